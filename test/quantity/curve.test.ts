import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linear, type Point, stepped } from '../../src/quantity/curve.ts';

/** `70 → 0, 85 → 80`, as a table can be read. */
function curve(written: string): Point[] {
  return written.split(', ').map((each) => {
    const [value = 0, points = 0] = each.split(' → ').map(Number);
    return { value, points };
  });
}

const rising = '70 → 0, 85 → 80, 95 → 100';
const falling = '60 → 100, 300 → 85, 600 → 50, 1200 → 0';
// Handle time: too short and too long both cost points.
const band = '60 → 0, 180 → 100, 360 → 85, 480 → 50, 720 → 0';

describe('straight lines between the points of a curve', () => {
  test.each([
    { on: rising, value: 70, points: 0, because: 'it is the first point' },
    { on: rising, value: 85, points: 80, because: 'it is a point in the middle' },
    { on: rising, value: 95, points: 100, because: 'it is the last point' },
    { on: rising, value: 77.5, points: 40, because: 'half way from 0 to 80' },
    { on: rising, value: 73, points: 16, because: 'a fifth of the way: 80 × 3 ÷ 15' },
    { on: rising, value: 90, points: 90, because: 'half way from 80 to 100' },
    { on: rising, value: 87, points: 84, because: '80 + 20 × 2 ÷ 10' },
    { on: rising, value: 69.99, points: 0, because: 'below the first point it is flat' },
    { on: rising, value: -1000, points: 0, because: 'far below as well' },
    { on: rising, value: 95.01, points: 100, because: 'beyond the last point it is flat' },
    { on: rising, value: 100, points: 100, because: 'far beyond as well' },
    { on: falling, value: 30, points: 100, because: 'faster than the fastest point earns no more' },
    { on: falling, value: 60, points: 100, because: 'it is the first point' },
    { on: falling, value: 180, points: 92.5, because: 'half way from 100 to 85' },
    { on: falling, value: 450, points: 67.5, because: 'half way from 85 to 50' },
    { on: falling, value: 750, points: 37.5, because: 'a quarter of the way from 50 to 0' },
    { on: falling, value: 2000, points: 0, because: 'slower than the slowest point earns no less' },
    { on: band, value: 30, points: 0, because: 'hasty' },
    { on: band, value: 90, points: 25, because: 'a quarter of the way from 0 to 100' },
    { on: band, value: 180, points: 100, because: 'the best of the band' },
    { on: band, value: 270, points: 92.5, because: 'half way from 100 to 85' },
    { on: band, value: 600, points: 25, because: 'half way from 50 to 0' },
    { on: band, value: 900, points: 0, because: 'far too long' },
    { on: '0 → 100, 0.02 → 85, 0.05 → 0', value: 0.04, points: 28.333_333_333_333, because: '85 × 1 ÷ 3, as a share' },
    { on: '-10 → 0, 10 → 100', value: 0, points: 50, because: 'values may be negative' },
    { on: '0.1 → 0, 0.3 → 60', value: 0.2, points: 30, because: 'no noise of binary fractions is left' },
    { on: '50 → 40', value: 3, points: 40, because: 'of a single point everything has the same' },
  ])('$on: $value earns $points ($because)', ({ on, value, points }) => {
    expect(linear(curve(on), value)?.points).toBe(points);
  });

  test.each([
    { value: 87, from: 85, to: 95, because: 'it lies between them' },
    { value: 85, from: 85, to: 85, because: 'at a point it lies at that one only' },
    { value: 70, from: 70, to: 70, because: 'at the first point' },
    { value: 95, from: 95, to: 95, because: 'at the last point' },
    { value: 12, from: 70, to: 70, because: 'below all it goes by the first' },
    { value: 99, from: 95, to: 95, because: 'beyond all it goes by the last' },
  ])('$value lies between $from and $to ($because)', ({ value, from, to }) => {
    const found = linear(curve(rising), value);
    expect([found?.from.value, found?.to.value]).toEqual([from, to]);
  });

  test.each([
    { on: '70 → 0, 85 → 60, 85 → 80, 95 → 100', value: 85, points: 80, because: 'the better of the two counts' },
    { on: '70 → 0, 85 → 80, 85 → 60, 95 → 100', value: 85, points: 80, because: 'whichever stands first' },
    { on: '70 → 0, 85 → 60, 85 → 80, 95 → 100', value: 77.5, points: 40, because: 'below it leads to the better' },
    { on: '70 → 0, 85 → 60, 85 → 80, 95 → 100', value: 90, points: 90, because: 'beyond it starts from the better' },
    { on: '50 → 30, 50 → 70', value: 50, points: 70, because: 'even where all are at one value' },
  ])('two points at one value, $on: $value earns $points ($because)', ({ on, value, points }) => {
    expect(linear(curve(on), value)?.points).toBe(points);
  });

  test('a curve without points earns nothing that can be told', () => {
    expect(linear([], 85)).toBeUndefined();
  });
});

