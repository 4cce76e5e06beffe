import type { Hours, Window } from '../../src/calendar/hours.ts';

/*
 * The rules of business time once more, as plainly as they can be said: time is walked minute by minute, and every minute is
 * asked whether it is open. Nothing is merged, summed up or searched, and zones are read with Intl instead of Temporal. It
 * is slow and knows whole minutes only: in return one can see that it is right.
 */

const minute = 60_000;
const day = 1440 * minute;

/** What the clock on the wall shows, as if it were UTC. */
class Wall {
  readonly #format: Intl.DateTimeFormat;
  /** Zones change on the quarter of an hour; Intl is asked once for each. */
  readonly #offsets = new Map<number, number>();

  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  shownAt(instant: number): number {
    return instant + this.#offset(instant);
  }

  /**
   * When the wall shows a time. The change of the clocks moves what is skipped forward, and of what comes twice the first is
   * meant: both is what a clock shows that nobody has set yet, that of the day before.
   */
  instantOf(shown: number): number {
    const unset = shown - this.#offset(shown - day);
    const set = shown - this.#offset(shown + day);
    return this.shownAt(unset) === shown || this.shownAt(set) !== shown ? unset : set;
  }

  #offset(instant: number): number {
    const quarter = Math.floor(instant / (15 * minute));
    const known = this.#offsets.get(quarter);
    if (known !== undefined) return known;
    const at = quarter * 15 * minute;
    const read = new Map(this.#format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => read.get(type) ?? 0;
    const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    this.#offsets.set(quarter, shown - at);
    return shown - at;
  }
}

const walls = new Map<string, Wall>();

function wallOf(zone: string): Wall {
  const wall = walls.get(zone) ?? new Wall(zone);
  walls.set(zone, wall);
  return wall;
}

const Answer = { Closed: 1, Open: 2 } as const;

/** Opening hours that are asked minute by minute. */
export class PlainTime {
  readonly hours: Hours;
  readonly #wall: Wall;
  readonly #dates = new Map<number, Near>();
  /** The answers for the minutes of each UTC day. */
  readonly #days = new Map<number, Uint8Array>();

  constructor(hours: Hours) {
    this.hours = hours;
    this.#wall = wallOf(hours.zone);
  }

  /** Whether the minute that begins at an instant is open. */
  isOpen(at: number): boolean {
    const since = Math.floor(at / day) * day;
    const known = this.#days.get(since) ?? new Uint8Array(1440);
    this.#days.set(since, known);
    const index = (at - since) / minute;
    known[index] ||= this.#ask(at) ? Answer.Open : Answer.Closed;
    return known[index] === Answer.Open;
  }

  #ask(at: number): boolean {
    const { open, breaks } = this.#near(Math.floor(this.#wall.shownAt(at) / day) * day);
    const holds = ({ from, to }: Stretch) => from <= at && at < to;
    return open.some(holds) && !breaks.some(holds);
  }

  elapsed(from: number, to: number): number {
    let open = 0;
    for (let at = from; at < to; at += minute) if (this.isOpen(at)) open += minute;
    return open;
  }

  /** Undefined where it is not before an instant at which to give up. */
  due(from: number, open: number, until: number): number | undefined {
    let left = open;
    for (let at = from; at < until; at += minute) {
      if (!this.isOpen(at)) continue;
      if (left <= 0) return at;
      left -= minute;
      if (left <= 0) return at + minute;
    }
    return undefined;
  }

  dueBackward(to: number, open: number, since: number): number | undefined {
    if (open <= 0 && this.isOpen(to)) return to;
    let left = open;
    for (let at = to; at > since; at -= minute) {
      if (!this.isOpen(at - minute)) continue;
      if (left <= 0) return at;
      left -= minute;
      if (left <= 0) return at - minute;
    }
    return undefined;
  }

  workingDays(from: number, count: number, endOfDay: boolean, until: number): number | undefined {
    const shown = this.#wall.shownAt(from);
    let date = Math.floor(shown / day) * day;
    const time = shown - date;
    const step = count < 0 ? -day : day;
    for (let left = Math.abs(count); left > 0;) {
      date += step;
      if (Math.abs(date - shown) > Math.abs(until - from)) return undefined;
      if (this.closings(date, this.#wall.instantOf(date + time)).length > 0) left--;
    }
    const at = this.#wall.instantOf(date + time);
    if (!endOfDay) return this.due(at, 0, until);
    const closings = this.closings(date, at);
    return closings.length === 0 ? from : Math.max(...closings);
  }

  /** When the windows of a date end; for a walk over several calendars, an instant of that date tells which. */
  closings(date: number, _at: number): readonly number[] {
    return this.#windowsOn(date).map(({ to }) => this.#wall.instantOf(date + to * minute));
  }

  /** What may hold on a date: a window or a break past midnight is one of yesterday's. */
  #near(date: number): Near {
    const known = this.#dates.get(date);
    if (known !== undefined) return known;
    const dates = [date - day, date, date + day];
    const found = {
      open: dates.flatMap((each) => this.#windowsOn(each).map((window) => this.#stretch(each, window))),
      breaks: dates.flatMap((each) => this.#breaksOn(each).map((window) => this.#stretch(each, window))),
    };
    this.#dates.set(date, found);
    return found;
  }

  #stretch(date: number, { from, to }: Window): Stretch {
    return { from: this.#wall.instantOf(date + from * minute), to: this.#wall.instantOf(date + to * minute) };
  }

  #breaksOn(date: number): Window[] {
    const [name, weekday] = [nameOf(date), weekdayOf(date)];
    return this.hours.breaks
      .filter((pause) => (pause.date ?? name) === name && (pause.on ?? [weekday]).includes(weekday))
      .map(({ window }) => window);
  }

  /** A holiday goes before hours of the date, and these before hours of the weekday. */
  #windowsOn(date: number): readonly Window[] {
    const name = nameOf(date);
    for (const { from, to } of this.hours.holidays) if (name >= from && name <= to) return [];
    for (const { date: on, windows, makeUp } of this.hours.overrides) {
      if (on === name && (this.hours.worksMakeUpDays || !makeUp)) return windows;
    }
    return this.hours.weekly[weekdayOf(date)] ?? [];
  }
}

/** Opening hours that change: each minute is asked of those that are then in force. */
export class PlainChange extends PlainTime {
  readonly #timeAt: (at: number) => PlainTime;

  constructor(hours: Hours, timeAt: (at: number) => PlainTime) {
    super(hours);
    this.#timeAt = timeAt;
  }

  override isOpen(at: number): boolean {
    return this.#timeAt(at).isOpen(at);
  }

  override closings(date: number, at: number): readonly number[] {
    return this.#timeAt(at).closings(date, at);
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Near {
  readonly open: readonly Stretch[];
  readonly breaks: readonly Stretch[];
}

function nameOf(date: number): string {
  return new Date(date).toISOString().slice(0, 10);
}

/** 1970 began on a Thursday; 0 is Monday. */
function weekdayOf(date: number): number {
  return (((date / day + 3) % 7) + 7) % 7;
}
