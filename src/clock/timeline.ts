import type { Clock, Moment } from '../rule/service-level.ts';
import type { Cell } from '../rule/scope.ts';
import type { Ticket, TicketEvent } from './ticket.ts';

/** A stretch during which a cycle counts or is paused; milliseconds, the end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The status that pauses it; null where it counts. */
  readonly pausedBy: string | null;
}

/** One run of a clock, from a start to its stop. */
export interface Cycle {
  readonly startedAt: number;
  /** Null while it runs. */
  readonly stoppedAt: number | null;
  /** Contiguous but for the time between a stop and the reopening that resumed it. */
  readonly stretches: readonly Stretch[];
  /** The status that pauses it at the end; null where it counts, or has stopped. */
  readonly pausedBy: string | null;
  /** What is known of the ticket at the start, and at every change until the stop. */
  readonly cells: readonly { readonly at: number; readonly cell: Cell }[];
}

interface Running {
  startedAt: number;
  stoppedAt: number | null;
  stretches: Stretch[];
  pausedBy: string | null;
  cells: { at: number; cell: Cell }[];
  /** Since when it counts, or is paused. */
  since: number;
}

/** Statuses that stand for “done” wherever no clock says which do. */
const done: readonly string[] = ['resolved', 'solved', 'closed'];

/**
 * The cycles of a clock on a ticket, up to `now`. At one instant a stop goes before a pause and a pause before a start; events
 * after `now` have not happened yet.
 */
export function cyclesOf(clock: Clock, ticket: Ticket, now: number): Cycle[] {
  const cycles: Running[] = [];
  let open: Running | undefined;
  let { cell, status } = ticket;

  const pausing = () => (status !== null && clock.pause.includes(status) ? status : null);
  const mark = (at: number, pausedBy: string | null) => {
    if (open === undefined) return;
    if (at > open.since) open.stretches.push({ from: open.since, to: at, pausedBy });
    open.since = at;
  };
  const begin = (at: number) => {
    open = { startedAt: at, stoppedAt: null, stretches: [], pausedBy: null, cells: [{ at, cell }], since: at };
    cycles.push(open);
  };
  const resume = (at: number) => {
    open = cycles.at(-1);
    if (open === undefined) return begin(at);
    open.stoppedAt = null;
    open.since = at;
    open.cells.push({ at, cell });
  };
  const stop = (at: number) => {
    mark(at, pausing());
    if (open !== undefined) open.stoppedAt = at;
    open = undefined;
  };
  const start = (at: number) => {
    if (open !== undefined) return;
    if (cycles.length === 0 || runsInCycles(clock)) begin(at);
    else if (clock.reopen === 'new-cycle') begin(at);
    else if (clock.reopen === 'resume') resume(at);
  };

  if (happens(clock.start, { at: ticket.created, what: 'event', name: 'created' })) begin(ticket.created);
  for (const event of ticket.events) {
    if (event.at > now) break;
    const before = pausing();
    // The text with which a ticket is opened is no reply to it.
    const isOpening = event.what === 'reply' && event.by === 'agent' && event.at === ticket.created;
    if (open !== undefined && !isOpening && happens(clock.stop, event)) stop(event.at);
    if (event.what === 'status') {
      const reopens = isDone(status, clock) && !isDone(event.to, clock);
      mark(event.at, before);
      status = event.to;
      if (reopens && open === undefined && cycles.length > 0) reopen(event.at);
    }
    if (event.what === 'change') {
      cell = { ...cell, ...event.cell };
      open?.cells.push({ at: event.at, cell });
    }
    if (happens(clock.start, event) && !isOpening) start(event.at);
  }
  mark(Math.max(now, open?.since ?? now), pausing());
  if (open !== undefined) open.pausedBy = pausing();
  return cycles.filter(isWorthTelling);

  function reopen(at: number): void {
    if (clock.reopen === 'resume') resume(at);
    else if (clock.reopen === 'new-cycle' && !needsItsOwnStart(clock)) begin(at);
  }
}

/** A cycle that stopped at the instant it began says nothing, unless it is all there is. */
function isWorthTelling({ startedAt, stoppedAt }: Running, _index: number, all: readonly Running[]): boolean {
  return all.length === 1 || startedAt !== stoppedAt;
}

/** Next-reply and update clocks start anew with every message. */
function runsInCycles({ start }: Clock): boolean {
  return start.reply !== null;
}

/** A call-back is due for each solution that is given, not for a ticket that is merely opened again. */
function needsItsOwnStart({ start }: Clock): boolean {
  return !start.events.includes('created') && start.statuses.length === 0;
}

function isDone(status: string | null, { stop }: Clock): boolean {
  if (status === null) return false;
  return stop.statuses.length > 0 ? stop.statuses.includes(status) : done.includes(status);
}

function happens(moment: Moment, event: TicketEvent): boolean {
  switch (event.what) {
    case 'event':
      return moment.events.includes(event.name);
    case 'status':
      return moment.statuses.includes(event.to);
    case 'reply': {
      const { reply } = moment;
      if (reply === null || (reply.publicOnly && !event.isPublic)) return false;
      return event.by === 'bot' ? reply.by === 'agent' && reply.bots : event.by === reply.by;
    }
    case 'change':
      return false;
  }
}
