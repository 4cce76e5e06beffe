import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BusinessTime } from '../../src/calendar/business-time.ts';
import { calendars, drawSeed, howMany, instants, patience, say } from './random.ts';
import { PlainTime } from './simulation.ts';

const seed = drawSeed('open time');
const minute = 60_000;
const day = 1440 * minute;

describe('open time is what a walk minute by minute finds', () => {
  const [runs, questions] = [howMany(25, 450), 24];

  it(`in ${runs * questions} random cases`, () => {
    const cases = calendars().chain((calendar) => {
      const at = instants(calendar, minute);
      const question = fc.record({
        from: at,
        to: at,
        open: fc
          .oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 4000 }))
          .map((count) => count * minute),
        days: fc.integer({ min: -5, max: 8 }),
        endOfDay: fc.boolean(),
      });
      return fc.tuple(fc.constant(calendar), fc.array(question, { minLength: questions, maxLength: questions }));
    });
    fc.assert(
      fc.property(cases, ([calendar, all]) => {
        const [time, plain] = [new BusinessTime(calendar.hours), new PlainTime(calendar.hours)];
        const middle = Date.parse(calendar.around);
        // The walk goes no further than a few weeks.
        const [since, until] = [middle - 35 * day, middle + 35 * day];
        const within = (at: number | null | undefined) => (at == null || at >= until || at <= since ? undefined : at);
        for (const question of all) {
          const { from, to, open, days, endOfDay } = question;
          const asked = JSON.stringify(question);
          const found = {
            isOpen: time.isOpen(from),
            elapsed: time.elapsed(from, to),
            listed: time
              .stretches(from, to)
              .filter(({ closed }) => closed === null)
              .reduce((sum, each) => sum + each.to - each.from, 0),
            nextOpen: within(time.nextOpen(from)),
            due: within(time.due(from, open)),
            dueBackward: within(time.dueBackward(from, open)),
          };
          const elapsed = plain.elapsed(from, to);
          expect(found, asked).toEqual({
            isOpen: plain.isOpen(from),
            elapsed,
            listed: elapsed,
            nextOpen: within(plain.due(from, 0, until)),
            due: within(plain.due(from, open, until)),
            dueBackward: within(plain.dueBackward(from, open, since)),
          });
          const worked = plain.workingDays(from, days, endOfDay, until);
          if (worked !== undefined) expect(time.workingDays(from, days, { endOfDay }), asked).toBe(worked);
        }
      }),
      { seed, numRuns: runs, ...patience },
    );
    say(`open time: ${runs * questions} cases on ${runs} calendars, no difference`);
  });
});
