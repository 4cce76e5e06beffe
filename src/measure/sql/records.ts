import type { Dataset, DatasetField } from '../../rule/dataset.ts';
import { type CellSql, cellSql, isNoneSql, valueKinds } from './cell.ts';
import type { RecordDialect } from './record-dialect.ts';
import {
  fileColumn,
  type Readings,
  rowColumn,
  type SourceSql,
  unreadColumn,
  wholeColumn,
  writtenColumn,
} from './source.ts';

/** Which records are to be selected. */
export interface RecordsSql {
  readonly dataset: Dataset;
  /** The fields that are looked at; what nobody asks for is not read. */
  readonly fields: readonly DatasetField[];
  readonly sources: readonly SourceSql[];
  readonly readings: Readings;
  /**
   * Whether to say where each row stands, which versions ask for, or also what was written there, which cells were not read,
   * and why others say nothing. It costs, and figures do not need it.
   */
  readonly detail: 'none' | 'places' | 'all';
}

/**
 * The canonical table: a column for each field, by its name and in the types of `src/formula/README.md`, and whether the
 * record has what it must have. Cells that the engine does not read are taken from `readings`; whether some are missing there
 * stands in a column, too.
 */
export function recordsSql(records: RecordsSql, dialect: RecordDialect): string {
  const { dataset, fields, readings } = records;
  const column = dialect.identifier;
  const cells = fields.map((field) => {
    const unread = unreadSql(field, dataset, dialect);
    const read = column(field.name);
    const value = readings.has(field.name) ? `COALESCE(${read}, ${column(`reading of ${field.name}`)}.value)` : read;
    return { field, unread, value: `${value} AS ${column(field.name)}` };
  });
  const required = fields.filter(({ required }) => required);
  const isWhole = required.map(({ name }) => `${column(name)} IS NOT NULL`).join(' AND ') || 'TRUE';
  const unknown = cells.filter(({ field }) => !readings.has(field.name)).map(({ unread }) => `${unread} IS NOT NULL`);
  const joins = cells.flatMap(({ field, unread }) => {
    const relation = readings.get(field.name);
    const name = column(`reading of ${field.name}`);
    return relation === undefined ? [] : [`LEFT JOIN ${relation} AS ${name} ON ${name}.text = ${unread}`];
  });
  const columns = [
    ...cells.map(({ value }) => value),
    ...(records.detail === 'all' ? cells.flatMap((cell) => detailColumns(cell, readings, dialect)) : []),
    ...(records.detail === 'none' ? [] : [fileColumn, rowColumn].map(column)),
    `${unknown.join(' OR ') || 'FALSE'} AS ${column(unreadColumn)}`,
  ];
  const read = records.sources
    .map((source, index) => readSql(records, source, index, dialect))
    .map((each) => `(${each}${dialect.fence})`)
    .join('\nUNION ALL\n');
  return `SELECT *, ${isWhole} AS ${column(wholeColumn)} FROM (
SELECT ${columns.join(', ')}
FROM (
${read}
) AS cells ${joins.join(' ')}${dialect.fence}) AS records`;
}

function detailColumns(
  { field, unread }: { readonly field: DatasetField; readonly unread: string },
  readings: Readings,
  dialect: RecordDialect,
): string[] {
  const column = dialect.identifier;
  const written = column(writtenColumn(field.name));
  if (!readings.has(field.name)) return [written, `${unread} AS ${column(`unread ${field.name}`)}`];
  return [written, `${column(`reading of ${field.name}`)}.why AS ${column(`why of ${field.name}`)}`];
}

/** The text of a cell of which the engine made nothing, although it says something. */
export function unreadSql({ name }: DatasetField, dataset: Dataset, dialect: RecordDialect): string {
  const written = `cells.${dialect.identifier(writtenColumn(name))}`;
  return `CASE WHEN cells.${dialect.identifier(name)} IS NULL AND NOT (${isNoneSql(written, dataset, dialect)}) THEN ${written} END`;
}

/** The rows of one source with what the steps make of each cell: one SELECT around the other, as many as the longest chain. */
function readSql({ dataset, fields, detail }: RecordsSql, source: SourceSql, index: number, dialect: RecordDialect) {
  const column = dialect.identifier;
  const numbered = detail !== 'none';
  const cells = fields.map((field) => cellOf(field, source, dataset, dialect));
  const place = numbered ? [column(fileColumn), column(rowColumn)] : [];
  const first = cells.flatMap(({ name, start, written }) => [
    `${start} AS ${column(name)}`,
    `${written} AS ${column(writtenColumn(name))}`,
  ]);
  const counted = numbered ? [`${index} AS ${column(fileColumn)}`, `row_number() OVER () AS ${column(rowColumn)}`] : [];
  let sql = `SELECT ${[...first, ...counted].join(', ')} FROM ${source.relation} AS file`;
  const depth = Math.max(0, ...cells.map(({ steps }) => steps.length));
  for (let level = 0; level < depth; level++) {
    const columns = cells.flatMap(({ name, steps }) => {
      const [given, written] = [column(name), column(writtenColumn(name))];
      const step = steps[level];
      return [step === undefined ? given : `${step(given, written)} AS ${given}`, written];
    });
    sql = `SELECT ${[...columns, ...place].join(', ')}\nFROM (${sql}${dialect.fence}) AS step`;
  }
  return sql;
}

/** A field without a column in this source is empty there. */
function cellOf(field: DatasetField, { bound, columns }: SourceSql, dataset: Dataset, dialect: RecordDialect) {
  const found = bound.find((each) => each.field.name === field.name);
  const column = found === undefined ? undefined : columns[found.column];
  const none = `CAST(NULL AS ${dialect.types.text})`;
  const { name } = field;
  if (column === undefined)
    return { name, start: `CAST(NULL AS ${dialect.types[valueKinds[field.type]]})`, written: none, steps: [] };
  const cell: CellSql = cellSql(field, column.kind, dataset, dialect);
  if (cell.text === null) return { name, start: column.sql, written: none, steps: cell.steps };
  const text = cell.text(column.sql);
  return { name, start: text, written: text, steps: cell.steps };
}
