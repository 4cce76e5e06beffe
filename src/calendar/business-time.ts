import { addDays, type Day, dayOf, daysBetween } from '../quantity/day.ts';
import type { Words } from '../text/words.ts';
import type { Hours, Window } from './hours.ts';
import { instantOf, localTime, shownAt } from './zone.ts';

/** A stretch of time; milliseconds since 1970 in UTC, the end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Why a stretch does not count. */
export type Closed =
  | { readonly because: 'closed' }
  | { readonly because: 'holiday'; readonly title: Words }
  | { readonly because: 'break'; readonly title: Words | null };

/** Searches stop this many days from where they start: nothing that takes longer is a service level. */
const horizon = 366 * 40;
/** Days that are worked out at a time. */
const chunk = 366;
const hours24 = 86_400_000;
/** Before the one and from the other on it is closed: dates like 0001-01-01 and 9999-12-31 stand for “none” where they occur. */
const [earliest, latest]: readonly [Day, Day] = ['1900-01-01', '2200-01-01'];

/**
 * Open time of a calendar, exact to the millisecond, over half-open spans. Windows belong to the day they start on, also
 * past midnight; a holiday goes before an override and an override before the week; breaks are taken from what is left.
 *
 * Spans are worked out once, in whole chunks of days, with the open time before each of them, so that elapsed time and due
 * times are two binary searches.
 */
export class BusinessTime {
  readonly hours: Hours;
  /** From midnight to midnight as clocks on the wall show them, like `shownAt`. */
  readonly #holidays: readonly (Span & { readonly title: Words })[];
  readonly #spans: Span[] = [];
  /** Open milliseconds before each span, counted from the first span that was worked out. */
  #before: number[] = [];
  /** The days that are worked out; the last is excluded. */
  #first: Day | null = null;
  #last: Day | null = null;
  /** Instants around which all days are worked out: most questions lie here, and need no days. */
  #reached: Span = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };

