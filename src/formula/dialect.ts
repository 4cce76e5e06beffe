/** How one engine writes what the engines do not agree on. All values are in base units; NULL is no data. */
export interface Dialect {
  readonly name: string;
  /** A name in quotes; nothing in it can end them. */
  identifier(name: string): string;
  /** A text in quotes; nothing in it can end them. */
  text(value: string): string;
  /** A literal of double precision. */
  number(value: number): string;
  /** As double precision. */
  double(sql: string): string;
  /** NULL in place of infinity and NaN. */
  finite(sql: string): string;
  /** The least of several values; NULL where one is NULL, unlike LEAST of these engines. */
  least(values: readonly string[]): string;
  greatest(values: readonly string[]): string;
  /** To a whole number, half away from zero. */
  round(sql: string): string;
  /** Whole days between two dates. */
  days(later: string, earlier: string): string;
  /** Linear between closest ranks; `rank` is a number literal from 0 to 1. */
  percentile(value: string, rank: string): string;
}
