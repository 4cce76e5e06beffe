import { kept } from '../text/kept.ts';
import type { Words } from '../text/words.ts';
import { addDays, addMonths, day as dayAt, type Day, daysBetween, isDay } from './day.ts';

export type Cadence = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** A period of the calendar: `2026-03-31`, `2026-W14`, `2026-03`, `2026-Q1`, `2026-H1` or `2026`. */
export interface Period {
  readonly id: string;
  readonly cadence: Cadence;
  readonly first: Day;
  /** The last day, included. */
  readonly last: Day;
}

interface Form {
  readonly cadence: Cadence;
  readonly pattern: RegExp;
  /** First day of the match, or undefined where there is no such period. */
  first(year: number, part: number, text: string): Day | undefined;
  /** First day of the period that stands `count` periods later. */
  shift(first: Day, count: number): Day;
  id(first: Day): string;
}

const forms: readonly Form[] = [
  {
    cadence: 'day',
    pattern: /^([0-9]{4})-[0-9]{2}-([0-9]{2})$/,
    first: (_year, _part, text) => (isDay(text) ? text : undefined),
    shift: addDays,
    id: (first) => first,
  },
  {
    cadence: 'week',
    pattern: /^([0-9]{4})-W([0-9]{2})$/,
    first: firstOfWeek,
    shift: (first, count) => addDays(first, 7 * count),
    id: weekId,
  },
  months('month', 1, /^([0-9]{4})-([0-9]{2})$/, (year, part) => `${year}-${String(part).padStart(2, '0')}`),
  months('quarter', 3, /^([0-9]{4})-Q([1-4])$/, (year, part) => `${year}-Q${part}`),
  months('half-year', 6, /^([0-9]{4})-H([12])$/, (year, part) => `${year}-H${part}`),
  months('year', 12, /^([0-9]{4})()$/, (year) => String(year)),
];

const formOf = new Map(forms.map((form) => [form.cadence, form]));

export const cadenceNames: Record<Cadence, Words> = {
  day: { zh: '日', en: 'daily' },
  week: { zh: '周', en: 'weekly' },
  month: { zh: '月', en: 'monthly' },
  quarter: { zh: '季', en: 'quarterly' },
  'half-year': { zh: '半年', en: 'half-yearly' },
  year: { zh: '年', en: 'yearly' },
};

/** Undefined where the text is no period of the calendar (`2026-13`, `2026-W54`, `March`). */
export function readPeriod(text: string): Period | undefined {
  for (const form of forms) {
    const match = form.pattern.exec(text);
    const year = Number(match?.[1]);
    // 9999 stands for “never” in many systems, and the day after its last has a year of five digits.
    if (!match || year < 1900 || year > 9998) continue;
    const first = form.first(year, Number(match[2]), text);
    if (first !== undefined) return periodAt(form, first);
  }
  return undefined;
}

/** The period of a cadence in which a day lies. */
export function periodOf(day: Day, cadence: Cadence): Period {
  const form = theForm(cadence);
  if (cadence === 'day') return periodAt(form, day);
  if (cadence === 'week') return periodAt(form, addDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7)));
  const [year = 0, month = 1] = day.split('-').map(Number);
  const length = monthsIn(cadence);
  return periodAt(form, dayAt(year, Math.floor((month - 1) / length) * length + 1, 1));
}

/** The period `count` later (negative: earlier) of the same length. */
export function shiftPeriod(period: Period, count: number): Period {
  if (count === 0) return period;
  const known = shiftsOf(period).get(count);
  if (known !== undefined) return known;
  const form = theForm(period.cadence);
  const shifted = periodAt(form, form.shift(period.first, count));
  shiftsOf(period).set(count, shifted);
  return shifted;
}

/** Rules look back from each row of a period, and there are far fewer periods than rows. */
const shiftsOf = kept((_period: Period) => new Map<number, Period>());

/** The same period of the year before: the same month or quarter, the week of the same number, the same date. */
export const samePeriodLastYear = kept((period: Period): Period => {
  const form = theForm(period.cadence);
  if (period.cadence === 'week') {
    const [year, week] = period.id.split('-W').map(Number);
    // A year without a 53rd week has no such period; the last week stands in for it.
    const first = firstOfWeek((year ?? 0) - 1, week ?? 1) ?? firstOfWeek((year ?? 0) - 1, 52) ?? period.first;
    return periodAt(form, first);
  }
  return periodAt(form, addMonths(period.first, -12));
});

/** How many periods lie from one to the other: 1 from a month to the next. */
export function periodsBetween(from: Period, to: Period): number {
  switch (to.cadence) {
    case 'day':
      return daysBetween(from.first, to.first);
    case 'week':
      return daysBetween(from.first, to.first) / 7;
    default:
      return monthsBetween(from.first, to.first) / monthsIn(to.cadence);
  }
}

function monthsIn(cadence: Exclude<Cadence, 'day' | 'week'>): number {
  return { month: 1, quarter: 3, 'half-year': 6, year: 12 }[cadence];
}

function monthsBetween(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth);
}

function theForm(cadence: Cadence): Form {
  const form = formOf.get(cadence);
  if (form === undefined) throw new RangeError(`no cadence ${cadence}`);
  return form;
}

function periodAt(form: Form, first: Day): Period {
  return { id: form.id(first), cadence: form.cadence, first, last: addDays(form.shift(first, 1), -1) };
}

function months(cadence: Cadence, length: number, pattern: RegExp, id: (year: number, part: number) => string): Form {
  return {
    cadence,
    pattern,
    first: (year, part) => {
      const month = (Math.max(part, 1) - 1) * length + 1;
      return part > 12 / length ? undefined : part === 0 && length < 12 ? undefined : dayAt(year, month, 1);
    },
    shift: (first, count) => addMonths(first, length * count),
    id: (first) => {
      const [year = 0, month = 1] = first.split('-').map(Number);
      return id(year, Math.floor((month - 1) / length) + 1);
    },
  };
}

/** ISO 8601: week 1 is the one with 4 January in it, and weeks start on Monday. */
function firstOfWeek(year: number, week: number): Day | undefined {
  const fourth = dayAt(year, 1, 4);
  const monday = addDays(fourth, -((new Date(Date.parse(fourth)).getUTCDay() + 6) % 7));
  const first = addDays(monday, 7 * (week - 1));
  return week >= 1 && week <= 53 && Number(addDays(first, 3).slice(0, 4)) === year ? first : undefined;
}

function weekId(first: Day): string {
  const year = Number(addDays(first, 3).slice(0, 4));
  const start = firstOfWeek(year, 1) ?? first;
  return `${year}-W${String(daysBetween(start, first) / 7 + 1).padStart(2, '0')}`;
}
