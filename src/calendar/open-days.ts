import { addDays, type Day } from '../quantity/day.ts';
import type { Words } from '../text/words.ts';
import type { Hours, Window } from './hours.ts';
import type { Span } from './open-spans.ts';
import { instantOf, localTime, shownAt } from './zone.ts';

/** Why a stretch does not count. */
export type Closed =
  | { readonly because: 'closed' }
  | { readonly because: 'holiday'; readonly title: Words }
  | { readonly because: 'break'; readonly title: Words | null };

/**
 * What the days of a calendar are like, one by one. Windows belong to the day they start on, also past midnight; a holiday
 * goes before an override and an override before the week; breaks are taken from what is left.
 */
export class OpenDays {
  readonly #hours: Hours;
  /** From midnight to midnight as clocks on the wall show them, like `shownAt`. */
  readonly #holidays: readonly (Span & { readonly title: Words })[];
  readonly #overrides: ReadonlyMap<Day, readonly Window[]>;

  constructor(hours: Hours) {
    this.#hours = hours;
    this.#holidays = hours.holidays.map(({ from, to, title }) => ({
      from: Date.parse(from),
      to: Date.parse(addDays(to, 1)),
      title,
    }));
    const overrides = hours.overrides.filter(({ makeUp }) => hours.worksMakeUpDays || !makeUp);
    this.#overrides = new Map(overrides.toReversed().map(({ date, windows }) => [date, windows]));
  }

  hasHours(day: Day): boolean {
    return this.#windowsOn(day).length > 0;
  }

  /** The last closing of a day; null where it has no hours. */
  closing(day: Day): number | null {
    const ends = this.#windowsOn(day).map(({ to }) => instantOf(day, to, this.#hours.zone));
    return ends.length === 0 ? null : Math.max(...ends);
  }

  /** The open spans of the windows that start on the days `[from, to)`, in order; they may touch or overlap. */
  spans(from: Day, to: Day): Span[] {
    const { zone } = this.#hours;
    const spans: Span[] = [];
    for (let day = from; day < to; day = addDays(day, 1)) {
      const windows = this.#windowsOn(day).map((window) => spanOf(day, window, zone));
      const breaks = windows.length === 0 ? [] : this.#breaksAround(day);
      spans.push(...windows.flatMap((window) => without(window, breaks)).filter((span) => span.to > span.from));
    }
    return spans.toSorted((a, b) => a.from - b.from);
  }

  /** The reason of a closed stretch: a holiday or break where one explains it, else simply closed. */
  why(from: number, to: number): Closed {
    const { zone, breaks } = this.#hours;
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

  #windowsOn(day: Day): readonly Window[] {
    const { holidays, weekly } = this.#hours;
    if (holidays.some(({ from, to }) => from <= day && day <= to)) return [];
    return this.#overrides.get(day) ?? weekly[weekdayOf(day)] ?? [];
  }

  /** The breaks that may cut a window of a day: those of the day itself and, for windows past midnight, of its neighbours. */
  #breaksAround(day: Day): Span[] {
    const { breaks, zone } = this.#hours;
    if (breaks.length === 0) return [];
    return [-1, 0, 1].flatMap((offset) => {
      const each = addDays(day, offset);
      return breaks
        .filter(({ on, date }) => (date === null || date === each) && (on === null || on.includes(weekdayOf(each))))
        .map(({ window }) => spanOf(each, window, zone));
    });
  }
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
