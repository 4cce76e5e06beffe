import { type Hours, weekdays, windowOf } from '../../src/calendar/hours.ts';

/** A calendar as the cases state it. */
export interface StatedCalendar {
  readonly zone: string;
  readonly weekly: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly holidays?: readonly string[];
  readonly overrides?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly breaks?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
}

export function hoursOf(stated: StatedCalendar): Hours {
  const windows = (list: readonly (readonly [string, string])[]) => list.map(([from, to]) => windowOf(`${from}-${to}`));
  const same = (text: string) => ({ zh: text, en: text });
  return {
    id: 'stated',
    title: same('stated'),
    zone: stated.zone,
    weekly: weekdays.map((day) => windows(stated.weekly[day] ?? [])),
    breaks: Object.entries(stated.breaks ?? {}).flatMap(([date, list]) =>
      windows(list).map((window) => ({ window, on: null, date, title: null })),
    ),
    holidays: (stated.holidays ?? []).map((date) => ({ from: date, to: date, title: same(date) })),
    overrides: Object.entries(stated.overrides ?? {}).map(([date, list]) => ({
      date,
      windows: windows(list),
      makeUp: false,
      title: same(date),
    })),
    worksMakeUpDays: true,
    knownUntil: null,
  };
}
