import { BusinessTime } from '../calendar/business-time.ts';
import { always } from '../calendar/hours.ts';
import { localTime } from '../calendar/zone.ts';
import { type ClockResult, runClock } from '../clock/run.ts';
import type { Ticket } from '../clock/ticket.ts';
import type { Day } from '../quantity/day.ts';
import { isInForce } from '../rule/rule.ts';
import type { Bundle } from './bundle.ts';

export interface TimingOptions {
  /** The instant at which running clocks are judged: milliseconds since 1970 in UTC. */
  readonly now: number;
  /** Time limits in force on this day; null: on the day each ticket was created. */
  readonly asOf: Day | null;
}

/** A clock on a ticket, and the zone in which its instants are told. */
export interface TimedClock {
  readonly result: ClockResult;
  readonly ticket: Ticket;
  readonly zone: string;
}

/** Runs every clock of every service level on every ticket it is meant for. */
export function timeTickets(bundle: Bundle, tickets: readonly Ticket[], { now, asOf }: TimingOptions): TimedClock[] {
  const around = new BusinessTime(always);
  const times = new Map([
    [always.id, around],
    ...bundle.calendars.map((hours) => [hours.id, new BusinessTime(hours)] as const),
  ]);
  return bundle.serviceLevels.flatMap((level) =>
    level.clocks.flatMap((clock) => {
      if (clock.calendars.some(({ calendar }) => !times.has(calendar))) return [];
      const named = clock.calendars.find(({ calendar }) => calendar !== always.id);
      // Around the clock has no zone of its own: its instants are told where the others are.
      const zone = times.get(named?.calendar ?? '')?.zone ?? bundle.zone;
      return tickets.flatMap((ticket): TimedClock[] => {
        if (!isInForce(level.term, asOf ?? localTime(ticket.created, zone).day)) return [];
        const result = runClock(level, clock, ticket, (id) => times.get(id) ?? around, now, asOf);
        // That a complaint clock says nothing of an enquiry is no news; that no tier covers a ticket is.
        const isSilent = result.because === 'not-started' || result.because === 'out-of-scope';
        return isSilent ? [] : [{ result, ticket, zone }];
      });
    }),
  );
}
