import type { Placed, TimeType } from '../../formula/computation.ts';
import type { Expression } from '../../formula/expression.ts';
import { printFormula } from '../../formula/print.ts';
import { formulaSql } from '../../formula/sql.ts';
import type { MeasureRequest } from '../engine.ts';
import { earliest } from '../periods.ts';
import type { RecordDialect } from './record-dialect.ts';
import { wholeColumn } from './source.ts';
import { offsetAtInstant } from './zone-offset.ts';

/** A time of the records by which they are put into periods. */
export interface Placement {
  readonly time: Expression;
  readonly type: TimeType;
  /** The name of the column that holds the period. */
  readonly column: string;
}

/** The times that some inputs look at, each once: of a level, when a record begins and when it ends. */
export function placementsOf({ inputs }: Pick<MeasureRequest, 'inputs'>): Placement[] {
  const all = inputs.flatMap(({ placed }) => timesOf(placed).map((time) => placementOf(time, placed.type)));
  return [...new Map(all.map((each) => [each.column, each])).values()];
}

export function placementOf(time: Expression, type: TimeType): Placement {
  return { time, type, column: `period of ${printFormula(time)}` };
}

export function timesOf(placed: Placed): Expression[] {
  if (placed.by === 'time') return [placed.at];
  return placed.until === null ? [placed.from] : [placed.from, placed.until];
}

/** A time as it stands in a column, or worked out of others. */
export function timeSql(time: Expression, dialect: RecordDialect): string {
  return time.kind === 'name' ? dialect.identifier(time.name) : formulaSql(time, dialect);
}

/**
 * The records with the first day of the period of each time: without one where the record is not whole, or the time has not
 * come yet, or stands for none. In two steps, so that a time that is worked out is so once.
 */
export function placedRecordsSql(
  records: string,
  placements: readonly Placement[],
  request: Pick<MeasureRequest, 'cadence' | 'now' | 'zone'>,
  dialect: RecordDialect,
): string {
  const times = placements.map((each) => `${timeSql(each.time, dialect)} AS ${timeColumn(each, dialect)}`);
  const periods = placements.map((placement) => periodSql(placement, request, dialect));
  return `SELECT ${['*', ...periods].join(', ')}
FROM (SELECT ${['*', ...times].join(', ')} FROM (${records}) AS whole${dialect.fence}) AS timed${dialect.fence}`;
}

function timeColumn({ column }: Placement, dialect: RecordDialect): string {
  return dialect.identifier(`time for ${column}`);
}

function periodSql(
  placement: Placement,
  { cadence, now, zone }: Pick<MeasureRequest, 'cadence' | 'now' | 'zone'>,
  dialect: RecordDialect,
): string {
  const { column, type } = placement;
  const time = timeColumn(placement, dialect);
  const isTold =
    type === 'date'
      ? `${time} >= DATE '1900-01-01' AND ${time} < DATE '9999-01-01'`
      : `${time} >= ${earliest} AND ${time} < ${now}`;
  const date = type === 'date' ? time : dialect.dayOf(`${time} + ${offsetAtInstant(time, zone, now)}`);
  const isPlaced = `${dialect.identifier(wholeColumn)} AND ${isTold}`;
  return `CASE WHEN ${isPlaced} THEN ${dialect.firstDay(date, cadence)} END AS ${dialect.identifier(column)}`;
}
