import * as fc from 'fast-check';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chinaYear, chinaYears } from '../../src/calendar/china.ts';
import { calendarText, type YearCalendar } from '../../src/calendar/document-text.ts';
import { type Ics, icsYear, readIcs, yearsOf } from '../../src/calendar/ics.ts';
import { addDays } from '../../src/quantity/day.ts';
import type { Calendar } from '../../src/schema/generated/documents.ts';
import { type Standards, validate } from '../../src/toolkit/validate.ts';
import { emptyFolder, root, typed, yardstick } from '../cli/yardstick.ts';

/** A calendar document as the toolkit reads it; it must have nothing to mend. */
function documentOf(text: string): Calendar {
  const workspace =
    'kind: workspace\nid: ours\nversion: 1.0.0\nstatus: active\ntitle: ours\nowner: us\nschema: 1\nlanguages: [zh, en]\nroles:\n  - { id: us, title: us }\ndimensions:\n  - { id: team, title: team, open: true }\n';
  const files = [
    { path: 'workspace.yaml', content: workspace },
    { path: 'calendar.yaml', content: text },
  ];
  const { catalog, findings } = validate(files, { today: '2026-06-01' });
  expect(findings.map(({ message }) => message.en)).toEqual([]);
  const [entry] = catalog.all('calendar');
  if (entry === undefined) throw new Error('no calendar');
  return entry.document;
}

function written(calendar: Pick<YearCalendar, 'year' | 'days'> & Partial<YearCalendar>): Calendar {
  const words = { zh: '一年', en: 'A year' };
  const text = calendarText({
    id: 'a-year',
    title: words,
    summary: words,
    note: words,
    owner: 'us',
    reviewed: '2026-06-01',
    zone: 'Asia/Shanghai',
    extended: null,
    windows: ['09:00-18:00'],
    reference: { title: words, url: null },
    ...calendar,
  });
  return documentOf(text);
}

/** The hours of every day of a year: empty where it is closed. */
function hoursByDay({ weekly, holidays = [], overrides = [] }: Partial<Calendar>, year: number) {
  const days: Record<string, readonly string[]> = {};
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const isHoliday = holidays.some((each) => each.date <= date && date <= (each.to ?? each.date));
    const own = overrides.find((each) => each.date === date)?.windows;
    const regular = [0, 6].includes(new Date(date).getUTCDay()) ? weekly?.weekend : weekly?.weekdays;
    days[date] = isHoliday ? [] : (own ?? regular ?? []);
  }
  return days;
}

function imported(year: number): Calendar {
  const days = chinaYear(year);
  if (days === undefined) throw new Error(`${year} is not known`);
  return written({ year, days });
}

