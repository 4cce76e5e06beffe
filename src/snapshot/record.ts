import type { Finding } from '../finding/finding.ts';
import type { Place } from '../finding/problem.ts';

/** One figure or dimension of a record as it was written. */
export interface Field {
  readonly name: string;
  /** Text from tables, any JSON value from objects; undefined never occurs. */
  readonly value: unknown;
  readonly place: () => Place;
  /** The place of the name: the key, or the cell of the header. */
  readonly namePlace: () => Place;
}

/** The keys of a snapshot in JSON. */
export const sections: readonly string[] = ['metrics', 'period', 'samples', 'scope'];

/** A record of any format before anything in it is trusted. */
export interface RawRecord {
  readonly period: Field | undefined;
  /** Dimensions where the format tells them apart from figures (JSON). */
  readonly scope: readonly Field[];
  /** Figures where the format tells them apart (JSON). */
  readonly metrics: readonly Field[];
  readonly samples: readonly Field[];
  /** Columns whose meaning the names decide (CSV, Parquet). */
  readonly columns: readonly Field[];
  /** What stands beside period, scope, metrics and samples (JSON), where nobody reads it. */
  readonly other: readonly Field[];
  readonly place: () => Place;
}

export interface RawRecords {
  /** Read once, one after the other: none needs to be kept when the next is read. */
  readonly records: Iterable<RawRecord>;
  /** Complete once the records were read. */
  readonly findings: readonly Finding[];
}
