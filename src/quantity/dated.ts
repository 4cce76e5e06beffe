import type { Day } from './day.ts';

/** A value and the day from which it is in force; null means from the beginning. */
export interface Dated<T> {
  readonly from: Day | null;
  readonly value: T;
}

/** The entry in force on a day: the latest that has begun. Undefined before the first begins. The order of the list is no matter. */
export function inForce<T>(series: readonly Dated<T>[], on: Day): Dated<T> | undefined {
  let found: Dated<T> | undefined;
  for (const entry of series) {
    if (entry.from !== null && entry.from > on) continue;
    if (found === undefined || (entry.from ?? '') > (found.from ?? '')) found = entry;
  }
  return found;
}

/** `2026-07` is the first of July. */
export function startDay(text: string): Day {
  return text.length === 7 ? `${text}-01` : text;
}
