import ICAL from 'ical.js';
import { addDays, type Day, daysBetween, isDay } from '../quantity/day.ts';
import { same, type Words } from '../text/words.ts';
import { type DatedDay, type DatedDays, type DayRange, isWeekend, joinRanges, makeUpTitle } from './dated-days.ts';
import { occurrence, readYearly, type Yearly } from './yearly.ts';
import { localTime, readInstant } from './zone.ts';

/** Something in a file that is not taken over, and what to do about it. */
export interface Remark {
  readonly message: Words;
  readonly help: Words;
  /** The days it is about; null where that is open, or cannot be told. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** An iCalendar file as far as it speaks of whole days. */
export interface Ics {
  /** What the file calls itself. */
  readonly name: string | null;
  /** The zone it names. */
  readonly zone: string | null;
  readonly events: readonly IcsEvent[];
  readonly remarks: readonly Remark[];
}

interface IcsEvent {
  /** 1-based line on which it begins. */
  readonly line: number;
  readonly uid: string;
  readonly title: string;
  readonly from: Day;
  /** The last day, included. */
  readonly to: Day;
  readonly yearly: Yearly | null;
  /** Days on which it starts besides, and days on which it does not. */
  readonly alsoOn: readonly Day[];
  readonly notOn: readonly Day[];
  /** The day of a repeated event in place of which it stands. */
  readonly replaces: Day | null;
  readonly what: 'holiday' | 'make-up' | 'observance' | 'cancelled';
}

/** What a file says of one year. */
export interface IcsYear {
  readonly days: DatedDays;
  readonly remarks: readonly Remark[];
  /** Titles of what is left out for a reason that the file itself gives. */
  readonly cancelled: readonly string[];
  readonly observances: readonly string[];
}

/**
 * Reads the text of an iCalendar file (RFC 5545). Every event is read on its own, so that one that is broken costs no other.
 * Times in UTC are seen on the clocks of `zone`.
 */
export function readIcs(text: string, zone: string): Ics | 'no-calendar' | 'cut-off' {
  const { blocks, rest, isWhole } = eventBlocks(text.replace(/^\uFEFF/, ''));
  if (!rest.some((line) => /^BEGIN:VCALENDAR\s*$/i.test(line))) return 'no-calendar';
  if (!isWhole) return 'cut-off';
  const events: IcsEvent[] = [];
  const remarks: Remark[] = [];
  for (const { line, lines } of blocks) {
    const component = parse(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'])?.[2][0];
    const event = component === undefined ? remark(words.broken(line), byHand) : readEvent(component[1], line, zone);
    if (event === null) continue;
    if ('help' in event) remarks.push(event);
    else events.push(event);
  }
  const header = parse(rest)?.[1] ?? [];
  return {
    name: tidy(textOf(header, 'x-wr-calname') || textOf(header, 'name')) || null,
    zone: textOf(header, 'x-wr-timezone') || textOf(header, 'timezone-id') || null,
    events,
    remarks,
  };
}

/** The years in which events begin that do not repeat: a rule without an end says nothing of the years a file is about. */
export function yearsOf({ events }: Ics): number[] {
  const days = events
    .filter(({ what, yearly }) => yearly === null && (what === 'holiday' || what === 'make-up'))
    .flatMap(({ from, alsoOn }) => [from, ...alsoOn]);
  return [...new Set(days.map((each) => Number(each.slice(0, 4))))].toSorted((a, b) => a - b);
}

/** The days of a year. A holiday that began the year before, or runs on into the next, is whole. */
export function icsYear({ events, remarks }: Ics, year: number): IcsYear {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const replaced = new Set(events.flatMap(({ uid, replaces }) => (replaces === null ? [] : [`${uid} ${replaces}`])));
  const found = events.flatMap((event) =>
    startsOf(event, year)
      .filter((from) => event.replaces !== null || !replaced.has(`${event.uid} ${from}`))
      .map((from) => ({ ...event, from, to: addDays(from, daysBetween(event.from, event.to)) }))
      .filter(({ from, to }) => from <= last && first <= to),
  );
  const titlesOf = (what: IcsEvent['what']) => [
    ...new Set(found.filter((event) => event.what === what).map(({ title }) => title)),
  ];
  const holidays = joinRanges(
    found
      .filter(({ what }) => what === 'holiday')
      .map(({ from, to, title }): DayRange => ({ from, to, title: titleOf(title) })),
  );
  const worked = found
    .filter(({ what }) => what === 'make-up')
    .flatMap(({ from, to, title, line }) =>
      daysFrom(from, to).map((date) => ({ date, title: makeUpTitle(titleOf(title)), line, name: title })),
    )
    // At a weekday, work needs no telling.
    .filter(({ date }) => isWeekend(date))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .filter(({ date }, index, all) => all.findIndex((other) => other.date === date) === index);
  const isHoliday = (date: Day) => holidays.some(({ from, to }) => from <= date && date <= to);
  return {
    days: {
      holidays,
      makeUps: worked.filter(({ date }) => !isHoliday(date)).map(({ date, title }): DatedDay => ({ date, title })),
    },
    remarks: [
      ...remarks.filter(({ from, to }) => (from === null || from <= last) && (to === null || first <= to)),
      ...worked
        .filter(({ date }) => isHoliday(date))
        .map(({ date, name, line }) => remark(words.bothWays(name, line, date), words.decide(date), date, date)),
    ],
    cancelled: titlesOf('cancelled'),
    observances: titlesOf('observance'),
  };
}

/** On which days of a year, or of the one before, an event starts. */
function startsOf({ from, yearly, alsoOn, notOn }: IcsEvent, year: number): Day[] {
  const regular = yearly === null ? [from] : [year - 1, year].flatMap((each) => occurrence(yearly, from, each) ?? []);
  return [...new Set([...regular, ...alsoOn])].filter((start) => !notOn.includes(start));
}

function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}

/** A file knows one language only. */
function titleOf(title: string): Words {
  return title === '' ? { zh: '节假日', en: 'Holiday' } : same(title);
}

/** Text as the library takes it apart (jCal, RFC 7265): name, properties, components within. */
type Component = readonly [string, readonly Property[], readonly Component[]];
/** Name, parameters, type, values. */
type Property = readonly [string, Readonly<Record<string, unknown>>, string, ...unknown[]];

function parse(lines: readonly string[]): Component | undefined {
  try {
    const parsed = ICAL.parse(lines.join('\r\n')) as Component | readonly Component[];
    // Several calendars in one file are a list of them.
    return typeof parsed[0] === 'string' ? (parsed as Component) : (parsed[0] as Component | undefined);
  } catch {
    // Whatever it trips over, and it throws errors of all sorts, these lines are to blame.
    return undefined;
  }
}

/** The lines of every event with the line number where it begins, and the lines around them. */
function eventBlocks(text: string) {
  const blocks: { line: number; lines: string[] }[] = [];
  const rest: string[] = [];
  let open: { line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) {
      // One that begins inside another is what the other lacks an end for; it will not be read.
      if (open !== undefined) blocks.push(open);
      open = { line: index + 1, lines: [] };
    }
    if (open === undefined) rest.push(line);
    else open.lines.push(line);
    if (open !== undefined && /^END:VEVENT\s*$/i.test(line)) {
      blocks.push(open);
      open = undefined;
    }
  }
  const isWhole = open === undefined && rest.some((line) => /^END:VCALENDAR\s*$/i.test(line));
  return { blocks, rest, isWhole };
}

