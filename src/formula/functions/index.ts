import { abs } from './abs.ts';
import { coalesce } from './coalesce.ts';
import { count } from './count.ts';
import { distinct } from './distinct.ts';
import type { AggregateFunction, ScalarFunction } from './function.ts';
import { ifFunction } from './if.ts';
import { known } from './known.ts';
import { level } from './level.ts';
import { max } from './max.ts';
import { mean } from './mean.ts';
import { median } from './median.ts';
import { min } from './min.ts';
import { nps } from './nps.ts';
import { percentile } from './percentile.ts';
import { ratioOfSums } from './ratio-of-sums.ts';
import { round } from './round.ts';
import { shareWithin } from './share-within.ts';
import { sum } from './sum.ts';
import { topBox } from './top-box.ts';
import { weightedMean } from './weighted-mean.ts';

export const scalars: readonly ScalarFunction[] = [abs, coalesce, ifFunction, known, max, min, round];

export const aggregates: readonly AggregateFunction[] = [
  count,
  distinct,
  level,
  mean,
  median,
  nps,
  percentile,
  ratioOfSums,
  shareWithin,
  sum,
  topBox,
  weightedMean,
];
