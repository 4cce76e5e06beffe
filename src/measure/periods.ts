import { instantOf, localTime } from '../calendar/zone.ts';
import type { PeriodBounds } from '../formula/placed.ts';
import type { Value } from '../formula/value.ts';
import { addDays, type Day, isDay } from '../quantity/day.ts';
import { type Cadence, type Period, periodOf, shiftPeriod } from '../quantity/period.ts';

/** The calendar periods of a zone, found by instant or by day. */
export class Periods {
  readonly #cadence: Cadence;
  readonly #zone: string;
  readonly #now: number;
  /** Periods by day: an instant is looked up once a day, not once a record. */
  readonly #byDay = new Map<Day, Period>();

  constructor({ cadence, zone, now }: { readonly cadence: Cadence; readonly zone: string; readonly now: number }) {
    this.#cadence = cadence;
    this.#zone = zone;
    this.#now = now;
  }

  /** Of an instant or a day; undefined where there is none, it has not come yet, or it is no time of a calendar. */
  at(time: Value | null): Period | undefined {
    const day = this.#dayOf(time);
    if (day === undefined) return undefined;
    let period = this.#byDay.get(day);
    if (period === undefined) this.#byDay.set(day, (period = periodOf(day, this.#cadence)));
    return period;
  }

  /** Every period from one to another, both included; ordered. */
  between(first: Period, last: Period): Period[] {
    const periods: Period[] = [];
    for (let each = first; each.first <= last.first; each = shiftPeriod(each, 1)) periods.push(each);
    return periods;
  }

  bounds({ first, last }: Period): PeriodBounds {
    const end = Math.min(instantOf(addDays(last, 1), 0, this.#zone), this.#now);
    return { start: instantOf(first, 0, this.#zone), end, first, last };
  }

  #dayOf(time: Value | null): Day | undefined {
    if (typeof time === 'string') return isDay(time) ? time : undefined;
    // NaN is on neither side.
    if (typeof time !== 'number' || !(time >= earliest && time < this.#now)) return undefined;
    return localTime(time, this.#zone).day;
  }
}

/** Dates like 0001-01-01 stand for “none” where they occur. */
export const earliest = Date.UTC(1900, 0, 2);
