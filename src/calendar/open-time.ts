import type { Closed } from './open-days.ts';
import type { Span } from './open-spans.ts';

/** An open or closed stretch; a closed one says why. */
export interface ToldStretch extends Span {
  readonly closed: Closed | null;
}

/**
 * What can be asked of open time, exact to the millisecond, over half-open spans; instants are milliseconds since 1970 in UTC.
 * Null is “never”: the calendar does not open often enough.
 */
export interface OpenTime {
  /** The IANA zone in which its days are days. */
  readonly zone: string;

  isOpen(at: number): boolean;

  /** Open milliseconds in `[from, to)`; 0 where `to` is not after `from`. */
  elapsed(from: number, to: number): number;

  /**
   * The first instant at which so many open milliseconds have passed since `from`: a closing time, where they end exactly
   * with a window; for none at all, the next open instant.
   */
  due(from: number, open: number): number | null;

  /** The last instant from which so many open milliseconds pass until `to`; for none at all, the last closing where it is closed. */
  dueBackward(to: number, open: number): number | null;

  /** The instant itself while open, else the next opening. */
  nextOpen(at: number): number | null;

  /**
   * The `count`-th later date that has hours, at the same local time, then the next open instant; with `endOfDay` the last
   * closing of that date. Negative counts go back.
   */
  workingDays(from: number, count: number, options?: { readonly endOfDay?: boolean }): number | null;

  /** Open and closed stretches of `[from, to)`, in order and without gaps. */
  stretches(from: number, to: number): ToldStretch[];

  /** Whether the holidays of an instant's day are known. */
  isKnown(at: number): boolean;
}
