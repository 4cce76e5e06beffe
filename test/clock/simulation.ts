import type { Ticket, TicketEvent } from '../../src/clock/ticket.ts';
import type { Cell, Scope } from '../../src/rule/scope.ts';
import type { Clock, Moment, TimeLimit } from '../../src/rule/service-level.ts';
import { PlainChange, type PlainTime } from '../calendar/simulation.ts';
import type { StatedTier } from './world.ts';

/*
 * A clock on a ticket, walked minute by minute: at every minute what happens then is applied, and then the minute is counted
 * or not. Instants and limits are whole minutes.
 */

const minute = 60_000;

export interface SimulatedCycle {
  readonly status: string;
  readonly startedAt: number;
  readonly stoppedAt: number | null;
  readonly elapsed: number;
  readonly paused: number;
  /** Undefined where it is not before the simulation gives up. */
  readonly dueAt: number | null | undefined;
  readonly targetAt: number | null | undefined;
}

interface Cycle {
  readonly startedAt: number;
  stoppedAt: number | null;
  /** The minutes that counted. */
  counted: number[];
  /** From when on it was paused, and the minutes that were open then. */
  pauses: { readonly from: number; readonly open: number[] }[];
  /** What the ticket was at the start and became while it ran, and when. */
  readonly was: { readonly at: number; readonly cell: Cell }[];
  changedAt: number | null;
  isPaused: boolean;
}

/** The cycles that have a tier; `dimensions` are those that the tiers of the clock look at. */
export function simulate(
  clock: Clock,
  tiers: readonly StatedTier[],
  ticket: Ticket,
  calendars: (id: string) => PlainTime,
  now: number,
  until: number,
): SimulatedCycle[] {
  const dimensions = [...new Set(tiers.flatMap(({ scope = {} }) => Object.keys(scope)))];
  const timeFor = (cell: Cell) => {
    const choice = clock.calendars.find(({ scope }) => fits(scope, cell));
    return calendars(choice?.calendar ?? '');
  };
  const cycles = walk(clock, dimensions, ticket, timeFor, now);
  const told = cycles.filter(({ startedAt, stoppedAt }) => cycles.length === 1 || startedAt !== stoppedAt);
  return told.flatMap((cycle) => {
    const at = (instant: number) => (cycle.was.findLast((each) => each.at <= instant) ?? cycle.was[0])?.cell ?? {};
    const time = new PlainChange(timeFor(at(0)).hours, (instant) => timeFor(at(instant)));
    return judge(clock, tiers, cycle, time, now, until) ?? [];
  });
}

function walk(
  clock: Clock,
  dimensions: readonly string[],
  ticket: Ticket,
  timeFor: (cell: Cell) => PlainTime,
  now: number,
): Cycle[] {
  const cycles: Cycle[] = [];
  let { cell, status } = ticket;
  let running: Cycle | null = null;
  const isFinal = (word: string | null) =>
    [...clock.stop.statuses, 'resolved', 'solved', 'closed'].includes(word ?? '');

  const changes: { readonly at: number; readonly cell: Cell }[] = [];
  const past: { readonly at: number; readonly isPaused: boolean; readonly cell: Cell }[] = [];
  const tick = (cycle: Cycle, at: number, isPaused: boolean, isOpen: boolean) => {
    if (isPaused && !cycle.isPaused) cycle.pauses.push({ from: at, open: [] });
    cycle.isPaused = isPaused;
    if (isOpen) (isPaused ? cycle.pauses.at(-1)?.open : cycle.counted)?.push(at);
  };
  const see = (cycle: Cycle, at: number, then = cell) => {
    const before = cycle.was.at(-1)?.cell ?? then;
    if (dimensions.some((dimension) => before[dimension] !== then[dimension])) cycle.changedAt = at;
    cycle.was.push({ at, cell: then });
  };
  const begin = (at: number) => {
    const isLate = cycles.length === 0 && clock.retroactive.start && at > ticket.created;
    const [startedAt, first] = isLate ? [ticket.created, ticket.cell] : [at, cell];
    running = {
      startedAt,
      stoppedAt: null,
      counted: [],
      pauses: [],
      was: [{ at: startedAt, cell: first }],
      changedAt: null,
      isPaused: false,
    };
    cycles.push(running);
    if (!isLate) return;
    for (const each of changes) see(running, each.at, each.cell);
    for (const each of past) {
      const isPaused = each.isPaused && clock.retroactive.pause;
      tick(running, each.at, isPaused, timeFor(each.cell).isOpen(each.at));
    }
  };
  const again = (at: number) => {
    running = cycles.at(-1) ?? null;
    if (running === null) return;
    running.stoppedAt = null;
    see(running, at);
  };

  const apply = (event: TicketEvent) => {
    const { at } = event;
    const opensTheTicket = event.what === 'reply' && event.by === 'agent' && at === ticket.created;
    if (running !== null && !opensTheTicket && isMeant(clock.stop, event)) {
      running.stoppedAt = at;
      running = null;
    }
    if (event.what === 'status') {
      const isReopened = isFinal(status) && !isFinal(event.to);
      status = event.to;
      const waitsForMore = !clock.start.events.includes('created');
      if (isReopened && running === null && cycles.length > 0) {
        if (clock.reopen === 'resume') again(at);
        if (clock.reopen === 'new-cycle' && !waitsForMore) begin(at);
      }
    }
    if (event.what === 'change') {
      cell = { ...cell, ...event.cell };
      changes.push({ at, cell });
      if (running !== null) see(running, at);
    }
    if (running === null && !opensTheTicket && isMeant(clock.start, event)) {
      if (cycles.length === 0 || clock.start.reply !== null || clock.reopen === 'new-cycle') begin(at);
      else if (clock.reopen === 'resume') again(at);
    }
  };

  const events = [...ticket.events];
  if (clock.start.events.includes('created')) begin(ticket.created);
  for (let at = ticket.created; at <= now; at += minute) {
    for (let next = events[0]; next !== undefined && next.at <= at; next = events[0]) {
      apply(next);
      events.shift();
    }
    // TypeScript does not see that events begin and stop it.
    const cycle = running as Cycle | null;
    const isPaused = status !== null && clock.pause.includes(status);
    if (at < now) past.push({ at, isPaused, cell });
    if (cycle === null) continue;
    if (at < now) tick(cycle, at, isPaused, timeFor(cell).isOpen(at));
    else cycle.isPaused = isPaused;
  }
  return cycles;
}

