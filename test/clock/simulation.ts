import type { Ticket, TicketEvent } from '../../src/clock/ticket.ts';
import type { Cell } from '../../src/rule/scope.ts';
import type { Clock, Moment } from '../../src/rule/service-level.ts';
import type { PlainTime } from '../calendar/simulation.ts';
import type { StatedTier } from './world.ts';

/*
 * A clock on a ticket, walked minute by minute: at every minute what happens then is applied, and then the minute is counted
 * or not. Instants and limits are whole minutes, limits are open time.
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
  /** The minutes that counted, and those that were open while it was paused. */
  counted: number[];
  paused: number[];
  /** What the ticket was at the start and became while it ran. */
  readonly was: Cell[];
  changedAt: number | null;
  isPaused: boolean;
}

/** The cycles that have a tier; `dimensions` are those that the tiers of the clock look at. */
export function simulate(
  clock: Clock,
  tiers: readonly StatedTier[],
  ticket: Ticket,
  time: PlainTime,
  now: number,
  until: number,
): SimulatedCycle[] {
  const dimensions = [...new Set(tiers.flatMap(({ scope = {} }) => Object.keys(scope)))];
  const cycles = walk(clock, dimensions, ticket, time, now);
  const told = cycles.filter(({ startedAt, stoppedAt }) => cycles.length === 1 || startedAt !== stoppedAt);
  return told.flatMap((cycle) => judge(clock, tiers, cycle, time, now, until) ?? []);
}

function walk(clock: Clock, dimensions: readonly string[], ticket: Ticket, time: PlainTime, now: number): Cycle[] {
  const cycles: Cycle[] = [];
  let { cell, status } = ticket;
  let running: Cycle | null = null;
  const isFinal = (word: string | null) =>
    (clock.stop.statuses.length > 0 ? clock.stop.statuses : ['resolved', 'solved', 'closed']).includes(word ?? '');

  const see = (cycle: Cycle, at: number) => {
    const before = cycle.was.at(-1) ?? cell;
    if (dimensions.some((dimension) => before[dimension] !== cell[dimension])) cycle.changedAt = at;
    cycle.was.push(cell);
  };
  const begin = (at: number) => {
    running = {
      startedAt: at,
      stoppedAt: null,
      counted: [],
      paused: [],
      was: [cell],
      changedAt: null,
      isPaused: false,
    };
    cycles.push(running);
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
      const waitsForMore = !clock.start.events.includes('created') && clock.start.statuses.length === 0;
      if (isReopened && running === null && cycles.length > 0) {
        if (clock.reopen === 'resume') again(at);
        if (clock.reopen === 'new-cycle' && !waitsForMore) begin(at);
      }
    }
    if (event.what === 'change') {
      cell = { ...cell, ...event.cell };
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
    if (cycle === null) continue;
    cycle.isPaused = status !== null && clock.pause.includes(status);
    if (at < now && time.isOpen(at)) (cycle.isPaused ? cycle.paused : cycle.counted).push(at);
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
  const paused = cycle.paused.filter((at) => at >= since);
  const end = stoppedAt ?? now;

  const tier = strictest(tiers, (clock.onChange === 'keep' ? was[0] : was.at(-1)) ?? {});
  if (tier === null) return null;
  const others = clock.onChange === 'no-worse' ? was.slice(0, -1).flatMap((cell) => strictest(tiers, cell) ?? []) : [];
  const limit = Math.min(...[tier, ...others].map((each) => each.limit));
  const target = Math.min(...[tier, ...others].map((each) => each.target));

  // The minute with which it is used up; if it is not yet, it goes on from the end as if nothing more happened.
  const usedUp = (open: number) => {
    const wanted = open / minute;
    if (counted.length >= Math.max(1, wanted)) {
      return wanted === 0 ? (counted[0] ?? 0) : (counted[wanted - 1] ?? 0) + minute;
    }
    return time.due(end, open - counted.length * minute, until);
  };
  const elapsed = counted.length * minute;
  const isStopped = stoppedAt !== null;
  const isPaused = !isStopped && cycle.isPaused;
  const late = elapsed > limit;
  const running = isPaused ? 'paused' : 'running';
  const stopped = elapsed > target ? 'at-risk' : 'met';
  return {
    status: late ? 'missed' : isStopped ? stopped : running,
    startedAt,
    stoppedAt,
    elapsed,
    paused: paused.length * minute,
    dueAt: isPaused && !late ? null : usedUp(limit),
    targetAt: isPaused && !late ? null : usedUp(target),
  };
}

function strictest(
  tiers: readonly StatedTier[],
  cell: Cell,
): { readonly target: number; readonly limit: number } | null {
  let found: { readonly target: number; readonly limit: number } | null = null;
  for (const { scope = {}, target, limit = target } of tiers) {
    const fits = Object.entries(scope).every(([dimension, values]) => values.includes(cell[dimension] ?? '—'));
    if (!fits || !('open' in target) || !('open' in limit)) continue;
    const isStricter =
      found === null || limit.open < found.limit || (limit.open === found.limit && target.open < found.target);
    if (isStricter) found = { target: target.open, limit: limit.open };
  }
  return found;
}

function isMeant(moment: Moment, event: TicketEvent): boolean {
  if (event.what === 'status') return moment.statuses.includes(event.to);
  if (event.what === 'event') return moment.events.includes(event.name);
  if (event.what === 'change' || moment.reply === null) return false;
  if (moment.reply.publicOnly && !event.isPublic) return false;
  if (event.by === 'bot') return moment.reply.bots && moment.reply.by === 'agent';
  return event.by === moment.reply.by;
}
