export type Direction = 'higher' | 'lower';

/** Target, and the limit beyond which it is missed; both in base units. Without a limit there is nothing between. */
export interface Band {
  readonly better: Direction;
  readonly target: number;
  readonly limit: number | null;
}

/** How far a value is on the better side of a target (negative: on the worse side), in base units. */
export function gap(value: number, target: number, better: Direction): number {
  return better === 'higher' ? value - target : target - value;
}

/** Whether a limit is on the worse side of its target, or equal to it. */
export function isOrdered(band: Band): boolean {
  return band.limit === null || gap(band.limit, band.target, band.better) <= 0;
}
