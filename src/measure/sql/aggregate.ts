import type { ComputedInput, Placed } from '../../formula/computation.ts';
import { aggregateNamed } from '../../formula/functions/named.ts';
import { formulaSql } from '../../formula/sql.ts';
import type { MeasureRequest } from '../engine.ts';
import { placedRecordsSql, type Placement, placementOf, placementsOf, timeSql } from './placement.ts';
import type { RecordDialect } from './record-dialect.ts';
import { unreadColumn, wholeColumn } from './source.ts';

export interface AggregateQuery {
  readonly sql: string;
  /** How the rows of the answer are to be read. */
  readonly sets: readonly GroupingSet[];
  readonly placements: readonly Placement[];
  readonly dimensions: readonly string[];
}

/** One set of GROUPING SETS: by the periods of a time and by some dimensions; `placement` is null for all records at once. */
export interface GroupingSet {
  readonly id: number;
  readonly placement: Placement | null;
  readonly dimensions: readonly string[];
}

/**
 * All inputs in one pass. The columns of a row: the number of its set, a first day for each placement and a value for each
 * dimension (null where the set leaves it out), rows, rows that are not whole, rows with unread cells, and three figures for
 * each input: its value, its records, and the records from which these were taken (of a level, see `levelColumns`).
 */
export function aggregateSql(
  records: string,
  request: MeasureRequest,
  fields: ReadonlyMap<string, string>,
  dialect: RecordDialect,
): AggregateQuery {
  const column = dialect.identifier;
  const placements = placementsOf(request);
  const dimensions = [...new Set(request.groupings.flat())].filter((each) => fields.has(each));
  const columnOf = (dimension: string) => column(fields.get(dimension) ?? '');
  const periods = placements.map((placement) => column(placement.column));
  const keys = [...periods, ...dimensions.map(columnOf)];
  const sets = setsOf(request, placements, dimensions);
  const grouping = sets.map(({ placement, dimensions: named }) => {
    const period = placement === null ? [] : [column(placement.column)];
    return `(${[...period, ...named.map(columnOf)].join(', ')})`;
  });
  const shown = [
    `GROUPING(${keys.join(', ')})`,
    ...periods.map(dialect.dayText),
    ...dimensions.map(columnOf),
    'count(*)',
    `count(*) FILTER (WHERE NOT ${column(wholeColumn)})`,
    `count(*) FILTER (WHERE ${column(unreadColumn)})`,
    ...request.inputs.flatMap((input) => inputColumns(input, dialect)),
  ];
  const placed = placedRecordsSql(records, placements, request, dialect);
  const sql = `SELECT ${shown.join(',\n  ')}\nFROM (${placed}) AS placed\nGROUP BY GROUPING SETS (${grouping.join(', ')})`;
  return { sql, sets, placements, dimensions };
}

/** GROUPING tells with a bit for each key whether a row leaves it out, the last key being the lowest bit. */
function setsOf(
  { groupings }: MeasureRequest,
  placements: readonly Placement[],
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
  return [{ id: everything, placement: null, dimensions: [] }, ...placed];
}

function inputColumns(input: ComputedInput, dialect: RecordDialect): string[] {
  const { parameters, sql } = aggregateNamed(input.function);
  const where = input.where === null ? [] : [formulaSql(input.where, dialect)];
  if (input.placed.by === 'level') return levelColumns(input.placed, where, dialect);
  if (parameters.length === 0) return [countSql(where), countSql(where), 'count(*)'];
  const given = parameters.map(({ name, takes }): [string, string] => {
    const argument = input.arguments[name];
    const value = argument === undefined ? 'NULL' : formulaSql(argument, dialect);
    const [condition] = takes === 'constant' ? [] : where;
    // Aggregates skip NULL: what does not count is made so, since they may have a FILTER of their own.
    return [name, condition === undefined ? value : `CASE WHEN ${condition} THEN ${value} END`];
  });
  const { value, records } = sql(Object.fromEntries(given), dialect);
  return [value, records, 'count(*)'];
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
