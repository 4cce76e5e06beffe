import { addDays, type Day } from '../quantity/day.ts';
import type { Placed } from './computation.ts';
import type { FieldValues } from './compute.ts';
import type { Dialect } from './dialect.ts';
import { evaluator } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { formulaSql } from './sql.ts';
import { isNoData, type Value } from './value.ts';

/**
 * A period by its instants (milliseconds since 1970) and its days, in the zone of the standards. `end` is exclusive, and not
 * later than now: what falls due tomorrow is not yet late.
 */
export interface PeriodBounds {
  readonly start: number;
  readonly end: number;
  readonly first: Day;
  readonly last: Day;
}

/**
 * Tells whether a record belongs to a period: its time lies in it, or it is open at the end. At the end means just before
 * `end`: what begins at that very instant belongs to the next period, and what ends at it was open until then.
 */
export function placer(placed: Placed): (record: FieldValues, period: PeriodBounds) => boolean {
  if (placed.by === 'time') {
    const at = timeOf(placed.at);
    return (record, period) => {
      const { start, end } = boundsOf(placed, period);
      const time = at(record);
      return time !== null && time >= start && time < end;
    };
  }
  const [from, until] = [timeOf(placed.from), placed.until === null ? () => null : timeOf(placed.until)];
  return (record, period) => {
    const { end } = boundsOf(placed, period);
    const [begun, ended] = [from(record), until(record)];
    return begun !== null && begun < end && (ended === null || ended >= end);
  };
}

/** The same as a condition on columns. */
export function placedSql(placed: Placed, dialect: Dialect, period: PeriodBounds): string {
  const { start, end } = boundsOf(placed, period);
  const literal = (value: Value) => (typeof value === 'string' ? `DATE ${dialect.text(value)}` : String(value));
  if (placed.by === 'time') {
    const at = timeSql(placed.at, dialect);
    return `(${at} >= ${literal(start)} AND ${at} < ${literal(end)})`;
  }
  const begun = `${timeSql(placed.from, dialect)} < ${literal(end)}`;
  if (placed.until === null) return `(${begun})`;
  const until = timeSql(placed.until, dialect);
  return `(${begun} AND (${until} IS NULL OR ${until} >= ${literal(end)}))`;
}

/** A column as it stands, without a conversion that would keep an engine from skipping what lies outside. */
function timeSql(expression: Expression, dialect: Dialect): string {
  return expression.kind === 'name' ? dialect.identifier(expression.name) : formulaSql(expression, dialect);
}

/** The time of a record; null where it has none. */
export function timeOf(expression: Expression): (record: FieldValues) => Value | null {
  const evaluate = evaluator(expression);
  return (record) => {
    const time = evaluate((name) => (Object.hasOwn(record, name) ? record[name] : null));
    return isNoData(time) ? null : time;
  };
}

function boundsOf({ type }: Placed, { start, end, first, last }: PeriodBounds): { start: Value; end: Value } {
  return type === 'instant' ? { start, end } : { start: first, end: addDays(last, 1) };
}
