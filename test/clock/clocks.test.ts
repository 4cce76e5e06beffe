import { describe, expect, test } from 'vitest';
import { BusinessTime } from '../../src/calendar/business-time.ts';
import { always } from '../../src/calendar/hours.ts';
import { type ClockResult, runClock } from '../../src/clock/run.ts';
import type { Clock } from '../../src/rule/service-level.ts';
import { type ClockGiven, clockCases } from '../calendar/cases.ts';
import { clockTime, instant, nextReply, resolution, run, told } from './told.ts';
import { clockOf, eventOf, hour, levelOf, minute, minutes, momentOf, ticketOf } from './world.ts';

const at = (text: string) => Date.parse(text);
const shown = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());
const instantOf = (text: string | null) => (text === null ? null : shown(at(text)));

describe('a clock as other systems state it:', () => {
  test.each(clockCases.map((each) => [`${each.title} (${each.id})`, each] as const))(
    '%s',
    (_, { given, expected, calendars }) => {
      const result = runGiven(given, calendars[0]?.time ?? new BusinessTime(always));
      const { worst, cycles } = result;
      const told = {
        status: result.status,
        stoppedAt: shown(worst?.stoppedAt ?? null),
        dueAt: shown(worst?.dueAt ?? null),
        dueAtNextOpen: shown(worst?.dueAtNextOpen ?? null),
        elapsed: worst?.elapsed,
        remaining: worst?.remaining,
        paused: worst?.paused,
        worst: Math.max(...cycles.map(({ elapsed }) => elapsed)),
        cycles: cycles.map(({ status, startedAt, stoppedAt, dueAt, elapsed }) => ({
          startedAt: shown(startedAt),
          stoppedAt: shown(stoppedAt),
          dueAt: shown(dueAt),
          elapsed,
          status,
        })),
      };
      const { elapsed, remaining, paused, worst: longest, stoppedAt, dueAt, dueAtNextOpen } = expected;
      const wanted = {
        ...expected,
        ...inMilliseconds({ elapsed, remaining, paused, worst: longest }),
        ...asInstants({ stoppedAt, dueAt, dueAtNextOpen }),
        ...(expected.cycles && {
          cycles: expected.cycles.map((cycle) => ({
            ...cycle,
            ...inMilliseconds({ elapsed: cycle.elapsed }),
            ...asInstants({ startedAt: cycle.startedAt, stoppedAt: cycle.stoppedAt, dueAt: cycle.dueAt }),
          })),
        }),
      };
      expect(told).toMatchObject(wanted);
    },
  );

  /** Minutes to milliseconds; what is not stated is left out. */
  function inMilliseconds(stated: Readonly<Record<string, number | undefined>>) {
    return Object.fromEntries(
      Object.entries(stated).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, Math.round(value * minute)]],
      ),
    );
  }

  function asInstants(stated: Readonly<Record<string, string | null | undefined>>) {
    return Object.fromEntries(
      Object.entries(stated).flatMap(([key, value]) => (value === undefined ? [] : [[key, instantOf(value)]])),
    );
  }

  function runGiven(given: ClockGiven, time: BusinessTime): ClockResult {
    const { start, stop, pause = [], limit, onChange = 'carry', created, priority, status = null, log, now } = given;
    const clock = clockOf({ start: momentOf(start), stop: momentOf(...stop), pause, onChange, reopen: 'resume' });
    const tiers =
      typeof limit === 'number'
        ? [{ target: minutes(limit) }]
        : Object.entries(limit).map(([name, count]) => ({ scope: { priority: [name] }, target: minutes(count) }));
    const events = log.map((line) => {
      const [instant = '', ...words] = line.split(' ');
      return eventOf(at(instant), words.join(' '));
    });
    const ticket = ticketOf(at(created), events, { status, cell: priority === undefined ? {} : { priority } });
    return runClock(levelOf(clock, tiers), clock, ticket, () => time, at(now));
  }
});

