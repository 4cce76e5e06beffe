export type Confidence = '80 %' | '90 %' | '95 %' | '98 %' | '99 %';

/** Two-sided quantiles of the standard normal distribution. */
const z: Record<Confidence, number> = {
  '80 %': 1.2815515655446004,
  '90 %': 1.6448536269514722,
  '95 %': 1.959963984540054,
  '98 %': 2.3263478740408408,
  '99 %': 2.5758293035489004,
};

/**
 * The interval in which a share lies with the given confidence, as two shares from 0 to 1 (E. B. Wilson, “Probable
 * inference, the law of succession, and statistical inference”, JASA 22, 1927): 9 of 10 at 95 % is 0.596 to 0.982.
 *
 * @param share from 0 to 1; a KPI may allow more, but that is no share of a sample, and nothing is known of it
 * @param sample at least 1
 */
export function wilsonInterval(share: number, sample: number, confidence: Confidence): readonly [number, number] {
  if (!(share >= 0 && share <= 1)) return [0, 1];
  const square = z[confidence] ** 2;
  const centre = share + square / (2 * sample);
  const spread = z[confidence] * Math.sqrt((share * (1 - share)) / sample + square / (4 * sample ** 2));
  const scale = 1 + square / sample;
  // Of none and of all, one bound is exact. Rounding would leave it a hair beside 0 or 1, and with it the verdict on a
  // target of 0 % or 100 %.
  const low = share === 0 ? 0 : Math.max(0, (centre - spread) / scale);
  const high = share === 1 ? 1 : Math.min(1, (centre + spread) / scale);
  return [low, high];
}
