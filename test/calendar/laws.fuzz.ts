import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BusinessTime } from '../../src/calendar/business-time.ts';
import { calendars, drawSeed, howMany, instants, patience, type RandomCalendar, steadyZones } from './random.ts';

/* Laws of open time, to the millisecond, on random calendars. */

const run = { seed: drawSeed('the laws of open time'), numRuns: howMany(8, 80), ...patience };
const day = 86_400_000;

/** Up to so many tries on each calendar: it is the calendar that takes its time. */
const tries = 60;

interface Try {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly open: number;
  readonly days: number;
}

function law(holds: (time: BusinessTime, each: Try) => void, among?: readonly string[]): void {
  const many = calendars(among).chain((calendar) => {
    const at = instants(calendar, 1, 20);
    const open = fc.oneof(fc.integer({ min: 1, max: day / 3 }), fc.integer({ min: 1, max: 10 * day }));
    const each = fc.record({ a: at, b: at, c: at, open, days: fc.integer({ min: -8, max: 12 }) });
    return fc.tuple(
      fc.constant<RandomCalendar>(calendar),
      fc.array(each, { minLength: 1, maxLength: tries, size: 'max' }),
    );
  });
  fc.assert(
    fc.property(many, ([{ hours }, all]) => {
      const time = new BusinessTime(hours);
      for (const each of all) holds(time, each);
    }),
    run,
  );
}

const inOrder = (...instant: number[]) => instant.toSorted((a, b) => a - b);

describe('open time', () => {
  test('adds up: from a to c is from a to b and from b to c', () => {
    law((time, each) => {
      const [a = 0, b = 0, c = 0] = inOrder(each.a, each.b, each.c);
      expect(time.elapsed(a, c)).toBe(time.elapsed(a, b) + time.elapsed(b, c));
    });
  });

  test('is never longer than the time that passed, nor less than none', () => {
    law((time, { a, b }) => {
      const elapsed = time.elapsed(a, b);
      expect(elapsed).toBeGreaterThanOrEqual(0);
      expect(elapsed).toBeLessThanOrEqual(Math.max(0, b - a));
      expect(time.elapsed(a, a + 1)).toBe(time.isOpen(a) ? 1 : 0);
    });
  });

  test('is what its stretches say, which leave no gap', () => {
    law((time, each) => {
      const [a = 0, b = 0] = inOrder(each.a, each.b);
      const stretches = time.stretches(a, b);
      expect(stretches.map(({ to }) => to).slice(0, -1)).toEqual(stretches.map(({ from }) => from).slice(1));
      if (a < b) expect([stretches[0]?.from, stretches.at(-1)?.to]).toEqual([a, b]);
      expect(stretches.every(({ from, to }) => from < to)).toBe(true);
      const open = stretches.filter(({ closed }) => closed === null);
      expect(open.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(time.elapsed(a, b));
      for (const { from, to, closed } of stretches) {
        expect([time.isOpen(from), time.isOpen(to - 1)]).toEqual([closed === null, closed === null]);
      }
    });
  });
});

describe('a due time', () => {
  test('is the first instant at which the time is used up', () => {
    law((time, { a, open }) => {
      const due = time.due(a, open);
      if (due === null) return;
      expect(time.elapsed(a, due)).toBe(open);
      expect(time.elapsed(a, due - 1)).toBe(open - 1);
    });
  });

  test('of what elapsed until an open instant is that instant', () => {
    law((time, each) => {
      const [start = 0, at = 0] = inOrder(each.a, each.b);
      // Right at an opening the time was used up at the closing before.
      if (time.isOpen(at) && time.isOpen(at - 1)) expect(time.due(start, time.elapsed(start, at))).toBe(at);
    });
  });

  test('counted back from a due time leads to where it started, if that was open', () => {
    law((time, { a, open }) => {
      const due = time.isOpen(a) ? time.due(a, open) : null;
      if (due !== null) expect(time.dueBackward(due, open)).toBe(a);
    });
  });

  test('counted back is the last instant from which so much time passes', () => {
    law((time, { a, open }) => {
      const from = time.dueBackward(a, open);
      if (from === null) return;
      expect(time.elapsed(from, a)).toBe(open);
      expect(time.elapsed(from + 1, a)).toBe(open - 1);
    });
  });

  test('is never earlier for more time, nor for a later start', () => {
    law((time, each) => {
      const [a = 0, b = 0] = inOrder(each.a, each.b);
      const never = Number.POSITIVE_INFINITY;
      expect(time.due(a, each.open) ?? never).toBeLessThanOrEqual(time.due(a, each.open + 1) ?? never);
      expect(time.due(a, each.open) ?? never).toBeLessThanOrEqual(time.due(b, each.open) ?? never);
    });
  });
});

describe('working days', () => {
  const never = Number.POSITIVE_INFINITY;

  test('never end earlier when they are more', () => {
    law((time, { a, days }) => {
      const count = Math.abs(days);
      const [some, more] = [time.workingDays(a, count), time.workingDays(a, count + 1)];
      expect(some ?? never).toBeLessThanOrEqual(more ?? never);
    });
  });

  test('never end earlier when they start later, from one date with hours to another', () => {
    // Where an hour comes twice, a later instant may show an earlier time.
    law((time, each) => {
      const [a = 0, b = 0] = inOrder(each.a, each.b);
      const count = Math.abs(each.days);
      const isWorked = (at: number) => time.workingDays(at, 0, { endOfDay: true }) !== at;
      if (!isWorked(a) || !isWorked(b)) return;
      expect(time.workingDays(a, count) ?? never).toBeLessThanOrEqual(time.workingDays(b, count) ?? never);
    }, steadyZones);
  });
});