describe('steps of a curve', () => {
  const levels = '70 → 40, 85 → 80, 95 → 100';
  const times = '60 → 100, 300 → 80, 600 → 40';

  test.each([
    { on: levels, better: 'higher', value: 69.999, points: 0, because: 'no step is reached' },
    { on: levels, better: 'higher', value: 70, points: 40, because: 'exactly at a step it is reached' },
    { on: levels, better: 'higher', value: 84.999, points: 40, because: 'a hair short of the next' },
    { on: levels, better: 'higher', value: 85, points: 80, because: 'exactly at the next' },
    { on: levels, better: 'higher', value: 100, points: 100, because: 'beyond all it is the best' },
    { on: times, better: 'lower', value: 600.001, points: 0, because: 'too slow for every step' },
    { on: times, better: 'lower', value: 600, points: 40, because: 'exactly at the slowest step' },
    { on: times, better: 'lower', value: 300.001, points: 40, because: 'a hair slower than the next' },
    { on: times, better: 'lower', value: 300, points: 80, because: 'exactly at the next' },
    { on: times, better: 'lower', value: 0, points: 100, because: 'faster than all' },
    {
      on: '85 → 60, 85 → 80',
      better: 'higher',
      value: 85,
      points: 80,
      because: 'of two at one value the better counts',
    },
    { on: '70 → 90, 85 → 50', better: 'higher', value: 90, points: 90, because: 'the best step reached, not the last' },
  ] as const)('$on, $better is better: $value earns $points ($because)', ({ on, better, value, points }) => {
    expect(stepped(curve(on), value, better).points).toBe(points);
  });

  test('tell the step that is reached; where none is, the value itself with no points', () => {
    expect(stepped(curve(levels), 90, 'higher').from).toEqual({ value: 85, points: 80 });
    expect(stepped(curve(levels), 3, 'higher').from).toEqual({ value: 3, points: 0 });
    expect(stepped([], 3, 'lower').points).toBe(0);
  });
});

describe('laws', () => {
  // Whole thousandths and hundredths, as people write them; several points may share a value.
  const value = fc.integer({ min: -5000, max: 5000 }).map((thousandths) => thousandths / 1000);
  const point = fc.record({ value, points: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100) });
  const points = fc.array(point, { minLength: 1, maxLength: 8 });
  const better = fc.constantFrom('higher' as const, 'lower' as const);
  const runs = { numRuns: 2000 };

  /** The same values and points, so paired that better values earn more. */
  function monotone(of: readonly Point[], rises: boolean): Point[] {
    const values = of.map((each) => each.value).toSorted((a, b) => a - b);
    const earned = of.map((each) => each.points).toSorted((a, b) => (rises ? a - b : b - a));
    return values.map((at, index) => ({ value: at, points: earned[index] ?? 0 }));
  }

  test('on a rising curve a larger value never earns less, on a falling one never more', () => {
    fc.assert(
      fc.property(points, fc.boolean(), value, value, (of, rises, one, other) => {
        const on = monotone(of, rises);
        const [low = 0, high = 0] = [Math.min(one, other), Math.max(one, other)].map((at) => linear(on, at)?.points);
        expect(rises ? high - low : low - high).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test('nothing earns less than the worst point or more than the best', () => {
    fc.assert(
      fc.property(points, value, (on, at) => {
        const earned = linear(on, at)?.points ?? Number.NaN;
        expect(earned).toBeGreaterThanOrEqual(Math.min(...on.map((each) => each.points)));
        expect(earned).toBeLessThanOrEqual(Math.max(...on.map((each) => each.points)));
      }),
      runs,
    );
  });

  test('and what it earns lies between the two points that it names', () => {
    fc.assert(
      fc.property(points, value, (on, at) => {
        const { points: earned = Number.NaN, from, to } = linear(on, at) ?? {};
        const ends = [from?.points ?? Number.NaN, to?.points ?? Number.NaN];
        expect(earned).toBeGreaterThanOrEqual(Math.min(...ends));
        expect(earned).toBeLessThanOrEqual(Math.max(...ends));
        expect(on).toContainEqual(from);
        expect(on).toContainEqual(to);
      }),
      runs,
    );
  });

  test('the order of the points makes no difference', () => {
    fc.assert(
      fc.property(
        points.chain((on) => fc.tuple(fc.constant(on), fc.shuffledSubarray(on, { minLength: on.length }))),
        value,
        better,
        ([on, shuffled], at, direction) => {
          expect(linear(shuffled, at)).toEqual(linear(on, at));
          expect(stepped(shuffled, at, direction).points).toBe(stepped(on, at, direction).points);
        },
      ),
      runs,
    );
  });

  test('at each point it earns the best of what stands there', () => {
    fc.assert(
      fc.property(points, (on) => {
        for (const { value: at } of on) {
          const best = Math.max(...on.filter((each) => each.value === at).map((each) => each.points));
          expect(linear(on, at)?.points).toBe(best);
        }
      }),
      runs,
    );
  });

  test('by steps a better value never earns less, and earns the points of a step or none', () => {
    fc.assert(
      fc.property(points, value, value, better, (on, one, other, direction) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [worse, well] = direction === 'higher' ? [low, high] : [high, low];
        const earned = stepped(on, well, direction).points;
        expect(earned).toBeGreaterThanOrEqual(stepped(on, worse, direction).points);
        expect([0, ...on.map((each) => each.points)]).toContain(earned);
      }),
      runs,
    );
  });
});
