import type { Value } from '../dataset/record.ts';
import type { RecordDialect, ValueKind } from '../measure/sql/record-dialect.ts';

/** A text of a cell and what it means, or why it means nothing. */
export interface CellText {
  readonly text: string;
  readonly value: Value;
  readonly why: string | null;
}

/** What an engine needs of a database. Rows are lists of plain values: numbers may come as bigint. */
export interface Database {
  readonly dialect: RecordDialect;
  query(sql: string): Promise<readonly (readonly unknown[])[]>;
  /** The same for answers that may be large. */
  stream(sql: string): AsyncIterable<readonly unknown[]>;
  /** Keeps what was read of the cells of a field; the relation in which it can be looked up. */
  keep(field: string, kind: ValueKind, texts: Iterable<CellText>): Promise<string>;
  /** Keeps rows for several passes over them, in place of those of the same name; what stands for them behind FROM. */
  store(name: 'all' | 'latest', sql: string): Promise<string>;
}