/** The notices of the State Council for 2025 and 2026, in our own words: days off and weekend days that are worked. */
const notices = [
  {
    year: 2025,
    off: ['01-01', '01-28..02-04', '04-04..04-06', '05-01..05-05', '05-31..06-02', '10-01..10-08'],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: 2026,
    off: [
      '01-01..01-03',
      '02-15..02-23',
      '04-04..04-06',
      '05-01..05-05',
      '06-19..06-21',
      '09-25..09-27',
      '10-01..10-07',
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
];

describe('a year of China', () => {
  test.each([2025, 2026])('%i is day by day what standards/calendars has', (year) => {
    const text = readFileSync(join(root, `standards/calendars/china-${year}.yaml`), 'utf8');
    const house = documentOf(text.replace('owner: service-operations', 'owner: us').replace(/^extends: .*\n/m, ''));
    const { holidays, overrides, weekly, knownUntil, zone } = imported(year);
    expect(hoursByDay({ holidays, overrides, weekly }, year)).toEqual(hoursByDay(house, year));
    expect({ holidays, weekly, knownUntil, zone }).toEqual({
      holidays: house.holidays,
      weekly: house.weekly,
      knownUntil: house.knownUntil,
      zone: house.zone,
    });
    const makeUps = (days: Calendar['overrides']) => days?.map(({ date, makeUp }) => ({ date, makeUp }));
    expect(makeUps(overrides)).toEqual(makeUps(house.overrides));
  });

  test.each(notices)('$year is day by day what the State Council’s notice says', ({ year, off, worked }) => {
    const { holidays, overrides, weekly } = imported(year);
    const stated = {
      weekly,
      holidays: off.map((range) => {
        const [date, to = date] = range.split('..').map((each) => `${year}-${each}`);
        return { date: date ?? '', to, title: 'off' };
      }),
      overrides: worked.map((each) => ({ date: `${year}-${each}`, windows: ['09:00-18:00'], title: 'worked' })),
    };
    expect(hoursByDay({ holidays, overrides, weekly }, year)).toEqual(hoursByDay(stated, year));
  });

  test('two festivals in a row are one holiday, with both names', () => {
    expect(imported(2025).holidays?.at(-1)).toEqual({
      date: '2025-10-01',
      to: '2025-10-08',
      title: { zh: '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' },
    });
    expect(imported(2025).overrides?.at(-1)?.title).toEqual({
      zh: '国庆节、中秋节调休上班',
      en: 'Make-up day for National Day and Mid-Autumn Festival',
    });
  });

  test('every year that is known is a sound document of its own year', () => {
    expect(chinaYears).toContain(2026);
    for (const year of chinaYears) {
      const { holidays = [], overrides = [] } = imported(year);
      const dates = [...holidays.flatMap(({ date, to }) => [date, to ?? date]), ...overrides.map(({ date }) => date)];
      expect(dates.filter((date) => !date.startsWith(`${year}-`))).toEqual([]);
      const off = holidays.some(({ date, to }) => date <= `${year}-10-01` && `${year}-10-01` <= (to ?? date));
      expect(off, `National Day ${year}`).toBe(true);
    }
  });

  test('a year that is not announced is not known', () => {
    expect(chinaYear((chinaYears.at(-1) ?? 0) + 1)).toBeUndefined();
    expect(chinaYear(1999)).toBeUndefined();
  });
});

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'].join('\r\n');
const calendarOf = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Feiertage', ...events, 'END:VCALENDAR', ''].join('\r\n');

function read(text: string, zone = 'Europe/Berlin'): Ics {
  const ics = readIcs(text, zone);
  if (typeof ics === 'string') throw new Error(ics);
  return ics;
}

/** `2026-12-25..2026-12-26 Weihnachten`, `+2026-02-14 春节` for make-up days, and what is said. */
function outcome(text: string, year = 2026) {
  const { days, remarks, cancelled, observances } = icsYear(read(text), year);
  return {
    days: [
      ...days.holidays.map(({ from, to, title }) => `${from === to ? from : `${from}..${to}`} ${title.en}`),
      ...days.makeUps.map(({ date, title }) => `+${date} ${title.zh}`),
    ],
    says: remarks.map(({ message }) => message.en),
    leftOut: [...cancelled, ...observances],
  };
}

const christmas = ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Weihnachten'];

describe('an iCalendar file', () => {
  test.each([
    { what: 'one day', lines: christmas, days: ['2026-12-25 Weihnachten'] },
    {
      what: 'its end is the day after',
      lines: [...christmas, 'DTEND;VALUE=DATE:20261226'],
      days: ['2026-12-25 Weihnachten'],
    },
    {
      what: 'several days',
      lines: [...christmas, 'DTEND;VALUE=DATE:20261227'],
      days: ['2026-12-25..2026-12-26 Weihnachten'],
    },
    {
      what: 'an end on its first day, as some write it',
      lines: [...christmas, 'DTEND;VALUE=DATE:20261225'],
      days: ['2026-12-25 Weihnachten'],
    },
    {
      what: 'a duration',
      lines: [...christmas, 'DURATION:P1W'],
      days: ['2026-12-25..2026-12-31 Weihnachten'],
    },
    { what: 'a duration in hours', lines: [...christmas, 'DURATION:PT24H'], days: ['2026-12-25 Weihnachten'] },
    {
      what: 'running on into the next year',
      lines: ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20270102', 'SUMMARY:Betriebsruhe'],
      days: ['2026-12-24..2027-01-01 Betriebsruhe'],
    },
    {
      what: 'a date that is not declared as one',
      lines: ['DTSTART:20261225', 'SUMMARY:Weihnachten'],
      days: ['2026-12-25 Weihnachten'],
    },
    {
      what: 'from midnight to midnight',
      lines: ['DTSTART:20261225T000000', 'DTEND:20261226T000000', 'SUMMARY:x'],
      days: ['2026-12-25 x'],
    },
    {
      what: 'from midnight to a minute before',
      lines: ['DTSTART:20261225T000000', 'DTEND:20261225T235900', 'SUMMARY:x'],
      days: ['2026-12-25 x'],
    },
    {
      what: 'midnight in Berlin, written in UTC',
      lines: ['DTSTART:20261224T230000Z', 'DTEND:20261225T230000Z', 'SUMMARY:x'],
      days: ['2026-12-25 x'],
    },
    {
      what: 'midnight on the clocks of its own zone',
      lines: ['DTSTART;TZID=Asia/Tokyo:20261225T000000', 'DTEND;TZID=Asia/Tokyo:20261226T000000', 'SUMMARY:x'],
      days: ['2026-12-25 x'],
    },
    {
      what: 'folded lines and escaped text',
      lines: [
        'DTSTART;VALUE=DATE:20261225',
        'SUMMARY;LANGUAGE=de:Erster\\, zweiter Weih',
        ' nachtstag\\; frei\\n(ganz)',
      ],
      days: ['2026-12-25 Erster, zweiter Weihnachtstag; frei (ganz)'],
    },
    { what: 'no title', lines: ['DTSTART;VALUE=DATE:20261225'], days: ['2026-12-25 Holiday'] },
    { what: 'in lower case', lines: ['dtstart;value=date:20261225', 'summary:x'], days: ['2026-12-25 x'] },
    {
      what: 'a reminder inside',
      lines: [...christmas, 'BEGIN:VALARM', 'TRIGGER:-P1D', 'END:VALARM'],
      days: ['2026-12-25 Weihnachten'],
    },
    { what: 'cancelled', lines: [...christmas, 'STATUS:CANCELLED'], days: [], leftOut: ['Weihnachten'] },
    {
      what: 'an observance of Google’s',
      lines: ['DTSTART;VALUE=DATE:20260510', 'SUMMARY:Mother’s Day', 'DESCRIPTION:Observance\\nTo hide observances'],
      days: [],
      leftOut: ['Mother’s Day'],
    },
    {
      what: 'a day that is worked instead, by Apple’s mark',
      lines: ['DTSTART;VALUE=DATE:20260214', 'SUMMARY:春节（班）', 'X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY'],
      days: ['+2026-02-14 春节调休上班'],
    },
    {
      what: 'one in words',
      lines: ['DTSTART;VALUE=DATE:20260214', 'SUMMARY:春节补班'],
      days: ['+2026-02-14 春节调休上班'],
    },
    {
      what: 'work on a weekday, which is no news',
      lines: ['DTSTART;VALUE=DATE:20260213', 'SUMMARY:春节补班'],
      days: [],
    },
    {
      what: 'the mark of a day off in its title',
      lines: ['DTSTART;VALUE=DATE:20260217', 'SUMMARY:春节(休)'],
      days: ['2026-02-17 春节'],
    },
    { what: 'another year', lines: ['DTSTART;VALUE=DATE:20251225', 'SUMMARY:x'], days: [] },
  ])('reads $what', ({ lines, days, leftOut = [] }) => {
    expect(outcome(calendarOf(event(...lines)))).toEqual({ days, says: [], leftOut });
  });

  test.each([
    { rule: 'FREQ=YEARLY', from: '20201225', days: ['2026-12-25'] },
    { rule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25', from: '20201225', days: ['2026-12-25'] },
    { rule: 'FREQ=YEARLY;BYMONTH=1;BYDAY=3MO', from: '20200120', days: ['2026-01-19'] },
    { rule: 'FREQ=YEARLY;BYMONTH=1;BYDAY=MO;BYSETPOS=3', from: '20200120', days: ['2026-01-19'] },
    { rule: 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', from: '20200525', days: ['2026-05-25'] },
    { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', from: '20200229', days: ['2026-02-28'] },
    { rule: 'FREQ=YEARLY;INTERVAL=2', from: '20201225', days: ['2026-12-25'] },
    { rule: 'FREQ=YEARLY;INTERVAL=2', from: '20211225', days: [] },
    { rule: 'FREQ=YEARLY;UNTIL=20261225', from: '20201225', days: ['2026-12-25'] },
    { rule: 'FREQ=YEARLY;UNTIL=20251231T225959Z', from: '20201225', days: [] },
    { rule: 'FREQ=YEARLY;COUNT=7', from: '20201225', days: ['2026-12-25'] },
    { rule: 'FREQ=YEARLY;COUNT=6', from: '20201225', days: [] },
    { rule: 'FREQ=YEARLY', from: '20240229', days: [] },
    { rule: 'FREQ=YEARLY', from: '20271225', days: [] },
    { rule: 'FREQ=YEARLY', from: '20201225', and: ['EXDATE;VALUE=DATE:20251225,20261225'], days: [] },
    {
      rule: 'FREQ=YEARLY',
      from: '20201225',
      and: ['RDATE;VALUE=DATE:20260501'],
      days: ['2026-05-01', '2026-12-25'],
    },
  ])('$rule from $from is $days in 2026', ({ rule, from, and = [], days }) => {
    const text = calendarOf(event(`DTSTART;VALUE=DATE:${from}`, `RRULE:${rule}`, ...and, 'SUMMARY:x'));
    expect(outcome(text)).toEqual({ days: days.map((day) => `${day} x`), says: [], leftOut: [] });
    expect(yearsOf(read(text))).toEqual([]);
  });

  test('a holiday of several days comes back whole, also over New Year', () => {
    const lines = ['DTSTART;VALUE=DATE:20201230', 'DTEND;VALUE=DATE:20210103', 'RRULE:FREQ=YEARLY', 'SUMMARY:x'];
    expect(outcome(calendarOf(event(...lines))).days).toEqual(['2025-12-30..2026-01-02 x', '2026-12-30..2027-01-02 x']);
  });

  test('one occurrence that was moved, or called off, stands in place of the regular one', () => {
    const master = event('DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY', 'SUMMARY:x');
    const moved = event('RECURRENCE-ID;VALUE=DATE:20261225', 'DTSTART;VALUE=DATE:20261228', 'SUMMARY:moved');
    const off = event(
      'RECURRENCE-ID;VALUE=DATE:20261225',
      'DTSTART;VALUE=DATE:20261225',
      'SUMMARY:off',
      'STATUS:CANCELLED',
    );
    expect(outcome(calendarOf(master, moved)).days).toEqual(['2026-12-28 moved']);
    expect(outcome(calendarOf(master, off))).toEqual({ days: [], says: [], leftOut: ['off'] });
  });

  test.each([
    {
      what: 'a time of day',
      lines: ['DTSTART:20261224T140000', 'DTEND:20261225T000000', 'SUMMARY:x'],
      says: /“x” on line 4 \(2026-12-24\) is not a whole day/,
    },
    { what: 'half a day', lines: ['DTSTART;VALUE=DATE:20261224', 'DURATION:PT12H'], says: /not a whole day/ },
    { what: 'no such day', lines: ['DTSTART;VALUE=DATE:20260230', 'SUMMARY:x'], says: /starts on no valid date/ },
    {
      what: 'a day with dashes',
      lines: ['DTSTART;VALUE=DATE:2026-02-10', 'SUMMARY:x'],
      says: /starts on no valid date/,
    },
    { what: 'no start', lines: ['SUMMARY:x'], says: /starts on no valid date/ },
    {
      what: 'an end before its start',
      lines: [...christmas, 'DTEND;VALUE=DATE:20261224'],
      says: /its end makes no sense/,
    },
    {
      what: 'an end that is no day',
      lines: [...christmas, 'DTEND;VALUE=DATE:20261299'],
      says: /its end makes no sense/,
    },
    { what: 'more than a year', lines: [...christmas, 'DTEND;VALUE=DATE:22261225'], says: /its end makes no sense/ },
    {
      what: 'every week',
      lines: ['DTSTART;VALUE=DATE:20200105', 'RRULE:FREQ=WEEKLY;BYDAY=SU', 'SUMMARY:x'],
      says: /repeats by a rule/,
    },
    {
      what: 'a rule nobody knows',
      lines: ['DTSTART;VALUE=DATE:20200412', 'RRULE:FREQ=YEARLY;BYEASTER=0'],
      says: /repeats by a rule/,
    },
    {
      what: 'a rule that names other days than its first',
      lines: ['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
      says: /repeats by a rule/,
    },
    {
      what: 'a date of every month',
      lines: ['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY;BYMONTHDAY=1'],
      says: /repeats by a rule/,
    },
    {
      what: 'a rule that would never end',
      lines: ['DTSTART;VALUE=DATE:20200106', 'RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1MO;BYSETPOS=5'],
      says: /repeats by a rule/,
    },
    {
      what: 'a rule that is broken',
      lines: [...christmas, 'RRULE:FREQ=NEVER'],
      says: /The event on line 4 cannot be read/,
    },
    { what: 'a line that is none', lines: [...christmas, 'what is this'], says: /The event on line 4 cannot be read/ },
    { what: 'tentative', lines: [...christmas, 'STATUS:TENTATIVE'], says: /marked as tentative/ },
  ])('leaves out and tells of $what, and reads the rest', ({ lines, says }) => {
    const told = outcome(calendarOf(event(...lines), event('DTSTART;VALUE=DATE:20260501', 'SUMMARY:rest')));
    expect(told.days).toEqual(['2026-05-01 rest']);
    expect(told.says).toHaveLength(1);
    expect(told.says[0]).toMatch(says);
  });

  test('what concerns another year only is not told', () => {
    const text = calendarOf(event('DTSTART:20241224T140000', 'DTEND:20241225T000000'), event(...christmas));
    expect(outcome(text)).toEqual({ days: ['2026-12-25 Weihnachten'], says: [], leftOut: [] });
  });

  test('days of one name that follow each other are one holiday, in order and each once', () => {
    const days = ['20260219', '20260217', '20260218', '20260218', '20260221'];
    const text = calendarOf(...days.map((day) => event(`DTSTART;VALUE=DATE:${day}`, 'SUMMARY:春节')));
    expect(outcome(text).days).toEqual(['2026-02-17..2026-02-19 春节', '2026-02-21 春节']);
  });

  test('a day that is both off and worked is told of', () => {
    const text = calendarOf(
      event('DTSTART;VALUE=DATE:20260214', 'SUMMARY:春节'),
      event('DTSTART;VALUE=DATE:20260214', 'SUMMARY:春节（班）'),
    );
    expect(outcome(text)).toMatchObject({ days: ['2026-02-14 春节'], says: [/2026-02-14 is worked, but/] });
  });

  test.each([
    { what: 'a byte-order mark', text: `\uFEFF${calendarOf(event(...christmas))}` },
    { what: 'bare line feeds', text: calendarOf(event(...christmas)).replaceAll('\r', '') },
    { what: 'blank lines', text: calendarOf(event(...christmas)).replaceAll('\r\n', '\r\n\r\n') },
    { what: 'two calendars in a file', text: calendarOf() + calendarOf(event(...christmas)) },
  ])('$what does no harm', ({ text }) => {
    expect(outcome(text)).toEqual({ days: ['2026-12-25 Weihnachten'], says: [], leftOut: [] });
    expect(read(text).name).toBe('Feiertage');
  });

  test.each([
    { text: '', is: 'no-calendar' },
    { text: '<html>not here</html>', is: 'no-calendar' },
    { text: calendarOf(event(...christmas)).slice(0, -30), is: 'cut-off' },
    { text: calendarOf(event(...christmas)).replace('END:VCALENDAR', ''), is: 'cut-off' },
  ])('what is none, or not whole, is not read: $is', ({ text, is }) => {
    expect(readIcs(text, 'UTC')).toBe(is);
  });

  test('the years of a file are those in which its days begin', () => {
    const days = ['20251225', '20260101', '20271231'];
    const text = calendarOf(
      ...days.map((day) => event(`DTSTART;VALUE=DATE:${day}`)),
      event(...christmas, 'STATUS:CANCELLED'),
    );
    expect(yearsOf(read(text))).toEqual([2025, 2026, 2027]);
  });

  test.each([
    "it's off",
    'a: b',
    'no',
    'null',
    '2026-01-01',
    '1:30',
    '- x',
    '#x',
    '{ x',
    '元旦, 休息',
    '"x"',
    'x ~',
    '*x',
  ])('the title %s reaches the document as it is', (title) => {
    const { days } = icsYear(read(calendarOf(event('DTSTART;VALUE=DATE:20260101', `SUMMARY:${title}`))), 2026);
    expect(written({ year: 2026, days }).holidays?.map((each) => each.title)).toEqual([title]);
  });

  test('whatever a file holds, reading it neither fails nor makes a broken document', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'null',
        'yes',
        '2026-01-01',
        '1:30',
        '- x',
        '#x',
        'a: b',
        "it's",
        '"',
        '{',
        '~',
        '休',
        '节日, 甲',
        '*',
      ),
    );
    const line = fc.oneof(
      value.map((text) => `SUMMARY:${text}`),
      value,
      fc.constantFrom(
        'RRULE:FREQ=YEARLY',
        'STATUS:TENTATIVE',
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VALARM',
        'DURATION:P3D',
      ),
      fc
        .tuple(
          fc.constantFrom('DTSTART', 'DTEND', 'RDATE', 'EXDATE', 'RECURRENCE-ID'),
          fc.constantFrom('20260214', '20260215T000000Z', '2026'),
        )
        .map(([name, day]) => `${name};VALUE=DATE:${day}`),
    );
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 5 }), { maxLength: 4 }), (events) => {
        const ics = readIcs(
          calendarOf(...events.map((lines) => event('DTSTART;VALUE=DATE:20260501', ...lines))),
          'UTC',
        );
        if (typeof ics === 'string') return;
        const { days } = icsYear(ics, 2026);
        const { holidays = [] } = written({ year: 2026, days });
        const titles = days.holidays.map(({ title: { zh, en } }) => (zh === en ? zh : { zh, en }));
        expect(holidays.map(({ title }) => title)).toEqual(titles);
      }),
    );
  });
});

