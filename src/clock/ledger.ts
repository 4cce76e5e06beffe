import type { Closed } from '../calendar/open-days.ts';
import type { OpenTime } from '../calendar/open-time.ts';
import type { Stretch } from './timeline.ts';

/** One stretch of the ledger: counted, or why not. Milliseconds, the end exclusive. */
export interface LedgerEntry {
  readonly from: number;
  readonly to: number;
  readonly counted: boolean;
  readonly because: 'open' | 'paused' | Closed['because'];
  /** The status that pauses, or the holiday or break by its name. */
  readonly pausedBy: string | null;
  readonly closed: Closed | null;
}

/** Every stretch from start to stop, counted or not, with the reason: what is counted sums up to the elapsed time. */
export function ledgerOf(cycle: { readonly stretches: readonly Stretch[]; readonly time: OpenTime }): LedgerEntry[] {
  return cycle.stretches.flatMap(({ from, to, pausedBy }): LedgerEntry[] =>
    pausedBy === null
      ? cycle.time.stretches(from, to).map(({ from: start, to: end, closed }) => ({
          from: start,
          to: end,
          counted: closed === null,
          because: closed?.because ?? 'open',
          pausedBy: null,
          closed,
        }))
      : [{ from, to, counted: false, because: 'paused', pausedBy, closed: null }],
  );
}
