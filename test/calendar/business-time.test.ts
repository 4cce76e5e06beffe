import { describe, expect, test } from 'vitest';
import { BusinessTime } from '../../src/calendar/business-time.ts';
import { always } from '../../src/calendar/hours.ts';
import { same } from '../../src/text/words.ts';
import { hoursOfCompact, type TimeGiven, timeCases } from './cases.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const at = (text: string) => Date.parse(text);
const shown = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());
const instantOf = (text: string | null) => (text === null ? null : shown(at(text)));
const timeOf = (...stated: Parameters<typeof hoursOfCompact>) => new BusinessTime(hoursOfCompact(...stated));

type Stated = Omit<Parameters<typeof hoursOfCompact>[0], 'zone'> & { readonly title: string };

const office = { zone: 'Asia/Shanghai', weekly: { 'mon-fri': '09:00-18:00' } };

describe('business time as other systems state it:', () => {
  test.each(timeCases.map((each) => [`${each.title} (${each.id})`, each] as const))(
    '%s',
    (_, { given, expected, calendars }) => {
      const [time = new BusinessTime(always)] = calendars.map((each) => each.time);
      if (expected.open !== undefined) expect('at' in given && time.isOpen(at(given.at))).toBe(expected.open);
      if (expected.elapsed !== undefined) {
        const wanted = Math.round(expected.elapsed * minute);
        // Where the calendar changes, every stretch is counted by the one in force.
        const elapsed = calendars.map(({ from, time: inForce }, index) => {
          const until = calendars[index + 1]?.from ?? Number.POSITIVE_INFINITY;
          return 'until' in given
            ? inForce.elapsed(Math.max(at(given.from), from), Math.min(at(given.until), until))
            : 0;
        });
        expect(elapsed.reduce((sum, each) => sum + each, 0)).toBe(wanted);
      }
      if (expected.dueAt !== undefined) {
        const due = dueOf(time, given);
        expect(shown(due)).toBe(instantOf(expected.dueAt));
        if (expected.dueAtNextOpen !== undefined) {
          expect(shown(due === null ? null : time.nextOpen(due))).toBe(instantOf(expected.dueAtNextOpen));
        }
      }
    },
  );

  function dueOf(time: BusinessTime, given: TimeGiven): number | null {
    if ('add' in given) return time.due(at(given.from), given.add * minute);
    if ('subtract' in given) return time.dueBackward(at(given.from), given.subtract * minute);
    return 'addDays' in given ? time.workingDays(at(given.from), given.addDays) : null;
  }

  test('there are cases of every kind', () => {
    const kinds = new Set(timeCases.flatMap(({ given }) => Object.keys(given)));
    expect([...kinds].toSorted()).toEqual(['add', 'addDays', 'at', 'from', 'subtract', 'until']);
    expect(timeCases.some(({ calendars }) => calendars.length > 1)).toBe(true);
  });
});

describe('a working day', () => {
  test.each([
    { from: '2026-03-06T10:30:00+08:00', days: 1, is: '2026-03-09T10:30:00+08:00', because: 'Monday follows Friday' },
    { from: '2026-03-09T10:30:00+08:00', days: -1, is: '2026-03-06T10:30:00+08:00', because: 'Friday precedes Monday' },
    {
      from: '2026-03-07T10:30:00+08:00',
      days: 0,
      is: '2026-03-09T09:00:00+08:00',
      because: 'none is the next opening',
    },
    {
      from: '2026-03-06T20:00:00+08:00',
      days: 1,
      is: '2026-03-10T09:00:00+08:00',
      because: 'Monday evening is closed',
    },
    { from: '2026-03-06T20:00:00+08:00', days: 1, end: true, is: '2026-03-09T18:00:00+08:00', because: 'it may end' },
    {
      from: '2026-03-06T10:30:00+08:00',
      days: 0,
      end: true,
      is: '2026-03-06T18:00:00+08:00',
      because: 'today may end',
    },
  ])('$days from $from is $is: $because', ({ from, days, end = false, is }) => {
    expect(shown(timeOf(office).workingDays(at(from), days, { endOfDay: end }))).toBe(instantOf(is));
  });
});

