import { Temporal } from 'temporal-polyfill';
import { type Day, dayOf } from '../quantity/day.ts';

const hours24 = 86_400_000;
/** The last instant of which a zone can be asked, and with a minus the first: a day within the range of Temporal. */
const lastInstant = 8.64e15 - hours24;

/** A stretch in which the clocks of a zone stay as far ahead of UTC; milliseconds since 1970 in UTC, the end exclusive. */
interface Steady {
  readonly from: number;
  readonly to: number;
  readonly ahead: number;
}

/** The stretches that were asked for, by zone: between two changes of the clocks, local time is an addition. */
const known = new Map<string, Steady[]>();

function steadyAt(instant: number, zone: string): Steady {
  let stretches = known.get(zone);
  if (stretches === undefined) known.set(zone, (stretches = []));
  const found = stretches.find(({ from, to }) => from <= instant && instant < to);
  if (found !== undefined) return found;
  const asked = Math.min(Math.max(instant, -lastInstant), lastInstant);
  const local = Temporal.Instant.fromEpochMilliseconds(asked).toZonedDateTimeISO(zone);
  const steady = {
    // What changes at the instant itself has changed.
    from:
      local.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: local.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    ahead: local.offsetNanoseconds / 1e6,
  };
  stretches.push(steady);
  return steady;
}

/**
 * The instant (milliseconds since 1970 in UTC) at which a clock on the wall shows so many minutes after midnight of a day;
 * more than 1,440 is the next day. A time that daylight saving skips moves forward; one that comes twice means the first.
 */
export function instantOf(day: Day, minutes: number, zone: string): number {
  const shown = Date.parse(day) + minutes * 60_000;
  const steady = steadyAt(shown - hours24, zone);
  if (shown + hours24 < steady.to) return shown - steady.ahead;
  return Temporal.PlainDateTime.from(day).add({ minutes }).toZonedDateTime(zone).epochMilliseconds;
}

/** The instant at which a clock on the wall shows so many milliseconds since midnight of a day. */
export function timeOn(day: Day, sinceMidnight: number, zone: string): number {
  const minutes = Math.floor(sinceMidnight / 60_000);
  return instantOf(day, minutes, zone) + (sinceMidnight - minutes * 60_000);
}

/** What a clock on the wall shows at an instant: milliseconds as if it hung in UTC. */
export function shownAt(instant: number, zone: string): number {
  return instant + steadyAt(instant, zone).ahead;
}

/** Days as text, by their number: writing one costs far more than finding it. */
const texts = new Map<number, Day>();
/** More days than this do not come from a service desk: they are not kept. */
const keptDays = 50_000;

/** The day that a calendar on the wall shows at an instant, and the time since its midnight as shown, in milliseconds. */
export function localTime(instant: number, zone: string): { readonly day: Day; readonly sinceMidnight: number } {
  const shown = shownAt(instant, zone);
  const days = Math.floor(shown / hours24);
  let day = texts.get(days);
  if (day === undefined) {
    day = dayOf(new Date(Math.min(Math.max(shown, -8.64e15), 8.64e15)));
    if (texts.size < keptDays) texts.set(days, day);
  }
  return { day, sinceMidnight: shown - days * hours24 };
}

/** An instant as people of a zone read it: `2026-03-02T09:04:10+08:00`. */
export function showInstant(instant: number, zone: string): string {
  const { ahead } = steadyAt(instant, zone);
  const shown = instant + ahead;
  // Years of more than four digits, and offsets that are no whole minutes, are for Temporal to write.
  if (!Number.isInteger(ahead / 60_000) || shown < firstPlain || shown >= endOfPlain)
    return Temporal.Instant.fromEpochMilliseconds(instant).toString({ timeZone: zone });
  const text = new Date(shown).toISOString();
  return (text.endsWith('.000Z') ? text.slice(0, 19) : text.slice(0, 23).replace(/0+$/, '')) + offsetText(ahead);
}

const [firstPlain, endOfPlain] = [Date.UTC(1000, 0, 1), Date.UTC(10_000, 0, 1)];

function offsetText(ahead: number): string {
  const minutes = Math.abs(ahead) / 60_000;
  const two = (count: number) => String(count).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The instant of an ISO 8601 text with its offset; undefined where it has none, or is no time. */
export function readInstant(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text.trim()).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** The instant of an ISO 8601 text without an offset, on the clocks of a zone. */
export function readLocal(text: string, zone: string): number | undefined {
  try {
    return Temporal.PlainDateTime.from(text.trim()).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** A change of the clocks of a zone; how far ahead of UTC they are before and after it, in milliseconds. */
export interface ZoneChange {
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** How far ahead of UTC the clocks of a zone are at an instant, and every change from there until another instant. */
export function zoneChanges(zone: string, from: number, until: number): { ahead: number; changes: ZoneChange[] } {
  const changes: ZoneChange[] = [];
  const first = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  let before = first.offsetNanoseconds / 1e6;
  for (let next = first.getTimeZoneTransition('next'); next !== null; next = next.getTimeZoneTransition('next')) {
    const after = next.offsetNanoseconds / 1e6;
    if (next.epochMilliseconds >= until) break;
    // Some changes are of the name only.
    if (after !== before) changes.push({ at: next.epochMilliseconds, before, after });
    before = after;
  }
  return { ahead: first.offsetNanoseconds / 1e6, changes };
}
