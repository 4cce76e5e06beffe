import { type Confidence, wilsonInterval } from './wilson.ts';

/** A share of a sample. */
export interface Share {
  /** From 0 to 1. */
  readonly share: number;
  readonly sample: number;
}

/**
 * The interval in which the difference `after − before` of two shares lies at 95 %: the hybrid score interval (R. G. Newcombe,
 * “Interval estimation for the difference between independent proportions”, Statistics in Medicine 17, 1998, method 10). His
 * example: 56 of 70 and 48 of 80 differ by 0.2, with 0.0524 to 0.3339.
 */
export function differenceOfShares(before: Share, after: Share): readonly [number, number] {
  const [a, b] = [after, before].map(({ share, sample }) => {
    const [low, high] = wilsonInterval(share, sample, confidence);
    return { share, down: share - low, up: high - share };
  });
  if (a === undefined || b === undefined) return [-1, 1];
  const difference = a.share - b.share;
  return [Math.max(-1, difference - Math.hypot(a.down, b.up)), Math.min(1, difference + Math.hypot(a.up, b.down))];
}

/** At which differences are told. */
export const confidence: Confidence = '95 %';

/**
 * The interval in which the difference `after − before` of two means lies at 95 %, from the scatter of the figures of each
 * side (B. L. Welch, “The generalization of ‘Student’s’ problem when several different population variances are involved”,
 * Biometrika 34, 1947). Null where a side has fewer than two figures: one says nothing of its scatter.
 */
export function differenceOfMeans(
  before: readonly number[],
  after: readonly number[],
): readonly [number, number] | null {
  if (before.length < 2 || after.length < 2) return null;
  const [a, b] = [spreadOf(after), spreadOf(before)];
  const difference = a.mean - b.mean;
  const square = a.error + b.error;
  if (square === 0) return [difference, difference];
  const freedom = square ** 2 / (a.error ** 2 / (a.count - 1) + b.error ** 2 / (b.count - 1));
  const reach = studentQuantile(freedom) * Math.sqrt(square);
  return [difference - reach, difference + reach];
}

/** The mean, and the square of its standard error. */
function spreadOf(figures: readonly number[]) {
  const count = figures.length;
  const mean = figures.reduce((sum, each) => sum + each, 0) / count;
  const variance = figures.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (count - 1);
  return { count, mean, error: variance / count };
}

/**
 * How many standard errors to each side hold 95 % of Student’s t: 12.71 with one degree of freedom, 1.96 with very many (G. W.
 * Hill, “Algorithm 396: Student’s t-quantiles”, Communications of the ACM 13, 1970). Between one and two degrees, where his
 * expansion is coarse, it lies between the two exact values.
 */
export function studentQuantile(freedom: number): number {
  const [one, two] = [12.706_204_736, 4.302_652_73];
  if (freedom >= 2) return expansion(freedom);
  const part = 2 / Math.max(freedom, 1) - 1;
  return two * (one / two) ** part;
}

function expansion(n: number): number {
  const tail = 0.05;
  const a = 1 / (n - 0.5);
  const b = 48 / a / a;
  let c = ((20_700 * a) / b - 98) * a - 16;
  c = c * a + 96.36;
  const d = (94.5 / (b + c) - 3) / b + 1;
  const e = d * Math.sqrt((a * Math.PI) / 2) * n;
  let y = (e * tail) ** (2 / n);
  if (y > 0.05 + a) {
    const x = -1.959963984540054;
    y = x ** 2;
    if (n < 5) c += 0.3 * (n - 4.5) * (x + 0.6);
    c = (((0.05 * e * x - 5) * x - 7) * x - 2) * x + b + c;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
    y = Math.expm1(a * y ** 2);
  } else {
    y =
      ((1 / (((n + 6) / (n * y) - 0.089 * e - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y - 1) * ((n + 1) / (n + 2)) +
      1 / y;
  }
  return Math.sqrt(n * y);
}
