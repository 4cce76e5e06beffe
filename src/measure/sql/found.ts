import type { Aggregated } from '../../formula/functions/function.ts';
import type { Period } from '../../quantity/period.ts';
import type { Cell } from '../../rule/scope.ts';

/** A row that belongs to a period. */
export interface Found {
  /** The name of the column of its placement. */
  readonly placement: string;
  readonly period: Period;
  /** Null where a dimension of its set has no value. */
  readonly cell: Cell | null;
  /** Of each input; see `aggregateSql`. */
  readonly figures: readonly (readonly [value: number | null, records: number, taken: number])[];
}

export interface Figure {
  readonly period: Period;
  readonly cell: Cell;
  readonly result: Aggregated;
}
