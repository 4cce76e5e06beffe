import type { Place } from '../finding/problem.ts';
import type { Table } from './table.ts';

/** Rows of a binary table (Parquet), whose only place is the row number: the header is row 1, as in a spreadsheet. */
export function tableOfObjects(file: string, objects: readonly Readonly<Record<string, unknown>>[]): Table {
  const columns = [...new Set(objects.flatMap(Object.keys))];
  const rows = objects.map((object, index) => ({
    cells: columns.map((name) => plain(object[name])),
    place: (): Place => ({ file, range: null, path: [index + 2] }),
  }));
  return { file, columns, columnPlace: () => ({ file, range: null, path: [1] }), rows, findings: [] };
}

/** Whole numbers of 64 bits arrive as bigint, and days as the midnight of UTC on which they begin. */
function plain(value: unknown): unknown {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().replace('T00:00:00.000Z', '');
  return typeof value === 'bigint' ? Number(value) : (value ?? null);
}
