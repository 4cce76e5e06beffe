import type { Place } from '../finding/problem.ts';
import type { RawRecord, RawRecords } from './record.ts';

/** Rows of a binary table (Parquet), whose only place is the row number: the header is row 1, as in a spreadsheet. */
export function readTable(file: string, rows: readonly Readonly<Record<string, unknown>>[]): RawRecords {
  const records = rows.map((row, index): RawRecord => {
    const place = (): Place => ({ file, range: null, path: [index + 2] });
    const fields = Object.entries(row).map(([name, value]) => ({ name, value: plain(value), place, namePlace: place }));
    return {
      period: fields.find(({ name }) => name === 'period'),
      scope: [],
      metrics: [],
      samples: [],
      columns: fields.filter(({ name, value }) => name !== 'period' && value !== null),
      place,
    };
  });
  return { records, findings: [] };
}

/** Whole numbers of 64 bits arrive as bigint. */
function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : (value ?? null);
}
