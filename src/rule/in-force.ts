import type { Day } from '../quantity/day.ts';
import { kept } from '../text/kept.ts';
import { isInForce, type Measure, type Term } from './rule.ts';

/** Something with an id, of which another version may be in force on another day. */
export interface Versioned {
  readonly id: string;
  readonly term: Term;
}

/** Finds by id what is in force on a day; the latest where nothing is. */
export function versionsById<T extends Versioned>(items: readonly T[]): (id: string, on: Day) => T | undefined {
  const versions = new Map<string, T[]>();
  for (const item of items) {
    const known = versions.get(item.id);
    if (known === undefined) versions.set(item.id, [item]);
    else known.push(item);
  }
  return (id, on) => {
    const all = versions.get(id);
    // Most things have one version; this is asked for every figure.
    if (all === undefined || all.length === 1) return all?.[0];
    return all.find(({ term }) => isInForce(term, on)) ?? all.at(-1);
  };
}

/** KPIs by id and day: worked out once for those of a bundle, by which every row is judged. */
export const measuresById = kept((measures: readonly Measure[]) => versionsById(measures));
