import type { OpenTime } from '../calendar/open-time.ts';
import type { Distance, Mark, TimeLimit } from '../rule/service-level.ts';
import type { Cycle } from './timeline.ts';

/** Where a limit binds a cycle: the limit as it is stated, where it is used up (null: never), and the open time it stands for. */
export interface Bound {
  readonly allowed: TimeLimit;
  readonly usedUpAt: number | null;
  readonly open: number;
}

/** What counted of a cycle, measured once by the open time of a calendar. */
export class Count {
  readonly #cycle: Cycle;
  readonly #time: OpenTime;
  readonly #endOfDay: boolean;
  /** Of each stretch. */
  readonly #open: number[] = [];
  readonly elapsed: number;
  /** Open time while it was paused. */
  readonly paused: number;

  constructor(cycle: Cycle, time: OpenTime, endOfDay: boolean) {
    this.#cycle = cycle;
    this.#time = time;
    this.#endOfDay = endOfDay;
    let [elapsed, paused] = [0, 0];
    for (const { from, to, pausedBy } of cycle.stretches) {
      const open = time.elapsed(from, to);
      this.#open.push(open);
      if (pausedBy === null) elapsed += open;
      else paused += open;
    }
    this.elapsed = elapsed;
    this.paused = paused;
  }

  bound(allowed: TimeLimit): Bound {
    if ('open' in allowed) return { allowed, usedUpAt: this.#usedUp(allowed.open), open: allowed.open };
    const usedUpAt = this.#usedUpDays(allowed.workingDays);
    return { allowed, usedUpAt, open: usedUpAt === null ? Infinity : this.#counted(usedUpAt) };
  }

  /** Open time decides, to the millisecond; where a limit is a number of working days, the instant at which it ends does. */
  isBeyond({ allowed, usedUpAt, open }: Bound, at: number): boolean {
    return 'open' in allowed ? this.elapsed > open : usedUpAt !== null && at > usedUpAt;
  }

  /** Where a mark lies on a limit that is used up at an instant. */
  markAt(mark: Mark, limit: Bound, due: number): number | null {
    if ('share' in mark) return this.#usedUp(limit.open * mark.share);
    return 'before' in mark ? this.#away(due, mark.before, -1) : this.#away(due, mark.after, 1);
  }

  #away(from: number, by: Distance, direction: 1 | -1): number | null {
    if ('passing' in by) return from + direction * by.passing;
    if ('workingDays' in by) return this.#time.workingDays(from, direction * by.workingDays);
    return direction === 1 ? this.#time.due(from, by.open) : this.#time.dueBackward(from, by.open);
  }

  /** The first instant at which so much has counted, going on from the end where it has not yet. */
  #usedUp(open: number): number | null {
    const { stretches, until } = this.#cycle;
    if (open > this.elapsed) return this.#time.due(until, open - this.elapsed);
    let left = open;
    for (const [index, { from, pausedBy }] of stretches.entries()) {
      const here = pausedBy === null ? (this.#open[index] ?? 0) : 0;
      if (here > 0 && here >= left) return this.#time.due(from, left);
      left -= here;
    }
    return this.#time.due(until, left);
  }

  /** A pause that begins before the due time moves it, by all the open time until counting goes on. */
  #usedUpDays(days: number): number | null {
    let due = this.#time.workingDays(this.#cycle.startedAt, days, { endOfDay: this.#endOfDay });
    let isMoving = false;
    for (const [index, { from, pausedBy }] of this.#cycle.stretches.entries()) {
      isMoving = pausedBy !== null && due !== null && (isMoving || from < due);
      const paused = this.#open[index] ?? 0;
      if (due !== null && isMoving && paused > 0) due = this.#time.due(due, paused);
    }
    return due;
  }

  /** What counted, or would have, until an instant. */
  #counted(at: number): number {
    const { stretches, until } = this.#cycle;
    return stretches
      .filter(({ from, pausedBy }) => pausedBy === null && from < at)
      .reduce((sum, { from, to }) => sum + this.#time.elapsed(from, Math.min(to, at)), this.#time.elapsed(until, at));
  }
}

/** The one that is used up first. */
export function strictest(bounds: readonly Bound[]): Bound | undefined {
  return bounds.reduce<Bound | undefined>((least, each) => {
    if (least === undefined) return each;
    if ('open' in each.allowed && 'open' in least.allowed) return each.open < least.open ? each : least;
    return (each.usedUpAt ?? Infinity) < (least.usedUpAt ?? Infinity) ? each : least;
  }, undefined);
}
