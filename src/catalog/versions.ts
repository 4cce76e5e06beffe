import { compareText } from '../finding/finding.ts';
import { addDays, type Day } from '../quantity/day.ts';
import type { Term } from '../rule/rule.ts';
import type { AnyEntry } from './entry.ts';

/** A version of a document, and the days on which it is the one of its versions that counts. */
export interface VersionInForce {
  readonly entry: AnyEntry;
  readonly term: Term;
}

/**
 * When each version of one document counts: from its own first day until the day before the next one begins; the earliest
 * also before that, so that a definition still explains older figures. Of versions that begin on the same day the highest
 * replaces the others. A draft is not in force beside a version that is more than one.
 */
export function versionsInForce(versions: readonly AnyEntry[]): VersionInForce[] {
  const decided = versions.filter(({ document }) => document.status !== 'draft');
  const sorted = (decided.length > 0 ? decided : versions).toSorted(
    (a, b) => compareText(firstDay(a), firstDay(b)) || compareVersions(a.document.version, b.document.version),
  );
  const counting = sorted.filter((entry, at) => {
    const next = sorted[at + 1];
    return next === undefined || firstDay(next) !== firstDay(entry);
  });
  return counting.map((entry, at): VersionInForce => {
    const next = counting[at + 1];
    const to = next === undefined ? null : addDays(firstDay(next), -1);
    return { entry, term: { from: at === 0 ? null : firstDay(entry), to } };
  });
}

/** By number, not by text: 1.10.0 comes after 1.9.0. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [a, b].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (one?.[at] ?? 0) - (other?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Days on which nothing begins or ends. */
export interface Stage {
  readonly term: Term;
  readonly entries: readonly AnyEntry[];
}

/** The stretches of time that versions make: in each of them one version of every document counts. */
export function stagesOf(versions: readonly VersionInForce[]): Stage[] {
  const starts = [...new Set(versions.flatMap(({ term }) => term.from ?? []))].toSorted(compareText);
  return [null, ...starts].map((from, at): Stage => {
    const next = starts[at];
    const term = { from, to: next === undefined ? null : addDays(next, -1) };
    return { term, entries: versions.filter((each) => overlap(each.term, term) !== null).map(({ entry }) => entry) };
  });
}

/** The days that two terms share; null where there is none. */
export function overlap(a: Term, b: Term): Term | null {
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return from !== null && to !== null && from > to ? null : { from, to };
}

function firstDay({ document }: AnyEntry): Day {
  return document.effective?.from ?? '';
}
