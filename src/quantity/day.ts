/** A calendar day as `2026-03-31`: such strings compare as the days do. */
export type Day = string;

const form = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** Whether the text is a day that exists: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  const match = form.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

export function day(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays(from: Day, days: number): Day {
  return dayOf(new Date(Date.parse(from) + days * 86_400_000));
}

/** `2026-01-31` plus a month is `2026-02-28`: the last day where the month is shorter. */
export function addMonths(from: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return day(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** Whole days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day of an instant in UTC. */
export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10);
}

/** Adds `6 months`, `1 year`, `2 weeks`: the form that `review.every` and norm checks use. */
export function addInterval(from: Day, interval: string): Day {
  const count = Number.parseInt(interval, 10);
  if (interval.includes('day')) return addDays(from, count);
  if (interval.includes('week')) return addDays(from, 7 * count);
  const months = interval.includes('year') ? 12 : interval.includes('quarter') ? 3 : 1;
  return addMonths(from, months * count);
}