describe('at one instant', () => {
  test.each([
    { title: 'a stop goes before a pause', log: ['09:30 agent reply', '09:30 status waiting'], is: 'met 30 of 60' },
    { title: 'however they are logged', log: ['09:30 status waiting', '09:30 agent reply'], is: 'met 30 of 60' },
    {
      title: 'a pause goes before a start',
      clock: nextReply,
      log: ['09:30 customer reply', '09:30 status waiting'],
      is: 'paused 0 of 60',
    },
    {
      title: 'however they are logged, too',
      clock: nextReply,
      log: ['09:30 status waiting', '09:30 customer reply'],
      is: 'paused 0 of 60',
    },
    {
      title: 'a reply that is a stop and a start stops first',
      clock: { start: momentOf('agent reply') },
      log: ['09:30 agent reply', '10:00 agent reply'],
      is: 'met 30 of 60, running 60 of 60',
    },
    {
      title: 'a stop goes before the start that follows it',
      clock: nextReply,
      log: ['09:30 customer reply', '10:00 agent reply', '10:00 customer reply'],
      is: 'met 30 of 60, running 60 of 60',
    },
    {
      title: 'a stop on the last instant is in time',
      log: ['10:00 agent reply'],
      is: 'met 60 of 60',
    },
  ])('$title: $is', ({ title: _, is, ...stated }) => {
    expect(told(run({ ...stated, now: '11:00' }))).toBe(is);
  });
});

describe('a reply', () => {
  test.each([
    { by: 'an agent', log: ['09:30 agent reply'], is: 'met 30 of 60' },
    { by: 'an agent, as a note inside', log: ['09:30 agent note'], is: 'running 45 of 60' },
    { by: 'a bot', log: ['09:30 bot reply'], is: 'running 45 of 60' },
    { by: 'the customer', log: ['09:30 customer reply'], is: 'running 45 of 60' },
    { by: 'the agent who opened the ticket', log: ['09:00 agent reply'], is: 'running 45 of 60' },
  ])('by $by: $is', ({ log, is }) => expect(told(run({ log, now: '09:45' }))).toBe(is));
});

describe('what is not answered', () => {
  test.each([
    { title: 'is not late on the last instant', now: '10:00', is: 'running 60 of 60', dueAt: '03-02 10:00' },
    { title: 'is missed a minute later', now: '10:01', is: 'missed 61 of 60', dueAt: '03-02 10:00' },
    {
      title: 'is missed while paused as well',
      log: ['10:30 status waiting'],
      now: '12:00',
      is: 'missed 90 of 60',
      dueAt: '03-02 10:00',
    },
    {
      title: 'is only paused if it was in time',
      log: ['09:30 status waiting'],
      now: '12:00',
      is: 'paused 30 of 60',
      dueAt: null,
    },
    {
      title: 'is not late overnight',
      created: '17:00',
      now: '03-03 09:00',
      is: 'running 60 of 60',
      dueAt: '03-02 18:00',
    },
  ])('$title: $is', ({ title: _, is, dueAt, ...stated }) => {
    const result = run(stated);
    expect([told(result), clockTime(result.worst?.dueAt ?? null)]).toEqual([is, dueAt]);
  });
});

describe('where the priority changes', () => {
  const tiers = [
    { scope: { priority: ['P1'] }, target: minutes(60) },
    { scope: { priority: ['P2'] }, target: minutes(120) },
    { scope: { priority: ['P3'] }, target: minutes(240) },
  ];

  test.each([
    { onChange: 'carry', from: 'P2', to: 'P1', is: 'missed 90 of 60', dueAt: '10:00' },
    { onChange: 'restart', from: 'P2', to: 'P1', is: 'running 0 of 60', dueAt: '11:30' },
    { onChange: 'keep', from: 'P2', to: 'P1', is: 'running 90 of 120', dueAt: '11:00' },
    { onChange: 'no-worse', from: 'P2', to: 'P1', is: 'missed 90 of 60', dueAt: '10:00' },
    { onChange: 'carry', from: 'P2', to: 'P3', is: 'running 90 of 240', dueAt: '13:00' },
    { onChange: 'restart', from: 'P2', to: 'P3', is: 'running 0 of 240', dueAt: '14:30' },
    { onChange: 'keep', from: 'P2', to: 'P3', is: 'running 90 of 120', dueAt: '11:00' },
    { onChange: 'no-worse', from: 'P2', to: 'P3', is: 'running 90 of 120', dueAt: '11:00' },
  ] as const)('from $from to $to, $onChange: $is, due $dueAt', ({ onChange, from, to, is, dueAt }) => {
    const result = run({ clock: { onChange }, tiers, priority: from, log: [`10:30 priority ${to}`], now: '10:30' });
    expect([told(result), clockTime(result.worst?.dueAt ?? null)]).toEqual([is, `03-02 ${dueAt}`]);
  });

  test('to one without a tier, there is nothing to judge', () => {
    const result = run({ tiers, priority: 'P1', log: ['09:30 priority P9'], now: '10:30' });
    expect([result.status, told(result)]).toEqual(['not-applicable', 'no-tier']);
  });

  test('open time decides, no-worse or not: what is answered at night was in time', () => {
    const log = ['17:00 priority P2', '20:00 agent reply'];
    const of = (onChange: Clock['onChange'], to = 'P2') =>
      told(
        run({
          clock: { onChange },
          tiers,
          created: '17:00',
          priority: 'P1',
          log: log.map((line) => line.replace('P2', to)),
          now: '21:00',
        }),
      );
    expect([of('carry', 'P1'), of('keep'), of('no-worse')]).toEqual(['met 60 of 60', 'met 60 of 60', 'met 60 of 60']);
  });
});