describe('a stretch that does not count says why', () => {
  const lunch = { window: { from: 720, to: 780 }, on: null, date: null, title: same('lunch') };
  const holiday = { from: '2026-10-01', to: '2026-10-02', title: same('National Day') };
  const hours = { ...hoursOfCompact(office), breaks: [lunch], holidays: [holiday] };

  test.each([
    {
      from: '2026-09-30T11:00:00+08:00',
      to: '2026-09-30T20:00:00+08:00',
      is: 'open 60, lunch 60, open 300, closed 120',
    },
    { from: '2026-10-01T08:00:00+08:00', to: '2026-10-01T19:00:00+08:00', is: 'National Day 660' },
    { from: '2026-09-30T12:10:00+08:00', to: '2026-09-30T12:50:00+08:00', is: 'lunch 40' },
    { from: '2026-09-30T12:50:00+08:00', to: '2026-09-30T12:10:00+08:00', is: '' },
  ])('from $from to $to: $is', ({ from, to, is }) => {
    const told = new BusinessTime(hours).stretches(at(from), at(to)).map(({ from: start, to: end, closed }) => {
      const title = closed !== null && closed.because !== 'closed' ? closed.title : null;
      return `${title?.en ?? closed?.because ?? 'open'} ${(end - start) / minute}`;
    });
    expect(told.join(', ')).toBe(is);
  });
});

describe('what is known of a calendar', () => {
  const announced = new BusinessTime({ ...hoursOfCompact(office), knownUntil: '2026-12-31' });

  test.each([
    { of: '2026-12-31T23:59:59+08:00', isKnown: true },
    { of: '2027-01-01T00:00:00+08:00', isKnown: false },
  ])('the holidays of $of: $isKnown', ({ of, isKnown }) => expect(announced.isKnown(at(of))).toBe(isKnown));

  test('without an end it is known for ever', () =>
    expect(timeOf(office).isKnown(at('2199-01-01T00:00:00Z'))).toBe(true));
});

describe('what was asked before makes no difference', () => {
  // Days are worked out in chunks; a night shift reaches from one chunk into the next.
  const night = { zone: 'UTC', weekly: { mon: '20:35-17:51', tue: '03:15-07:30' } };

  test('to what is counted back', () => {
    const time = timeOf(night);
    expect(shown(time.dueBackward(at('2024-02-29T00:00:00Z'), minute))).toBe('2024-02-27T17:50:00.000Z');
  });

  test('to the last closing', () => {
    const time = timeOf(night);
    expect(shown(time.dueBackward(at('2024-02-28T00:00:00Z'), 0))).toBe('2024-02-27T17:51:00.000Z');
  });

  test('to what takes longer than a life at work', () => {
    const [now, years] = [at('2026-03-02T09:00:00Z'), 50 * 366 * day];
    const [fresh, used] = [
      timeOf({ zone: 'UTC', weekly: { 'mon-sun': '00:00-24:00' } }),
      timeOf({ zone: 'UTC', weekly: { 'mon-sun': '00:00-24:00' } }),
    ];
    used.elapsed(now - 100 * 366 * day, now + 100 * 366 * day);
    for (const time of [fresh, used])
      expect([time.due(now, years), time.dueBackward(now, years)]).toEqual([null, null]);
    for (const time of [fresh, used]) expect(time.due(now, years / 2)).toBe(now + years / 2);
  });

  test('in whatever order instants come', () => {
    const instants = Array.from(
      { length: 60 },
      (_, index) => at('2026-01-01T00:00:00Z') + (((index * 37) % 60) - 30) * 50 * day,
    );
    const time = timeOf(night);
    for (const from of instants) {
      for (const ask of ['due', 'dueBackward'] as const)
        expect(time[ask](from, hour)).toBe(timeOf(night)[ask](from, hour));
      expect(time.elapsed(from, from + 400 * day)).toBe(timeOf(night).elapsed(from, from + 400 * day));
    }
  });
});

