import * as problems from '../finding/catalogue/dataset.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import type { Dataset, DatasetField } from '../rule/dataset.ts';
import { distinctColumns, type Table } from '../table/table.ts';
import { closest } from '../text/closest.ts';

/** The fields of a dataset that a table has, each with its column. */
export interface BoundField {
  readonly field: DatasetField;
  readonly column: number;
}

/**
 * Finds each field's column in a table; the first of its names that is there counts. A required field without one leaves the
 * whole table unread, so it is an error; another is only told. Columns that nobody asked for are usual in exports, and told
 * only where one looks like a column that is missing.
 */
export function bindColumns(dataset: Dataset, table: Table): { bound: BoundField[]; findings: Finding[] } {
  const columns = distinctColumns(table);
  const byName = new Map(columns.map(({ name, at }) => [fold(name), at]));
  const bound: BoundField[] = [];
  const missing: DatasetField[] = [];
  for (const field of dataset.fields) {
    const column = field.columns.map((name) => byName.get(fold(name))).find((at) => at !== undefined);
    if (column === undefined) missing.push(field);
    else bound.push({ field, column });
  }
  const taken = new Set(bound.map(({ column }) => column));
  const spare = columns.filter(({ at }) => !taken.has(at)).map(({ name }) => name);
  const findings = missing.flatMap((field) => {
    const suggestion = field.columns.map((name) => closest(name, spare)).find((name) => name !== undefined);
    const place = suggestion === undefined ? { file: table.file, range: null, path: [] } : placeOf(table, suggestion);
    const about = { dataset: dataset.id, field: field.name, columns: field.columns, suggestion };
    if (field.required) return finding(problems.noRequiredColumn, place, about);
    return suggestion === undefined ? [] : finding(problems.noColumn, place, about);
  });
  return { bound, findings };
}

function placeOf(table: Table, name: string) {
  return table.columnPlace(table.columns.indexOf(name));
}

/** Width, case and surrounding blanks of a header change from export to export. */
function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