describe('where a ticket is opened again', () => {
  test.each([
    { reopen: 'resume', is: 'running 45 of 60' },
    { reopen: 'new-cycle', is: 'met 30 of 60, running 15 of 60' },
    { reopen: 'ignore', is: 'met 30 of 60' },
  ] as const)('$reopen: $is', ({ reopen, is }) => {
    const log = ['09:30 status resolved', '10:00 status open'];
    expect(told(run({ clock: { ...resolution, reopen }, log, now: '10:15' }))).toBe(is);
  });

  test('and asked at that very instant, what is left runs from there', () => {
    const log = ['09:30 status resolved', '03-03 12:00 status open'];
    const { worst } = run({ clock: { ...resolution, reopen: 'resume' }, log, now: '03-03 12:00' });
    expect(clockTime(worst?.dueAt ?? null)).toBe('03-03 12:30');
  });
});

describe('a limit in working days', () => {
  const tiers = [{ target: { workingDays: 2 } }];

  test.each([
    { title: 'ends at the same time two days later', now: '03-04 09:00', is: 'running', dueAt: '03-04 09:00' },
    { title: 'is missed after that', now: '03-04 09:01', is: 'missed', dueAt: '03-04 09:00' },
    {
      title: 'reaches over the weekend',
      created: '03-05 10:00',
      now: '03-05 10:00',
      is: 'running',
      dueAt: '03-09 10:00',
    },
    {
      title: 'is moved by the open time of a pause',
      log: ['10:00 status waiting', '12:00 status open'],
      now: '13:00',
      is: 'running',
      dueAt: '03-04 11:00',
    },
  ])('$title', ({ title: _, is, dueAt, ...stated }) => {
    const { status, worst } = run({ tiers, ...stated });
    expect([status, clockTime(worst?.dueAt ?? null)]).toEqual([is, dueAt]);
  });
});

describe('warnings and escalations', () => {
  const told = (clock: Partial<Clock>, log: readonly string[] = []) => {
    const { worst } = run({ clock, log, created: '17:30', now: '17:30' });
    return worst?.warnAt.map(clockTime);
  };

  test.each([
    { mark: { share: 0.5 }, at: '03-02 18:00', because: 'half of the hour is over at closing' },
    { mark: { share: 1.5 }, at: '03-03 10:00', because: 'it may be beyond the limit' },
    { mark: { before: minutes(45) }, at: '03-02 17:45', because: 'open time is counted back' },
    { mark: { after: minutes(45) }, at: '03-03 10:15', because: 'open time is counted on' },
    { mark: { before: { workingDays: 1 } }, at: '03-02 09:30', because: 'a working day before' },
    { mark: { before: { passing: hour } }, at: '03-03 08:30', because: 'time passes at night as well' },
    { mark: { after: { passing: 12 * hour } }, at: '03-03 21:30', because: 'and in the evening' },
  ])('at $at: $because', ({ mark, at: when }) => expect(told({ warn: [mark] })).toEqual([when]));

  test('tell who is to know', () => {
    const clock = { escalate: [{ at: { share: 0.5 }, tell: ['team-lead'] }] };
    expect(run({ clock, now: '09:00' }).worst?.escalateAt).toEqual([{ at: instant('09:30'), tell: ['team-lead'] }]);
  });
});
