import { addDays, type Day, dayOf, daysBetween } from '../quantity/day.ts';
import type { Hours } from './hours.ts';
import { OpenDays } from './open-days.ts';
import { OpenSpans } from './open-spans.ts';
import type { OpenTime, ToldStretch } from './open-time.ts';
import { earliest, horizon, latest, workingDay } from './working-day.ts';
import { instantOf, localTime, timeOn } from './zone.ts';

/** Days that are worked out at a time, at least. */
const chunk = 366;
const hours24 = 86_400_000;
const [earliestInstant, latestInstant] = [Date.parse(earliest), Date.parse(latest)];

/** Open time of a calendar. Its days are worked out once, in whole chunks, when somebody asks for the first of them. */
export class BusinessTime implements OpenTime {
  readonly hours: Hours;
  readonly #days: OpenDays;
  readonly #knownUntil: number;
  #spans = new OpenSpans([]);
  /** The days that are worked out, `to` excluded; none at first. */
  #worked: { readonly from: Day; readonly to: Day } | null = null;
  /** Instants around which all days are worked out: most questions lie here, and need no days. */
  #reached = { from: Infinity, to: -Infinity };

  constructor(hours: Hours) {
    this.hours = hours;
    this.#days = new OpenDays(hours);
    this.#knownUntil = hours.knownUntil === null ? Infinity : instantOf(addDays(hours.knownUntil, 1), 0, hours.zone);
  }

  get zone(): string {
    return this.hours.zone;
  }

  isOpen(at: number): boolean {
    this.#reach(at, at + 1);
    const span = this.#spans.all[this.#spans.endingAfter(at)];
    return span !== undefined && span.from <= at;
  }

  elapsed(from: number, to: number): number {
    if (to <= from) return 0;
    this.#reach(from, to);
    return this.#spans.before(to) - this.#spans.before(from);
  }

  due(from: number, open: number): number | null {
    if (open <= 0) return this.nextOpen(from);
    this.#reach(from, from);
    let before = this.#spans.before(from);
    while (this.#spans.total - before < open) {
      if (!this.#goOn(from)) return null;
      before = this.#spans.before(from);
    }
    return withinHorizon(this.#spans.reached(before + open), from);
  }

  dueBackward(to: number, open: number): number | null {
    if (open <= 0) return this.#lastClosing(to);
    this.#reach(to, to);
    while (this.#spans.before(to) - this.#spans.before(this.#whole()) < open) if (!this.#goBack(to)) return null;
    return withinHorizon(this.#spans.lastBefore(this.#spans.before(to) - open), to);
  }

  nextOpen(at: number): number | null {
    this.#reach(at, at + 1);
    for (;;) {
      const span = this.#spans.all[this.#spans.endingAfter(at)];
      if (span !== undefined) return withinHorizon(Math.max(span.from, at), at);
      if (!this.#goOn(at)) return null;
    }
  }

  #lastClosing(at: number): number | null {
    if (this.isOpen(at)) return at;
    for (;;) {
      const last = this.#spans.all[this.#spans.endingAfter(at) - 1];
      if (last !== undefined && last.to >= this.#whole()) return withinHorizon(last.to, at);
      if (!this.#goBack(at)) return null;
    }
  }

  hasHours(day: Day): boolean {
    return this.#days.hasHours(day);
  }

  /** The last closing of a day; null where it has no hours. */
  closing(day: Day): number | null {
    return this.#days.closing(day);
  }

  workingDays(from: number, count: number, { endOfDay = false } = {}): number | null {
    const { day, sinceMidnight } = localTime(from, this.zone);
    const date = workingDay(day, count, (each) => this.hasHours(each));
    if (date === null) return null;
    return endOfDay ? (this.closing(date) ?? from) : this.nextOpen(timeOn(date, sinceMidnight, this.zone));
  }

  stretches(from: number, to: number): ToldStretch[] {
    if (to <= from) return [];
    this.#reach(from, to);
    const found: ToldStretch[] = [];
    let at = from;
    for (let index = this.#spans.endingAfter(from); at < to; index++) {
      const { from: opens, to: closes } = this.#spans.all[index] ?? { from: to, to };
      if (opens > at) {
        const until = Math.min(opens, to);
        found.push({ from: at, to: until, closed: this.#days.why(at, until) });
      }
      if (opens < to) found.push({ from: Math.max(opens, at), to: Math.min(closes, to), closed: null });
      at = closes;
    }
    return found;
  }

  isKnown(at: number): boolean {
    return at < this.#knownUntil;
  }

  /** Works out the days around two instants, where they are not yet. */
  #reach(from: number, to: number): void {
    if (this.#reached.from <= from && to <= this.#reached.to) return;
    // A window may begin the day before, and two more days leave room for any zone.
    this.#work(dayNear(from, -3), dayNear(to, 3));
  }

  /** Works out more days after an instant, more each time; false where nobody looks any further. */
  #goOn(from: number): boolean {
    if (this.#worked === null || this.#worked.to >= dayNear(from, horizon + 2)) return false;
    this.#work(this.#worked.from, addDays(this.#worked.to, 1));
    return true;
  }

  /** The same before an instant. */
  #goBack(to: number): boolean {
    if (this.#worked === null || this.#worked.from <= dayNear(to, -horizon - 4)) return false;
    this.#work(addDays(this.#worked.from, -1), this.#worked.to);
    return true;
  }

  /** Works out the days that are missing on either side, and some more: as many again, so that it happens seldom. */
  #work(first: Day, last: Day): void {
    const known = this.#worked ?? { from: first, to: first };
    const more = Math.max(chunk, daysBetween(known.from, known.to));
    const from = first < known.from ? between(sooner(first, addDays(known.from, -more))) : known.from;
    const to = last > known.to ? between(later(last, addDays(known.to, more))) : known.to;
    const [before, after] = [this.#days.spans(from, known.from), this.#days.spans(known.to, to)];
    this.#spans = new OpenSpans([...before, ...this.#spans.all, ...after]);
    this.#worked = { from, to };
    this.#reached = {
      from: from === earliest ? -Infinity : Date.parse(from) + 3 * hours24,
      to: to === latest ? Infinity : Date.parse(to) - 3 * hours24,
    };
  }

  /** From when on the spans are whole: windows of days that are not worked out yet may reach into the first ones. */
  #whole(): number {
    return instantOf(addDays(this.#worked?.from ?? earliest, 2), 0, this.zone);
  }
}

/** What lies further away is not found, also where its days have been worked out for somebody else. */
function withinHorizon(found: number, from: number): number | null {
  return Math.abs(found - from) <= horizon * hours24 ? found : null;
}

function sooner(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function between(day: Day): Day {
  return later(earliest, sooner(day, latest));
}

/** The day so many days from an instant, somewhere in the world. */
function dayNear(at: number, days: number): Day {
  return dayOf(new Date(Math.min(Math.max(at + days * hours24, earliestInstant), latestInstant)));
}