describe('nothing hangs', () => {
  const now = at('2026-03-02T09:00:00Z');
  const never = { nextOpen: null, due: null, back: null, days: null, daysBack: null, elapsed: 0, stretches: 1 };
  const ask = (time: BusinessTime, from: number, open = hour) => ({
    nextOpen: shown(time.nextOpen(from)),
    due: shown(time.due(from, open)),
    back: shown(time.dueBackward(from, open)),
    days: shown(time.workingDays(from, 3)),
    daysBack: shown(time.workingDays(from, -3)),
    elapsed: time.elapsed(from, from + day),
    stretches: time.stretches(from, from + day).length,
  });

  test.each<Stated>([
    { title: 'an empty week', weekly: {} },
    { title: 'a week of holidays only', weekly: { 'mon-sun': '' }, holidays: ['2026-01-01/2026-12-31'] },
    { title: 'a date without hours', weekly: {}, overrides: { '2026-03-07': '' } },
  ])('on $title: it never opens', (stated) => {
    expect(ask(timeOf({ zone: 'Asia/Shanghai', ...stated }), now)).toEqual(never);
  });

  test('where a break takes away every window: days are worked that never open', () => {
    const noTime = { window: { from: 0, to: 1440 }, on: null, date: null, title: null };
    const time = new BusinessTime({ ...hoursOfCompact(office), breaks: [noTime] });
    expect(ask(time, now)).toEqual(never);
  });

  test('where the only opening is one date', () => {
    const time = timeOf({ zone: 'UTC', weekly: {}, overrides: { '2026-03-07': '10:00-12:00' } });
    const [before, after] = [at('2026-03-01T00:00:00Z'), at('2026-04-01T00:00:00Z')];
    expect([0, 1, 2, 3].map((hours) => shown(time.due(before, hours * hour)))).toEqual([
      '2026-03-07T10:00:00.000Z',
      '2026-03-07T11:00:00.000Z',
      '2026-03-07T12:00:00.000Z',
      null,
    ]);
    expect([0, 1, 2, 3].map((hours) => shown(time.dueBackward(after, hours * hour)))).toEqual([
      '2026-03-07T12:00:00.000Z',
      '2026-03-07T11:00:00.000Z',
      '2026-03-07T10:00:00.000Z',
      null,
    ]);
    expect([shown(time.workingDays(before, 1)), time.workingDays(before, 2)]).toEqual([
      '2026-03-07T10:00:00.000Z',
      null,
    ]);
    expect([time.nextOpen(after), time.due(after, 1), time.dueBackward(before, 1)]).toEqual([null, null, null]);
  });

  test.each([
    { title: 'a century', open: 100 * 366 * day },
    { title: 'the largest number', open: Number.MAX_SAFE_INTEGER },
    { title: 'for ever', open: Number.POSITIVE_INFINITY },
  ])('when it takes $title: that is never', ({ open }) => {
    const time = timeOf(office);
    expect([time.due(now, open), time.dueBackward(now, open)]).toEqual([null, null]);
  });

  test.each([1_000_000, -1_000_000, Number.MAX_SAFE_INTEGER])('when it takes %d working days', (days) => {
    expect(timeOf(office).workingDays(now, days)).toBeNull();
  });

  test.each([0, -1, -1e15, Number.NEGATIVE_INFINITY])('when it takes %d milliseconds', (open) => {
    const saturday = at('2026-03-07T12:00:00+08:00');
    expect([shown(timeOf(office).due(saturday, open)), shown(timeOf(office).dueBackward(saturday, open))]).toEqual([
      instantOf('2026-03-09T09:00:00+08:00'),
      instantOf('2026-03-06T18:00:00+08:00'),
    ]);
  });

  test.each([
    '-271821-04-20T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '+012026-01-01T00:00:00Z',
    '+275760-09-12T00:00:00Z',
  ])('in %s: it is closed all lifelong', (from) => {
    expect(ask(timeOf(office), at(from))).toEqual(never);
  });

  test('before 1900, which is as far back as hours are known', () => {
    const [time, before] = [timeOf({ ...office, zone: 'UTC' }), at('1899-12-01T00:00:00Z')];
    expect(ask(time, before)).toEqual({
      ...never,
      nextOpen: '1900-01-01T09:00:00.000Z',
      due: '1900-01-01T10:00:00.000Z',
    });
    expect(shown(time.dueBackward(at('1900-02-01T00:00:00Z'), hour))).toBe('1900-01-31T17:00:00.000Z');
  });

  test('after 2199, which is as far as hours are known', () => {
    const [time, after] = [timeOf({ ...office, zone: 'UTC' }), at('2200-02-01T00:00:00Z')];
    expect(ask(time, after)).toEqual({ ...never, back: '2199-12-31T17:00:00.000Z' });
    expect(shown(time.due(at('2199-12-31T00:00:00Z'), hour))).toBe('2199-12-31T10:00:00.000Z');
  });

  test('from the first year to the last: three hundred years are worked out', () => {
    const time = timeOf({ zone: 'UTC', weekly: { mon: '09:00-10:00' } });
    const [first, last] = [at('0001-01-01T00:00:00Z'), at('9999-12-31T00:00:00Z')];
    expect(time.elapsed(first, last)).toBe(15_654 * hour);
    expect(time.stretches(first, last).filter(({ closed }) => closed === null)).toHaveLength(15_654);
  });
});
