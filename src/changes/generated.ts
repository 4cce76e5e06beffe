// Generated from schemas/ by `npm run generate`: do not edit.
import type { Json } from '../yaml/document.ts';
import type { Words } from '../text/words.ts';
/**
 * How the version of the document has to rise: a verdict can get worse; can only get better, or there is something more; only words.
 *
 * This interface was referenced by `Comparison`'s JSON-Schema
 * via the `definition` "bump".
 */
export type Bump = 'major' | 'minor' | 'patch';
/**
 * Which way a change goes. `redefines`: something else is asked or measured.
 *
 * This interface was referenced by `Comparison`'s JSON-Schema
 * via the `definition` "class".
 */
export type Class =
  'tightens' | 'loosens' | 'adds' | 'removes' | 'redefines' | 're-scopes' | 're-dates' | 'rewords' | 'moves';

/**
 * What is different between two sets of standards, and what each difference means.
 */
export interface Comparison {
  toolkit: string;
  /**
   * What is compared: a revision, a folder, a bundle.
   */
  base: string;
  head: string;
  documents: DocumentChange[];
  summary: ChangeSummary;
}
/**
 * This interface was referenced by `Comparison`'s JSON-Schema
 * via the `definition` "document".
 */
export interface DocumentChange {
  /**
   * `<kind>/<id>`.
   */
  document: string;
  /**
   * What it was called before, where it has another name now.
   */
  was: string | null;
  title: Words;
  owner: string;
  how: 'added' | 'removed' | 'changed';
  version: VersionChange;
  file: FileChange;
  /**
   * What the changes together need; null for a document that is new or gone.
   */
  bump: Bump | null;
  /**
   * The lowest version that is enough, where the one it has is not.
   */
  needs: string | null;
  changes: Change[];
}
export interface VersionChange {
  before: string | null;
  after: string | null;
}
export interface FileChange {
  before: string | null;
  after: string | null;
}
/**
 * This interface was referenced by `Comparison`'s JSON-Schema
 * via the `definition` "change".
 */
export interface Change {
  /**
   * Keys, and in lists the ids of items; empty for the document.
   */
  path: string[];
  class: Class;
  bump: Bump;
  /**
   * The first day on which it matters; null: from the beginning.
   */
  from: string | null;
  /**
   * The last day; null: without end.
   */
  to: string | null;
  old: Words | null;
  new: Words | null;
  before: Spot | null;
  after: Spot | null;
  reason: Words | null;
  edit: Edit;
  /**
   * The same for the same change, wherever it stands in its file.
   */
  fingerprint: string;
}
/**
 * This interface was referenced by `Comparison`'s JSON-Schema
 * via the `definition` "spot".
 */
export interface Spot {
  file: string;
  line: number;
  column: number;
}
/**
 * What is to be written to get from one to the other.
 *
 * This interface was referenced by `Comparison`'s JSON-Schema
 * via the `definition` "edit".
 */
export interface Edit {
  /**
   * Keys, and in lists the ids of items; empty for the document.
   */
  path: string[];
  old: Json;
  new: Json;
}
/**
 * This interface was referenced by `Comparison`'s JSON-Schema
 * via the `definition` "summary".
 */
export interface ChangeSummary {
  documents: number;
  tightens: number;
  loosens: number;
  adds: number;
  removes: number;
  redefines: number;
  're-scopes': number;
  're-dates': number;
  rewords: number;
  moves: number;
}