/** An event of whole days, or why it is none; null for one that is too broken to matter: cancelled, and without a day. */
function readEvent(properties: readonly Property[], line: number, zone: string): IcsEvent | Remark | null {
  const summary = tidy(textOf(properties, 'summary'));
  const title = summary.replace(/\s*[（(][休班][）)]$/, '').replace(/(调休)?(补班|上班)$/, '');
  const status = textOf(properties, 'status').toUpperCase();
  const starts = timesOf(properties, 'dtstart', zone);
  const [start] = starts;
  if (start === undefined) {
    return status === 'CANCELLED' ? null : remark(words.noStart(summary, line), byHand);
  }
  const last = lastDay(properties, start, zone);
  if (typeof last !== 'string') {
    return status === 'CANCELLED'
      ? null
      : remark(last.message(summary, line, start.day), last.help, start.day, start.day);
  }
  const untold = { from: start.day, to: null };
  const rules = all(properties, 'rrule').map(([, , , rule]) => (isRecord(rule) ? rule : {}));
  const until = untilOf(rules[0], zone);
  const yearly = rules[0] === undefined || until === undefined ? null : readYearly(rules[0], start.day, until);
  const replaces = timesOf(properties, 'recurrence-id', zone)[0]?.day ?? null;
  const followed = all(properties, 'recurrence-id').some(([, { range }]) => range !== undefined);
  const [alsoOn, notOn] = [timesOf(properties, 'rdate', zone), timesOf(properties, 'exdate', zone)];
  const isUnclear =
    (rules[0] !== undefined && !yearly) ||
    rules.length > 1 ||
    followed ||
    all(properties, 'exrule').length > 0 ||
    alsoOn.length < valuesOf(properties, 'rdate').length ||
    notOn.length < valuesOf(properties, 'exdate').length;
  if (isUnclear && status !== 'CANCELLED') return { ...remark(words.rule(summary, line), words.ruleHelp), ...untold };
  if (status === 'TENTATIVE') {
    const to = yearly === null ? last : null;
    return { ...remark(words.tentative(summary, line, start.day), words.whenCertain), from: start.day, to };
  }
  return {
    line,
    uid: textOf(properties, 'uid') || `line ${line}`,
    title,
    from: start.day,
    to: last,
    yearly: yearly ?? null,
    alsoOn: alsoOn.map(({ day }) => day),
    notOn: notOn.map(({ day }) => day),
    replaces,
    what: status === 'CANCELLED' ? 'cancelled' : kindOf(properties, summary),
  };
}

