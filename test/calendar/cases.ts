import { readdirSync, readFileSync } from 'node:fs';
import { BusinessTime } from '../../src/calendar/business-time.ts';
import type { Hours } from '../../src/calendar/hours.ts';
import { weekdays } from '../../src/calendar/hours.ts';
import { addDays } from '../../src/quantity/day.ts';
import { hoursOf } from './world.ts';

/*
 * Facts from the tests and documents of other systems, restated: windows as `"09:00-12:00, 13:00-17:00"`, weekdays and
 * holidays as ranges, durations in minutes, and a ticket's log as lines like `"2025-06-02T10:30:00Z agent reply"`.
 */

interface Calendar {
  readonly zone: string;
  readonly weekly: Readonly<Record<string, string>>;
  readonly holidays?: readonly string[];
  readonly overrides?: Readonly<Record<string, string>>;
  readonly breaks?: Readonly<Record<string, string>>;
}

/** A calendar of its own, the name of one that several cases share, or one of these with other dates. */
type NamedCalendar = string | Calendar | (Partial<Calendar> & { readonly like: string });

export type TimeGiven =
  | { readonly at: string }
  | { readonly from: string; readonly until: string }
  | { readonly from: string; readonly add: number }
  | { readonly from: string; readonly subtract: number }
  | { readonly from: string; readonly addDays: number };

export interface ClockGiven {
  readonly start: string;
  readonly stop: readonly string[];
  readonly pause?: readonly string[];
  /** Minutes, or minutes by priority. */
  readonly limit: number | Readonly<Record<string, number>>;
  readonly onChange?: 'carry' | 'restart' | 'keep' | 'no-worse';
  readonly created: string;
  readonly status?: string;
  readonly priority?: string;
  readonly log: readonly string[];
  readonly now: string;
}

/** Only what is stated is expected. */
export interface Expected {
  readonly open?: boolean;
  readonly status?: string;
  readonly stoppedAt?: string | null;
  readonly dueAt?: string | null;
  readonly dueAtNextOpen?: string;
  readonly elapsed?: number;
  readonly remaining?: number;
  readonly paused?: number;
  readonly cycles?: readonly {
    readonly startedAt: string;
    readonly stoppedAt: string | null;
    readonly dueAt: string | null;
    readonly elapsed: number;
    readonly status: string;
  }[];
  /** The elapsed time of the longest cycle. */
  readonly worst?: number;
}

export interface Case<Given> {
  readonly id: string;
  readonly title: string;
  readonly given: Given;
  readonly expected: Expected;
  /** The calendars and the instants from which each holds, if it is not always. */
  readonly calendars: readonly { readonly from: number; readonly time: BusinessTime }[];
}

interface StatedCase {
  readonly id: string;
  readonly title: string;
  readonly source: { readonly project: string; readonly ref: string; readonly url: string | null };
  readonly calendar?: NamedCalendar;
  readonly calendars?: readonly { readonly from: string; readonly calendar: NamedCalendar }[];
  readonly given: TimeGiven | ClockGiven;
  readonly expected: Expected;
}

interface CaseFile {
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly cases: readonly StatedCase[];
}

const folder = new URL('cases/', import.meta.url);
const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CaseFile);

const all: readonly Case<TimeGiven | ClockGiven>[] = files.flatMap(({ calendars, cases }) =>
  cases.map(({ id, title, calendar = '', calendars: changing, given, expected }) => {
    const timeOf = (named: NamedCalendar) => new BusinessTime(hoursOfNamed(named, calendars));
    const stated = changing?.map(({ from, calendar: each }) => ({ from: Date.parse(from), time: timeOf(each) }));
    return { id, title, given, expected, calendars: stated ?? [{ from: -Infinity, time: timeOf(calendar) }] };
  }),
);

export const timeCases = all.filter((each): each is Case<TimeGiven> => !('created' in each.given));
export const clockCases = all.filter((each): each is Case<ClockGiven> => 'created' in each.given);

function hoursOfNamed(named: NamedCalendar, calendars: Readonly<Record<string, Calendar>>): Hours {
  if (typeof named !== 'string') return hoursOfCompact('like' in named ? { ...known(named.like), ...named } : named);
  return hoursOfCompact(known(named));

  function known(name: string): Calendar {
    const found = calendars[name];
    if (found === undefined) throw new Error(`there is no calendar “${name}”`);
    return found;
  }
}

/** As `hoursOf`, from the compact form. */
export function hoursOfCompact({ zone, weekly, holidays, overrides, breaks }: Calendar): Hours {
  const dated = (windows: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(windows).map(([date, list]) => [date, windowsOf(list)]));
  return hoursOf({
    zone,
    weekly: Object.fromEntries(
      Object.entries(weekly).flatMap(([days, list]) => {
        const [first = 0, last = first] = days.split('-').map((day) => weekdays.findIndex((each) => each === day));
        return weekdays.slice(first, last + 1).map((day) => [day, windowsOf(list)]);
      }),
    ),
    holidays: (holidays ?? []).flatMap((range) => {
      const [first = '', last = first] = range.split('/');
      const days = [first];
      while ((days.at(-1) ?? last) < last) days.push(addDays(days.at(-1) ?? last, 1));
      return days;
    }),
    overrides: dated(overrides),
    breaks: dated(breaks),
  });
}

function windowsOf(list: string): [string, string][] {
  return list === ''
    ? []
    : list.split(', ').map((window) => {
        const [from = '', to = ''] = window.split('-');
        return [from, to];
      });
}
