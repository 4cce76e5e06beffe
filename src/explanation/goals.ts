import { wordsOf } from '../catalog/entry.ts';
import { leavesOf } from '../evaluation/conditions.ts';
import { goalsUnder } from '../evaluation/tailored.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import type { Day } from '../quantity/day.ts';
import { type Dated, inForce } from '../quantity/dated.ts';
import { cadenceNames } from '../quantity/period.ts';
import { showLimit } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import { scopeWords } from '../rule/cell-words.ts';
import { measuresById, versionsById } from '../rule/in-force.ts';
import { type Goal, isInForce, type Measure } from '../rule/rule.ts';
import type { Words } from '../text/words.ts';
import type { GoalExplanation, GoalStep, GoalValue, GoalWaiver } from './explanation.ts';
import type { Explainable } from './explainable.ts';
import { mention } from './mention.ts';

/** A goal in force on the day asked for, with what every profile, pilot and waiver makes of it. */
export function explainGoal(name: string, standards: Explainable): GoalExplanation[] {
  const { bundle, catalog, on } = standards;
  const known = lookupOf(bundle);
  const goal = known.goals(name, on);
  const measure = known.measures(goal?.kpi ?? '', on);
  if (goal === undefined || measure === undefined) return [];
  const kpi = catalog.get('kpi', goal.kpi);
  const [document = ''] = name.split('/');
  const stated = catalog.get('standard', document) ?? catalog.get('profile', document);
  const note = stated?.goals.find(({ id }) => id === name)?.goal.note;
  const rules = bundle.rules.filter(({ condition }) =>
    leavesOf(condition).some(({ statement }) => 'goal' in statement && statement.goal === name),
  );
  return [
    {
      about: 'goal',
      id: goal.id,
      title: goal.title,
      kpi: kpi === undefined ? null : mention(`kpi/${kpi.id}`, kpi.title, kpi, kpi.at()),
      better: measure.better,
      scope: scopeWords(goal.scope, bundle.dimensions),
      cadence: cadenceNames[goal.cadence],
      minimumSample: goal.minimumSample,
      confidence: goal.confidence,
      origin: goal.origin,
      values: valuesOf(goal, measure, standards),
      waivers: waiversOf(goal, standards),
      note: note === undefined ? null : wordsOf(note),
      clauses: goal.clauses,
      rules: rules.map(({ id, title, origin }) => ({
        what: `rule/${id}`,
        title,
        file: origin.file,
        line: origin.line,
      })),
    },
  ];
}

/** The goals of a bundle by their ids, as they are and under each profile. */
class Lookup {
  readonly goals: (id: string, on: Day) => Goal | undefined;
  readonly measures: (id: string, on: Day) => Measure | undefined;
  readonly #bundle: Bundle;
  readonly #under = new Map<string | null, (id: string, on: Day) => Goal | undefined>();

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
    this.goals = versionsById([...bundle.goals, ...bundle.tailorings.flatMap(({ goals }) => goals)]);
    this.measures = measuresById(bundle.measures);
  }

  under(profile: string | null): (id: string, on: Day) => Goal | undefined {
    const found = this.#under.get(profile) ?? versionsById(goalsUnder(this.#bundle, profile));
    this.#under.set(profile, found);
    return found;
  }
}

/** A handbook explains every goal there is: what finds them is made once. */
const lookups = new WeakMap<Bundle, Lookup>();

function lookupOf(bundle: Bundle): Lookup {
  const found = lookups.get(bundle) ?? new Lookup(bundle);
  lookups.set(bundle, found);
  return found;
}

/** The base first, then what each profile makes of it, and behind each what pilots try. */
function valuesOf(goal: Goal, measure: Measure, { bundle, on }: Explainable): GoalValue[] {
  const known = lookupOf(bundle);
  const chosen = bundle.tailorings.filter(({ pilot, term }) => pilot === null && isInForce(term, on));
  const ownProfile = goal.origin.kind === 'profile' ? goal.origin.id : null;
  const base = valueOf(goal, ownProfile, null);
  const profiles = [...new Set([null, ...chosen.map(({ id }) => id)])];
  return [
    base,
    ...profiles.flatMap((profile) => {
      const tailored = known.under(profile)(goal.id, on);
      if (tailored === undefined) return [];
      const isAdjusted = profile !== null && tailored.adjusted !== null;
      const tried = tailored.tried.filter(({ term }) => isInForce(term, on));
      return [
        ...(isAdjusted ? [valueOf(tailored, profile, null)] : []),
        ...(isAdjusted || profile === null
          ? tried.map(({ scope, target, limit, adjusted }) =>
              valueOf({ ...tailored, target, limit, adjusted }, profile, scopeWords(scope, bundle.dimensions)),
            )
          : []),
      ];
    }),
  ];

  function valueOf(each: Goal, profile: string | null, tried: Words | null): GoalValue {
    const path = pathOf(each, measure, on);
    const { target, limit, reason, origin } = path.at(-1) ?? stepOf(each, measure, on);
    return { target, limit, reason, origin, profile, tried, path };
  }
}

/** Base, profile, pilot: each step with what it made of the goal. */
function pathOf(goal: Goal, measure: Measure, on: string): GoalStep[] {
  const { adjusted } = goal;
  if (adjusted === null) return [stepOf(goal, measure, on)];
  const { target, limit, before, by, as, reason } = adjusted;
  const last = stepOf(goal, measure, on);
  return [
    ...pathOf({ ...goal, target, limit, adjusted: before }, measure, on),
    { ...last, as, by: by.id, reason, origin: by },
  ];
}

function stepOf(goal: Goal, measure: Measure, on: string): GoalStep {
  const unit = unitOf(measure.unit);
  const show = (dated: readonly Dated<number>[]): Words | null => {
    const value = inForce(dated, on)?.value;
    if (value === undefined) return null;
    return { zh: showLimit({ value, unit }, 'zh'), en: showLimit({ value, unit }, 'en') };
  };
  return {
    as: 'base',
    by: null,
    target: show(goal.target) ?? { zh: '尚未生效', en: 'not in force yet' },
    limit: show(goal.limit),
    reason: null,
    origin: goal.origin,
  };
}

/** What excuses a miss, on that day or from a later one on. */
function waiversOf({ id }: Goal, { bundle, on }: Explainable): GoalWaiver[] {
  return bundle.waivers
    .filter(({ of, excuses, term }) => of === 'goal' && excuses === id && (term.to === null || term.to >= on))
    .map((waiver) => ({
      id: waiver.id,
      title: waiver.title,
      scope: scopeWords(waiver.scope, bundle.dimensions),
      from: waiver.term.from,
      to: waiver.term.to,
      reason: waiver.reason,
      approver: waiver.approver,
      origin: waiver.origin,
    }));
}