/**
 * Chinese calendars list the days that are worked instead, by a mark of Apple’s or in words; Google’s list observances, on
 * which nobody is off, and say so at the head of their description.
 */
function kindOf(properties: readonly Property[], summary: string): IcsEvent['what'] {
  const mark = textOf(properties, 'x-apple-special-day').toUpperCase();
  const isWorked = /[（(]班[）)]|补班|调休上班|\bwork(ing)? ?day\b/i.test(summary);
  if (mark === 'ALTERNATE-WORKDAY' || isWorked) return 'make-up';
  return /^observance\b/i.test(textOf(properties, 'description').trim()) ? 'observance' : 'holiday';
}

interface Time {
  readonly day: Day;
  /** After midnight, by the clocks of the file. */
  readonly minutes: number;
}

interface Unfit {
  readonly message: (title: string, line: number, day: Day) => Words;
  readonly help: Words;
}

/** The last day of an event, included; or why it has none. */
function lastDay(properties: readonly Property[], start: Time, zone: string): Day | Unfit {
  const [duration] = all(properties, 'duration');
  const [stated] = all(properties, 'dtend');
  const [end] = timesOf(properties, 'dtend', zone);
  let last: Day;
  if (stated !== undefined) {
    if (end === undefined) return { message: words.badEnd, help: byHand };
    // Some programs end a day a minute or a second before midnight.
    if (end.minutes > 0 && end.minutes < 1439) return { message: words.notWhole, help: words.notWholeHelp };
    // And some end a day where it starts.
    last = end.minutes > 0 || end.day === start.day ? end.day : addDays(end.day, -1);
  } else {
    const days = duration === undefined ? 1 : wholeDays(String(duration[3]));
    if (days === undefined) return { message: words.notWhole, help: words.notWholeHelp };
    last = addDays(start.day, days - 1);
  }
  if (start.minutes > 0) return { message: words.notWhole, help: words.notWholeHelp };
  return last < start.day || daysBetween(start.day, last) > 366 ? { message: words.badEnd, help: byHand } : last;
}

/** `P2D`, `P1W` and `PT24H` are whole days. */
function wholeDays(duration: string): number | undefined {
  const match = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:0+M)?(?:0+S)?)?$/.exec(duration);
  if (match === null) return undefined;
  const [weeks = 0, days = 0, hours = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const whole = weeks * 7 + days + hours / 24;
  return Number.isInteger(whole) && whole > 0 ? whole : undefined;
}

/** The last day of a rule; null where it has none, undefined where it cannot be told. */
function untilOf(rule: Readonly<Record<string, unknown>> | undefined, zone: string): Day | null | undefined {
  const until = rule?.['until'];
  if (until === undefined) return null;
  return typeof until === 'string' ? timeOf(until, zone)?.day : undefined;
}

function all(properties: readonly Property[], name: string): Property[] {
  return properties.filter(([each]) => each === name);
}

function valuesOf(properties: readonly Property[], name: string): unknown[] {
  return all(properties, name).flatMap(([, , , ...values]) => values);
}

function timesOf(properties: readonly Property[], name: string, zone: string): Time[] {
  return valuesOf(properties, name).flatMap((value) => (typeof value === 'string' ? (timeOf(value, zone) ?? []) : []));
}

