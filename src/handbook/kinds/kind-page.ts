import type { Entry } from '../../catalog/entry.ts';
import type { KindName } from '../../schema/validate.ts';
import type { Handbook } from '../context.ts';
import type { Html, Piece } from '../html.ts';

/** How documents of a kind are shown. */
export interface KindPage<K extends KindName> {
  /** The sections of a page, after its title, summary and standing. */
  sections(entry: Entry<K>, book: Handbook): readonly Html[];
  /** Columns of the list of all documents of the kind, beside their titles. */
  columns?(book: Handbook): readonly string[];
  row?(entry: Entry<K>, book: Handbook): readonly Piece[];
}
