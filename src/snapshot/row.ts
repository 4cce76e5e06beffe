import type { Place } from '../finding/problem.ts';
import type { Period } from '../quantity/period.ts';
import type { Cell } from '../rule/scope.ts';

/** Why there is no number. */
export type Missing =
  | 'not-given'
  | 'not-a-number'
  | 'quoted-number'
  | 'wrong-unit'
  | 'impossible-value'
  | 'conflicting-rows'
  | 'declared-not-applicable';

/** A figure in base units, or the reason why there is none. */
export type Reading = { readonly value: number } | { readonly missing: Missing };

/** How many answers, calls or tickets are behind a figure; null where it is not given, or not a count. */
export type Sample = number | null;

/** One validated snapshot: the figures of one period and scope. */
export interface Row {
  readonly period: Period;
  readonly cell: Cell;
  /** By KPI id; a KPI that is absent was not given. */
  readonly readings: ReadonlyMap<string, Reading>;
  readonly samples: ReadonlyMap<string, Sample>;
  /** Worked out only where somebody asks: it is looked up in the text again. */
  readonly place: () => Place;
}
