import type { Dialect } from '../../formula/dialect.ts';
import type { Cadence } from '../../quantity/period.ts';

/** What a column of a source holds before anything in it is read. `text` is how files come; tables and Parquet know more. */
export type ColumnKind = 'text' | 'number' | 'yes-no' | 'date' | 'shown' | 'instant' | 'other';

/** The type of a value in the canonical table, as `src/formula/README.md` has it. */
export type ValueKind = 'text' | 'number' | 'yes-no' | 'date' | 'instant';

/**
 * One expression of a chain that turns a column into a value. `given` is the name of what the one before made of it (the
 * column itself at first), so that what is used twice is worked out once; `column` is the column as it was written.
 */
export type Step = (given: string, column: string) => string;

/**
 * How one engine reads records. What a chain makes of a cell is what `dataset/cell.ts` makes of it, or NULL: what an engine
 * does not read at once is read there, each text once. So chains may leave out what is rare, and must never guess.
 */
export interface RecordDialect extends Dialect {
  /** Records hold no number that is none. */
  readonly numbers: (column: string) => string;
  /**
   * Behind a SELECT whose columns are used more than once: keeps the planner from writing the whole of them out at every use,
   * which doubles with each step.
   */
  readonly fence: string;
  readonly types: Readonly<Record<ValueKind, string>>;
  /** A column of any kind as the text that other programs would show. */
  asText(column: string, kind: ColumnKind): string;
  /** True of a text without blanks around it; false or true of others. */
  hasNoBlanks(text: string): string;
  /** From a text to a number: only of at most 14 digits, which rounding to 14 digits leaves alone. */
  readonly numberSteps: readonly Step[];
  /** True of a text of nothing but the signs of a number. */
  looksLikeNumber(text: string): string;
  /** A number rounded to 14 significant digits, as `quantity/decimal.ts` does it. */
  tidy(number: string): string;
  /** From a text to what a clock on the wall shows, as milliseconds as if it hung in UTC; null for ISO 8601. */
  shownSteps(format: string | null): readonly Step[];
  /** From an ISO 8601 text with its offset to milliseconds since 1970 in UTC. */
  toldInstant(text: string): string;
  /** From a column of kind `shown` or `instant` to milliseconds. */
  milliseconds(column: string): string;
  /** From milliseconds, as if in UTC, to a date. */
  dayOf(milliseconds: string): string;
  /** The first day of the period in which a date lies. */
  firstDay(date: string, cadence: Cadence): string;
  /** A date as `2026-03-31`. */
  dayText(date: string): string;
}
