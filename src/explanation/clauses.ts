import { type CarriedClause, type Carrier, clausesOf, isFullyCarried, strongest } from '../catalog/carriage.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { statedValues } from '../catalog/dated.ts';
import { type Entry, wordsOf } from '../catalog/entry.ts';
import type { Target } from '../catalog/kind.ts';
import { goalsUnder } from '../evaluation/tailored.ts';
import { measuresById, versionsById } from '../rule/in-force.ts';
import { nowhere } from '../finding/problem.ts';
import { inForce } from '../quantity/dated.ts';
import { cadenceNames } from '../quantity/period.ts';
import { showLimit } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import type { Dated } from '../schema/generated/documents.ts';
import { type Language, plural, type Words } from '../text/words.ts';
import type { Explainable } from './explainable.ts';
import type { CarrierMention, ClauseExplanation, ClausesExplanation, Mention } from './explanation.ts';
import { mention } from './mention.ts';

/** One clause: what it asks for, where it is carried, by what it is judged, and what tests that. */
export function explainClause(name: string, standards: Explainable): ClauseExplanation[] {
  const workspace = standards.catalog.workspace;
  if (workspace === undefined) return [];
  return clausesOf(standards.catalog)
    .filter(({ id }) => id === name)
    .map((clause) => ({
      about: 'clause',
      id: clause.id,
      how: clause.how,
      text: clause.text,
      source: clause.source,
      declared: mention(`workspace/${workspace.id}`, workspace.title, workspace, clause.place),
      carriedBy: clause.carriers.map((carrier) => carrierMention(carrier, standards)),
      testedBy: testsOf(clause, standards.catalog),
    }));
}

/** All clauses of the source documents: the list by which a company shows that its standards are complete. */
export function explainClauses(standards: Explainable): ClausesExplanation {
  const clauses = clausesOf(standards.catalog).map((clause) => ({
    id: clause.id,
    how: clause.how,
    text: clause.text,
    source: clause.source,
    carried: strongest(clause) ?? null,
    fully: isFullyCarried(clause),
    carriedBy: clause.carriers.map((carrier) => carrierMention(carrier, standards)),
    testedBy: testsOf(clause, standards.catalog),
  }));
  return {
    about: 'clauses',
    clauses,
    summary: {
      clauses: clauses.length,
      fully: clauses.filter(({ fully }) => fully).length,
      tested: clauses.filter(({ testedBy }) => testedBy.length > 0).length,
    },
  };
}

function carrierMention(carrier: Carrier, standards: Explainable): CarrierMention {
  const { entry, item, carries, place } = carrier;
  const what = `${entry.kind}/${entry.id}${item === undefined ? '' : ` › ${item.id}`}`;
  return { ...mention(what, entry.title, entry, place), carries, by: judgedBy(carrier, standards) };
}

/** What decides about it, in words: the target of a goal, the time of a tier, the form of a norm. */
function judgedBy({ entry, item }: Carrier, { catalog, bundle, on }: Explainable): Words | null {
  if (item === undefined) return null;
  // A profile names its own goals by document and item, and those it adjusts by their name in the base.
  const goals = goalsUnder(bundle, entry.kind === 'profile' ? entry.id : null);
  const goalOn = versionsById(goals);
  const goal = goalOn(`${entry.id}/${item.id}`, on) ?? goalOn(item.id, on);
  const measure = measuresById(bundle.measures)(goal?.kpi ?? '', on);
  const target = goal && inForce(goal.target, on)?.value;
  if (goal !== undefined && measure !== undefined && target !== undefined) {
    const sign = measure.better === 'higher' ? '≥' : '≤';
    const shown = (language: Language) => showLimit({ value: target, unit: unitOf(measure.unit) }, language);
    const { zh, en } = cadenceNames[goal.cadence];
    const { title } = measure;
    return { zh: `${title.zh} ${sign} ${shown('zh')}，按${zh}`, en: `${title.en} ${sign} ${shown('en')}, ${en}` };
  }
  if (entry.kind === 'sla') return timeOf(catalog.get('sla', entry.id), item.id, on);
  const norm = catalog.get('standard', entry.id)?.document.norms?.find(({ id }) => id === item.id);
  const { form, script } = norm?.check ?? {};
  const used = catalog.get('form', form ?? '') ?? catalog.get('script', script ?? '');
  return used === undefined ? null : { zh: `用“${used.title.zh}”核查`, en: `checked with “${used.title.en}”` };
}

function timeOf(entry: Entry<'sla'> | undefined, id: string, on: string): Words | null {
  const tier = entry?.document.tiers.find((each) => each.id === id);
  const share = entry?.document.within?.find((each) => each.id === id);
  const name = tier?.clock ?? share?.clock;
  if (entry === undefined || name === undefined) return null;
  const clock = wordsOf(entry.document.clocks[name]?.title ?? name);
  if (tier !== undefined) {
    const [target, limit] = [valueWords(tier.target, on), valueWords(tier.limit, on)];
    const upTo = limit === undefined ? { zh: '', en: '' } : { zh: `，底线 ${limit.zh}`, en: `, limit ${limit.en}` };
    return { zh: `${clock.zh}：目标 ${target?.zh}${upTo.zh}`, en: `${clock.en}: target ${target?.en}${upTo.en}` };
  }
  if (share === undefined) return null;
  const [part, time, cadence] = [valueWords(share.share, on), valueWords(share.time, on), cadenceNames[share.period]];
  return {
    zh: `${clock.zh}：${part?.zh} ${time === undefined ? '按时' : `在 ${time.zh}内`}，按${cadence.zh}`,
    en: `${clock.en}: ${part?.en} ${time === undefined ? 'in time' : `within ${time.en}`}, ${cadence.en}`,
  };
}

/** Undefined where nothing is in force yet. */
function valueWords(dated: Dated | undefined, on: string): Words | undefined {
  const value = inForce(
    statedValues(dated, () => nowhere),
    on,
  )?.value;
  return value && { zh: showLimit(value, 'zh'), en: showLimit(value, 'en') };
}

/** The cases that expect something of what carries the clause, and the example sentences of scripts. */
function testsOf({ carriers }: CarriedClause, catalog: Catalog): Mention[] {
  const names = new Set(
    carriers.flatMap(({ entry, item }) => [`${entry.kind} ${entry.id}`, `item ${entry.id}/${item?.id ?? ''}`]),
  );
  const cases = catalog.entries.filter(
    (entry) =>
      entry.kind === 'case' &&
      catalog.references(entry).some(({ target, id }) => names.has(`${named[target] ?? target} ${id}`)),
  );
  const sentences = carriers.flatMap(({ entry }) => {
    const script = entry.kind === 'script' ? catalog.get('script', entry.id) : undefined;
    const count = script?.document.examples?.length ?? 0;
    if (script === undefined || count === 0) return [];
    const title = { zh: `${count} 个例句`, en: plural(count, 'example sentence') };
    return [mention(`script/${script.id}`, title, script, script.at('examples'))];
  });
  const mentions = [...cases.map((entry) => mention(`case/${entry.id}`, entry.title, entry, entry.at())), ...sentences];
  return [...new Map(mentions.map((each) => [each.what, each])).values()];
}

/** What is named by document and item. */
const named: Readonly<Partial<Record<Target, string>>> = { goal: 'item', tier: 'item' };
