import type { Finding } from '../finding/finding.ts';
import type { Place } from '../finding/problem.ts';
import { JsonText } from '../table/json-text.ts';
import { distinctColumns, type Table } from '../table/table.ts';
import { Source } from '../text/source.ts';
import { isObject } from '../text/object.ts';

/** A row of an export, or an object of JSON: values by name, before anything in it is trusted. */
export interface TicketRow {
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: () => Place;
}

export interface TicketRows {
  readonly rows: readonly TicketRow[];
  readonly findings: readonly Finding[];
  /** True where a dataset has put them in order and taken copies out: what is left of two rows may well look the same. */
  readonly isMapped?: boolean;
}

/** The rows of a table: CSV or Parquet. Empty cells are not there. */
export function rowsOfTable(table: Table): TicketRows {
  const columns = distinctColumns(table);
  const rows = table.rows.map(({ cells, place }) => ({
    values: Object.fromEntries(
      columns.flatMap(({ name, at }) => (cells[at] === '' || cells[at] === null ? [] : [[name, cells[at]]])),
    ),
    place,
  }));
  return { rows, findings: table.findings };
}

/** Tickets as JSON: one, a list, or `{ "tickets": [...] }`. */
export function rowsOfJson(source: Source): TicketRows {
  const text = new JsonText(source);
  const { value } = text;
  const wrapped = isObject(value) && Array.isArray(value['tickets']);
  const listed = wrapped ? value['tickets'] : value;
  const base = wrapped ? ['tickets'] : [];
  const objects = Array.isArray(listed)
    ? listed.map((each: unknown, index) => ({ each, path: [...base, index] }))
    : [{ each: listed, path: base }];
  return { rows: objects.flatMap(({ each, path }) => rowOf(each, () => text.at(path))), findings: text.findings };
}

/** Newline-delimited JSON: one ticket a line. A broken line takes no other with it. */
export function rowsOfNdjson(source: Source): TicketRows {
  const parts = source.text.split('\n').map((line, index): TicketRows => {
    if (line.trim() === '') return { rows: [], findings: [] };
    const text = new JsonText(new Source(source.path, line), index);
    return { rows: rowOf(text.value, () => text.at([])), findings: text.findings };
  });
  return { rows: parts.flatMap(({ rows }) => rows), findings: parts.flatMap(({ findings }) => findings) };
}

function rowOf(value: unknown, place: () => Place): TicketRow[] {
  return isObject(value) ? [{ values: value, place }] : [];
}
