import type { ComputedInput, Placed } from '../../formula/computation.ts';
import { aggregateNamed } from '../../formula/functions/named.ts';
import { formulaSql } from '../../formula/sql.ts';
import type { MeasureRequest } from '../engine.ts';
import { placedRecordsSql, type Placement, placementOf, placementsOf, timeSql, timesOf } from './placement.ts';
import type { RecordDialect } from './record-dialect.ts';
import { unreadColumn, wholeColumn } from './source.ts';

export interface AggregateQuery {
  readonly sql: string;
  /** How the rows of the answer are to be read. */
  readonly sets: readonly GroupingSet[];
  /** The columns of keys: one for each placement, then one for each dimension. */
  readonly placements: readonly Placement[];
  readonly dimensions: readonly string[];
  /** Of each input of the request that is answered here, the columns behind the counts that hold its three figures. */
  readonly figures: ReadonlyMap<number, readonly number[]>;
}

/** One set of GROUPING SETS: by the periods of a time and by some dimensions; `placement` is null for all records at once. */
export interface GroupingSet {
  readonly id: number;
  readonly placement: Placement | null;
  readonly dimensions: readonly string[];
}

/** What is to be answered in one pass: the inputs that are placed by some times. */
export interface Pass {
  readonly records: string;
  readonly placements: readonly Placement[];
  /** Whether rows are counted, too, whatever their period. */
  readonly counted: boolean;
  /** The field that holds each dimension. */
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * The inputs of some placements in one pass. The columns of a row: the number of its set, a first day for each placement and a
 * value for each dimension (null where the set leaves it out), rows, rows that are not whole, rows with unread cells, and what
 * `figures` points to: of each input its value, its records, and the records from which these were taken.
 */
export function aggregateSql(pass: Pass, request: MeasureRequest, dialect: RecordDialect): AggregateQuery {
  const column = dialect.identifier;
  const { placements, fields } = pass;
  const dimensions = [...new Set(request.groupings.flat())].filter((each) => fields.has(each));
  const columnOf = (dimension: string) => column(fields.get(dimension) ?? '');
  const periods = placements.map((placement) => column(placement.column));
  const keys = [...periods, ...dimensions.map(columnOf)];
  const sets = setsOf(request, pass, dimensions);
  const grouping = sets.map(({ placement, dimensions: named }) => {
    const period = placement === null ? [] : [column(placement.column)];
    return `(${[...period, ...named.map(columnOf)].join(', ')})`;
  });
  const counts = pass.counted
    ? [
        'count(*)',
        `count(*) FILTER (WHERE NOT ${column(wholeColumn)})`,
        `count(*) FILTER (WHERE ${column(unreadColumn)})`,
      ]
    : [];
  const { columns, figures } = figureColumns(request, placements, dialect);
  const shown = [
    `GROUPING(${keys.join(', ')})`,
    ...periods.map((period) => dialect.dayText(period)),
    ...dimensions.map(columnOf),
  ];
  // A level also looks at the period of its other time; what nobody looks at costs nothing.
  const placed = placedRecordsSql(pass.records, placementsOf(request), request, dialect);
  const sql = `SELECT ${[...shown, ...counts, ...columns].join(',\n  ')}
FROM (${placed}) AS placed
GROUP BY GROUPING SETS (${grouping.join(', ')})`;
  return { sql, sets, placements, dimensions, figures };
}

/** GROUPING tells with a bit for each key whether a row leaves it out, the last key being the lowest bit. */
function setsOf(
  { groupings }: MeasureRequest,
  { placements, counted }: Pass,
  dimensions: readonly string[],
): GroupingSet[] {
  const width = placements.length + dimensions.length;
  const bit = (position: number) => 2 ** (width - 1 - position);
  const everything = 2 ** width - 1;
  const known = groupings.filter((each) => each.every((dimension) => dimensions.includes(dimension)));
  const placed = placements.flatMap((placement, position) =>
    known.map((each): GroupingSet => {
      const named = each.map((dimension) => bit(placements.length + dimensions.indexOf(dimension)));
      const id = everything - bit(position) - named.reduce((sum, value) => sum + value, 0);
      return { id, placement, dimensions: each };
    }),
  );
  return [...(counted ? [{ id: everything, placement: null, dimensions: [] }] : []), ...placed];
}

/** What several KPIs ask in the same words is answered once. */
function figureColumns({ inputs }: MeasureRequest, placements: readonly Placement[], dialect: RecordDialect) {
  const columns: string[] = [];
  const positionOf = (sql: string) => {
    const found = columns.indexOf(sql);
    return found === -1 ? columns.push(sql) - 1 : found;
  };
  const here = new Set(placements.map(({ column }) => column));
  const figures = new Map<number, readonly number[]>();
  for (const [index, input] of inputs.entries()) {
    const times = timesOf(input.placed).map((time) => placementOf(time, input.placed.type).column);
    if (times.some((time) => here.has(time))) figures.set(index, inputColumns(input, dialect).map(positionOf));
  }
  return { columns, figures };
}

function inputColumns(input: ComputedInput, dialect: RecordDialect): string[] {
  const { parameters, sql } = aggregateNamed(input.function);
  const where = input.where === null ? [] : [formulaSql(input.where, dialect)];
  if (input.placed.by === 'level') return levelColumns(input.placed, where, dialect);
  if (parameters.length === 0) return [countSql(where), countSql(where)];
  const given = parameters.map(({ name, takes }): [string, string] => {
    const argument = input.arguments[name];
    const value = argument === undefined ? 'NULL' : formulaSql(argument, dialect);
    const [condition] = takes === 'constant' ? [] : where;
    // Aggregates skip NULL: what does not count is made so, since they may have a FILTER of their own.
    return [name, condition === undefined ? value : `CASE WHEN ${condition} THEN ${value} END`];
  });
  const { value, records } = sql(Object.fromEntries(given), dialect);
  return [value, records];
}

/**
 * By the period of `from`, how many records begin; by that of `until`, how many of them end. What ends before it begins, or
 * at once, is open at no end of a period. Beside those for which `where` holds stand all, and all that begin at all.
 */
function levelColumns(
  placed: Extract<Placed, { by: 'level' }>,
  where: readonly string[],
  dialect: RecordDialect,
): string[] {
  const from = timeSql(placed.from, dialect);
  const begins = `${dialect.identifier(placementOf(placed.from, placed.type).column)} IS NOT NULL`;
  const until = placed.until === null ? null : timeSql(placed.until, dialect);
  const opens = until === null ? begins : `${begins} AND (${until} IS NULL OR ${until} > ${from})`;
  return [countSql([opens, ...where]), countSql([begins]), countSql([opens])];
}

function countSql(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'count(*)' : `count(*) FILTER (WHERE ${conditions.join(' AND ')})`;
}
