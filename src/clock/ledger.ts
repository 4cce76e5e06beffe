import type { Closed } from '../calendar/open-days.ts';
import type { CycleResult } from './judge.ts';

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
export function ledgerOf({ counted, time }: Pick<CycleResult, 'counted' | 'time'>): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const entry of entriesOf(counted, time)) {
    const last = entries.at(-1);
    if (last !== undefined && last.to === entry.from && isSame(last, entry))
      entries[entries.length - 1] = { ...last, to: entry.to };
    else entries.push(entry);
  }
  return entries;
}

/** A status that changes nothing for the clock does not cut a stretch in two. */
function isSame(one: LedgerEntry, other: LedgerEntry): boolean {
  return one.because === other.because && one.pausedBy === other.pausedBy && titleOf(one) === titleOf(other);
}

function titleOf({ closed }: LedgerEntry): string | null {
  return closed !== null && 'title' in closed ? (closed.title?.zh ?? null) : null;
}

function entriesOf(counted: CycleResult['counted'], time: CycleResult['time']): LedgerEntry[] {
  return counted.stretches.flatMap(({ from, to, pausedBy }): LedgerEntry[] =>
    pausedBy === null
      ? time.stretches(from, to).map(({ from: start, to: end, closed }) => ({
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