  constructor(hours: Hours) {
    this.hours = hours;
    this.#holidays = hours.holidays.map(({ from, to, title }) => ({
      from: Date.parse(from),
      to: Date.parse(to) + hours24,
      title,
    }));
  }

  isOpen(at: number): boolean {
    return this.#find(at)?.isOpen === true;
  }

  /** Open milliseconds in `[from, to)`; 0 where `to` is not after `from`. */
  elapsed(from: number, to: number): number {
    if (to <= from) return 0;
    this.#reach(from, to);
    return this.#count(to) - this.#count(from);
  }

  /**
   * The first instant at which so many open milliseconds have passed since `from`: a closing time, where they end exactly
   * with a window; for none at all, the next open instant. Null where the calendar never opens long enough.
   */
  due(from: number, open: number): number | null {
    if (open <= 0) return this.nextOpen(from);
    this.#reach(from, from);
    const needed = this.#count(from) + open;
    while (this.#total() < needed) {
      if (this.#last === null || this.#last >= dayNear(from, horizon)) return null;
      this.#append(chunk);
    }
    const index = this.#firstSpan((_, at) => (this.#before[at + 1] ?? this.#total()) >= needed);
    const span = this.#spans[index];
    return span === undefined ? null : span.from + needed - (this.#before[index] ?? 0);
  }

  /**
   * The last instant from which so many open milliseconds pass until `to`; for none at all, the last closing where it is
   * closed. Null where the calendar was never open long enough.
   */
  dueBackward(to: number, open: number): number | null {
    if (open <= 0) return this.#lastClosing(to);
    const limit = dayNear(to, -horizon);
    this.#reach(to, to);
    while (this.#count(to) - this.#count(this.#known()) < open) {
      if (this.#first === null || this.#first <= limit) return null;
      this.#prepend(chunk);
    }
    const wanted = this.#count(to) - open;
    // The last instant with that much behind it is inside the span that begins there, not at the end of the one before.
    const index = this.#firstSpan((_, at) => (this.#before[at + 1] ?? this.#total()) > wanted);
    const span = this.#spans[index];
    return span === undefined ? null : span.from + wanted - (this.#before[index] ?? 0);
  }

  /** The instant itself while open, else the next opening; null where the calendar does not open again. */
  nextOpen(at: number): number | null {
    if (this.isOpen(at)) return at;
    for (;;) {
      const next = this.#spans[this.#firstSpan(({ from }) => from > at)];
      if (next !== undefined) return next.from;
      if (this.#last === null || this.#last >= dayNear(at, horizon)) return null;
      this.#append(chunk);
    }
  }

  #lastClosing(at: number): number | null {
    if (this.isOpen(at)) return at;
    const limit = dayNear(at, -horizon);
    for (;;) {
      const last = this.#spans[this.#firstSpan(({ to }) => to > at) - 1];
      if (last !== undefined && last.to >= this.#known()) return last.to;
      if (this.#first === null || this.#first <= limit) return null;
      this.#prepend(chunk);
    }
  }

  /**
   * The `count`-th later date that has hours, at the same local time, then the next open instant; with `endOfDay` the last
   * closing of that date. Negative counts go back. Null where there are not so many such dates.
   */
  workingDays(from: number, count: number, { endOfDay = false } = {}): number | null {
    const { zone } = this.hours;
    const { day, sinceMidnight } = localTime(from, zone);
    if (day < earliest || day >= latest) return null;
    const step = count < 0 ? -1 : 1;
    let date = day;
    for (let left = Math.abs(count); left > 0;) {
      date = addDays(date, step);
      if (date < earliest || date >= latest || Math.abs(daysBetween(day, date)) > horizon) return null;
      if (this.#windowsOn(date).length > 0) left--;
    }
    if (endOfDay) {
      const ends = this.#windowsOn(date).map(({ to }) => instantOf(date, to, zone));
      return ends.length === 0 ? from : Math.max(...ends);
    }
    const minutes = Math.floor(sinceMidnight / 60_000);
    return this.nextOpen(instantOf(date, minutes, zone) + (sinceMidnight - minutes * 60_000));
  }

  /** Open and closed stretches of `[from, to)`, in order and without gaps; the closed ones say why. */
  stretches(from: number, to: number): (Span & { readonly closed: Closed | null })[] {
    if (to <= from) return [];
    this.#reach(from, to);
    const found: (Span & { readonly closed: Closed | null })[] = [];
    let at = from;
    for (let index = this.#firstSpan((span) => span.to > from); at < to; index++) {
      const span = this.#spans[index];
      const opens = Math.min(span?.from ?? to, to);
      if (opens > at) found.push({ from: at, to: opens, closed: this.#why(at, opens) });
      const closes = Math.min(span?.to ?? to, to);
      if (span !== undefined && closes > Math.max(opens, at)) {
        found.push({ from: Math.max(opens, at), to: closes, closed: null });
      }
      at = Math.max(at, closes);
      if (span === undefined) break;
    }
    return found;
  }

  /** Whether the holidays of an instant's day are known. */
  isKnown(at: number): boolean {
    const { knownUntil, zone } = this.hours;
    return knownUntil === null || localTime(at, zone).day <= knownUntil;
  }

  /** Whether any day of the week, or any dated override, has hours at all. */
  get everOpens(): boolean {
    return [...this.hours.weekly, ...this.hours.overrides.map(({ windows }) => windows)].some(
      ({ length }) => length > 0,
    );
  }

  #find(at: number): { readonly isOpen: boolean } | undefined {
    this.#reach(at, at + 1);
    const span = this.#spans[this.#firstSpan(({ to }) => to > at)];
    return span && { isOpen: span.from <= at };
  }

  /** The reason of a closed stretch: a holiday or break where one explains it, else simply closed. */
  #why(from: number, to: number): Closed {
    const { zone, breaks } = this.hours;
    const [first, last] = [shownAt(from, zone), shownAt(to - 1, zone)];
    const holiday = this.#holidays.find((each) => each.from <= last && first < each.to);
    if (holiday !== undefined) return { because: 'holiday', title: holiday.title };
    const { day } = localTime(from, zone);
    const pause = breaks.find(({ window, on, date }) => {
      const applies = (date === null || date === day) && (on === null || on.includes(weekdayOf(day)));
      return applies && to <= instantOf(day, window.to, zone) && instantOf(day, window.from, zone) <= from;
    });
    return pause === undefined ? { because: 'closed' } : { because: 'break', title: pause.title };
  }

  /** Works out the days around two instants, where they are not yet. */
  #reach(from: number, to: number): void {
    if (this.#reached.from <= from && to <= this.#reached.to) return;
    // A window may begin the day before, and two more days leave room for any zone.
    const [first, last] = [dayNear(from, -3), dayNear(to, 3)];
    if (this.#first === null || this.#last === null) {
      this.#first = first;
      this.#last = first;
    }
    if (this.#last < last) this.#append(Math.max(chunk, daysBetween(this.#last, last)));
    if (first < this.#first) this.#prepend(Math.max(chunk, daysBetween(first, this.#first)));
    this.#reached = { from: Date.parse(this.#first) + 3 * hours24, to: Date.parse(this.#last) - 3 * hours24 };
  }

  #append(days: number): void {
    const from = this.#last ?? '';
    this.#last = between(addDays(from, days));
    this.#add(this.#work(from, this.#last), this.#spans.length);
  }

  #prepend(days: number): void {
    const to = this.#first ?? '';
    this.#first = between(addDays(to, -days));
    this.#add(this.#work(this.#first, to), 0);
  }

  /** From when on the spans are whole: windows of days that are not worked out yet may reach into the first ones. */
  #known(): number {
    return instantOf(addDays(this.#first ?? '', 2), 0, this.hours.zone);
  }

  #add(spans: readonly Span[], at: number): void {
    const all = at === 0 ? [...spans, ...this.#spans] : [...this.#spans, ...spans];
    this.#spans.length = 0;
    for (const span of all) {
      const last = this.#spans.at(-1);
      // The night shift of one day may touch, or run into, the early shift of the next.
      if (last !== undefined && span.from <= last.to)
        this.#spans[this.#spans.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
      else this.#spans.push(span);
    }
    let sum = 0;
    this.#before = this.#spans.map(({ from, to }) => {
      const before = sum;
      sum += to - from;
      return before;
    });
  }

  /** The open spans of the windows that start on the days `[from, to)`. */
  #work(from: Day, to: Day): Span[] {
    const { zone } = this.hours;
    const spans: Span[] = [];
    for (let day = from; day < to; day = addDays(day, 1)) {
      const windows = this.#windowsOn(day).map((window) => spanOf(day, window, zone));
      const breaks = windows.length === 0 ? [] : this.#breaksAround(day);
      spans.push(...windows.flatMap((window) => without(window, breaks)).filter((span) => span.to > span.from));
    }
    return spans.toSorted((a, b) => a.from - b.from);
  }

  #windowsOn(day: Day): readonly Window[] {
    const { holidays, overrides, weekly } = this.hours;
    if (holidays.some(({ from, to }) => from <= day && day <= to)) return [];
    return overrides.find(({ date }) => date === day)?.windows ?? weekly[weekdayOf(day)] ?? [];
  }

  /** The breaks that may cut a window of a day: those of the day itself and, for windows past midnight, of its neighbours. */
  #breaksAround(day: Day): Span[] {
    const { breaks, zone } = this.hours;
    if (breaks.length === 0) return [];
    return [-1, 0, 1].flatMap((offset) => {
      const each = addDays(day, offset);
      return breaks
        .filter(({ on, date }) => (date === null || date === each) && (on === null || on.includes(weekdayOf(each))))
        .map(({ window }) => spanOf(each, window, zone));
    });
  }

  /** Open time before an instant, from the first span that was worked out. */
  #count(at: number): number {
    const index = this.#firstSpan(({ to }) => to > at);
    const span = this.#spans[index];
    return span === undefined ? this.#total() : (this.#before[index] ?? 0) + Math.max(0, at - span.from);
  }

  #total(): number {
    const last = this.#spans.at(-1);
    return last === undefined ? 0 : (this.#before.at(-1) ?? 0) + last.to - last.from;
  }

  /** The first span of which something holds, where it holds of all later ones too. */
  #firstSpan(holds: (span: Span, index: number) => boolean): number {
    let [low, high] = [0, this.#spans.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const span = this.#spans[middle];
      if (span !== undefined && holds(span, middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function between(day: Day): Day {
  return day < earliest ? earliest : day > latest ? latest : day;
}

/** The day so many days from an instant, somewhere in the world. */
function dayNear(at: number, days: number): Day {
  const instant = at + days * hours24;
  return dayOf(new Date(Math.min(Math.max(instant, Date.parse(earliest)), Date.parse(latest))));
}

function spanOf(day: Day, { from, to }: Window, zone: string): Span {
  return { from: instantOf(day, from, zone), to: instantOf(day, to, zone) };
}

/** A span without the breaks in it. */
function without(span: Span, breaks: readonly Span[]): Span[] {
  return breaks.reduce<Span[]>(
    (left, pause) =>
      left.flatMap((each) =>
        pause.to <= each.from || each.to <= pause.from
          ? [each]
          : [
              { from: each.from, to: Math.max(each.from, pause.from) },
              { from: Math.min(each.to, pause.to), to: each.to },
            ],
      ),
    [span],
  );
}

/** 0 is Monday. */
function weekdayOf(day: Day): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
}
