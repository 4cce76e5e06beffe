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
      other: [],
      columns: fields.filter(({ name, value }) => name !== 'period' && value !== null),
      place,
    };
  });
  return { records, findings: [] };
}

/** Whole numbers of 64 bits arrive as bigint, and days as the midnight of UTC on which they begin. */
function plain(value: unknown): unknown {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().replace('T00:00:00.000Z', '');
  return typeof value === 'bigint' ? Number(value) : (value ?? null);
}
