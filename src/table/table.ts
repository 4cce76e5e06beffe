import type { Finding } from '../finding/finding.ts';
import type { Place } from '../finding/problem.ts';

/** Rows and columns as they were written, before anything in them is trusted. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly columnPlace: (column: number) => Place;
  readonly rows: readonly TableRow[];
  readonly findings: readonly Finding[];
}

export interface TableRow {
  /** By column: text from CSV, any value from Parquet, JSON and Excel; null where there is none. */
  readonly cells: readonly unknown[];
  /** Of a cell, or of the row. Worked out only where a finding needs it. */
  readonly place: (column?: number) => Place;
}

/** The columns that can be told apart: named, and the first of those with one name. */
export function distinctColumns({ columns }: Pick<Table, 'columns'>): { readonly name: string; readonly at: number }[] {
  const first = new Map<string, number>();
  columns.forEach((name, at) => {
    if (name !== '' && !first.has(name)) first.set(name, at);
  });
  return [...first].map(([name, at]) => ({ name, at }));
}
