import { addDays, type Day } from '../quantity/day.ts';
import type { Placed } from './computation.ts';
import type { Dialect } from './dialect.ts';
import type { FieldValues } from './compute.ts';
import type { Value } from './value.ts';

/** A period by its instants (milliseconds since 1970, `end` exclusive, in the zone of the standards) and its days. */
export interface PeriodBounds {
  readonly start: number;
  readonly end: number;
  readonly first: Day;
  readonly last: Day;
}

/**
 * Whether a record belongs to a period: its time lies in it, or it is open at the end. At the end means just before `end`: what
 * begins at that very instant belongs to the next period, and what ends at it was open until then.
 */
export function isPlaced(placed: Placed, record: FieldValues, period: PeriodBounds): boolean {
  const { start, end } = boundsOf(placed, period);
  if (placed.by === 'time') {
    const at = record[placed.at] ?? null;
    return at !== null && at >= start && at < end;
  }
  const from = record[placed.from] ?? null;
  const until = placed.until === null ? null : (record[placed.until] ?? null);
  return from !== null && from < end && (until === null || until >= end);
}

/** The same as a condition on columns. */
export function placedSql(placed: Placed, dialect: Dialect, period: PeriodBounds): string {
  const { start, end } = boundsOf(placed, period);
  const literal = (value: Value) => (typeof value === 'string' ? `DATE ${dialect.text(value)}` : String(value));
  const column = (name: string) => dialect.identifier(name);
  if (placed.by === 'time')
    return `(${column(placed.at)} >= ${literal(start)} AND ${column(placed.at)} < ${literal(end)})`;
  const begun = `${column(placed.from)} < ${literal(end)}`;
  if (placed.until === null) return `(${begun})`;
  return `(${begun} AND (${column(placed.until)} IS NULL OR ${column(placed.until)} >= ${literal(end)}))`;
}

function boundsOf({ type }: Placed, { start, end, first, last }: PeriodBounds): { start: Value; end: Value } {
  return type === 'instant' ? { start, end } : { start: first, end: addDays(last, 1) };
}
