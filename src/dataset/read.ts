import * as problems from '../finding/catalogue/dataset.ts';
import { FewAlike } from '../finding/few-alike.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Place } from '../finding/problem.ts';
import type { Dataset } from '../rule/dataset.ts';
import type { Table, TableRow } from '../table/table.ts';
import { written } from '../text/written.ts';
import { cellReader, type CellReading } from './cell.ts';
import { bindColumns } from './columns.ts';
import type { DatasetRecord, Value } from './record.ts';
import { countingOnce } from './versions.ts';

/** What became of the rows of the files. */
export interface RowCounts {
  /** Rows that could be read at all. */
  readonly rows: number;
  readonly used: number;
  /** Rows without a required value. */
  readonly refused: number;
  /** Rows of which another version or copy counts. */
  readonly superseded: number;
}

export interface DatasetRecords {
  readonly records: readonly DatasetRecord[];
  readonly counts: RowCounts;
  readonly findings: readonly Finding[];
}

/**
 * The records of a dataset from the tables of its files: columns found by name, values read by type. A value that cannot be
 * read is no value, and a record without a required value is left out; each is told with an example and a count.
 */
export function readRecords(dataset: Dataset, tables: readonly Table[]): DatasetRecords {
  const findings = new FewAlike();
  const readers = new Map(dataset.fields.map((field) => [field.name, cellReader(field, dataset)]));
  const all = tables.flatMap((table) => recordsOf(dataset, table, readers, findings));
  const whole = all.filter((record) => record !== undefined);
  const records = countingOnce(dataset, whole, findings);
  const counts = {
    rows: all.length,
    used: records.length,
    refused: all.length - whole.length,
    superseded: whole.length - records.length,
  };
  return { records, counts, findings: [...findings.findings, ...told(dataset, tables, counts)] };
}

type Readers = ReadonlyMap<string, (cell: unknown) => CellReading>;

/** Undefined in the place of a row that was refused. */
function recordsOf(
  dataset: Dataset,
  table: Table,
  readers: Readers,
  findings: FewAlike,
): (DatasetRecord | undefined)[] {
  for (const found of table.findings) findings.report(table.file, found, found.message.en);
  const { bound, findings: unbound } = bindColumns(dataset, table);
  for (const found of unbound) findings.report(found.message.en, found);
  if (unbound.some(({ severity }) => severity === 'error')) return [];
  const columns = bound.map((each) => ({ ...each, read: readers.get(each.field.name) }));
  return table.rows.map((row) => {
    const values: Record<string, Value> = {};
    for (const { field, column, read } of columns) {
      const cell = row.cells[column];
      const reading = read?.(cell) ?? { value: null };
      const isMissing = !('value' in reading) || reading.value === null;
      if (!('value' in reading)) report(reading.unreadable);
      else if (isMissing && field.required) report('missing');
      if (isMissing && field.required) return undefined;
      values[field.name] = 'value' in reading ? reading.value : null;

      function report(why: problems.WrongCell): void {
        const about = { dataset: dataset.id, field, text: written(cell ?? ''), why };
        findings.report(field.name, finding(problems.wrongCell(field.required), row.place(column), about), why);
      }
    }
    return { values, place: placeOf(row) };
  });
}

function placeOf(row: TableRow): () => Place {
  return () => row.place();
}

function told(dataset: Dataset, tables: readonly Table[], counts: RowCounts): Finding[] {
  const file = tables.length === 1 ? (tables[0]?.file ?? null) : null;
  const place = { file, range: null, path: [] };
  const about = { dataset: dataset.id, files: tables.length, ...counts };
  const isEmpty = tables.every(({ rows }) => rows.length === 0);
  if (isEmpty) return [finding(problems.noRecords, place, about)];
  return counts.used < counts.rows ? [finding(problems.rowsLeftOut, place, about)] : [];
}
