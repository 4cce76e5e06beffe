import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BusinessTime } from '../../src/calendar/business-time.ts';
import { ChangingTime } from '../../src/calendar/changing-time.ts';
import type { Hours } from '../../src/calendar/hours.ts';
import type { OpenTime } from '../../src/calendar/open-time.ts';
import { calendars, drawSeed, howMany, instants, patience, say } from './random.ts';
import { PlainChange, PlainTime } from './simulation.ts';

const seed = drawSeed('open time');
const minute = 60_000;
const day = 1440 * minute;

describe('open time is what a walk minute by minute finds', () => {
  const questions = 24;

  it.each([
    { title: 'one calendar', changes: 0, runs: howMany(10, 450) },
    { title: 'calendars that change', changes: 3, runs: howMany(4, 60) },
  ])('on $title, in $runs × 24 random cases', { timeout: 1_800_000 }, ({ title, changes, runs }) => {
    fc.assert(
      fc.property(casesOf(changes, questions), ([{ one, other, at }, all]) => {
        const [time, plain] = timesOf(one.hours, other.hours, at);
        const middle = Date.parse(one.around);
        // The walk goes no further than a few weeks.
        const [since, until] = [middle - 35 * day, middle + 35 * day];
        for (const question of all) compare(time, plain, question, since, until);
      }),
      { seed, numRuns: runs, ...patience },
    );
    say(`open time on ${title}: ${runs * questions} cases on ${runs} calendars, no difference`);
  });
});

interface Question {
  readonly from: number;
  readonly to: number;
  readonly open: number;
  readonly days: number;
  readonly endOfDay: boolean;
}

function compare(time: OpenTime, plain: PlainTime, question: Question, since: number, until: number): void {
  const { from, to, open, days, endOfDay } = question;
  const asked = JSON.stringify(question);
  const within = (at: number | null | undefined) => (at == null || at >= until || at <= since ? undefined : at);
  const stretches = time.stretches(from, to).filter(({ closed }) => closed === null);
  const found = {
    isOpen: time.isOpen(from),
    elapsed: time.elapsed(from, to),
    listed: stretches.reduce((sum, each) => sum + each.to - each.from, 0),
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

/** Two calendars, the instants at which one gives way to the other and back, and what is asked. */
function casesOf(changes: number, questions: number) {
  return calendars().chain((one) => {
    const at = instants(one, minute);
    const minutes = fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 4000 }));
    const question: fc.Arbitrary<Question> = fc.record({
      from: at,
      to: at,
      open: minutes.map((count) => count * minute),
      days: fc.integer({ min: -5, max: 8 }),
      endOfDay: fc.boolean(),
    });
    const between = fc.array(at, { minLength: changes, maxLength: changes });
    const pair = fc.record({
      one: fc.constant(one),
      other: changes === 0 ? fc.constant(one) : calendars([one.hours.zone]),
      at: between.map((found) => found.toSorted((a, b) => a - b)),
    });
    return fc.tuple(pair, fc.array(question, { minLength: questions, maxLength: questions }));
  });
}

function timesOf(one: Hours, other: Hours, at: readonly number[]): [OpenTime, PlainTime] {
  const [first, second] = [new BusinessTime(one), new BusinessTime(other)];
  const [plainFirst, plainSecond] = [new PlainTime(one), new PlainTime(other)];
  const isSecond = (count: number) => count % 2 === 1;
  const time = ChangingTime.of(
    first,
    at.map((from, index) => ({ from, time: isSecond(index + 1) ? second : first })),
  );
  const plainAt = (instant: number) =>
    isSecond(at.filter((change) => change <= instant).length) ? plainSecond : plainFirst;
  return [time, at.length === 0 ? plainFirst : new PlainChange(one, plainAt)];
}
