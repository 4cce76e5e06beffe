import { addDays, type Day } from '../quantity/day.ts';
import type { Words } from '../text/words.ts';

/** The days on which a calendar is not as its week says, however they came to be known. */
export interface DatedDays {
  /** Closed, first and last day included; ordered. */
  readonly holidays: readonly DayRange[];
  /** Days at a weekend that are worked in exchange for a day of a festival; ordered. */
  readonly makeUps: readonly DatedDay[];
}

export interface DayRange {
  readonly from: Day;
  readonly to: Day;
  readonly title: Words;
}

export interface DatedDay {
  readonly date: Day;
  readonly title: Words;
}

/** Saturday or Sunday. */
export function isWeekend(date: Day): boolean {
  return [0, 6].includes(new Date(date).getUTCDay());
}

/** In order, each once; days that follow each other under one title become one range. */
export function joinRanges(ranges: readonly DayRange[]): DayRange[] {
  const joined: DayRange[] = [];
  for (const range of ranges.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const at = joined.findLastIndex(
      ({ to, title }) => title.zh === range.title.zh && title.en === range.title.en && range.from <= addDays(to, 1),
    );
    const before = joined[at];
    if (before === undefined) joined.push(range);
    else if (before.to < range.to) joined[at] = { ...before, to: range.to };
  }
  return joined;
}

/** What a make-up day is called. */
export function makeUpTitle(festival: Words): Words {
  return { zh: `${festival.zh}调休上班`, en: `Make-up day for ${festival.en}` };
}
