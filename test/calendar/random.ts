import * as fc from 'fast-check';
import { type Hours, weekdays, type Window } from '../../src/calendar/hours.ts';
import { addDays, type Day } from '../../src/quantity/day.ts';
import { same } from '../../src/text/words.ts';

/** `npm run fuzz` sets it: many more cases, and other ones each time. */
const isLong = process.env['LONG'] !== undefined;

/** How many random cases there are: a few, always the same, with all other tests, and many in a long run. */
export function howMany(short: number, long: number): number {
  return isLong ? long : short;
}

/** A long run draws another seed each time; `SEED=… npm run fuzz` repeats one. */
export function drawSeed(what: string): number {
  return isLong ? drawNewSeed(what) : seedOr(20_261_125);
}

/** Another seed in every run, be it a short one. */
export function drawNewSeed(what: string): number {
  const seed = seedOr(Math.floor(Math.random() * 2 ** 31));
  print(`random cases of ${what}: SEED=${seed}`);
  return seed;
}

function seedOr(drawn: number): number {
  return Number(process.env['SEED'] ?? drawn);
}

/** Long runs tell how much they asked. */
export function say(text: string): void {
  if (isLong) print(text);
}

function print(text: string): void {
  // oxlint-disable-next-line no-console
  console.log(text);
}

/** Looking for the smallest counterexample may take a while, but not for ever. */
export const patience = { interruptAfterTimeLimit: 1_700_000, markInterruptAsFailure: true } as const;

/** A calendar, and a day around which it has its holidays, hours of dates and changes of the clocks. */
export interface RandomCalendar {
  readonly hours: Hours;
  readonly around: Day;
}

/** Zones, and days near which something happens there. */
const zones: Readonly<Record<string, readonly Day[]>> = {
  'Asia/Shanghai': ['2025-01-26', '2025-10-05', '2026-02-17'],
  'Europe/Berlin': ['2025-03-30', '2025-10-26', '2026-03-29'],
  'America/New_York': ['2025-03-09', '2025-11-02', '2026-03-08'],
  'Australia/Lord_Howe': ['2025-04-06', '2025-10-05', '2026-04-05'],
  'Asia/Kathmandu': ['2025-06-01', '2026-01-01'],
  UTC: ['2024-02-29', '2025-12-31'],
};
/** Where no hour is skipped and none comes twice. */
export const steadyZones = ['Asia/Shanghai', 'Asia/Kathmandu', 'UTC'];

/** Full and half hours, the hours at which clocks change, and any minute. */
const timeOfDay = fc.oneof(
  fc.integer({ min: 0, max: 47 }).map((half) => half * 30),
  fc.integer({ min: 0, max: 16 }).map((quarter) => quarter * 15),
  fc.integer({ min: 0, max: 1439 }),
);

const window: fc.Arbitrary<Window> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(timeOfDay, timeOfDay).map(([a, b]) => ({ from: a, to: b <= a ? b + 1440 : b })) },
  { weight: 3, arbitrary: fc.integer({ min: 6, max: 12 }).map((hour) => ({ from: hour * 60, to: hour * 60 + 480 })) },
  { weight: 1, arbitrary: timeOfDay.map((from) => ({ from, to: 1440 })) },
  { weight: 1, arbitrary: fc.constant({ from: 0, to: 1440 }) },
);

/** No window at all, as often as one or two. */
const windows = fc.array(window, { maxLength: 2 });
const week = fc.oneof(
  fc.array(windows, { minLength: 7, maxLength: 7 }),
  fc.tuple(windows, windows).map(([workdays, weekend]) => weekdays.map((_, index) => (index < 5 ? workdays : weekend))),
);

export function calendars(among: readonly string[] = Object.keys(zones)): fc.Arbitrary<RandomCalendar> {
  return fc
    .constantFrom(...among.flatMap((zone) => (zones[zone] ?? []).map((around) => ({ zone, around }))))
    .chain(({ zone, around }) => {
      const near = fc.integer({ min: -4, max: 10 }).map((days) => addDays(around, days));
      const holiday = fc.tuple(near, fc.integer({ min: 0, max: 3 })).map(([from, days]) => ({
        from,
        to: addDays(from, days),
        title: same('holiday'),
      }));
      const override = fc
        .tuple(near, windows, fc.boolean())
        .map(([date, list, makeUp]) => ({ date, windows: list, makeUp, title: same('its own') }));
      const pause = fc.record({
        window,
        on: fc.option(fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 })),
        date: fc.option(near),
        title: fc.constant(null),
      });
      return fc
        .record({
          weekly: week,
          worksMakeUpDays: fc.boolean(),
          breaks: fc.array(pause, { maxLength: 2 }),
          holidays: fc.array(holiday, { maxLength: 2 }),
          overrides: fc.uniqueArray(override, { maxLength: 3, selector: ({ date }) => date }),
        })
        .map((stated) => {
          const hours: Hours = { id: 'random', title: same('random'), zone, knownUntil: null, ...stated };
          return { hours, around };
        });
    });
}

/** Instants within some days before and after the day of a calendar. */
export function instants({ around }: RandomCalendar, step: number, days = 8): fc.Arbitrary<number> {
  const middle = Date.parse(around);
  const reach = (days * 86_400_000) / step;
  return fc.integer({ min: -reach, max: reach }).map((steps) => middle + steps * step);
}
