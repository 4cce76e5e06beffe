import { distinctColumns, type Table } from '../table/table.ts';
import type { RawRecord, RawRecords } from './record.ts';

/** Snapshots of a table: columns `period`, dimensions, KPIs, and `<kpi>.n` for samples. */
export function recordsOfTable(table: Table): RawRecords {
  return { records: recordsIn(table), findings: table.findings };
}

function* recordsIn(table: Table): Generator<RawRecord> {
  const columns = distinctColumns(table);
  for (const row of table.rows) {
    const fields = columns
      .map(({ name, at }) => ({
        name,
        value: row.cells[at] ?? null,
        place: () => row.place(at),
        namePlace: () => table.columnPlace(at),
      }))
      .filter(({ value }) => value !== null);
    yield {
      period: fields.find(
        ({ name, value }) => name === 'period' && !(typeof value === 'string' && value.trim() === ''),
      ),
      scope: [],
      metrics: [],
      samples: [],
      other: [],
      columns: fields.filter(({ name }) => name !== 'period'),
      place: row.place,
    };
  }
}
