import type { Direction } from './band.ts';
import { tidy } from './decimal.ts';

/** A point of a curve whose value is known. */
export interface Point {
  readonly value: number;
  readonly points: number;
}

/** Where a value lies on a curve: the points it earns, and the two points it lies between (the same one at an end). */
export interface OnCurve {
  readonly points: number;
  readonly from: Point;
  readonly to: Point;
}

/**
 * The points of a value on straight lines between the points of a curve, flat beyond both ends. The order of the points
 * makes no difference; of two at one value the better counts, as boundary values belong to the better side.
 */
export function linear(curve: readonly Point[], value: number): OnCurve | undefined {
  const sorted = inOrder(curve);
  const above = sorted.findIndex((point) => point.value >= value);
  const to = sorted[above === -1 ? sorted.length - 1 : above];
  const from = above <= 0 || to?.value === value ? to : sorted[above - 1];
  if (from === undefined || to === undefined) return undefined;
  const share = from === to ? 0 : (value - from.value) / (to.value - from.value);
  return { points: tidy(from.points + share * (to.points - from.points)), from, to };
}

/** The points of the best step that a value reaches; no points where it reaches none. */
export function stepped(curve: readonly Point[], value: number, better: Direction): OnCurve {
  const reached = curve.filter((point) => (better === 'higher' ? value >= point.value : value <= point.value));
  const best = reached.toSorted((a, b) => b.points - a.points)[0] ?? { value, points: 0 };
  return { points: best.points, from: best, to: best };
}

function inOrder(curve: readonly Point[]): Point[] {
  const sorted = curve.toSorted((a, b) => a.value - b.value || b.points - a.points);
  return sorted.filter(({ value }, index) => value !== sorted[index - 1]?.value);
}
