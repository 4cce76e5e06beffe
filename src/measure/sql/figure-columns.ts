import type { ComputedInput, Placed } from '../../formula/computation.ts';
import { aggregateNamed } from '../../formula/functions/named.ts';
import { formulaSql, wholeMilliseconds } from '../../formula/sql.ts';
import type { MeasureRequest } from '../engine.ts';
import { type Placement, placementOf, timeSql, timesOf } from './placement.ts';
import type { RecordDialect } from './record-dialect.ts';

/** What is put together of the records of a group. */
export interface FigureColumns {
  readonly columns: readonly string[];
  /** Of each input that is placed here, the columns of its value, its records, and the records from which these were taken. */
  readonly figures: ReadonlyMap<number, readonly number[]>;
}

/** What several KPIs ask in the same words is answered once. */
export function figureColumns(
  { inputs }: MeasureRequest,
  placements: readonly Placement[],
  dialect: RecordDialect,
): FigureColumns {
  const here = new Set(placements.map(({ column }) => column));
  const asked = [...inputs.entries()].filter(([, { placed }]) =>
    timesOf(placed).some((time) => here.has(placementOf(time, placed.type).column)),
  );
  const sharing = sharingOrder(
    asked.map(([, input]) => input),
    dialect,
  );
  const written = asked.map(([index, input]) => [index, inputColumns(input, sharing)] as const);
  const columns = [...new Set(written.flatMap(([, each]) => each))];
  const positions = new Map(columns.map((sql, position) => [sql, position]));
  return {
    columns,
    figures: new Map(written.map(([index, each]) => [index, each.map((sql) => positions.get(sql) ?? 0)])),
  };
}

/** A dialect that asks for all ranks of the same values at once: they are kept and put in order one time only. */
function sharingOrder(inputs: readonly ComputedInput[], dialect: RecordDialect): RecordDialect {
  const ranks = new Map<string, Set<string>>();
  const noting: RecordDialect = {
    ...dialect,
    percentile: (value, rank) => {
      ranks.set(value, (ranks.get(value) ?? new Set()).add(rank));
      return value;
    },
  };
  for (const input of inputs) inputColumns(input, noting);
  return {
    ...dialect,
    percentile: (value, rank) => {
      const all = [...(ranks.get(value) ?? [])];
      if (all.length < 2) return dialect.percentile(value, rank);
      return `(${dialect.percentiles(value, all)})[${all.indexOf(rank) + 1}]`;
    },
  };
}

function inputColumns(input: ComputedInput, dialect: RecordDialect): string[] {
  const { parameters, sql, isLinear = false } = aggregateNamed(input.function);
  const where = input.where === null ? [] : [formulaSql(input.where, dialect)];
  if (input.placed.by === 'level') return levelColumns(input.placed, where, dialect);
  if (parameters.length === 0) return [countSql(where, dialect), countSql(where, dialect)];
  const whole = isLinear && input.arguments['value'] ? wholeMilliseconds(input.arguments['value'], dialect) : null;
  const given = parameters.map(({ name, takes }): [string, string] => {
    const argument = input.arguments[name];
    const value = argument === undefined ? 'NULL' : formulaSql(argument, dialect);
    const counted = name === 'value' && whole !== null ? whole : value;
    const [condition] = takes === 'constant' ? [] : where;
    // Aggregates skip NULL: what does not count is made so, since they may have a FILTER of their own.
    return [name, condition === undefined ? counted : `CASE WHEN ${condition} THEN ${counted} END`];
  });
  const { value, records } = sql(Object.fromEntries(given), dialect);
  return [whole === null ? value : `${dialect.double(value)} / ${dialect.number(1000)}`, records];
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
  return [countSql([opens, ...where], dialect), countSql([begins], dialect), countSql([opens], dialect)];
}

function countSql(conditions: readonly string[], dialect: RecordDialect): string {
  return conditions.length === 0 ? 'count(*)' : dialect.countIf(conditions.join(' AND '));
}
