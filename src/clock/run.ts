import type { BusinessTime, Closed } from '../calendar/business-time.ts';
import { localTime } from '../calendar/zone.ts';
import { inForce } from '../quantity/dated.ts';
import type { Day } from '../quantity/day.ts';
import type { Clock, Mark, ServiceLevel, Tier, TimeLimit } from '../rule/service-level.ts';
import { type Cell, covers } from '../rule/scope.ts';
import type { Ticket } from './ticket.ts';
import { type Cycle, cyclesOf, type Stretch } from './timeline.ts';

export type ClockStatus = 'met' | 'at-risk' | 'missed' | 'running' | 'paused' | 'not-applicable';

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

/** One cycle of a clock, judged. Instants and durations in milliseconds. */
export interface CycleResult {
  readonly status: ClockStatus;
  readonly tier: Tier;
  readonly startedAt: number;
  readonly stoppedAt: number | null;
  readonly elapsed: number;
  /** Open time while it was paused. */
  readonly paused: number;
  /** Open time that is allowed; for a limit in working days, up to its due time. */
  readonly target: number;
  readonly limit: number;
  /** The limit as the tier states it. */
  readonly allowed: TimeLimit;
  /** Where the limit is used up; null while paused, unless it is used up already, and where the calendar never gets there. */
  readonly dueAt: number | null;
  readonly dueAtNextOpen: number | null;
  /** Where the target is used up. */
  readonly targetAt: number | null;
  readonly remaining: number;
  readonly warnAt: readonly number[];
  readonly escalateAt: readonly { readonly at: number; readonly tell: readonly string[] }[];
  readonly ledger: readonly LedgerEntry[];
  /** False where the due time lies beyond the holidays that are known. */
  readonly isCertain: boolean;
}

/** A clock on a ticket: its cycles, the worst of which decides. */
export interface ClockResult {
  readonly level: ServiceLevel;
  readonly clock: Clock;
  readonly ticket: string;
  readonly status: ClockStatus;
  readonly cycles: readonly CycleResult[];
  /** The cycle that decides: the last that runs, or the worst. */
  readonly worst: CycleResult | null;
  /** Why there is nothing to judge. */
  readonly because: 'judged' | 'not-started' | 'out-of-scope' | 'no-tier';
}

/** Runs one clock of a service level on a ticket. A pure function: late is late, whenever it is asked. */
export function runClock(
  level: ServiceLevel,
  clock: Clock,
  ticket: Ticket,
  time: BusinessTime,
  now: number,
  /** Tiers as they are in force on this day; null: on the day a cycle starts. */
  asOf: Day | null = null,
): ClockResult {
  const cycles = cyclesOf(clock, ticket, now);
  const judged = cycles.map((cycle) => judgeCycle(level, clock, cycle, time, now, asOf));
  const results = judged.filter((each): each is CycleResult => typeof each === 'object');
  const worst = worstOf(results);
  const missing = judged.find((each): each is 'out-of-scope' | 'no-tier' => typeof each === 'string');
  return {
    level,
    clock,
    ticket: ticket.id,
    status: worst?.status ?? 'not-applicable',
    cycles: results,
    worst,
    because: worst !== null ? 'judged' : (missing ?? 'not-started'),
  };
}

/** What has to be looked at first comes first. */
const gravity: readonly ClockStatus[] = ['missed', 'paused', 'running', 'at-risk', 'met'];

function worstOf(cycles: readonly CycleResult[]): CycleResult | null {
  const sorted = cycles.toSorted(
    (a, b) =>
      gravity.indexOf(a.status) - gravity.indexOf(b.status) || b.elapsed - a.elapsed || a.startedAt - b.startedAt,
  );
  return sorted[0] ?? null;
}

