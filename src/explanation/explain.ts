import type { Catalog } from '../catalog/catalog.ts';
import { type AnyEntry, wordsOf } from '../catalog/entry.ts';
import { checks } from '../checks/index.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import { problems } from '../finding/catalogue/index.ts';
import { compareText } from '../finding/finding.ts';
import type { Explained } from '../finding/problem.ts';
import { closest } from '../text/closest.ts';
import { same } from '../text/words.ts';
import type { DocumentExplanation, Explanation } from './explanation.ts';
import type { Explainable } from './explainable.ts';
import { explainClause } from './clauses.ts';
import { explainGoal } from './goals.ts';
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
    ...explainGoal(name, standards),
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
    note: document.note === undefined ? null : wordsOf(document.note),
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