describe('yardstick import calendar', () => {
  const feiertage = calendarOf(
    event('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20260102', 'SUMMARY:Neujahr'),
    event('DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261227', 'SUMMARY:Weihnachten\\, zwei Tage: frei'),
    event('DTSTART;VALUE=DATE:20260519', 'SUMMARY:Betriebsfest', 'STATUS:CANCELLED'),
  );
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'holidays.ics': feiertage,
    'half.ics': calendarOf(...christmasEve(), event(...christmas)),
    'years.ics': calendarOf(event('DTSTART;VALUE=DATE:20251225'), event('DTSTART;VALUE=DATE:20261225')),
    'every-year.ics': calendarOf(event(...christmas, 'RRULE:FREQ=YEARLY')),
    'times.ics': calendarOf(...christmasEve()),
    'page.ics': '<html></html>',
    'cut.ics': feiertage.slice(0, 200),
    'gbk.ics': new Uint8Array([0xb4, 0xba, 0xbd, 0xda, 0xb7, 0xc5, 0xbc, 0xd9]),
    'zone.ics': feiertage.replace('VERSION:2.0', 'VERSION:2.0\r\nX-WR-TIMEZONE:Europe/Vienna'),
  };
  const berlin = ['--zone', 'Europe/Berlin', '--id', 'germany-2026'];

  /** A fresh set of standards with the files beside it. */
  async function workspace(): Promise<string> {
    const folder = emptyFolder();
    expect((await typed(['init'], { cwd: folder })).code).toBe(0);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return folder;
  }

  test('writes a year of China that has nothing to mend, wherever the computer stands', async () => {
    const texts: string[] = [];
    for (const TZ of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      const cwd = await workspace();
      expect(yardstick(['import', 'calendar', 'china', '--year', '2026'], { cwd, env: { TZ } })).toEqual({
        code: 0,
        stdout:
          'written: standards/calendar/china-2026.yaml\n  7 holidays of 33 days, 6 make-up working days, known until 2026-12-31\n  › yardstick validate standards\n',
        stderr: '',
      });
      expect((await typed(['validate'], { cwd })).stdout).toBe('✔ 19 files, nothing to mend\n');
      const text = readFileSync(join(cwd, 'standards/calendar/china-2026.yaml'), 'utf8');
      texts.push(text.replace(/last: [0-9-]+/, ''));
    }
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]?.split('\n')[0]).toBe('# yaml-language-server: $schema=../../schemas/calendar.schema.json');
  });

  test('writes the holidays of an iCalendar file that have nothing to mend', async () => {
    const cwd = await workspace();
    expect(
      await typed(['import', 'calendar', 'holidays.ics', ...berlin, '--hours', '13:00-18:00, 08:00-12:00'], { cwd }),
    ).toEqual({
      code: 0,
      stdout:
        'written: standards/calendar/germany-2026.yaml\n  2 holidays of 3 days, 0 make-up working days, known until 2026-12-31\n  left out, cancelled: Betriebsfest\n  › yardstick validate standards\n',
      stderr: '',
    });
    expect((await typed(['validate'], { cwd })).stdout).toBe('✔ 19 files, nothing to mend\n');
    const text = readFileSync(join(cwd, 'standards/calendar/germany-2026.yaml'), 'utf8');
    expect(text).toContain(`zone: Europe/Berlin
weekly:
  weekdays: ['08:00-12:00', '13:00-18:00']
  weekend: []
holidays:
  - { date: 2026-01-01, title: Neujahr }
  - { date: 2026-12-25, to: 2026-12-26, title: 'Weihnachten, zwei Tage: frei' }
knownUntil: 2026-12-31
`);
  });

  test('finds its place among the standards of a company, and builds on the year before', async () => {
    const cwd = emptyFolder();
    cpSync(join(root, 'standards'), join(cwd, 'ours'), { recursive: true });
    const ours = ['-s', 'ours', '--extends', 'china-2026', '--zone', 'Asia/Shanghai', '--id', 'china-2027'];
    writeFileSync(join(cwd, '2027.ics'), calendarOf(event('DTSTART;VALUE=DATE:20270101', 'SUMMARY:元旦')));
    const { code, stdout } = await typed(['import', 'calendar', '2027.ics', ...ours], { cwd });
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: /written: ours\/calendars\/china-2027\.yaml/ });
    const text = readFileSync(join(cwd, 'ours/calendars/china-2027.yaml'), 'utf8');
    expect(text).toContain('\nowner: service-operations\n');
    expect(text).toContain('\nextends: china-2026\n');
    const found = JSON.parse((await typed(['validate', 'ours', '-f', 'json'], { cwd })).stdout) as Pick<
      Standards,
      'findings'
    >;
    expect(found.findings.filter(({ file }) => file?.includes('china-2027'))).toEqual([]);
  });

  test('writes what it understood, tells the rest, and ends with 1', async () => {
    const cwd = await workspace();
    const { code, stdout, stderr } = await typed(['import', 'calendar', 'half.ics', ...berlin], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('1 holiday of 1 day,');
    expect(stderr).toBe(
      'warning: “Heiligabend” on line 4 (2026-12-24) is not a whole day and was left out.\n  › A holiday is a whole day; where the day only has shorter hours, write them into `overrides` by hand.\n',
    );
    const chinese = await typed(['import', 'calendar', 'half.ics', '--zone', 'UTC', '--id', 'b', '--lang', 'zh'], {
      cwd,
    });
    expect(chinese.stdout).toContain('已写好 standards/calendar/b.yaml\n  1 个节假日，共 1 天；');
    expect(chinese.stderr).toContain('警告: 第 4 行的“Heiligabend”（2026-12-24）不是整天，没有导入。');
  });

  test('never writes over a file, nor beside a calendar of the same id', async () => {
    const cwd = await workspace();
    mkdirSync(join(cwd, 'standards/elsewhere'));
    writeFileSync(join(cwd, 'standards/calendar/china-2026.yaml'), 'mine\n');
    const taken = await typed(['import', 'calendar', 'china', '--year', '2026'], { cwd });
    expect(taken).toMatchObject({ code: 2, stdout: '' });
    expect(taken.stderr).toContain('`standards/calendar/china-2026.yaml` exists already and was left as it is.');
    expect(readFileSync(join(cwd, 'standards/calendar/china-2026.yaml'), 'utf8')).toBe('mine\n');
    const other = readFileSync(join(cwd, 'standards/calendar/service-hours.yaml'), 'utf8');
    writeFileSync(join(cwd, 'standards/elsewhere/ours.yaml'), other.replace('id: service-hours', 'id: china-2025'));
    expect((await typed(['import', 'calendar', 'china', '--year', '2025'], { cwd })).stderr).toContain(
      '`standards/elsewhere/ours.yaml` exists already',
    );
  });

  describe('a call that cannot be carried out writes nothing, and says what to type', () => {
    let cwd = '';
    let there: string[] = [];
    beforeAll(async () => {
      cwd = await workspace();
      there = readdirSync(join(cwd, 'standards/calendar'));
    });
    test.each([
      { args: ['holidays', 'china'], says: /`holidays` cannot be imported[\s\S]*`calendar`/ },
      { args: ['calendar'], says: /argument `from` is missing[\s\S]*yardstick import calendar china --year 2026/ },
      { args: ['calendar', 'china'], says: /The year is missing[\s\S]*--year 20/ },
      { args: ['calendar', 'china', '--year', '26'], says: /`26` of --year is no year/ },
      {
        args: ['calendar', 'china', '--year', '2099'],
        says: /does not know China’s days of 2099, only those of 2004 to/,
      },
      { args: ['calendar', 'china', '--year', '2026', '--id', 'China 2026'], says: /cannot be an id/ },
      { args: ['calendar', 'china', '--year', '2026', '--zone', 'Asia/Tokyo'], says: /zone of China’s calendar is/ },
      { args: ['calendar', 'china', '--year', '2026', '--hours', '9-18'], says: /`9-18` of --hours are no hours/ },
      { args: ['calendar', 'china', '--year', '2026', '--hours', '09:00-09:00'], says: /are no hours/ },
      { args: ['calendar', 'china', '--year', '2026', '--hours', '09:00-13:00,12:00-18:00'], says: /are no hours/ },
      {
        args: ['calendar', 'china', '--year', '2026', '--extends', 'service-hour'],
        says: /Did you mean `service-hours`/,
      },
      {
        args: ['calendar', 'china', '--year', '2026', '--extends', 'always-on'],
        says: /no calendar called `always-on`/,
      },
      { args: ['calendar', 'nowhere.ics', ...berlin], says: /no file `nowhere.ics`[\s\S]*`china`/ },
      { args: ['calendar', 'standards', ...berlin], says: /no file `standards`/ },
      { args: ['calendar', 'page.ics', ...berlin], says: /is no iCalendar file[\s\S]*BEGIN:VCALENDAR/ },
      { args: ['calendar', 'cut.ics', ...berlin], says: /is cut off; nothing was written/ },
      { args: ['calendar', 'gbk.ics', ...berlin], says: /not UTF-8; it looks like GBK/ },
      { args: ['calendar', 'holidays.ics', '--id', 'x'], says: /time zone is missing[\s\S]*--zone Europe\/Berlin/ },
      { args: ['calendar', 'zone.ics', '--id', 'x'], says: /time zone is missing[\s\S]*--zone Europe\/Vienna/ },
      { args: ['calendar', 'holidays.ics', '--zone', 'Berlin', '--id', 'x'], says: /no time zone called `Berlin`/ },
      { args: ['calendar', 'holidays.ics', '--zone', 'Europe/Berlin'], says: /id of the calendar is missing/ },
      { args: ['calendar', 'holidays.ics', '--zone', 'Europe/Berlin', '--id', 'X'], says: /cannot be an id/ },
      { args: ['calendar', 'years.ics', ...berlin], says: /days of 2025 to 2026[\s\S]*--year 2026/ },
      { args: ['calendar', 'every-year.ics', ...berlin], says: /Which year the file is about cannot be told/ },
      {
        args: ['calendar', 'holidays.ics', ...berlin, '--year', '2030'],
        says: /no holiday of 2030[\s\S]*days of 2026/,
      },
      {
        args: ['calendar', 'times.ics', ...berlin, '--year', '2026'],
        says: /not a whole day[\s\S]*no holiday of 2026/,
      },
    ])('$args', async ({ args, says }) => {
      const { code, stdout, stderr } = await typed(['import', ...args], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(says);
      expect(stderr).toMatch(/\n {2}› ./);
      expect(readdirSync(join(cwd, 'standards/calendar'))).toEqual(there);
    });
  });

  test('a year of a file that repeats is written where the year is given', async () => {
    const cwd = await workspace();
    expect((await typed(['import', 'calendar', 'every-year.ics', ...berlin, '--year', '2030'], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, 'standards/calendar/germany-2026.yaml'))).toBe(true);
  });
});

function christmasEve(): string[] {
  return [event('DTSTART:20261224T140000', 'DTEND:20261224T230000', 'SUMMARY:Heiligabend')];
}
