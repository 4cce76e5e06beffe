import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gap, isOrdered } from '../../src/quantity/band.ts';
import { showDecimals, tidy } from '../../src/quantity/decimal.ts';

describe('tidy', () => {
  it.each([
    [5.1 * 60, 306],
    [0.1 + 0.2, 0.3],
    [91.2 * 0.01, 0.912],
    [0.57 * 100, 57],
    [1.005, 1.005],
    [0, 0],
    [-0, 0],
    [123_456_789_012.34, 123_456_789_012.34],
  ])('of %d is %d', (value, expected) => {
    expect(tidy(value)).toBe(expected);
  });

  it('is the number of 14 digits, however it is found', () => {
    const number = fc.oneof(
      fc.double(),
      fc.double({ min: -1e9, max: 1e9 }),
      fc.double({ min: -2, max: 2 }),
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map((each) => each / 1e6),
    );
    const factor = fc.constantFrom(1, 60, 3600, 0.01, 1 / 3, 1e-9, 7);
    fc.assert(
      fc.property(number, factor, (value, by) => {
        expect(tidy(value * by)).toBe(Number((value * by).toPrecision(14)));
      }),
      { numRuns: 20_000 },
    );
  });

  it('leaves what people write alone, and changes nothing twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (digits, places) => {
          const number = digits / 10 ** places;
          expect(tidy(number)).toBe(number === 0 ? 0 : number);
          expect(tidy(tidy(number / 7))).toBe(tidy(number / 7));
        },
      ),
    );
  });

  it('keeps the order of numbers', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (a, b) => {
          const [less, more] = a <= b ? [a, b] : [b, a];
          expect(tidy(less)).toBeLessThanOrEqual(tidy(more));
        },
      ),
    );
  });
});

describe('rounding for show', () => {
  it.each([
    [0.125, 2, '0.13'],
    [-0.125, 2, '-0.13'],
    [1.005, 2, '1.01'],
    [1.004_999, 2, '1.00'],
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    [0.5, 0, '1'],
    [0.45, 1, '0.5'],
    [8.345, 2, '8.35'],
    [0.004, 2, '0.00'],
    [-0.004, 2, '0.00'],
    [-0, 1, '0.0'],
    [100, 2, '100.00'],
    [99.995, 2, '100.00'],
  ])('%d with %d decimals is %s', (value, decimals, expected) => {
    expect(showDecimals(value, decimals)).toBe(expected);
  });

  it('is never further from the number than half a digit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          expect(Math.abs(Number(showDecimals(value, decimals)) - value)).toBeLessThanOrEqual(
            0.5 / 10 ** decimals + 1e-9,
          );
        },
      ),
    );
  });

  it('of a negative number mirrors that of the positive', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        expect(Math.abs(Number(showDecimals(-value, decimals)))).toBe(Number(showDecimals(value, decimals)));
      }),
    );
  });
});

describe('a band', () => {
  it.each([
    [91, 90, 'higher', 1],
    [89, 90, 'higher', -1],
    [31, 30, 'lower', -1],
    [29, 30, 'lower', 1],
    [30, 30, 'lower', 0],
  ] as const)('%d against %d, %s is better: %d on the better side', (value, target, better, expected) => {
    expect(gap(value, target, better)).toBe(expected);
  });

  it.each([
    ['higher', 90, 85, true],
    ['higher', 90, 90, true],
    ['higher', 90, 95, false],
    ['lower', 30, 60, true],
    ['lower', 30, 20, false],
    ['lower', 30, null, true],
  ] as const)('%s is better: target %d and limit %s in order: %s', (better, target, limit, expected) => {
    expect(isOrdered({ better, target, limit })).toBe(expected);
  });
});
