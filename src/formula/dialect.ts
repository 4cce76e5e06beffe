/** How one engine writes what the engines do not agree on. All values are in base units; NULL is no data. */
export interface Dialect {
  readonly name: string;
  /** A name in quotes; nothing in it can end them. */
  readonly identifier: (name: string) => string;
  /** A text in quotes; nothing in it can end them. */
  readonly text: (value: string) => string;
  /** A literal of double precision. */
  readonly number: (value: number) => string;
  /** A column of numbers; NULL in place of infinity and NaN, where there can be some. */
  readonly numbers: (column: string) => string;
  /** As double precision. */
  readonly double: (sql: string) => string;
  /** NULL in place of infinity and NaN. */
  readonly finite: (sql: string) => string;
  /** The least of several values; NULL where one is NULL, unlike LEAST of these engines. */
  readonly least: (values: readonly string[]) => string;
  readonly greatest: (values: readonly string[]) => string;
  /** To a whole number, half away from zero. */
  readonly round: (sql: string) => string;
  /** Whole days between two dates. */
  readonly days: (later: string, earlier: string) => string;
  /** Of how many rows a condition is true. */
  readonly countIf: (condition: string) => string;
  /** Linear between closest ranks; `rank` is a number literal from 0 to 1. */
  readonly percentile: (value: string, rank: string) => string;
  /** The same for several ranks, as a list from which `[1]` takes the first. */
  readonly percentiles: (value: string, ranks: readonly string[]) => string;
}
