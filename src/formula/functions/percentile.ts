import { plainNumber, type Type } from '../type.ts';
import { aggregated, amountsOf } from './columns.ts';
import { defineAggregate } from './function.ts';

export const percentile = defineAggregate({
  name: 'percentile',
  isLinear: true,
  title: { zh: '百分位数', en: 'percentile' },
  summary: {
    zh: '按大小排列后位于 rank 处的值，落在两个值之间时线性内插；空值不算，没有任何值时是无数据。',
    en: 'The value at `rank` in the order of size, on a straight line between two neighbours; empty ones do not count, and without any value there is no data.',
  },
  parameters: [
    { name: 'value', takes: 'amount', means: { zh: '要排列的数', en: 'what is put in order' } },
    { name: 'rank', takes: 'constant', means: { zh: '位置，例如 90 %', en: 'where, such as 90 %' } },
  ],
  examples: [
    { given: { value: [10, 20, 30, 40, null], rank: [0.5] }, gives: 25, records: 4 },
    {
      given: { value: [10, 20, 30, 40, 50], rank: [0.9] },
      gives: 46,
      records: 5,
      because: '40 and 0.6 of the way to 50',
    },
    { given: { value: [7], rank: [0.9] }, gives: 7, records: 1 },
    { given: { value: [], rank: [0.9] }, gives: null, records: 0 },
  ],
  returns: ({ value }): Type => value ?? plainNumber,
  evaluate({ value, rank }) {
    const amounts = amountsOf(value);
    return aggregated(percentileOf(amounts, Number(rank?.[0] ?? 0.5)), amounts.length);
  },
  sql: ({ value = 'NULL', rank = '0.5' }, dialect) => ({
    value: dialect.finite(dialect.percentile(value, rank)),
    records: `count(${value})`,
  }),
  words: ({ value, rank }) => ({
    zh: `${value?.zh}的 ${rank?.zh} 分位数`,
    en: `${rank?.en} percentile of ${value?.en}`,
  }),
});

/**
 * Linear between closest ranks, as PERCENTILE_CONT of SQL:2003 has it, and with it PostgreSQL’s `percentile_cont` and
 * DuckDB’s `quantile_cont`: R-7 of Hyndman and Fan, “Sample quantiles in statistical packages” (1996).
 */
export function percentileOf(values: readonly number[], rank: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const at = rank * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return null;
  // Of two neighbours at the ends of what a number can hold, the distance would be infinite.
  return below === above ? below : below + (above - below) * (at - Math.floor(at));
}