function judge(
  clock: Clock,
  tiers: readonly StatedTier[],
  cycle: Cycle,
  time: PlainTime,
  now: number,
  until: number,
): SimulatedCycle | null {
  const { startedAt, stoppedAt, was } = cycle;
  const since = clock.onChange === 'restart' ? (cycle.changedAt ?? startedAt) : startedAt;
  const counted = cycle.counted.filter((at) => at >= since);
  const pauses = cycle.pauses.map(({ from, open }) => ({
    from: Math.max(from, since),
    open: open.filter((at) => at >= since).length,
  }));
  const end = stoppedAt ?? now;
  const elapsed = counted.length * minute;

  const tier = strictest(tiers, (clock.onChange === 'keep' ? was[0] : was.at(-1))?.cell ?? {});
  if (tier === null) return null;
  const others =
    clock.onChange === 'no-worse' ? was.slice(0, -1).flatMap(({ cell }) => strictest(tiers, cell) ?? []) : [];
  const least = (limits: readonly TimeLimit[]) => limits.reduce((a, b) => (sizeOf(b) < sizeOf(a) ? b : a));

  // The minute with which it is used up; if it is not yet, it goes on from the end as if nothing more happened.
  const usedUp = (open: number) => {
    const wanted = open / minute;
    if (counted.length >= Math.max(1, wanted)) {
      return wanted === 0 ? (counted[0] ?? 0) : (counted[wanted - 1] ?? 0) + minute;
    }
    return time.due(end, open - counted.length * minute, until);
  };
  const usedUpDays = (days: number) => {
    let due = time.workingDays(since, days, clock.endOfWorkingDay, until);
    for (const { from, open } of pauses) {
      if (due !== undefined && open > 0 && from < due) due = time.due(due, open * minute, until);
    }
    return due;
  };
  const bound = (limit: TimeLimit) => {
    if ('open' in limit) return { at: usedUp(limit.open), isOver: elapsed > limit.open };
    const at = usedUpDays(limit.workingDays);
    return { at, isOver: at !== undefined && end > at };
  };
  const limit = bound(least([tier, ...others].map((each) => each.limit)));
  const target = bound(least([tier, ...others].map((each) => each.target)));
  const isStopped = stoppedAt !== null;
  const isPaused = !isStopped && cycle.isPaused;
  const running = isPaused ? 'paused' : 'running';
  const stopped = target.isOver ? 'at-risk' : 'met';
  const isWaiting = isPaused && !limit.isOver;
  return {
    status: limit.isOver ? 'missed' : isStopped ? stopped : running,
    startedAt,
    stoppedAt,
    elapsed,
    paused: pauses.reduce((sum, { open }) => sum + open * minute, 0),
    dueAt: isWaiting ? null : limit.at,
    targetAt: isWaiting ? null : target.at,
  };
}

function strictest(
  tiers: readonly StatedTier[],
  cell: Cell,
): { readonly target: TimeLimit; readonly limit: TimeLimit } | null {
  let found: { readonly target: TimeLimit; readonly limit: TimeLimit } | null = null;
  for (const { scope = {}, target, limit = target } of tiers) {
    if (!fits(scope, cell)) continue;
    const [size, foundSize] = [sizeOf(limit), found === null ? Infinity : sizeOf(found.limit)];
    if (found === null || size < foundSize || (size === foundSize && sizeOf(target) < sizeOf(found.target)))
      found = { target, limit };
  }
  return found;
}

/** Tiers of one clock state all their limits in open time, or all in working days. */
function sizeOf(limit: TimeLimit): number {
  return 'open' in limit ? limit.open : limit.workingDays;
}

function fits(scope: Scope, cell: Cell): boolean {
  return Object.entries(scope).every(([dimension, values]) => values.includes(cell[dimension] ?? '—'));
}

function isMeant(moment: Moment, event: TicketEvent): boolean {
  if (event.what === 'status') return moment.statuses.includes(event.to);
  if (event.what === 'event') return moment.events.includes(event.name);
  if (event.what === 'change' || moment.reply === null) return false;
  if (moment.reply.publicOnly && !event.isPublic) return false;
  if (event.by === 'bot') return moment.reply.bots && moment.reply.by === 'agent';
  return event.by === moment.reply.by;
}
