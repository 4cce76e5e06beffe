import type { Catalog } from '../catalog/catalog.ts';
import { type AnyEntry, wordsOf } from '../catalog/entry.ts';
import { checks } from '../checks/index.ts';
import { type Bundle, goalsUnder } from '../evaluation/bundle.ts';
import { leavesOf } from '../evaluation/conditions.ts';
import { problems } from '../finding/catalogue/index.ts';
import { compareText } from '../finding/finding.ts';
import type { Explained, Place } from '../finding/problem.ts';
import { inForce } from '../quantity/dated.ts';
import type { Day } from '../quantity/day.ts';
import { cadenceNames } from '../quantity/period.ts';
import { showLimit } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import { scopeWords } from '../rule/cell-words.ts';
import type { Goal, Measure } from '../rule/rule.ts';
import type { Text } from '../schema/generated/documents.ts';
import { closest } from '../text/closest.ts';
import type { Path } from '../text/range.ts';
import { same, type Words } from '../text/words.ts';
import type {
  ClauseExplanation,
  DocumentExplanation,
  Explanation,
  GoalExplanation,
  GoalValue,
  Mention,
} from './explanation.ts';

/** Everything that can be explained: problems and checks by code, documents by id or kind/id, goals by document/goal, clauses. */
export interface Explainable {
  readonly catalog: Catalog;
  readonly bundle: Bundle;
  /** Dated values are told as of this day. */
  readonly on: Day;
}

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
  if (standards === null) return [];
  const { catalog } = standards;
  const documents = catalog.entries.filter((entry) => entry.id === name || `${entry.kind}/${entry.id}` === name);
  return [
    ...documents.map((entry) => explainDocument(entry, catalog)),
    ...goalExplanations(name, standards),
    ...clauseExplanations(name, catalog),
  ];
}

/** A name that was probably meant. */
export function suggestName(name: string, standards: Explainable | null): string | undefined {
  const documents = standards?.catalog.entries.map(({ id }) => id) ?? [];
  const goals = standards?.catalog.goals.map(({ id }) => id) ?? [];
  const clauses =
    standards?.catalog.workspace?.document.sourceDocuments?.flatMap((source) => source.clauses.map(({ id }) => id)) ??
    [];
  return closest(name, [...documents, ...goals, ...clauses, ...explainedProblems.map(({ code }) => code)]);
}

function explainDocument(entry: AnyEntry, catalog: Catalog): DocumentExplanation {
  const { document } = entry;
  return {
    about: 'document',
    origin: entry.origin(),
    title: entry.title,
    summary: document.summary === undefined ? null : wordsOf(document.summary),
    status: document.status,
    note: noteOf(document.note),
    owner: roleTitle(catalog, document.owner),
    from: entry.term.from,
    to: entry.term.to,
    clauses: document.sources ?? [],
    items: catalog.items(entry).map(({ id, place }) => mention(id, same(id), entry, place)),
    usedBy: catalog.usedBy(entry).map((other) => mention(`${other.kind}/${other.id}`, other.title, other, other.at())),
    text: entry.parsed.source.text,
  };
}

function goalExplanations(name: string, standards: Explainable): GoalExplanation[] {
  const { bundle, catalog } = standards;
  const own = bundle.tailorings.flatMap(({ goals }) => goals);
  const goal = [...bundle.goals, ...own].find(({ id }) => id === name);
  const measure = bundle.measures.find(({ id }) => id === goal?.kpi);
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
  return bundle.tailorings.flatMap(({ id }) => {
    const tailored = goalsUnder(bundle, id).find((goal) => goal.id === base.id);
    return tailored?.adjusted ? [valueOf(tailored, measure, on, id)] : [];
  });
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

function clauseExplanations(name: string, catalog: Catalog): ClauseExplanation[] {
  const workspace = catalog.workspace;
  return (workspace?.document.sourceDocuments ?? []).flatMap((source, index) =>
    source.clauses.flatMap((clause, position): ClauseExplanation[] => {
      if (workspace === undefined || clause.id !== name) return [];
      const place = workspace.parsed.at(['sourceDocuments', index, 'clauses', position]);
      return [
        {
          about: 'clause',
          id: clause.id,
          how: clause.how,
          text: wordsOf(clause.text),
          source: wordsOf(source.title),
          declared: mention(`workspace/${workspace.id}`, workspace.title, workspace, place),
          carriedBy: carriers(catalog, clause.id),
        },
      ];
    }),
  );
}

function carriers(catalog: Catalog, clause: string): Mention[] {
  return catalog.entries.flatMap((entry) =>
    catalog
      .references(entry)
      .filter(({ target, id }) => target === 'clause' && id === clause)
      .map(({ place }) => {
        // The goal, norm or tier that names the clause, where it is not the document as a whole.
        const item = catalog.items(entry).find((each) => startsWith(place.path, each.place.path.slice(0, -1)));
        const what = `${entry.kind}/${entry.id}${item === undefined ? '' : ` › ${item.id}`}`;
        return mention(what, entry.title, entry, place);
      }),
  );
}

function startsWith(path: Path, beginning: Path): boolean {
  return beginning.every((key, index) => path[index] === key);
}

function noteOf(note: Text | undefined): Words | null {
  return note === undefined ? null : wordsOf(note);
}

function roleTitle(catalog: Catalog, id: string): Words {
  const role = catalog.workspace?.document.roles.find((each) => each.id === id);
  return role === undefined ? same(id) : wordsOf(role.title);
}

function mention(what: string, title: Words, entry: { readonly file: string }, place: Place): Mention {
  return { what, title, file: entry.file, line: place.range?.start.line ?? 1 };
}
