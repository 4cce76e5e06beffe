import { type Clock, doneStatuses, type Moment } from '../rule/service-level.ts';
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
  /** The end of the last stretch, also where that is empty: from here it would go on. */
  readonly until: number;
  /** The status that pauses it at the end; null where it counts, or has stopped. */
  readonly pausedBy: string | null;
  /** What is known of the ticket at the start, and at every change until the stop. */
  readonly cells: readonly { readonly at: number; readonly cell: Cell }[];
}

/**
 * The cycles of a clock on a ticket, up to `now`. At one instant a stop goes before a pause and a pause before a start; events
 * after `now` have not happened yet.
 */
export function cyclesOf(clock: Clock, ticket: Ticket, now: number): readonly Cycle[] {
  const timeline = new Timeline(clock, ticket);
  for (const event of ticket.events) {
    if (event.at > now) break;
    timeline.see(event);
  }
  return timeline.end(now);
}

interface Running extends Cycle {
  stoppedAt: number | null;
  readonly stretches: Stretch[];
  until: number;
  pausedBy: string | null;
  readonly cells: { readonly at: number; readonly cell: Cell }[];
}

class Timeline {
  readonly #clock: Clock;
  readonly #ticket: Ticket;
  readonly #cycles: Running[] = [];
  #open: Running | null = null;
  #cell: Cell;
  #status: string | null;
  /** How many events have been seen before the present one. */
  #seen = 0;

  constructor(clock: Clock, ticket: Ticket) {
    this.#clock = clock;
    this.#ticket = ticket;
    this.#cell = ticket.cell;
    this.#status = ticket.status;
    if (clock.start.events.includes('created')) this.#begin(ticket.created);
  }

  see(event: TicketEvent): void {
    // The text with which a ticket is opened is no reply to it.
    const isOpening = event.what === 'reply' && event.by === 'agent' && event.at === this.#ticket.created;
    if (this.#open !== null && !isOpening && happens(this.#clock.stop, event)) this.#stop(event.at);
    if (event.what === 'status') this.#become(event.to, event.at);
    if (event.what === 'change') {
      this.#cell = { ...this.#cell, ...event.cell };
      this.#open?.cells.push({ at: event.at, cell: this.#cell });
    }
    if (this.#open === null && !isOpening && happens(this.#clock.start, event)) this.#start(event.at);
    this.#seen++;
  }

  end(now: number): readonly Cycle[] {
    if (this.#open !== null) {
      const pausedBy = this.#pausing();
      mark(this.#open, Math.max(now, this.#open.until), pausedBy);
      this.#open.pausedBy = pausedBy;
    }
    // A cycle that stopped at the instant it began says nothing, unless it is all there is.
    if (this.#cycles.length === 1) return this.#cycles;
    return this.#cycles.filter(({ startedAt, stoppedAt }) => startedAt !== stoppedAt);
  }

  #become(status: string, at: number): void {
    const reopens = isDone(this.#status, this.#clock) && !isDone(status, this.#clock);
    if (this.#open !== null) mark(this.#open, at, this.#pausing());
    this.#status = status;
    if (!reopens || this.#open !== null || this.#cycles.length === 0) return;
    if (this.#clock.reopen === 'resume') this.#resume(at);
    else if (this.#clock.reopen === 'new-cycle' && !needsItsOwnStart(this.#clock)) this.#begin(at);
  }

  #start(at: number): void {
    const { reopen, retroactive } = this.#clock;
    const isLate = this.#cycles.length === 0 && at > this.#ticket.created;
    if (isLate && retroactive.start) this.#beginAtCreation(at);
    else if (this.#cycles.length === 0 || runsInCycles(this.#clock) || reopen === 'new-cycle') this.#begin(at);
    else if (reopen === 'resume') this.#resume(at);
  }

  #begin(at: number, cell = this.#cell): Running {
    const begun = { startedAt: at, stoppedAt: null, stretches: [], until: at, pausedBy: null, cells: [{ at, cell }] };
    this.#cycles.push(begun);
    this.#open = begun;
    return begun;
  }

  /** Makes up for what the clock would have seen, had it started with the ticket. */
  #beginAtCreation(at: number): void {
    let { cell, status } = this.#ticket;
    const begun = this.#begin(this.#ticket.created, cell);
    const pausing = () => (this.#clock.retroactive.pause ? this.#pausing(status) : null);
    for (const event of this.#ticket.events.slice(0, this.#seen)) {
      if (event.what === 'status') {
        mark(begun, event.at, pausing());
        status = event.to;
      } else if (event.what === 'change') {
        cell = { ...cell, ...event.cell };
        begun.cells.push({ at: event.at, cell });
      }
    }
    mark(begun, at, pausing());
  }

  #resume(at: number): void {
    const last = this.#cycles.at(-1);
    if (last === undefined) return;
    last.stoppedAt = null;
    last.until = at;
    last.cells.push({ at, cell: this.#cell });
    this.#open = last;
  }

  #stop(at: number): void {
    if (this.#open === null) return;
    mark(this.#open, at, this.#pausing());
    this.#open.stoppedAt = at;
    this.#open = null;
  }

  /** The status that pauses, if it does. */
  #pausing(status = this.#status): string | null {
    return status !== null && this.#clock.pause.includes(status) ? status : null;
  }
}

/** Ends a stretch. */
function mark(cycle: Running, at: number, pausedBy: string | null): void {
  if (at > cycle.until) cycle.stretches.push({ from: cycle.until, to: at, pausedBy });
  cycle.until = at;
}

/** Next-reply and update clocks start anew with every message. */
function runsInCycles({ start }: Clock): boolean {
  return start.reply !== null;
}

/** A call-back is due for each solution that is given, not for a ticket that is merely opened again. */
function needsItsOwnStart({ start }: Clock): boolean {
  return !start.events.includes('created');
}

/** A ticket that is closed after it was resolved is not open again, whichever of both stops the clock. */
function isDone(status: string | null, { stop }: Clock): boolean {
  return status !== null && (stop.statuses.includes(status) || doneStatuses.includes(status));
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