function judgeCycle(
  level: ServiceLevel,
  clock: Clock,
  cycle: Cycle,
  time: BusinessTime,
  now: number,
  asOf: Day | null,
): CycleResult | 'out-of-scope' | 'no-tier' {
  const decided = clock.onChange === 'keep' ? cycle.cells[0] : cycle.cells.at(-1);
  const cell = decided?.cell ?? {};
  if (!covers(clock.scope, cell)) return 'out-of-scope';
  const on = asOf ?? localTime(cycle.startedAt, time.hours.zone).day;
  const tier = decidingTier(level, clock, cell, on);
  if (tier === undefined) return 'no-tier';
  const counted = clock.onChange === 'restart' ? sinceLastChange(cycle, level, clock) : cycle;
  const allowed = {
    target: allowedBy(tier.target, on),
    limit: allowedBy(tier.limit, on) ?? allowedBy(tier.target, on),
  };
  if (allowed.target === undefined || allowed.limit === undefined) return 'no-tier';

  const run = new Run(counted, time);
  let targetAt = run.usedUp(allowed.target);
  let dueAt = run.usedUp(allowed.limit);
  if (clock.onChange === 'no-worse') {
    const earlier = new Set(cycle.cells.slice(0, -1).map((each) => decidingTier(level, clock, each.cell, on)));
    for (const other of earlier) {
      const last = other && (allowedBy(other.limit, on) ?? allowedBy(other.target, on));
      if (last !== undefined) dueAt = soonest(dueAt, run.usedUp(last));
      const aim = other && allowedBy(other.target, on);
      if (aim !== undefined) targetAt = soonest(targetAt, run.usedUp(aim));
    }
  }
  const until = cycle.stoppedAt ?? now;
  const elapsed = run.elapsed;
  const target = run.openTo(targetAt, allowed.target);
  const limit = run.openTo(dueAt, allowed.limit);
  const late = isOver(elapsed, limit, until, dueAt, allowed.limit);
  const isPaused = cycle.pausedBy !== null;
  const status: ClockStatus = late
    ? 'missed'
    : cycle.stoppedAt === null
      ? isPaused
        ? 'paused'
        : 'running'
      : isOver(elapsed, target, until, targetAt, allowed.target)
        ? 'at-risk'
        : 'met';
  // While paused nobody can tell when it will be due; once it is used up, everybody can.
  const known = isPaused && !late ? null : dueAt;
  const at = (mark: Mark) => (known === null ? null : run.markAt(mark, allowed.limit ?? { open: limit }, known));
  return {
    status,
    tier,
    startedAt: cycle.startedAt,
    stoppedAt: cycle.stoppedAt,
    elapsed,
    paused: run.paused,
    target,
    limit,
    allowed: allowed.limit,
    dueAt: known,
    dueAtNextOpen: known === null ? null : time.nextOpen(known),
    targetAt: isPaused && !late ? null : targetAt,
    remaining: limit - elapsed,
    warnAt: clock.warn.flatMap((mark) => at(mark) ?? []),
    escalateAt: clock.escalate.flatMap(({ at: mark, tell }) => {
      const instant = at(mark);
      return instant === null ? [] : [{ at: instant, tell }];
    }),
    ledger: run.ledger(),
    isCertain: known === null || time.isKnown(known),
  };
}

/** Open time decides, to the millisecond; where a limit is a number of working days, its due time does. */
function isOver(elapsed: number, allowed: number, until: number, dueAt: number | null, limit: TimeLimit): boolean {
  return 'open' in limit ? elapsed > allowed : dueAt !== null && until > dueAt;
}

function soonest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function allowedBy(series: Tier['target'], on: Day): TimeLimit | undefined {
  return inForce(series, on)?.value;
}

/** The tier that decides a ticket: the first that covers it, or the strictest. */
export function decidingTier(level: ServiceLevel, clock: Clock, cell: Cell, on: Day): Tier | undefined {
  const covering = level.tiers.filter(
    (tier) => tier.clock === clock.id && covers(tier.scope, cell) && allowedBy(tier.target, on) !== undefined,
  );
  if (level.overlap === 'first') return covering[0];
  const last = (tier: Tier) => allowedBy(tier.limit, on) ?? allowedBy(tier.target, on);
  // Working days and open time cannot be compared; a check asks that a clock's tiers use one of them.
  return covering.toSorted(
    (a, b) => sizeOf(last(a)) - sizeOf(last(b)) || sizeOf(allowedBy(a.target, on)) - sizeOf(allowedBy(b.target, on)),
  )[0];
}

function sizeOf(limit: TimeLimit | undefined): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY;
  return 'open' in limit ? limit.open : limit.workingDays * 86_400_000;
}

