import { describe, expect, test } from 'vitest';
import { BusinessTime } from '../../src/calendar/business-time.ts';
import { always } from '../../src/calendar/hours.ts';
import { ledgerOf } from '../../src/clock/ledger.ts';
import { type ClockResult, runClock } from '../../src/clock/run.ts';
import type { Clock, TimeLimit } from '../../src/rule/service-level.ts';
import { type ClockGiven, clockCases, hoursOfCompact } from '../calendar/cases.ts';
import { clockOf, eventOf, hour, levelOf, minute, minutes, momentOf, type StatedTier, ticketOf } from './world.ts';

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

/** A ticket of 2026-03-02, a Monday, with a log of lines like `10:30 agent reply`, or `03-04 10:30 …` on another day. */
interface Told {
  readonly clock?: Partial<Clock>;
  readonly tiers?: readonly StatedTier[];
  readonly open?: string;
  readonly created?: string;
  readonly status?: string;
  readonly priority?: string;
  readonly log?: readonly string[];
  readonly now: string;
}

const instant = (text: string) => at(`2026-${text.includes(' ') ? text.replace(' ', 'T') : `03-02T${text}`}:00Z`);
const clockTime = (value: number | null) =>
  value === null ? null : new Date(value).toISOString().slice(5, 16).replace('T', ' ');

function run({ clock: stated = {}, tiers, open = '09:00-18:00', created = '09:00', status, priority, log, now }: Told) {
  const clock = clockOf({ pause: ['waiting'], ...stated });
  const events = (log ?? []).map((line) => {
    const [, when = '', words = ''] = /^((?:\d\d-\d\d )?\d\d:\d\d) (.*)$/.exec(line) ?? [];
    return eventOf(instant(when), words);
  });
  const ticket = ticketOf(instant(created), events, {
    status: status ?? null,
    cell: priority === undefined ? {} : { priority },
  });
  const time = new BusinessTime(hoursOfCompact({ zone: 'UTC', weekly: { 'mon-fri': open } }));
  return runClock(levelOf(clock, tiers ?? [{ target: minutes(60) }]), clock, ticket, () => time, instant(now));
}

/** `met 40 of 60`: the elapsed minutes of each cycle. */
function told({ cycles, because }: ClockResult): string {
  if (cycles.length === 0) return because;
  return cycles.map(({ status, elapsed, limit }) => `${status} ${elapsed / minute} of ${limit / minute}`).join(', ');
}

const office = { zone: 'UTC', weekly: { 'mon-fri': '09:00-18:00' } };
const resolution = { stop: momentOf('status resolved') };
const nextReply = { start: momentOf('customer reply'), reopen: 'ignore' } as const;

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
  ])('at $at: $because', ({ mark, at: when }) => expect(told({ warn: [mark] })).toEqual([when]));

  test('tell who is to know', () => {
    const clock = { escalate: [{ at: { share: 0.5 }, tell: ['team-lead'] }] };
    expect(run({ clock, now: '09:00' }).worst?.escalateAt).toEqual([{ at: instant('09:30'), tell: ['team-lead'] }]);
  });
});

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

  test.each(['0001-01-01T00:00:00Z', '1900-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
    'on a ticket of %s',
    (created) => {
      const clock = clockOf();
      const ticket = ticketOf(at(created), [eventOf(at(created) + hour, 'status open')]);
      const time = new BusinessTime(hoursOfCompact({ zone: 'UTC', weekly: { mon: '09:00-10:00' } }));
      const { status } = runClock(
        levelOf(clock, [{ target: minutes(60) }]),
        clock,
        ticket,
        () => time,
        instant('12:00'),
      );
      expect(status).toBe(created < '2026' ? 'missed' : 'running');
    },
  );

  const million = 1_000_000;

  // Not timed: were anything quadratic, they would not end.
  test.each<Endless>([
    { title: 'pauses', texts: ['status waiting', 'status open'] },
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
    { title: 'messages', texts: ['customer reply', 'agent reply'], clock: nextReply, cycles: 500_000 },
    {
      title: 'reopenings that go on',
      texts: ['status resolved', 'status open'],
      clock: { ...resolution, reopen: 'resume' },
    },
    {
      title: 'reopenings that begin again',
      texts: ['status resolved', 'status open'],
      clock: { ...resolution, reopen: 'new-cycle' },
      cycles: 500_000,
    },
    {
      title: 'pauses before it starts',
      texts: ['status waiting', 'status open'],
      clock: { start: momentOf('assigned'), retroactive: { start: true, pause: true } },
      last: 'assigned',
    },
  ])(
    'on a ticket with a million $title',
    { timeout: 120_000 },
    ({ texts, clock: stated, target, last, cycles = 1 }) => {
      const clock = clockOf({ pause: ['waiting'], ...stated });
      const tiers = ['P1', 'P2', 'P3'].map((priority, index) => ({
        scope: { priority: [priority] },
        target: target ?? minutes(index + 1),
      }));
      const created = at('2026-01-01T00:00:00Z');
      const events = Array.from({ length: million }, (_, index) =>
        eventOf(created + index * 1000, texts[index % texts.length] ?? ''),
      );
      const now = created + million * 1000;
      const logged = last === undefined ? events : [...events, eventOf(now, last)];
      const ticket = ticketOf(created, logged, { cell: { priority: 'P1' } });
      const [time, other] = [new BusinessTime(always), new BusinessTime(hoursOfCompact(office))];
      const result = runClock(levelOf(clock, tiers), clock, ticket, (id) => (id === 'other' ? other : time), now);
      expect(result.cycles).toHaveLength(cycles);
      for (const cycle of result.cycles.slice(0, 1)) {
        expect(ledgerOf(cycle).reduce((sum, { from, to, counted }) => sum + (counted ? to - from : 0), 0)).toBe(
          cycle.elapsed,
        );
      }
    },
  );
});

interface Endless {
  readonly title: string;
  readonly texts: readonly string[];
  readonly clock?: Partial<Clock>;
  readonly target?: TimeLimit;
  /** What happens after all of them. */
  readonly last?: string;
  readonly cycles?: number;
}
