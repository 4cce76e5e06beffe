import { Temporal } from 'temporal-polyfill';
import type { Day } from '../quantity/day.ts';

/**
 * The instant (milliseconds since 1970 in UTC) at which a clock on the wall shows so many minutes after midnight of a day;
 * more than 1,440 is the next day. A time that daylight saving skips moves forward; one that comes twice means the first.
 */
export function instantOf(day: Day, minutes: number, zone: string): number {
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  const date = Temporal.PlainDate.from(day).add({ days });
  const time = Temporal.PlainTime.from({ hour: Math.floor(rest / 60), minute: rest % 60 });
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

/** The day that a calendar on the wall shows at an instant, and the time since its midnight as shown, in milliseconds. */
export function localTime(instant: number, zone: string): { readonly day: Day; readonly sinceMidnight: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const { hour, minute, second, millisecond } = local;
  const sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
  return { day: local.toPlainDate().toString(), sinceMidnight };
}

/** An instant as people of a zone read it: `2026-03-02T09:04:10+08:00`. */
export function showInstant(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ timeZone: zone });
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
