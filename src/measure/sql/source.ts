import type { BoundField } from '../../dataset/columns.ts';
import type { ColumnKind } from './record-dialect.ts';

/** Rows that an engine can select from, with the fields that were found in them. */
export interface SourceSql {
  /** What stands behind FROM, such as `read_csv(…)` or a table. */
  readonly relation: string;
  /** By position, as `bound` counts them. */
  readonly columns: readonly SourceColumn[];
  readonly bound: readonly BoundField[];
}

export interface SourceColumn {
  /** Its name in the relation, in quotes already. */
  readonly sql: string;
  readonly kind: ColumnKind;
}

/** Texts that were read one by one: a relation with the columns `text`, `value` and `why` there is no value, by field. */
export type Readings = ReadonlyMap<string, string>;

/** Columns beside the fields; a field cannot be called so, since no name has a blank. */
export const rowColumn = 'row of the file';
export const fileColumn = 'number of the file';
export const wholeColumn = 'is whole';
export const unreadColumn = 'has unread cells';

export function writtenColumn(field: string): string {
  return `${field} as written`;
}
