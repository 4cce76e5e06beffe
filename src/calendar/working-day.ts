import { addDays, type Day, daysBetween } from '../quantity/day.ts';

/** Before the one and from the other on it is closed: dates like 0001-01-01 and 9999-12-31 stand for “none” where they occur. */
export const [earliest, latest]: readonly [Day, Day] = ['1900-01-01', '2200-01-01'];
/** Searches stop this many days from where they start: nothing that takes longer is a service level. */
export const horizon = 366 * 40;

/**
 * The `count`-th date with hours after a day, or before it where the count is negative; the day itself for none. Null where
 * there are not so many such dates.
 */
export function workingDay(from: Day, count: number, hasHours: (day: Day) => boolean): Day | null {
  if (from < earliest || from >= latest) return null;
  let date = from;
  for (let left = Math.abs(count); left > 0;) {
    date = addDays(date, Math.sign(count));
    if (date < earliest || date >= latest || Math.abs(daysBetween(from, date)) > horizon) return null;
    if (hasHours(date)) left--;
  }
  return date;
}
