import { type ZoneChange, zoneChanges } from '../../calendar/zone.ts';
import { earliest } from '../periods.ts';

/**
 * The years for which the zones of times that name none are written out in SQL; other times are rare enough to be read one by
 * one. Engines need no table of zones of their own: two of them never disagree about a country that changed its mind.
 */
export const zonedFrom = Date.UTC(1970, 0, 2);
export const zonedUntil = Date.UTC(2050, 0, 1);

/** How far ahead of UTC the clocks of a zone are, in milliseconds, at an instant before `now`. `at` is the name of a column. */
export function offsetAtInstant(at: string, zone: string, now: number): string {
  return offsetSql(at, zone, [earliest, now], ({ at: change }) => change);
}

/**
 * The same for what a clock on the wall shows. A time that daylight saving skips moves forward, as if the clocks had not
 * changed yet; one that comes twice means the first: either way, the change counts from the later of both readings.
 */
export function offsetAtShown(at: string, zone: string): string {
  const since = ({ at: change, before, after }: ZoneChange) => change + Math.max(before, after);
  return offsetSql(at, zone, [zonedFrom, zonedUntil], since);
}

function offsetSql(
  at: string,
  zone: string,
  [from, until]: readonly [number, number],
  since: (change: ZoneChange) => number,
): string {
  const { ahead, changes } = zoneChanges(zone, from, until);
  const steps = changes.map((change) => ({ since: since(change), value: change.after }));
  return choiceSql(at, ahead, steps);
}

interface Step {
  readonly since: number;
  readonly value: number;
}

/** Halving: of two hundred changes in a hundred years each row is compared with eight. */
function choiceSql(at: string, before: number, steps: readonly Step[]): string {
  const middle = Math.floor(steps.length / 2);
  const step = steps[middle];
  if (step === undefined) return String(before);
  const earlier = choiceSql(at, before, steps.slice(0, middle));
  const later = choiceSql(at, step.value, steps.slice(middle + 1));
  return `CASE WHEN ${at} < ${step.since} THEN ${earlier} ELSE ${later} END`;
}
