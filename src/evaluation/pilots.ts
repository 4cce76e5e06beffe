import { compareText } from '../finding/finding.ts';
import { tidy } from '../quantity/decimal.ts';
import { differenceOfMeans, differenceOfShares } from '../quantity/difference.ts';
import type { Day } from '../quantity/day.ts';
import { fromBase } from '../quantity/quantity.ts';
import { differenceUnit, unitOf } from '../quantity/unit.ts';
import { scopeWords } from '../rule/cell-words.ts';
import { measuresById } from '../rule/in-force.ts';
import type { Goal, Measure } from '../rule/rule.ts';
import { covers, narrowed, type Scope } from '../rule/scope.ts';
import type { Pilot, PilotCriterion, Tailoring } from '../rule/tailoring.ts';
import type { Row } from '../snapshot/row.ts';
import type { Bundle } from './bundle.ts';
import type { PilotCriterionOutcome, PilotOutcome, PilotStatus } from './generated.ts';
import { pilotWords } from './pilot-words.ts';

/** Pilots held against the figures before and during them; those of which the rows say nothing are left out. */
export function pilotsOf(bundle: Bundle, goals: readonly Goal[], rows: readonly Row[]): PilotOutcome[] {
  const measureOn = measuresById(bundle.measures);
  return pilotsIn(bundle)
    .map((tried): PilotOutcome => {
      const { id, title, pilot, during, origin } = tried;
      const criteria = pilot.criteria.flatMap((criterion): PilotCriterionOutcome[] => {
        const goal = goals.find((each) => each.id === criterion.goal);
        const measure = goal && measureOn(goal.kpi, during.from);
        const scope = goal && narrowed(goal.scope, pilot.scope);
        if (goal === undefined || measure === undefined || scope === undefined || scope === null) return [];
        const figures = (time: Time) => figuresOf(rows, goal, scope, time);
        return [criterionOutcome(criterion, goal, measure, figures(pilot.before), figures(during))];
      });
      return {
        pilot: id,
        title,
        where: scopeWords(pilot.scope, bundle.dimensions),
        status: byGravity.find((status) => criteria.some((each) => each.status === status)) ?? 'no-data',
        criteria,
        decide: pilot.decide,
        by: pilot.by,
        document: origin,
      };
    })
    .filter(({ criteria }) => criteria.some(({ before, after }) => before.periods + after.periods > 0));
}

const byGravity: readonly PilotStatus[] = ['missed', 'no-data', 'insufficient', 'met'];

interface Time {
  readonly from: Day;
  readonly to: Day;
}

interface Tried extends Tailoring {
  readonly pilot: Pilot;
  readonly during: Time;
}

/** Each pilot as its last version states it, over the days of all its versions. */
function pilotsIn({ tailorings }: Bundle): Tried[] {
  const pilots = new Map<string, Tried>();
  for (const each of tailorings.toSorted((a, b) => compareText(a.term.from ?? '', b.term.from ?? ''))) {
    const { id, pilot, term } = each;
    if (pilot === null || term.from === null || term.to === null) continue;
    const from = pilots.get(id)?.during.from ?? term.from;
    pilots.set(id, { ...each, pilot, during: { from, to: term.to } });
  }
  return [...pilots.values()].toSorted((a, b) => compareText(a.id, b.id));
}

/** The figures of one side, in base units. */
export interface Figures {
  readonly time: Time;
  readonly values: readonly number[];
  /** How many answers, calls or tickets are behind each; null where one is not given. */
  readonly samples: readonly number[] | null;
}

/** Whole periods within a time, told apart just as far as the goal asks: what is told in more detail would count twice. */
function figuresOf(rows: readonly Row[], { kpi, cadence }: Goal, scope: Scope, time: Time): Figures {
  const dimensions = Object.keys(scope);
  const read = rows.flatMap(({ cell, period, readings, samples }) => {
    const isMeant =
      period.cadence === cadence &&
      period.first >= time.from &&
      period.last <= time.to &&
      Object.keys(cell).length === dimensions.length &&
      covers(scope, cell);
    const reading = readings.get(kpi);
    if (!isMeant || reading === undefined || 'missing' in reading) return [];
    return [{ value: reading.value, sample: samples.get(kpi) ?? null }];
  });
  const samples = read.flatMap(({ sample }) => (sample === null || sample === 0 ? [] : [sample]));
  return {
    time,
    values: read.map(({ value }) => value),
    samples: samples.length === read.length ? samples : null,
  };
}

function criterionOutcome(
  criterion: PilotCriterion,
  goal: Goal,
  measure: Measure,
  before: Figures,
  after: Figures,
): PilotCriterionOutcome {
  const unit = unitOf(measure.unit);
  const [from, to] = [meanOf(before), meanOf(after)];
  const change = from === null || to === null ? null : tidy(to - from);
  const interval = change === null ? null : intervalOf(before, after, unit.measure === 'share');
  const side = (figures: Figures) => {
    const value = meanOf(figures);
    return {
      ...figures.time,
      value: value === null ? null : fromBase(value, unit),
      sample: sampleOf(figures),
      periods: figures.values.length,
    };
  };
  const apart = (value: number) => fromBase(value, differenceUnit(unit));
  const outcome = {
    goal: goal.id,
    title: goal.title,
    kpi: goal.kpi,
    unit: unit.symbol,
    decimals: measure.decimals,
    better: measure.better,
    before: side(before),
    after: side(after),
    assumed: fromBase(criterion.before, unit),
    hoped: fromBase(criterion.after, unit),
    change: change === null ? null : apart(change),
    interval: interval === null ? null : interval.map((bound) => apart(tidy(bound))),
    status: statusOf(),
    clauses: [...criterion.clauses],
    document: criterion.origin,
  };
  return { ...outcome, because: pilotWords(outcome, goal.minimumSample) };

  function statusOf(): PilotStatus {
    if (from === null || to === null) return 'no-data';
    const isSmall = [before, after].some((each) => (sampleOf(each) ?? Number.POSITIVE_INFINITY) < goal.minimumSample);
    const sign = measure.better === 'higher' ? 1 : -1;
    if (!isSmall && sign * (to - criterion.after) < 0) return 'missed';
    const isCertain = interval !== null && interval.every((bound) => sign * bound > 0);
    return isSmall || !isCertain ? 'insufficient' : 'met';
  }
}

function sampleOf({ values, samples }: Figures): number | null {
  return samples === null || values.length === 0 ? null : samples.reduce((sum, each) => sum + each, 0);
}

/** Weighted by samples where all are given: a share of all answers, not of the shares. */
function meanOf({ values, samples }: Figures): number | null {
  if (values.length === 0) return null;
  const weights = samples ?? values.map(() => 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return tidy(values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / all);
}

function intervalOf(before: Figures, after: Figures, isShare: boolean): readonly [number, number] | null {
  const shares = [before, after].flatMap((each) => {
    const [share, sample] = [meanOf(each), sampleOf(each)];
    return isShare && share !== null && sample !== null && share >= 0 && share <= 1 ? [{ share, sample }] : [];
  });
  const [first, second] = shares;
  return first !== undefined && second !== undefined
    ? differenceOfShares(first, second)
    : differenceOfMeans(before.values, after.values);
}
