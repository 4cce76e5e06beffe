import type { Dataset, DatasetField } from '../../rule/dataset.ts';
import type { RecordDialect } from './record-dialect.ts';
import { recordsSql, type RecordsSql } from './records.ts';
import { fileColumn, rowColumn, unreadColumn, wholeColumn, writtenColumn } from './source.ts';

/**
 * Cells that were not read: each text once, with the number of its field. Behind a sign of its own: a byte-order mark in front
 * of a text is lost where bytes become a string.
 */
export function unreadTextsSql(records: RecordsSql, dialect: RecordDialect): string {
  const column = dialect.identifier;
  const asked = records.fields.flatMap((field, index) => (records.readings.has(field.name) ? [] : [{ field, index }]));
  const texts = asked.map(({ field, index }) => `(${index}, ${column(`unread ${field.name}`)})`);
  return `SELECT DISTINCT unread.field, '=' || unread.text
FROM (${recordsSql({ ...records, detail: 'all' }, dialect)}) AS records
CROSS JOIN LATERAL (VALUES ${texts.join(', ')}) AS unread(field, text)
WHERE ${column(unreadColumn)} AND unread.text IS NOT NULL`;
}

/** Of each field and reason, how many cells say nothing, and the first three of them. */
export function problemsSql(records: RecordsSql, dialect: RecordDialect): string {
  const column = dialect.identifier;
  const cells = records.fields.map((field, index) => {
    // A row is left at the first value that it must have and has not: what stands behind it is of no interest any more.
    const before = records.fields.slice(0, index).filter(({ required }) => required);
    const asked = before.map(({ name }) => `${column(name)} IS NOT NULL`).join(' AND ');
    const why = whySql(field, records, dialect);
    return `(${index}, ${asked === '' ? why : `CASE WHEN ${asked} THEN ${why} END`}, ${column(writtenColumn(field.name))})`;
  });
  const alike = `PARTITION BY cell.field, cell.why`;
  const place = `${column(fileColumn)}, ${column(rowColumn)}`;
  return `SELECT field, why, text, ${place}, total FROM (
SELECT cell.field, cell.why, cell.text, ${place},
  count(*) OVER (${alike}) AS total, row_number() OVER (${alike} ORDER BY ${place}) AS position
FROM (${recordsSql({ ...records, detail: 'all' }, dialect)}) AS records
CROSS JOIN LATERAL (VALUES ${cells.join(', ')}) AS cell(field, why, text)
WHERE cell.why IS NOT NULL) AS cells
WHERE position <= 3 ORDER BY field, why, position`;
}

function whySql({ name, required }: DatasetField, { readings }: RecordsSql, dialect: RecordDialect): string {
  const column = dialect.identifier;
  const missing = required
    ? `CASE WHEN ${column(name)} IS NULL THEN 'missing' END`
    : `CAST(NULL AS ${dialect.types.text})`;
  return readings.has(name) ? `COALESCE(${column(`why of ${name}`)}, ${missing})` : missing;
}

/** Rows and rows that are of no use, in records that are kept in a table. */
export function countsSql(records: string, dialect: RecordDialect): string {
  const column = dialect.identifier;
  return `SELECT count(*), count(*) FILTER (WHERE NOT ${column(wholeColumn)}), count(*) FILTER (WHERE ${column(unreadColumn)}) FROM ${records} AS records`;
}

/**
 * Of the records with one key the one that counts: the latest, or of two as late the later in the files; without a field that
 * tells, the first. Asks for records with their places.
 */
export function countingOnceSql(records: string, { key, latest }: Dataset, dialect: RecordDialect): string {
  const column = dialect.identifier;
  const place = [fileColumn, rowColumn].map(column);
  const order = latest === null ? place : [`${column(latest)} DESC NULLS LAST`, ...place.map((each) => `${each} DESC`)];
  return `SELECT * FROM (
SELECT *, row_number() OVER (PARTITION BY ${key.map(column).join(', ')} ORDER BY ${order.join(', ')}) AS version
FROM ${records} AS records WHERE ${column(wholeColumn)}) AS versions
WHERE version = 1`;
}

/** Records that say something else than the first of their key, and their keys; at most three, with how many there are. */
export function copiesSql(
  records: string,
  { key }: Dataset,
  fields: readonly DatasetField[],
  dialect: RecordDialect,
): string {
  const column = dialect.identifier;
  const place = [fileColumn, rowColumn].map(column).join(', ');
  const first = (name: string) =>
    `first_value(${column(name)}) OVER (PARTITION BY ${key.map(column).join(', ')} ORDER BY ${place})`;
  const differs = fields.map(({ name }) => `${column(name)} IS DISTINCT FROM ${first(name)}`).join(' OR ');
  const keys = key.map((name) => `COALESCE(CAST(${column(name)} AS ${dialect.types.text}), '')`).join(" || ' / ' || ");
  return `SELECT of, ${place}, count(*) OVER () AS total FROM (
SELECT ${keys} AS of, ${place}, ${differs} AS differs FROM ${records} AS records WHERE ${column(wholeColumn)}) AS copies
WHERE differs ORDER BY ${place} LIMIT 3`;
}
