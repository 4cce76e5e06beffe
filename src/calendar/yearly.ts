import { type Day, day, daysInMonth } from '../quantity/day.ts';

/** A day that comes back once a year, or once in so many years. */
export interface Yearly {
  readonly month: number;
  /** A date of the month, or a weekday of it: `{ nth: -1, weekday: 1 }` is its last Monday; 0 is Sunday. */
  readonly on: { readonly date: number } | { readonly nth: number; readonly weekday: number };
  /** Every so many years, 1 or more. */
  readonly interval: number;
  /** It comes so often in all. */
  readonly count: number | null;
  /** The last day on which it may come. */
  readonly until: Day | null;
}

/** The rules of iCalendar (RFC 5545, 3.3.10) that name one day of a year; undefined for any other. */
export function readYearly(rule: Readonly<Record<string, unknown>>, start: Day, until: Day | null): Yearly | undefined {
  if (rule['freq'] !== 'YEARLY' || Object.keys(rule).some((key) => !understood.includes(key))) return undefined;
  const [, startMonth = 1, startDate = 1] = start.split('-').map(Number);
  const month = oneNumber(rule['bymonth'] ?? startMonth);
  const interval = oneNumber(rule['interval'] ?? 1);
  const count = rule['count'] === undefined ? null : oneNumber(rule['count']);
  const on = dayOfMonth(rule, startDate);
  const isWhole = month !== undefined && interval !== undefined && interval > 0 && count !== undefined;
  if (!isWhole || on === undefined) return undefined;
  const yearly = { month, on, interval, count, until };
  // What its first day has to do with a rule that does not name it, nobody can tell.
  return dayIn(yearly, Number(start.slice(0, 4))) === start ? yearly : undefined;
}

/** Its day in a year, where it comes that year at all: the 29th of February is not there in most. */
export function occurrence(yearly: Yearly, start: Day, year: number): Day | undefined {
  const first = Number(start.slice(0, 4));
  const date = dayIn(yearly, year);
  if (date === undefined || date < start || (year - first) % yearly.interval !== 0) return undefined;
  if (yearly.until !== null && date > yearly.until) return undefined;
  if (yearly.count !== null) {
    let come = 0;
    for (let each = first; each <= year; each += yearly.interval) if (dayIn(yearly, each) !== undefined) come++;
    if (come > yearly.count) return undefined;
  }
  return date;
}

const understood = ['freq', 'interval', 'count', 'until', 'wkst', 'bymonth', 'bymonthday', 'byday', 'bysetpos'];
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function dayOfMonth(rule: Readonly<Record<string, unknown>>, startDate: number): Yearly['on'] | undefined {
  const { bymonth, bymonthday, byday, bysetpos } = rule;
  if (byday !== undefined) {
    const [, ownNth = '', name = ''] = /^([+-]?[1-5])?([A-Z]{2})$/.exec(typeof byday === 'string' ? byday : '') ?? [];
    // Outlook writes the third Monday as a Monday, of which the third is meant.
    const nth = ownNth === '' ? oneNumber(bysetpos) : bysetpos === undefined ? Number(ownNth) : undefined;
    const isOfMonth = bymonth !== undefined && bymonthday === undefined && weekdays.includes(name);
    return isOfMonth && nth !== undefined && nth !== 0 && Math.abs(nth) <= 5
      ? { nth, weekday: weekdays.indexOf(name) }
      : undefined;
  }
  if (bysetpos !== undefined) return undefined;
  if (bymonthday === undefined) return { date: startDate };
  // Without a month, it is that date of every month.
  const date = bymonth === undefined ? undefined : oneNumber(bymonthday);
  return date === undefined ? undefined : { date };
}

function dayIn({ month, on }: Yearly, year: number): Day | undefined {
  const days = daysInMonth(year, month);
  let date: number;
  if ('date' in on) date = on.date < 0 ? days + 1 + on.date : on.date;
  else {
    const weekdayOf = (each: number) => new Date(day(year, month, each)).getUTCDay();
    date =
      on.nth > 0
        ? 1 + ((on.weekday - weekdayOf(1) + 7) % 7) + 7 * (on.nth - 1)
        : days - ((weekdayOf(days) - on.weekday + 7) % 7) + 7 * (on.nth + 1);
  }
  return date >= 1 && date <= days ? day(year, month, date) : undefined;
}

/** A number, or a list of one. */
function oneNumber(value: unknown): number | undefined {
  const one: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof one === 'number' && Number.isInteger(one) ? one : undefined;
}
