import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Confidence, wilsonInterval } from '../../src/quantity/wilson.ts';

/*
 * Computed independently with whole numbers: the quantiles below have 30 decimals (from tables of the normal distribution),
 * and the bounds are the roots of (n + z²) p² − (2k + z²) p + k²/n = 0, found with 30 digits.
 */
const quantiles: Record<Confidence, bigint> = {
  '80 %': 1_281551565544600466965103329448n,
  '90 %': 1_644853626951472714863848907991n,
  '95 %': 1_959963984540054235524594430520n,
  '98 %': 2_326347874040841100885606163346n,
  '99 %': 2_575829303548900760966112567218n,
};
const one = 10n ** 30n;

function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

/** `hits` of `sample`, as the two bounds. */
function exact(hits: number, sample: number, confidence: Confidence): [number, number] {
  const z = quantiles[confidence];
  const square = (z * z) / one;
  const [k, n] = [BigInt(hits), BigInt(sample)];
  const a = n * one + square;
  const b = 2n * k * one + square;
  // b² − 4 a k²/n, over one²
  const root = squareRoot(b * b - (4n * a * k * k * one) / n);
  const share = (part: bigint) => Number((part * one) / (2n * a)) / 1e30;
  return [share(b - root), share(b + root)];
}

describe('the Wilson interval', () => {
  it.each([
    [9, 10, '95 %', 0.596, 0.982],
    [90, 100, '95 %', 0.826, 0.945],
    [0, 5, '95 %', 0, 0.434],
    [5, 5, '95 %', 0.566, 1],
    [1, 1, '95 %', 0.207, 1],
    [50, 100, '99 %', 0.375, 0.625],
    [50, 100, '80 %', 0.436, 0.564],
  ] as const)('%d of %d at %s is %d to %d', (hits, sample, confidence, low, high) => {
    const rounded = wilsonInterval(hits / sample, sample, confidence).map((bound) => Number(bound.toFixed(3)));
    expect(rounded).toEqual([low, high]);
  });

  const confidences = Object.keys(quantiles) as Confidence[];
  const sampled = fc
    .record({ sample: fc.integer({ min: 1, max: 100_000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ sample, part }) => ({ sample, hits: Math.round(part * sample) }));

  it('is the one that whole numbers of 30 digits give', () => {
    fc.assert(
      fc.property(sampled, fc.constantFrom(...confidences), ({ sample, hits }, confidence) => {
        const [low, high] = wilsonInterval(hits / sample, sample, confidence);
        const [exactLow, exactHigh] = exact(hits, sample, confidence);
        expect(low).toBeCloseTo(exactLow, 12);
        expect(high).toBeCloseTo(exactHigh, 12);
      }),
      { numRuns: 1000 },
    );
  });

  it('lies between 0 and 1, and around the share', () => {
    fc.assert(
      fc.property(sampled, fc.constantFrom(...confidences), ({ sample, hits }, confidence) => {
        const [low, high] = wilsonInterval(hits / sample, sample, confidence);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / sample);
        expect(high).toBeGreaterThanOrEqual(hits / sample);
        expect(low).toBeLessThan(high);
      }),
    );
  });

  it('ends exactly at 0 for none, and exactly at 1 for all', () => {
    for (const confidence of confidences)
      for (let sample = 1; sample < 3000; sample++)
        expect([sample, wilsonInterval(0, sample, confidence)[0], wilsonInterval(1, sample, confidence)[1]]).toEqual([
          sample,
          0,
          1,
        ]);
  });

  it('narrows with the sample, and widens with the confidence', () => {
    fc.assert(
      fc.property(sampled, ({ sample, hits }) => {
        const width = (n: number, confidence: Confidence) => {
          const [low, high] = wilsonInterval(hits / sample, n, confidence);
          return high - low;
        };
        expect(width(sample * 2, '95 %')).toBeLessThan(width(sample, '95 %'));
        expect(width(sample, '99 %')).toBeGreaterThan(width(sample, '95 %'));
      }),
    );
  });

  it.each([1.2, -0.1, Number.NaN])('of %d, which is no share, knows nothing', (share) => {
    expect(wilsonInterval(share, 100, '95 %')).toEqual([0, 1]);
  });
});
