import type { Html } from './html.ts';

/** A page of the handbook in one language. */
export interface Page {
  /** Such as `kpi/csat`; empty for the first page of the language. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** What it is about, above its title: the kind of document. */
  readonly about: string;
  readonly body: Html;
  /** Other names under which people look for it: ids, abbreviations. */
  readonly names: readonly string[];
  /** Where it is written; null for pages that are put together. */
  readonly source: { readonly file: string; readonly line: number } | null;
  /** A part of the page that lives in the browser, by its name. */
  readonly tool?: 'due-time' | 'try-snapshot' | 'check-wording';
}