/** `2026-12-25`, `2026-12-24T23:00:00Z`; a date that is not declared as one arrives as `2026-12-25T::`. */
function timeOf(text: string, zone: string): Time | undefined {
  const day = text.slice(0, 10);
  if (!isDay(day)) return undefined;
  if (/^(T::)?$/.test(text.slice(10))) return { day, minutes: 0 };
  if (text.endsWith('Z')) {
    const instant = readInstant(text);
    if (instant === undefined) return undefined;
    const local = localTime(instant, zone);
    return { day: local.day, minutes: local.sinceMidnight / 60_000 };
  }
  const [, hours, minutes, seconds] = /^T([01]\d|2[0-3]):([0-5]\d):([0-6]\d)$/.exec(text.slice(10)) ?? [];
  return hours === undefined
    ? undefined
    : { day, minutes: Number(hours) * 60 + Number(minutes) + Number(seconds) / 60 };
}

function textOf(properties: readonly Property[], name: string): string {
  const [value] = valuesOf(properties, name);
  return typeof value === 'string' ? value : '';
}

/** On one line, without what is not seen. */
function tidy(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu, '')
    .trim();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function remark(message: Words, help: Words, from: Day | null = null, to: Day | null = null): Remark {
  return { message, help, from, to };
}

const byHand: Words = {
  zh: '在文件里改正后重新导入，或手工把这一天写进 holidays。',
  en: 'Mend it in the file and import again, or write its day into `holidays` by hand.',
};

/** “Title” and where it stands. */
function eventOf(title: string, line: number): Words {
  return title === ''
    ? { zh: `第 ${line} 行的事件`, en: `The event on line ${line}` }
    : { zh: `第 ${line} 行的“${title}”`, en: `“${title}” on line ${line}` };
}

const words = {
  broken: (line: number): Words => ({
    zh: `${eventOf('', line).zh}读不出来，没有导入。`,
    en: `${eventOf('', line).en} cannot be read and was left out.`,
  }),
  noStart: (title: string, line: number): Words => ({
    zh: `${eventOf(title, line).zh}没有有效的开始日期，没有导入。`,
    en: `${eventOf(title, line).en} starts on no valid date and was left out.`,
  }),
  badEnd: (title: string, line: number, start: Day): Words => ({
    zh: `${eventOf(title, line).zh}（${start} 开始）的结束日期不对，没有导入。`,
    en: `${eventOf(title, line).en} starts on ${start}, but its end makes no sense; it was left out.`,
  }),
  notWhole: (title: string, line: number, start: Day): Words => ({
    zh: `${eventOf(title, line).zh}（${start}）不是整天，没有导入。`,
    en: `${eventOf(title, line).en} (${start}) is not a whole day and was left out.`,
  }),
  notWholeHelp: {
    zh: '节假日是整天；当天只是缩短营业时间的，手工写进 overrides。',
    en: 'A holiday is a whole day; where the day only has shorter hours, write them into `overrides` by hand.',
  },
  rule: (title: string, line: number): Words => ({
    zh: `${eventOf(title, line).zh}的重复规则不是每年固定的一天，没有导入。`,
    en: `${eventOf(title, line).en} repeats by a rule that is not one day of every year; it was left out.`,
  }),
  ruleHelp: {
    zh: '每周的休息日写进 weekly；其他的逐日写进 holidays。',
    en: 'Days off of every week belong in `weekly`; write the days of any other rule into `holidays` by hand.',
  },
  tentative: (title: string, line: number, start: Day): Words => ({
    zh: `${eventOf(title, line).zh}（${start}）标为未定，没有导入。`,
    en: `${eventOf(title, line).en} (${start}) is marked as tentative and was left out.`,
  }),
  whenCertain: { zh: '确定后手工写进 holidays。', en: 'Once it is certain, write it into `holidays` by hand.' },
  bothWays: (title: string, line: number, date: Day): Words => ({
    zh: `${eventOf(title, line).zh}说 ${date} 上班，文件里这一天又是节假日；按节假日导入。`,
    en: `${eventOf(title, line).en} says that ${date} is worked, but the file has it as a holiday too; it is a holiday here.`,
  }),
  decide: (date: Day): Words => ({
    zh: `如果 ${date} 上班，从 holidays 里去掉，写进 overrides。`,
    en: `If ${date} is worked, take it out of \`holidays\` and write it into \`overrides\`.`,
  }),
};
