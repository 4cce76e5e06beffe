import type { Catalog } from '../catalog/catalog.ts';
import { type AnyEntry, wordsOf } from '../catalog/entry.ts';
import { checks } from '../checks/index.ts';
import { goalsUnder } from '../evaluation/tailored.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import { leavesOf } from '../evaluation/conditions.ts';
import { problems } from '../finding/catalogue/index.ts';
import { compareText } from '../finding/finding.ts';
import type { Explained } from '../finding/problem.ts';
import { inForce } from '../quantity/dated.ts';
import type { Day } from '../quantity/day.ts';
import { cadenceNames } from '../quantity/period.ts';
import { showLimit } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import { scopeWords } from '../rule/cell-words.ts';
import { versionsById } from '../rule/in-force.ts';
import { type Goal, isInForce, type Measure } from '../rule/rule.ts';
import type { Text } from '../schema/generated/documents.ts';
import { closest } from '../text/closest.ts';
import { same, type Words } from '../text/words.ts';
import type { DocumentExplanation, Explanation, GoalExplanation, GoalValue } from './explanation.ts';
import type { Explainable } from './explainable.ts';
import { explainClause } from './clauses.ts';
import { computedWords, explainFunction, functionNames } from './computed.ts';
import { mention } from './mention.ts';

/** Every problem the toolkit can report. */
export const explainedProblems: readonly Explained[] = [...problems, ...checks].toSorted((a, b) =>
  compareText(a.code, b.code),
);

/** What a name stands for; several where documents of different kinds share an id. */
export function explain(name: string, standards: Explainable | null): Explanation[] {
  const problem = explainedProblems.find(({ code }) => code === name);
  if (problem !== undefined) {
    const { code, severity, summary, why, examples } = problem;
    return [{ about: 'problem', code, severity, summary, why, examples }];
  }
  const functions = explainFunction(name);
  if (standards === null) return functions;
  const { catalog, bundle } = standards;
  const documents = catalog.entries.filter((entry) => entry.id === name || `${entry.kind}/${entry.id}` === name);
  return [
    ...documents.map((entry) => explainDocument(entry, catalog, bundle)),
    ...goalExplanations(name, standards),
    ...explainClause(name, standards),
    ...functions,
  ];
}

/** A name that was probably meant. */
export function suggestName(name: string, standards: Explainable | null): string | undefined {
  const documents = standards?.catalog.entries.map(({ id }) => id) ?? [];
  const goals = standards?.catalog.goals.map(({ id }) => id) ?? [];
  const clauses =
    standards?.catalog.workspace?.document.sourceDocuments?.flatMap((source) => source.clauses.map(({ id }) => id)) ??
    [];
  const codes = explainedProblems.map(({ code }) => code);
  return closest(name, [...documents, ...goals, ...clauses, ...codes, ...functionNames]);
}

function explainDocument(entry: AnyEntry, catalog: Catalog, bundle: Bundle): DocumentExplanation {
  const { document } = entry;
  return {
    about: 'document',
    origin: entry.origin(),
    title: entry.title,
    summary: document.summary === undefined ? null : wordsOf(document.summary),
    status: document.status,
    note: noteOf(document.note),
    owner: catalog.roleTitle(document.owner),
    from: entry.term.from,
    to: entry.term.to,
    clauses: document.sources ?? [],
    items: catalog.items(entry).map(({ id, place }) => mention(id, same(id), entry, place)),
    usedBy: catalog.usedBy(entry).map((other) => mention(`${other.kind}/${other.id}`, other.title, other, other.at())),
    computed: entry.kind === 'kpi' ? computedWords(entry.id, bundle, catalog) : null,
    text: entry.parsed.source.text,
  };
}

function goalExplanations(name: string, standards: Explainable): GoalExplanation[] {
  const { bundle, catalog } = standards;
  const own = bundle.tailorings.flatMap(({ goals }) => goals);
  const goal = versionsById([...bundle.goals, ...own])(name, standards.on);
  const measure = versionsById(bundle.measures)(goal?.kpi ?? '', standards.on);
  if (goal === undefined || measure === undefined) return [];
  const kpi = catalog.get('kpi', goal.kpi);
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
      values: [
        valueOf(goal, measure, standards.on, goal.origin.kind === 'profile' ? goal.origin.id : null),
        ...profileValues(goal, measure, standards),
      ],
      note: noteOf(catalog.goals.find(({ id }) => id === name)?.goal.note),
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

function profileValues(base: Goal, measure: Measure, { bundle, on }: Explainable): GoalValue[] {
  const chosen = bundle.tailorings.filter(({ pilot, term }) => pilot === null && isInForce(term, on));
  const ofProfiles = chosen.flatMap(({ id }) => {
    const tailored = versionsById(goalsUnder(bundle, id))(base.id, on);
    return tailored?.adjusted ? [valueOf(tailored, measure, on, id)] : [];
  });
  const tried = versionsById(goalsUnder(bundle, null))(base.id, on)?.tried ?? [];
  const ofPilots = tried
    .filter(({ term }) => isInForce(term, on))
    .map(({ target, limit, adjusted }) => valueOf({ ...base, target, limit, adjusted }, measure, on, adjusted.by.id));
  return [...ofProfiles, ...ofPilots];
}

function valueOf(goal: Goal, measure: Measure, on: Day, profile: string | null): GoalValue {
  const unit = unitOf(measure.unit);
  const show = (value: number): Words => ({
    zh: showLimit({ value, unit }, 'zh'),
    en: showLimit({ value, unit }, 'en'),
  });
  const target = inForce(goal.target, on);
  const limit = inForce(goal.limit, on);
  return {
    target: target === undefined ? { zh: '尚未生效', en: 'not in force yet' } : show(target.value),
    limit: limit === undefined ? null : show(limit.value),
    reason: goal.adjusted?.reason ?? null,
    origin: goal.adjusted?.by ?? goal.origin,
    profile,
  };
}

function noteOf(note: Text | undefined): Words | null {
  return note === undefined ? null : wordsOf(note);
}
