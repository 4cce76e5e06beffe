import { expect, it } from 'vitest';
import { differenceOfMeans, differenceOfShares, studentQuantile } from '../../src/quantity/difference.ts';

// Tables of Student’s t, two-sided 95 %.
it.each([
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [5, 2.571],
  [7, 2.365],
  [10, 2.228],
  [20, 2.086],
  [30, 2.042],
  [120, 1.98],
  [100_000, 1.96],
])('t at %d degrees of freedom is %d', (freedom, t) => {
  expect(studentQuantile(freedom) / t).toBeCloseTo(1, 2);
});

// Newcombe 1998, table II, method 10.
it.each([
  { a: [56, 70], b: [48, 80], low: 0.0524, high: 0.3339 },
  { a: [9, 10], b: [3, 10], low: 0.1705, high: 0.809 },
  { a: [6, 7], b: [2, 7], low: 0.0582, high: 0.8062 },
  { a: [5, 56], b: [0, 29], low: -0.0381, high: 0.1926 },
  { a: [10, 10], b: [0, 20], low: 0.6791, high: 1 },
  { a: [10, 10], b: [0, 10], low: 0.6075, high: 1 },
] as const)('$a and $b differ by $low to $high', ({ a, b, low, high }) => {
  const share = ([of, sample]: readonly [number, number]) => ({ share: of / sample, sample });
  const [from, to] = differenceOfShares(share(b), share(a));
  expect(from).toBeCloseTo(low, 4);
  expect(to).toBeCloseTo(high, 4);
});

it('tells the difference of means by their scatter', () => {
  // By hand: 4.9933 degrees of freedom, a standard error of 1.3642, and 2.572 of them to each side.
  const [low = 0, high = 0] = differenceOfMeans([40, 41, 38, 43], [30, 28, 31]) ?? [];
  expect((low + high) / 2).toBeCloseTo(-10.8333, 4);
  expect(low).toBeCloseTo(-14.342, 2);
  expect(high).toBeCloseTo(-7.325, 2);
  expect(differenceOfMeans([40], [30, 31])).toBeNull();
  expect(differenceOfMeans([40, 40], [30, 30])).toEqual([-10, -10]);
});
