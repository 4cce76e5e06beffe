import type { Hours } from '../calendar/hours.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { overlap } from '../catalog/versions.ts';
import type { AnyEntry } from '../catalog/entry.ts';
import { compareText } from '../finding/finding.ts';
import type { Contribution } from '../rule/contribution.ts';
import type { Dataset } from '../rule/dataset.ts';
import { always, type Goal, type Measure, type Rule, type Scorecard, type Term } from '../rule/rule.ts';
import type { Dimension } from '../rule/scope.ts';
import type { ServiceLevel } from '../rule/service-level.ts';
import type { Tailoring } from '../rule/tailoring.ts';
import type { Waiver } from '../rule/waiver.ts';
import { addDays } from '../quantity/day.ts';
import { canonicalJson, digest } from '../text/digest.ts';

/** A calendar, and when this version of it counts. */
export type DatedHours = Hours & { readonly term: Term };

/**
 * All that evaluation needs of a set of standards, as plain JSON: no YAML, no schema, no file system. Where documents were
 * changed over time, the same id stands several times in a list, each time with other days on which it is in force.
 */
export interface Bundle {
  /** Of the format, not of the standards. */
  readonly format: 1;
  /** The zone in which periods begin and end, and instants are told that have none of their own: that of the default calendar. */
  readonly zone: string;
  readonly dimensions: readonly Dimension[];
  readonly ticketStatuses: readonly string[];
  readonly ticketEvents: readonly string[];
  readonly measures: readonly Measure[];
  readonly goals: readonly Goal[];
  readonly rules: readonly Rule[];
  readonly tailorings: readonly Tailoring[];
  readonly scorecards: readonly Scorecard[];
  /** With what they extend worked in; `always` is not among them. */
  readonly calendars: readonly DatedHours[];
  readonly serviceLevels: readonly ServiceLevel[];
  readonly waivers: readonly Waiver[];
  /** How records of exports are read, as they are written today. */
  readonly datasets: readonly Dataset[];
  readonly digest: string;
}

/** Documents in use, compiled; in an order that does not depend on files. */
export function compileBundle(catalog: Catalog): Bundle {
  const stages = catalog.stages.map(({ term, catalog: then }) => ({ term, contributions: contributionsOf(then) }));
  // Exports of all times are read as they are written today, with the standards as they stand.
  const today = contributionsOf(catalog);
  const gather = <T extends Dated>(of: (contribution: Contribution) => readonly T[] | undefined) =>
    joined(
      stages.map(({ term, contributions }) =>
        within(
          term,
          contributions.flatMap((each) => of(each) ?? []),
        ),
      ),
    );
  const hours = (contribution: Contribution) => contribution.calendars?.map((each) => ({ ...each, term: always }));
  const calendars = gather(hours);
  const current = today.flatMap((each) => each.calendars ?? []).toSorted((a, b) => compareText(a.id, b.id));
  const content = {
    format: 1 as const,
    zone: (current.find(({ id }) => id === catalog.defaultCalendar) ?? current[0])?.zone ?? 'UTC',
    dimensions: dimensionsOf([...stages.map(({ contributions }) => contributions), today]),
    ticketStatuses: today.flatMap(({ ticketStatuses }) => ticketStatuses ?? []),
    ticketEvents: today.flatMap(({ ticketEvents }) => ticketEvents ?? []),
    measures: gather(({ measures }) => measures),
    goals: gather(({ goals }) => goals),
    rules: gather(({ rules }) => rules),
    tailorings: gather(({ tailorings }) => tailorings),
    scorecards: gather(({ scorecards }) => scorecards),
    calendars,
    serviceLevels: gather(({ serviceLevels }) => serviceLevels),
    waivers: gather(({ waivers }) => waivers),
    datasets: today.flatMap(({ datasets }) => datasets ?? []).toSorted((a, b) => compareText(a.id, b.id)),
  };
  return { ...content, digest: digest(content) };
}

/** What documents come to: of those in use, and of those that explain older figures and tickets whatever became of them. */
function contributionsOf(catalog: Catalog): Contribution[] {
  // A retired KPI still explains old figures, last year’s calendar old tickets, and an old waiver what was excused.
  const counts = ({ kind, document, isInUse }: AnyEntry) =>
    isInUse || ['calendar', 'kpi', 'workspace'].includes(kind) || (kind === 'waiver' && document.status === 'retired');
  return catalog.entries.filter(counts).map((entry) => catalog.contribution(entry));
}

interface Dated {
  readonly id: string;
  readonly term: Term;
}

function within<T extends Dated>(term: Term, items: readonly T[]): T[] {
  return items.flatMap((item) => {
    const shared = overlap(item.term, term);
    return shared === null ? [] : [{ ...item, term: shared }];
  });
}

/** One item where it stays the same from one stage to the next. */
function joined<T extends Dated>(stages: readonly (readonly T[])[]): T[] {
  const found = new Map<string, { item: T; text: string }[]>();
  for (const item of stages.flat()) {
    const text = stages.length === 1 ? '' : canonicalJson({ ...item, term: null });
    const earlier = found.get(item.id) ?? [];
    const last = earlier.at(-1);
    const goesOn =
      last?.text === text && last.item.term.to !== null && addDays(last.item.term.to, 1) === item.term.from;
    if (goesOn) last.item = { ...last.item, term: { from: last.item.term.from, to: item.term.to } };
    else earlier.push({ item, text });
    found.set(item.id, earlier);
  }
  return [...found.values()]
    .flatMap((versions) => versions.map(({ item }) => item))
    .toSorted((a, b) => compareText(a.id, b.id) || compareText(a.term.from ?? '', b.term.from ?? ''));
}

/** As the workspace has them today, in its order: scopes are told in it. Behind them values that only older versions know. */
function dimensionsOf(stages: readonly (readonly Contribution[])[]): Dimension[] {
  const all = stages.map((contributions) => contributions.flatMap(({ dimensions }) => dimensions ?? []));
  const today = all.at(-1) ?? [];
  const older = all.slice(0, -1).flat();
  const gone = older.filter(({ id }, at) => isFirst(older, at) && !today.some((each) => each.id === id));
  return [...today, ...gone].map((dimension) => {
    const values = older.filter(({ id }) => id === dimension.id).flatMap((each) => each.values);
    const known = new Set(dimension.values.map(({ id }) => id));
    const more = values.filter(({ id }, at) => isFirst(values, at) && !known.has(id));
    return more.length === 0 ? dimension : { ...dimension, values: [...dimension.values, ...more] };
  });
}

function isFirst(items: readonly { readonly id: string }[], at: number): boolean {
  return items.findIndex(({ id }) => id === items[at]?.id) === at;
}
