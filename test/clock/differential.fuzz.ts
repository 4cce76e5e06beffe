import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BusinessTime } from '../../src/calendar/business-time.ts';
import { runClock } from '../../src/clock/run.ts';
import type { Hours } from '../../src/calendar/hours.ts';
import { calendars, drawSeed, howMany, instants, patience, type RandomCalendar, say } from '../calendar/random.ts';
import { PlainTime } from '../calendar/simulation.ts';
import { clocks, tickets, tiers, tiersInWorkingDays } from './random.ts';
import { simulate, type SimulatedCycle } from './simulation.ts';
import { hour, levelOf, minute, type StatedTier } from './world.ts';

const seed = drawSeed('clocks');
const day = 24 * hour;

describe('a clock is what a walk minute by minute finds', () => {
  const asked = 16;

  it.each([
    { title: 'limits in open time', stated: tiers, runs: howMany(45, 700) },
    { title: 'limits in working days', stated: tiersInWorkingDays, runs: howMany(15, 200) },
  ])('for $title, in $runs × 16 random cases', { timeout: 1_800_000 }, ({ title, stated, runs }) => {
    fc.assert(
      fc.property(casesOf(stated, asked), ([{ one, other }, all]) => {
        // The walk goes no further than a few weeks.
        const until = Date.parse(one.around) + 35 * day;
        const [time, plain] = [timesOf(one, other, BusinessTime), timesOf(one, other, PlainTime)];
        for (const { clock, tiers: asks, ticket, after } of all) {
          const now = ticket.created + after * minute;
          const expected = simulate(clock, asks, ticket, plain, now, until);
          const { cycles } = runClock(levelOf(clock, asks), clock, ticket, time, now);
          const told = JSON.stringify({ clock, asks, ticket, now });
          expect(
            cycles.map((cycle) => seen(cycle, until)),
            told,
          ).toEqual(expected.map((cycle) => seen(cycle, until)));
        }
      }),
      { seed, numRuns: runs, ...patience },
    );
    say(`clocks with ${title}: ${runs * asked} cases on ${2 * runs} calendars, no difference`);
  });
});

/** Two calendars of one zone, and so many clocks and tickets on them. */
function casesOf(stated: fc.Arbitrary<StatedTier[]>, asked: number) {
  return calendars().chain((one) => {
    const ticket = tickets(instants(one, minute, 4), minute);
    const after = fc.integer({ min: 0, max: (12 * day) / minute });
    const each = fc.record({ clock: clocks, tiers: stated, ticket, after });
    const others = calendars([one.hours.zone]).map((other) => ({ one, other }));
    return fc.tuple(others, fc.array(each, { minLength: asked, maxLength: asked }));
  });
}

function timesOf<Time>(one: RandomCalendar, other: RandomCalendar, kind: new (hours: Hours) => Time) {
  const [first, second] = [new kind(one.hours), new kind(other.hours)];
  return (id: string) => (id === 'other' ? second : first);
}

/** What both can tell of a cycle: never is beyond what the simulation sees. */
function seen({ status, startedAt, stoppedAt, elapsed, paused, ...ends }: SimulatedCycle, until: number) {
  const within = (at: number | null | undefined) => (at == null || at >= until ? 'later or never' : at);
  const isPaused = status === 'paused';
  const [dueAt, targetAt] = [ends.dueAt, ends.targetAt].map((at) => (isPaused ? at : within(at)));
  return { status, startedAt, stoppedAt, elapsed, paused, dueAt, targetAt };
}
