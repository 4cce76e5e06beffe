import type { Adjusted } from '../rule/rule.ts';
import type { OpenTime } from '../calendar/open-time.ts';
import { localTime } from '../calendar/zone.ts';
import type { Day } from '../quantity/day.ts';
import { type Cell, covers } from '../rule/scope.ts';
import type { Clock, ServiceLevel, Tier, TimeLimit } from '../rule/service-level.ts';
import { type Bound, Count, strictest } from './count.ts';
import { decidingTier, earlierTiers, sinceLastChange, type TierInForce } from './tier.ts';
import type { Cycle } from './timeline.ts';

export type ClockStatus = 'met' | 'at-risk' | 'missed' | 'running' | 'paused' | 'not-applicable';

/** One cycle of a clock, judged. Instants and durations in milliseconds. */
export interface CycleResult {
  readonly status: ClockStatus;
  readonly tier: Tier;
  /** What a profile or pilot made of the tier’s times. */
  readonly adjusted: Adjusted<TimeLimit> | null;
  /** What of the ticket, and which day, decided for the tier. */
  readonly cell: Cell;
  readonly on: Day;
  readonly startedAt: number;
  readonly stoppedAt: number | null;
  readonly elapsed: number;
  /** Open time while it was paused. */
  readonly paused: number;
  /** Open time that is allowed; for a limit in working days, up to its due time. */
  readonly target: number;
  readonly limit: number;
  /** The limit as it is stated. */
  readonly allowed: TimeLimit;
  /** Where the limit is used up; null while paused, unless it is used up already, and where the calendar never gets there. */
  readonly dueAt: number | null;
  readonly dueAtNextOpen: number | null;
  /** Where the target is used up. */
  readonly targetAt: number | null;
  readonly remaining: number;
  readonly warnAt: readonly number[];
  readonly escalateAt: readonly { readonly at: number; readonly tell: readonly string[] }[];
  /** False where the due time lies beyond the holidays that are known. */
  readonly isCertain: boolean;
  /** The cycle, or what of it counts since it was restarted, and the time it is counted by: the ledger follows from them. */
  readonly counted: Cycle;
  readonly time: OpenTime;
}

/** Judges a cycle by the tier that decides it, or tells why it is not judged. */
export function judgeCycle(
  level: ServiceLevel,
  clock: Clock,
  cycle: Cycle,
  time: OpenTime,
  asOf: Day | null,
): CycleResult | 'out-of-scope' | 'no-tier' {
  const cell = (clock.onChange === 'keep' ? cycle.cells[0] : cycle.cells.at(-1))?.cell ?? {};
  if (!covers(clock.scope, cell)) return 'out-of-scope';
  const on = asOf ?? localTime(cycle.startedAt, time.zone).day;
  const deciding = decidingTier(level, clock, cell, on);
  if (deciding === undefined) return 'no-tier';
  const counted = clock.onChange === 'restart' ? sinceLastChange(cycle, level, clock) : cycle;
  const earlier = clock.onChange === 'no-worse' ? earlierTiers(level, clock, cycle, on) : [];
  const count = new Count(counted, time, clock.endOfWorkingDay);
  const judged = resultOf(clock, counted, time, count, deciding, boundsOf(count, deciding, earlier));
  return { ...judged, startedAt: cycle.startedAt, cell, on };
}

interface Bounds {
  readonly target: Bound;
  readonly limit: Bound;
}

function boundsOf(count: Count, deciding: TierInForce, earlier: readonly TierInForce[]): Bounds {
  const own = count.bound(deciding.last);
  const limit = strictest([own, ...earlier.map(({ last }) => count.bound(last))]) ?? own;
  if (deciding.target === deciding.last && earlier.length === 0) return { target: limit, limit };
  const ownTarget = count.bound(deciding.target);
  return { target: strictest([ownTarget, ...earlier.map(({ target }) => count.bound(target))]) ?? ownTarget, limit };
}

function resultOf(
  clock: Clock,
  counted: Cycle,
  time: OpenTime,
  count: Count,
  { tier, adjusted }: TierInForce,
  { target, limit }: Bounds,
): Omit<CycleResult, 'startedAt' | 'cell' | 'on'> {
  const { stoppedAt, until, pausedBy } = counted;
  const isLate = count.isBeyond(limit, until);
  const isPaused = pausedBy !== null;
  const stopped = count.isBeyond(target, until) ? 'at-risk' : 'met';
  const running = isPaused ? 'paused' : 'running';
  // While paused nobody can tell when it will be due; once it is used up, everybody can.
  const isOpen = isPaused && !isLate;
  const dueAt = isOpen ? null : limit.usedUpAt;
  return {
    status: isLate ? 'missed' : stoppedAt === null ? running : stopped,
    tier,
    adjusted,
    stoppedAt,
    elapsed: count.elapsed,
    paused: count.paused,
    target: target.open,
    limit: limit.open,
    allowed: limit.allowed,
    dueAt,
    dueAtNextOpen: dueAt === null ? null : time.nextOpen(dueAt),
    targetAt: isOpen ? null : target.usedUpAt,
    remaining: limit.open - count.elapsed,
    ...(dueAt === null ? noMarks : marksOf(clock, count, limit, dueAt)),
    isCertain: dueAt === null || time.isKnown(dueAt),
    counted,
    time,
  };
}

const noMarks: Pick<CycleResult, 'warnAt' | 'escalateAt'> = { warnAt: [], escalateAt: [] };

function marksOf(clock: Clock, count: Count, limit: Bound, due: number): Pick<CycleResult, 'warnAt' | 'escalateAt'> {
  const warnAt: number[] = [];
  const escalateAt: { readonly at: number; readonly tell: readonly string[] }[] = [];
  for (const mark of clock.warn) {
    const at = count.markAt(mark, limit, due);
    if (at !== null) warnAt.push(at);
  }
  for (const { at: mark, tell } of clock.escalate) {
    const at = count.markAt(mark, limit, due);
    if (at !== null) escalateAt.push({ at, tell });
  }
  return { warnAt, escalateAt };
}
