import type { ComputedInput } from '../../formula/computation.ts';
import { aggregateNamed } from '../../formula/functions/named.ts';
import { formulaSql } from '../../formula/sql.ts';
import type { MeasureRequest } from '../engine.ts';
import { periodColumn, placedRecordsSql, placementsOf } from './placement.ts';
import type { RecordDialect } from './record-dialect.ts';
import { unreadColumn, wholeColumn } from './source.ts';

export interface AggregateQuery {
  readonly sql: string;
  /** How the rows of the answer are to be read. */
  readonly sets: readonly GroupingSet[];
  readonly dimensions: readonly string[];
}

/** One set of GROUPING SETS; `field` is the time whose periods it is by, null for all records at once. */
export interface GroupingSet {
  readonly id: number;
  readonly field: string | null;
  readonly dimensions: readonly string[];
}

/**
 * All inputs in one pass. The columns of a row: the number of its set, a first day for each placement and a value for each
 * dimension (null where the set leaves it out), rows, rows that are not whole, rows with unread cells, and value and number
 * of records of each input.
 */
export function aggregateSql(
  records: string,
  request: MeasureRequest,
  fieldOfDimension: (dimension: string) => string | undefined,
  dialect: RecordDialect,
): AggregateQuery {
  const column = dialect.identifier;
  const placements = placementsOf(request.inputs);
  const dimensions = [...new Set(request.groupings.flat())].filter((each) => fieldOfDimension(each) !== undefined);
  const keys = [
    ...placements.map(({ field }) => column(periodColumn(field))),
    ...dimensions.map((dimension) => column(fieldOfDimension(dimension) ?? '')),
  ];
  const sets = setsOf(request, placements.map(({ field }) => field), dimensions);
  const grouping = sets.map((set) => {
    const named = [
      ...(set.field === null ? [] : [column(periodColumn(set.field))]),
      ...set.dimensions.map((dimension) => column(fieldOfDimension(dimension) ?? '')),
    ];
    return `(${named.join(', ')})`;
  });
  const shown = [
    `GROUPING(${keys.join(', ')})`,
    ...keys.map((key, index) => (index < placements.length ? dialect.dayText(key) : key)),
    'count(*)',
    `count(*) FILTER (WHERE NOT ${column(wholeColumn)})`,
    `count(*) FILTER (WHERE ${column(unreadColumn)})`,
    ...request.inputs.flatMap((input) => inputColumns(input, dialect)),
  ];
  const placed = placedRecordsSql(records, placements, request, dialect);
  const sql = `SELECT ${shown.join(',\n  ')}\nFROM (${placed}) AS placed\nGROUP BY GROUPING SETS (${grouping.join(', ')})`;
  return { sql, sets, dimensions };
}

/** GROUPING tells with a bit for each key whether a row leaves it out, the last key being the lowest bit. */
function setsOf(request: MeasureRequest, fields: readonly string[], dimensions: readonly string[]): GroupingSet[] {
  const width = fields.length + dimensions.length;
  const bit = (position: number) => 2 ** (width - 1 - position);
  const everything = 2 ** width - 1;
  const groupings = request.groupings.filter((each) => each.every((dimension) => dimensions.includes(dimension)));
  const placed = fields.flatMap((field, position) =>
    groupings.map((each): GroupingSet => {
      const named = each.map((dimension) => bit(fields.length + dimensions.indexOf(dimension)));
      return { id: everything - bit(position) - named.reduce((a, b) => a + b, 0), field, dimensions: each };
    }),
  );
  return [{ id: everything, field: null, dimensions: [] }, ...placed];
}

/** Value and number of records, over those for which `where` is true. */
function inputColumns(input: ComputedInput, dialect: RecordDialect): string[] {
  const { parameters, sql } = aggregateNamed(input.function);
  const condition = conditionSql(input, dialect);
  if (parameters.length === 0) {
    const count = `count(*)${condition === null ? '' : ` FILTER (WHERE ${condition})`}`;
    return [count, count];
  }
  const given = parameters.map(({ name, takes }): [string, string] => {
    const argument = input.arguments[name];
    const value = argument === undefined ? 'NULL' : formulaSql(argument, dialect);
    // Aggregates skip NULL: what does not count is made so, and a condition can stand beside a FILTER that is there already.
    return [name, condition === null || takes === 'constant' ? value : `CASE WHEN ${condition} THEN ${value} END`];
  });
  const { value, records } = sql(Object.fromEntries(given), dialect);
  return [value, records];
}

function conditionSql({ where, placed }: ComputedInput, dialect: RecordDialect): string | null {
  const conditions = where === null ? [] : [formulaSql(where, dialect)];
  if (placed.by === 'level') {
    const [from, until] = [dialect.identifier(placed.from), dialect.identifier(placed.until ?? placed.from)];
    // What ends before it begins, or at once, is open at no end of a period.
    const opens = placed.until === null ? '' : ` AND (${until} IS NULL OR ${until} > ${from})`;
    conditions.push(`(${from} IS NOT NULL${opens})`);
  }
  return conditions.length === 0 ? null : conditions.join(' AND ');
}
