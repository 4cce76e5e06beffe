/**
 * Takes the noise of binary fractions off a number: 5.1 × 60 is 306 again, not 305.99999999999994. Every value that is
 * converted between units passes here once, so that equal figures stay equal and a boundary is a boundary.
 */
export function tidy(value: number): number {
  // Nearly every figure is whole or has few decimals: what is within a hair of such a one is what 14 digits would give, and
  // that is found far faster than by writing the number out. (Adding 0 turns −0 into 0.)
  const near = Number.isInteger(value) ? value : Math.round(value * millionth) / millionth;
  if (Math.abs(value) < most && Math.abs(value - near) <= Math.abs(value) * hair) return near + 0;
  return Number(value.toPrecision(14));
}

const millionth = 1e6;
/** Up to here a number with six decimals has no more than 14 digits. */
const most = 1e8;
/** Less than half of the last of 14 digits. */
const hair = 4e-15;

/** Rounded for show only; half away from zero, as people round: 0.125 with 2 decimals is 0.13. */
export function showDecimals(value: number, decimals: number): string {
  return rounded(value, decimals).toFixed(decimals);
}

/** The number that `showDecimals` writes. */
export function rounded(value: number, decimals: number): number {
  const shift = 10 ** decimals;
  // Adding 0 makes 0 of −0, as which a tiny negative value would read.
  return (Math.sign(value) * Math.round(tidy(Math.abs(value) * shift))) / shift + 0;
}
