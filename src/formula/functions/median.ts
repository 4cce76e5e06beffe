import { plainNumber, type Type } from '../type.ts';
import { aggregated, amountsOf } from './columns.ts';
import { defineAggregate } from './function.ts';
import { percentileOf } from './percentile.ts';

export const median = defineAggregate({
  name: 'median',
  isLinear: true,
  title: { zh: '中位数', en: 'median' },
  summary: {
    zh: '按大小排列后正中的值，个数为偶数时取中间两个的平均；空值不算，没有任何值时是无数据。',
    en: 'The middle value in the order of size, or the mean of the two in the middle; empty ones do not count, and without any value there is no data.',
  },
  parameters: [{ name: 'value', takes: 'amount', means: { zh: '要排列的数', en: 'what is put in order' } }],
  examples: [
    { given: { value: [9, 1, null, 5] }, gives: 5, records: 3 },
    { given: { value: [1, 5, 9, 20] }, gives: 7, records: 4, because: 'halfway between 5 and 9' },
    { given: { value: [] }, gives: null, records: 0 },
  ],
  returns: ({ value }): Type => value ?? plainNumber,
  evaluate({ value }) {
    const amounts = amountsOf(value);
    return aggregated(percentileOf(amounts, 0.5), amounts.length);
  },
  sql: ({ value = 'NULL' }, dialect) => ({
    value: dialect.finite(dialect.percentile(value, '0.5')),
    records: `count(${value})`,
  }),
  words: ({ value }) => ({ zh: `${value?.zh}的中位数`, en: `median of ${value?.en}` }),
});
