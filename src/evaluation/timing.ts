import { BusinessTime } from '../calendar/business-time.ts';
import { always } from '../calendar/hours.ts';
import { localTime } from '../calendar/zone.ts';
import type { ClockStatus } from '../clock/judge.ts';
import { type ClockResult, runClock } from '../clock/run.ts';
import type { Ticket } from '../clock/ticket.ts';
import type { Day } from '../quantity/day.ts';
import { versionsById } from '../rule/in-force.ts';
import { isInForce } from '../rule/rule.ts';
import { covers } from '../rule/scope.ts';
import { type Waiver, waiverFor } from '../rule/waiver.ts';
import type { Bundle } from './bundle.ts';
import { levelsUnder } from './tailored.ts';

export interface TimingOptions {
  /** The instant at which running clocks are judged: milliseconds since 1970 in UTC. */
  readonly now: number;
  /** Time limits in force on this day; null: on the day each ticket was created. */
  readonly asOf: Day | null;
  /** The profile whose times hold; null: those of the base. */
  readonly profile: string | null;
}

/** A clock on a ticket, and the zone in which its instants are told. */
export interface TimedClock {
  readonly result: ClockResult;
  readonly ticket: Ticket;
  readonly zone: string;
  /** What excuses that it was late. */
  readonly waiver: Waiver | null;
}

/** What becomes of a clock: late that is excused is waived. */
export function statusOf({ result, waiver }: TimedClock): ClockStatus | 'waived' {
  return waiver === null ? result.status : 'waived';
}

/** The clocks on some tickets. */
export interface Timed {
  readonly clocks: readonly TimedClock[];
  /** Tickets for which there is no clock. */
  readonly uncovered: readonly Ticket[];
}

/** Runs every clock of every service level on every ticket it is meant for. */
export function timeTickets(bundle: Bundle, tickets: readonly Ticket[], { now, asOf, profile }: TimingOptions): Timed {
  const covered = new Set<Ticket>();
  const around = new BusinessTime(always);
  const versions = versionsById(
    bundle.calendars.map((hours) => ({ id: hours.id, term: hours.term, time: new BusinessTime(hours) })),
  );
  const timeOf = (id: string, on: Day) => (id === always.id ? around : versions(id, on)?.time);
  const clocks = levelsUnder(bundle, profile).flatMap((level) =>
    level.clocks.flatMap((clock) => {
      if (clock.calendars.some(({ calendar }) => timeOf(calendar, '') === undefined)) return [];
      const named = clock.calendars.find(({ calendar }) => calendar !== always.id);
      // Around the clock has no zone of its own: its instants are told where the others are.
      const zone = (named && timeOf(named.calendar, '')?.zone) ?? bundle.zone;
      return tickets.flatMap((ticket): TimedClock[] => {
        const on = asOf ?? localTime(ticket.created, zone).day;
        if (!isInForce(level.term, on)) return [];
        const result = runClock(level, clock, ticket, (id) => timeOf(id, on) ?? around, now, asOf);
        // That a complaint clock says nothing of an enquiry is no news; that no tier covers a ticket is.
        const isSilent = result.because === 'not-started' || result.because === 'out-of-scope';
        // One that has not started may be meant for the ticket all the same.
        if (!isSilent || covers(clock.scope, ticket.cell)) covered.add(ticket);
        return isSilent ? [] : [{ result, ticket, zone, waiver: waiverOf(result, bundle) }];
      });
    }),
  );
  return { clocks, uncovered: tickets.filter((ticket) => !covered.has(ticket)) };
}

/** Only what is late can be excused, by the tier that decided and the day on which it did. */
function waiverOf({ status, worst, level }: ClockResult, { waivers }: Bundle): Waiver | null {
  if (status !== 'missed' || worst === null) return null;
  return waiverFor(waivers, 'tier', `${level.id}/${worst.tier.id}`, worst.cell, worst.on);
}
