import { describe, expect, test } from 'vitest';
import { BusinessTime } from '../../src/calendar/business-time.ts';
import { always } from '../../src/calendar/hours.ts';
import { ledgerOf } from '../../src/clock/ledger.ts';
import { runClock } from '../../src/clock/run.ts';
import type { Clock, TimeLimit } from '../../src/rule/service-level.ts';
import { hoursOfCompact } from '../calendar/cases.ts';
import { howMany } from '../calendar/random.ts';
import { clockTime, instant, nextReply, office, resolution, run } from './told.ts';
import { clockOf, eventOf, hour, levelOf, minutes, momentOf, ticketOf } from './world.ts';

const at = (text: string) => Date.parse(text);

describe('nothing hangs', () => {
  const year = 366 * 24 * hour;

  test.each([
    { title: 'nothing', target: { open: 0 }, is: 'missed', dueAt: '03-02 09:00' },
    { title: 'less than nothing', target: { open: -hour }, is: 'missed', dueAt: '03-02 09:00' },
    { title: 'no working day', target: { workingDays: 0 }, is: 'missed', dueAt: '03-02 09:00' },
    { title: 'a working day back', target: { workingDays: -1 }, is: 'missed', dueAt: '02-27 09:00' },
    { title: 'two centuries', target: { open: 200 * year }, is: 'running', dueAt: null },
    { title: 'a million working days', target: { workingDays: 1_000_000 }, is: 'running', dueAt: null },
    { title: 'for ever', target: { open: Number.POSITIVE_INFINITY }, is: 'running', dueAt: null },
  ])('when a limit is $title: $is', ({ target, is, dueAt }) => {
    const { status, worst } = run({ tiers: [{ target }], now: '09:01' });
    expect([status, clockTime(worst?.dueAt ?? null)]).toEqual([is, dueAt]);
  });

  test('on a calendar that never opens: nothing is ever due', () => {
    const { status, worst } = run({ open: '', now: '03-09 09:00' });
    expect([status, worst?.elapsed, worst?.dueAt, worst?.dueAtNextOpen]).toEqual(['running', 0, null, null]);
  });

  test.each([
    '-271821-04-20T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '1900-01-02T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '+275760-09-12T23:00:00Z',
    '+275760-09-13T00:00:00Z',
  ])('on a ticket of %s, east and west', (created) => {
    const clock = clockOf({ warn: [{ share: 0.8 }, { after: { workingDays: 1 } }, { before: { passing: hour } }] });
    const ticket = ticketOf(at(created), [eventOf(at(created) + hour, 'status open')]);
    for (const zone of ['America/New_York', 'UTC', 'Asia/Shanghai']) {
      const time = new BusinessTime(hoursOfCompact({ zone, weekly: { mon: '09:00-10:00' } }));
      for (const target of [minutes(60), { workingDays: 1 }]) {
        const level = levelOf(clock, [{ target }]);
        const { status, worst } = runClock(level, clock, ticket, () => time, instant('12:00'));
        const isPast =
          at(created) < instant('12:00') && ('open' in target || at(created) >= at('1900-01-01T00:00:00Z'));
        expect([zone, target, status]).toEqual([zone, target, isPast ? 'missed' : 'running']);
        expect(ledgerOf(worst ?? failed()).reduce((sum, { from, to }) => sum + to - from, 0)).toBe(
          Math.max(0, instant('12:00') - at(created)),
        );
      }
    }
  });

  // Not timed: were anything quadratic, they would not end. A long run has a million of each.
  const some = howMany(100_000, 1_000_000);

  test.each<Endless>([
    { title: 'pauses', texts: ['status waiting', 'status open'], many: 1_000_000 },
    { title: 'pauses in working days', texts: ['status waiting', 'status open'], target: { workingDays: 2 } },
    {
      title: 'changes',
      texts: ['priority P1', 'priority P2', 'priority P3', 'priority P2'],
      clock: { onChange: 'no-worse' },
    },
    {
      title: 'changes and pauses',
      texts: ['priority P1', 'status waiting', 'priority P2', 'status open'],
      clock: { onChange: 'no-worse' },
      many: 1_000_000,
    },
    {
      title: 'changes that count anew',
      texts: ['priority P1', 'status waiting', 'priority P2', 'status open'],
      clock: { onChange: 'restart' },
    },
    {
      title: 'changes of the calendar',
      texts: ['priority P1', 'status waiting', 'priority P2', 'status open'],
      clock: {
        calendars: [
          { scope: { priority: ['P1'] }, calendar: 'other' },
          { scope: {}, calendar: 'stated' },
        ],
      },
    },
    {
      title: 'changes of the calendar in working days',
      texts: ['priority P1', 'status waiting', 'priority P2', 'status open'],
      target: { workingDays: 2 },
      clock: {
        calendars: [
          { scope: { priority: ['P1'] }, calendar: 'other' },
          { scope: {}, calendar: 'stated' },
        ],
      },
    },
    { title: 'messages', texts: ['customer reply', 'agent reply'], clock: nextReply, cycles: 0.5 },
    {
      title: 'reopenings that go on',
      texts: ['status resolved', 'status open'],
      clock: { ...resolution, reopen: 'resume' },
    },
    {
      title: 'reopenings that begin again',
      texts: ['status resolved', 'status open'],
      clock: { ...resolution, reopen: 'new-cycle' },
      cycles: 0.5,
    },
    {
      title: 'pauses before it starts',
      texts: ['status waiting', 'status open'],
      clock: { start: momentOf('assigned'), retroactive: { start: true, pause: true } },
      last: 'assigned',
    },
  ])('on a ticket with many $title', { timeout: 120_000 }, ({ texts, clock: stated, target, last, ...count }) => {
    const { many = some, cycles } = count;
    const clock = clockOf({ pause: ['waiting'], ...stated });
    const tiers = ['P1', 'P2', 'P3'].map((priority, index) => ({
      scope: { priority: [priority] },
      target: target ?? minutes(index + 1),
    }));
    const created = at('2026-01-01T00:00:00Z');
    const repeated = texts.map((text) => eventOf(0, text));
    const events = Array.from({ length: many / repeated.length }, (_, round) =>
      repeated.map((event, index) => ({ ...event, at: created + (round * repeated.length + index) * 1000 })),
    ).flat();
    const now = created + many * 1000;
    const logged = last === undefined ? events : [...events, eventOf(now, last)];
    const ticket = ticketOf(created, logged, { cell: { priority: 'P1' } });
    const [time, other] = [new BusinessTime(always), new BusinessTime(hoursOfCompact(office))];
    const result = runClock(levelOf(clock, tiers), clock, ticket, (id) => (id === 'other' ? other : time), now);
    expect(result.cycles).toHaveLength(cycles === undefined ? 1 : cycles * many);
    for (const cycle of result.cycles.slice(0, 1)) {
      expect(ledgerOf(cycle).reduce((sum, { from, to, counted }) => sum + (counted ? to - from : 0), 0)).toBe(
        cycle.elapsed,
      );
    }
  });
});

function failed(): never {
  throw new Error('the clock did not run');
}

interface Endless {
  readonly title: string;
  readonly texts: readonly string[];
  readonly clock?: Partial<Clock>;
  readonly target?: TimeLimit;
  /** What happens after all of them. */
  readonly last?: string;
  readonly many?: number;
  /** For each event; one in all where it is not stated. */
  readonly cycles?: number;
}
