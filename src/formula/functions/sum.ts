import type { Type } from '../type.ts';
import { plainNumber } from '../type.ts';
import { aggregated, amountsOf, sumOf } from './columns.ts';
import { defineAggregate } from './function.ts';

export const sum = defineAggregate({
  name: 'sum',
  isLinear: true,
  title: { zh: '合计', en: 'sum' },
  summary: {
    zh: '全部加起来；空值不算，没有任何值时是无数据，不是 0。',
    en: 'All added up; empty ones do not count, and without any value there is no data, not 0.',
  },
  parameters: [{ name: 'value', takes: 'amount', means: { zh: '要加起来的数', en: 'what is added up' } }],
  examples: [
    { given: { value: [120, 60, null] }, gives: 180, records: 2 },
    { given: { value: [] }, gives: null, records: 0, because: 'nothing was measured' },
  ],
  returns: ({ value }): Type => value ?? plainNumber,
  evaluate({ value }) {
    const amounts = amountsOf(value);
    return aggregated(sumOf(amounts), amounts.length);
  },
  sql: ({ value }, dialect) => ({ value: dialect.finite(`sum(${value})`), records: `count(${value})` }),
  words: ({ value }) => ({ zh: `${value?.zh}合计`, en: `sum of ${value?.en}` }),
});