/** What is left of a cycle where counting begins again with the last change that its tiers look at. */
function sinceLastChange(cycle: Cycle, level: ServiceLevel, clock: Clock): Cycle {
  const looked = new Set(
    level.tiers.filter((tier) => tier.clock === clock.id).flatMap(({ scope }) => Object.keys(scope)),
  );
  const changed = cycle.cells.findLast(({ cell }, index) => {
    const before = cycle.cells[index - 1]?.cell;
    return before !== undefined && [...looked].some((dimension) => before[dimension] !== cell[dimension]);
  });
  if (changed === undefined) return cycle;
  const stretches = cycle.stretches
    .filter(({ to }) => to > changed.at)
    .map((stretch) => ({ ...stretch, from: Math.max(stretch.from, changed.at) }));
  return { ...cycle, startedAt: changed.at, stretches };
}

/** The counted and paused stretches of one cycle, measured by a calendar. */
class Run {
  readonly #cycle: Cycle;
  readonly #time: BusinessTime;
  readonly elapsed: number;
  readonly paused: number;

  constructor(cycle: Cycle, time: BusinessTime) {
    this.#cycle = cycle;
    this.#time = time;
    this.elapsed = this.#open(({ pausedBy }) => pausedBy === null);
    this.paused = this.#open(({ pausedBy }) => pausedBy !== null);
  }

  /** The first instant at which a limit is used up, going on from the last stretch where it is not yet. */
  usedUp(limit: TimeLimit): number | null {
    return 'open' in limit ? this.#usedUpOpen(limit.open) : this.#usedUpDays(limit.workingDays);
  }

  #usedUpOpen(open: number): number | null {
    const counted = this.#cycle.stretches.filter(({ pausedBy }) => pausedBy === null);
    let left = open;
    for (const { from, to } of counted) {
      const here = this.#time.elapsed(from, to);
      if (here >= left && here > 0) return this.#time.due(from, left);
      left -= here;
    }
    // What is left runs on from where counting goes on: after a stop from the stop, after a pause from its end.
    return this.#time.due(this.#cycle.stretches.at(-1)?.to ?? this.#cycle.startedAt, left);
  }

  #usedUpDays(days: number): number | null {
    let due = this.#time.workingDays(this.#cycle.startedAt, days);
    for (const { from, to, pausedBy } of this.#cycle.stretches) {
      if (due === null || pausedBy === null || from >= due) continue;
      const paused = this.#time.elapsed(from, to);
      if (paused > 0) due = this.#time.due(due, paused);
    }
    return due;
  }

  /** The open time a limit stands for: its own, or what lies between the start and its due time, pauses taken out. */
  openTo(due: number | null, limit: TimeLimit): number {
    if (due === null) return 'open' in limit ? limit.open : Number.POSITIVE_INFINITY;
    const last = this.#cycle.stretches.at(-1)?.to ?? this.#cycle.startedAt;
    const within = this.#cycle.stretches
      .filter(({ pausedBy, from }) => pausedBy === null && from < due)
      .reduce((sum, { from, to }) => sum + this.#time.elapsed(from, Math.min(to, due)), 0);
    return within + this.#time.elapsed(last, due);
  }

  /** Where a mark lies: at a share of the limit, or so long before or after it is due. */
  markAt(mark: Mark, limit: TimeLimit, due: number): number | null {
    if ('share' in mark) {
      const open = 'open' in limit ? limit.open : this.openTo(due, limit);
      return this.#usedUpOpen(open * mark.share);
    }
    const back = 'before' in mark;
    const by = back ? mark.before : mark.after;
    if ('workingDays' in by) return this.#time.workingDays(due, back ? -by.workingDays : by.workingDays);
    return back ? this.#time.dueBackward(due, by.open) : this.#time.due(due, by.open);
  }

  /** Every stretch from start to stop, counted or not, with the reason: what is counted sums up to the elapsed time. */
  ledger(): LedgerEntry[] {
    return this.#cycle.stretches.flatMap(({ from, to, pausedBy }): LedgerEntry[] =>
      pausedBy === null
        ? this.#time.stretches(from, to).map(({ from: start, to: end, closed }) => ({
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

  #open(which: (stretch: Stretch) => boolean): number {
    return this.#cycle.stretches.filter(which).reduce((sum, { from, to }) => sum + this.#time.elapsed(from, to), 0);
  }
}
