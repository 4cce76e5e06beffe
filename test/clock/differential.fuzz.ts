import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BusinessTime } from '../../src/calendar/business-time.ts';
import { runClock } from '../../src/clock/run.ts';
import { calendars, drawSeed, instants, patience } from '../calendar/random.ts';
import { PlainTime } from '../calendar/simulation.ts';
import { clocks, tickets, tiers } from './random.ts';
import { simulate } from './simulation.ts';
import { hour, levelOf, minute } from './world.ts';

const seed = drawSeed('clocks');
const day = 24 * hour;

describe('a clock is what a walk minute by minute finds', () => {
  const [runs, asked] = [250, 16];

  it(`in ${runs * asked} random cases`, () => {
    const cases = calendars().chain((calendar) => {
      const ticket = tickets(instants(calendar, minute, 4), minute);
      const one = fc.record({ clock: clocks, tiers, ticket, after: fc.integer({ min: 0, max: (12 * day) / minute }) });
      return fc.tuple(fc.constant(calendar), fc.array(one, { minLength: asked, maxLength: asked }));
    });
    fc.assert(
      fc.property(cases, ([calendar, all]) => {
        const [time, plain] = [new BusinessTime(calendar.hours), new PlainTime(calendar.hours)];
        // The walk goes no further than a few weeks.
        const until = Date.parse(calendar.around) + 35 * day;
        const within = (at: number | null | undefined) => (at != null && at >= until ? undefined : at);
        for (const one of all) {
          const { clock, tiers: stated, ticket, after } = one;
          const now = ticket.created + after * minute;
          const expected = simulate(clock, stated, ticket, plain, now, until);
          const { cycles } = runClock(levelOf(clock, stated), clock, ticket, () => time, now);
          const found = cycles.map(({ status, startedAt, stoppedAt, elapsed, paused, dueAt, targetAt }, index) => ({
            status,
            startedAt,
            stoppedAt,
            elapsed,
            paused,
            // Never is beyond what the simulation sees.
            dueAt: within(dueAt ?? (expected[index]?.dueAt === undefined ? undefined : null)),
            targetAt: within(targetAt ?? (expected[index]?.targetAt === undefined ? undefined : null)),
          }));
          const bounded = expected.map((each) => ({
            ...each,
            dueAt: within(each.dueAt),
            targetAt: within(each.targetAt),
          }));
          expect(found, JSON.stringify(one)).toEqual(bounded);
        }
      }),
      { seed, numRuns: runs, ...patience },
    );
  });
});
