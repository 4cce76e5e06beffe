import type { Span } from './expression.ts';

/**
 * What a field of a record, or a formula, can be: a number in base units, an instant as milliseconds since 1970 in UTC, a
 * date as `2026-03-31`, a text, or yes and no.
 */
export type Value = number | string | boolean;

/** Why there is no value: nothing to count over, a field that is empty, a division by zero, a figure beyond all measure. */
export type NoDataReason = 'division-by-zero' | 'empty' | 'missing' | 'overflow' | 'zero-by-zero';

/** No value, where in the formula that came about, and the input it came from, if it came from one. */
export interface NoData {
  readonly noData: NoDataReason;
  readonly at: Span;
  readonly input: string | null;
}

export type Result = Value | NoData;

export function isNoData(result: Result): result is NoData {
  return typeof result === 'object';
}

/** A number, unless it is beyond all measure: infinity and NaN never leave a formula. */
export function finite(value: number, at: Span): Result {
  return Number.isFinite(value) ? value : noData('overflow', at);
}

export function noData(reason: NoDataReason, { from, to }: Span, input: string | null = null): NoData {
  return { noData: reason, at: { from, to }, input };
}
