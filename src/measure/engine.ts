import type { ComputedInput } from '../formula/computation.ts';
import type { Aggregated } from '../formula/functions/function.ts';
import type { Cadence } from '../quantity/period.ts';
import type { Cell } from '../rule/scope.ts';

/** What is asked of the records of one dataset. */
export interface MeasureRequest {
  /** The inputs of all KPIs that look at the dataset, in the order in which they are answered. */
  readonly inputs: readonly ComputedInput[];
  readonly cadence: Cadence;
  /** Nothing has happened yet at this instant or after it (milliseconds since 1970): a period that still runs ends here. */
  readonly now: number;
  /** The zone in which periods begin and end. */
  readonly zone: string;
  /**
   * The sets of dimensions by which records are put together, such as `[[], ['team'], ['team', 'channel']]`; each roll-up is
   * computed from the records, never from finer figures. A record without a value of a dimension has no part in the sets
   * that name it.
   */
  readonly groupings: readonly (readonly string[])[];
}

/** A period and cell in which records are placed. */
export interface InputGroup {
  /** Its id, such as `2026-03`. */
  readonly period: string;
  readonly cell: Cell;
  /**
   * One for each input that was asked, in that order; null where no record is placed here as the input places them. Records
   * that are placed here but not for the input's `where` are none to it: a count of them is 0, not null.
   */
  readonly results: readonly (Aggregated | null)[];
}

/**
 * Puts together the inputs of KPIs over records: in memory, in an embedded database or in a server. The formula of a KPI
 * over its inputs is the same code for all of them.
 *
 * Levels (`placed.by: 'level'`) are taken at the end of every period from that of the earliest `from` to that of the latest
 * `from` or `until`.
 */
export interface MeasureEngine {
  readonly name: string;
  /** The dimensions by which its records can be told apart. */
  readonly dimensions: readonly string[];
  aggregate(request: MeasureRequest): Promise<readonly InputGroup[]>;
}
