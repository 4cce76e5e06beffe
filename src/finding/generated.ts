// Generated from schemas/ by `npm run generate`: do not edit.
/**
 * This interface was referenced by `Findings`'s JSON-Schema
 * via the `definition` "severity".
 */
export type Severity = 'error' | 'warning' | 'info';

/**
 * What `yardstick validate --format json` prints.
 */
export interface Findings {
  /**
   * Ordered by file, place and code.
   */
  findings: Finding[];
  /**
   * What was found and is not to be shown, with the reason; ordered like the findings.
   */
  suppressed: Suppressed[];
  summary: FindingSummary;
}
/**
 * This interface was referenced by `Findings`'s JSON-Schema
 * via the `definition` "finding".
 */
export interface Finding {
  /**
   * Stable; `yardstick explain <code>` tells more.
   */
  code: string;
  severity: Severity;
  message: Words;
  /**
   * What to write instead.
   */
  help: Words | null;
  /**
   * Posix path; null where no file is at fault.
   */
  file: string | null;
  range: Range | null;
  /**
   * Keys from the root of the document to the place.
   */
  path: (string | number)[];
  related: RelatedPlace[];
  /**
   * An edit that is safe: it means what was meant, and leaves every other byte.
   */
  fix: Fix | null;
}
export interface RelatedPlace {
  file: string;
  range: Range;
  message: Words;
}
/**
 * This interface was referenced by `Findings`'s JSON-Schema
 * via the `definition` "fix".
 */
export interface Fix {
  title: Words;
  /**
   * @minItems 1
   */
  edits: Edit[];
}
export interface Edit {
  file: string;
  range: Range;
  text: string;
}
/**
 * This interface was referenced by `Findings`'s JSON-Schema
 * via the `definition` "suppressed".
 */
export interface Suppressed {
  finding: Finding;
  by: 'comment' | 'workspace' | 'baseline' | 'unchanged';
  /**
   * As it is written beside it.
   */
  reason: string | null;
  /**
   * The last day on which it is excused.
   */
  until: string | null;
}
export interface FindingSummary {
  /**
   * Files that were read.
   */
  documents: number;
  errors: number;
  warnings: number;
  infos: number;
  suppressed: SuppressedCount;
}
/**
 * How many findings are left out, and why.
 */
export interface SuppressedCount {
  /**
   * A comment beside the line excuses them.
   */
  comment: number;
  /**
   * The workspace turns the check off.
   */
  workspace: number;
  /**
   * They were there when the baseline was written.
   */
  baseline: number;
  /**
   * The change that is looked at did not bring them.
   */
  unchanged: number;
}
/**
 * This interface was referenced by `Findings`'s JSON-Schema
 * via the `definition` "words".
 */
export interface Words {
  zh: string;
  en: string;
}
/**
 * 1-based; columns count UTF-16 units.
 *
 * This interface was referenced by `Findings`'s JSON-Schema
 * via the `definition` "position".
 */
export interface Position {
  line: number;
  column: number;
}
/**
 * From start up to, but not including, end.
 *
 * This interface was referenced by `Findings`'s JSON-Schema
 * via the `definition` "range".
 */
export interface Range {
  start: Position;
  end: Position;
}
