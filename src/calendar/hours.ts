import type { Day } from '../quantity/day.ts';
import type { Words } from '../text/words.ts';

/** Minutes after midnight at which something starts and ends; more than 1,440 is the next day. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Days of the week from Monday, as ISO 8601 counts them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Business hours as plain data: what remains of a calendar document and those it extends. */
export interface Hours {
  readonly id: string;
  readonly title: Words;
  /** IANA time zone. */
  readonly zone: string;
  /** The windows of each weekday, Monday first. */
  readonly weekly: readonly (readonly Window[])[];
  /** Taken out of the hours, on these weekdays (0 is Monday) or on one date; every day where neither is given. */
  readonly breaks: readonly {
    readonly window: Window;
    readonly on: readonly number[] | null;
    readonly date: Day | null;
    readonly title: Words | null;
  }[];
  /** Closed, first and last day included. */
  readonly holidays: readonly { readonly from: Day; readonly to: Day; readonly title: Words }[];
  /** Days with windows of their own; of two with the same date, the first holds. */
  readonly overrides: readonly Override[];
  /** Where it does not, make-up days are like any day of their weekday. */
  readonly worksMakeUpDays: boolean;
  /** Holidays are known until this day; null where there are none to know. */
  readonly knownUntil: Day | null;
}

export interface Override {
  readonly date: Day;
  readonly windows: readonly Window[];
  /** Worked in exchange for another day off. */
  readonly makeUp: boolean;
  readonly title: Words;
}

/** Twenty-four hours, seven days: the calendar that every set of standards has. */
export const always: Hours = {
  id: 'always',
  title: { zh: '全天候', en: 'around the clock' },
  zone: 'UTC',
  weekly: weekdays.map(() => [{ from: 0, to: 1440 }]),
  breaks: [],
  holidays: [],
  overrides: [],
  worksMakeUpDays: true,
  knownUntil: null,
};

/** Reads `"09:00-18:00"`; `"22:00-06:00"` ends on the next day. */
export function windowOf(text: string): Window {
  const [from = 0, end = 0] = text.split(/[-–]/).map((time) => {
    const [hour = 0, minute = 0] = time.trim().split(':').map(Number);
    return hour * 60 + minute;
  });
  return { from, to: end <= from ? end + 1440 : end };
}
