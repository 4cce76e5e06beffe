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
  /** Of the inputs that this pass answered; see `aggregateSql`. */
  readonly figures: ReadonlyMap<number, FoundFigure>;
}

export interface Figure {
  readonly period: Period;
  readonly cell: Cell;
  readonly result: Aggregated;
}

export interface FoundFigure {
  readonly value: number | null;
  readonly records: number;
  /** The records from which these were taken. */
  readonly taken: number;
}
