/**
 * Takes the noise of binary fractions off a number: 5.1 × 60 is 306 again, not 305.99999999999994. Every value that is
 * converted between units passes here once, so that equal figures stay equal and a boundary is a boundary.
 */
export function tidy(value: number): number {
  return Number(value.toPrecision(14));
}

/** Rounded for show only; half away from zero, as people round: 0.125 with 2 decimals is 0.13. */
export function showDecimals(value: number, decimals: number): string {
  const shift = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(tidy(Math.abs(value) * shift))) / shift;
  // Without this a tiny negative value would read -0.
  return (rounded === 0 ? 0 : rounded).toFixed(decimals);
}
