import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../src/clock/ledger.ts';
import type { Clock } from '../../src/rule/service-level.ts';
import { clockTime, run, told } from './told.ts';
import { minutes, momentOf } from './world.ts';

describe('a limit that lasts until the end of a working day', () => {
  const tiers = [{ target: { workingDays: 2 } }];
  const clock = { endOfWorkingDay: true };

  test.each([
    { title: 'ends at closing time', is: 'running', now: '03-04 17:00', dueAt: '03-04 18:00' },
    { title: 'is missed a minute later', is: 'missed', now: '03-04 18:01', dueAt: '03-04 18:00' },
    {
      title: 'reaches over the weekend',
      created: '03-05 10:00',
      is: 'running',
      now: '03-06 09:00',
      dueAt: '03-09 18:00',
    },
    {
      title: 'is moved by the open time of a pause',
      log: ['10:00 status waiting', '12:00 status open'],
      is: 'running',
      now: '13:00',
      dueAt: '03-05 11:00',
    },
  ])('$title', ({ title: _, is, dueAt, ...stated }) => {
    const { status, worst } = run({ tiers, clock, ...stated });
    expect([status, clockTime(worst?.dueAt ?? null)]).toEqual([is, dueAt]);
  });

  test('for none at all it is the closing of the day itself', () => {
    const { worst } = run({ tiers: [{ target: { workingDays: 0 } }], clock, now: '09:00' });
    expect(clockTime(worst?.dueAt ?? null)).toBe('03-02 18:00');
  });
});

describe('a pause that begins before a ticket is due', () => {
  test('moves what is due in working days, however often the status changes while it is paused', () => {
    // Due at 09:00, paused from the evening before until 10:00.
    const due = (...log: string[]) => {
      const { worst } = run({
        clock: { pause: ['waiting', 'vendor'] },
        tiers: [{ target: { workingDays: 1 } }],
        log: ['20:00 status waiting', ...log, '03-03 10:00 status open'],
        now: '03-03 10:00',
      });
      return clockTime(worst?.dueAt ?? null);
    };
    expect([due(), due('03-03 09:30 status vendor')]).toEqual(['03-03 10:00', '03-03 10:00']);
  });
});

describe('a clock that stops with the ticket resolved', () => {
  const clock = { stop: momentOf('status resolved'), reopen: 'resume' } as const;

  test.each([
    {
      title: 'stays so where the ticket is closed',
      log: ['09:30 status resolved', '12:00 status closed'],
      is: 'met 30 of 60',
    },
    {
      title: 'goes on where the ticket is opened again, closed or not',
      log: ['09:30 status resolved', '12:00 status closed', '13:00 status open', '13:10 status resolved'],
      is: 'met 40 of 60',
    },
  ])('$title', ({ log, is }) => expect(told(run({ clock, log, now: '14:00' }))).toBe(is));
});

describe('a clock that starts later than its ticket', () => {
  const start = momentOf('assigned');
  const log = ['09:30 status waiting', '10:00 status open', '11:00 assigned', '11:10 agent reply'];

  test.each([
    { title: 'counts from its start', retroactive: { start: false, pause: true }, is: 'met 10 of 120', from: '11:00' },
    { title: 'or from the ticket’s', retroactive: { start: true, pause: true }, is: 'met 100 of 120', from: '09:00' },
    { title: 'pauses and all', retroactive: { start: true, pause: false }, is: 'missed 130 of 120', from: '09:00' },
  ])('$title: $is', ({ retroactive, is, from }) => {
    const result = run({ clock: { start, retroactive }, tiers: [{ target: minutes(120) }], log, now: '12:00' });
    expect([told(result), clockTime(result.worst?.startedAt ?? null)]).toEqual([is, `03-02 ${from}`]);
  });

  test('does not start where it never does, retroactive or not', () => {
    const result = run({ clock: { start, retroactive: { start: true, pause: true } }, log: [], now: '12:00' });
    expect(told(result)).toBe('not-started');
  });

  test('is no such clock where it starts at the instant of creation: what the ticket was then is kept', () => {
    const tiers = [
      { scope: { priority: ['P1'] }, target: minutes(60) },
      { scope: { priority: ['P2'] }, target: minutes(240) },
    ];
    const clock: Partial<Clock> = { start, onChange: 'keep', retroactive: { start: true, pause: true } };
    const result = run({ clock, tiers, priority: 'P1', log: ['09:00 priority P2', '09:00 assigned'], now: '09:10' });
    expect(told(result)).toBe('running 10 of 240');
  });

  test('knows what the ticket was from its creation: the target of the start is kept', () => {
    const tiers = [
      { scope: { priority: ['P1'] }, target: minutes(60) },
      { scope: { priority: ['P2'] }, target: minutes(240) },
    ];
    const clock = { start, onChange: 'keep' } as const;
    const of = (isRetroactive: boolean) =>
      told(
        run({
          clock: { ...clock, retroactive: { start: isRetroactive, pause: true } },
          tiers,
          priority: 'P1',
          log: ['10:30 priority P2', '11:00 assigned'],
          now: '11:10',
        }),
      );
    expect([of(false), of(true)]).toEqual(['running 10 of 240', 'missed 130 of 60']);
  });
});

describe('where the calendar changes with the priority', () => {
  // P1 is counted day and night, all others from 9 to 18.
  const clock: Partial<Clock> = {
    calendars: [
      { scope: { priority: ['P1'] }, calendar: 'always' },
      { scope: {}, calendar: 'stated' },
    ],
  };
  const tiers = [{ target: minutes(180) }];

  test.each([
    {
      title: 'each has its own',
      priority: 'P1',
      log: [],
      now: '19:30',
      is: 'running 150 of 180',
      dueAt: '03-02 20:00',
    },
    {
      title: 'or the one of the rest',
      priority: 'P2',
      log: [],
      now: '19:30',
      is: 'running 60 of 180',
      dueAt: '03-03 11:00',
    },
    {
      title: 'every stretch is counted by the one in force',
      priority: 'P2',
      log: ['19:00 priority P1'],
      now: '19:30',
      is: 'running 90 of 180',
      dueAt: '03-02 21:00',
    },
    {
      title: 'there and back',
      priority: 'P2',
      log: ['19:00 priority P1', '20:00 priority P3'],
      now: '23:00',
      is: 'running 120 of 180',
      dueAt: '03-03 10:00',
    },
  ])('$title: $is', ({ title: _, is, dueAt, ...stated }) => {
    const result = run({ clock, tiers, created: '17:00', ...stated });
    expect([told(result), clockTime(result.worst?.dueAt ?? null)]).toEqual([is, dueAt]);
  });

  test('a working day is one of the calendar in force on it', () => {
    const days = [{ target: { workingDays: 1 } }];
    const of = (log: string[]) =>
      clockTime(
        run({ clock, tiers: days, created: '03-06 10:00', priority: 'P2', log, now: '03-06 12:00' }).worst?.dueAt ??
          null,
      );
    expect([of([]), of(['03-06 11:00 priority P1'])]).toEqual(['03-09 10:00', '03-07 10:00']);
  });

  test('the ledger tells by which it was counted', () => {
    const { worst } = run({ clock, tiers, created: '17:00', priority: 'P2', log: ['19:00 priority P1'], now: '19:30' });
    const ledger = worst === null ? [] : ledgerOf(worst);
    expect(ledger.map(({ from, because }) => `${clockTime(from)?.slice(6)} ${because}`)).toEqual([
      '17:00 open',
      '18:00 closed',
      '19:00 open',
    ]);
  });
});
