import { plainNumber, type Type } from '../type.ts';
import { aggregated, amountsOf, sumOf } from './columns.ts';
import { defineAggregate } from './function.ts';

export const mean = defineAggregate({
  name: 'mean',
  isLinear: true,
  title: { zh: '平均', en: 'mean' },
  summary: {
    zh: '合计除以个数；空值不算，没有任何值时是无数据。',
    en: 'The sum over the number of values; empty ones do not count, and without any value there is no data.',
  },
  parameters: [{ name: 'value', takes: 'amount', means: { zh: '要取平均的数', en: 'what the mean is taken of' } }],
  examples: [
    { given: { value: [10, 20, null, 60] }, gives: 30, records: 3, because: 'an empty field is no 0' },
    { given: { value: [null] }, gives: null, records: 0 },
  ],
  returns: ({ value }): Type => value ?? plainNumber,
  evaluate({ value }) {
    const amounts = amountsOf(value);
    return aggregated(sumOf(amounts) / amounts.length, amounts.length);
  },
  sql: ({ value }, dialect) => ({ value: dialect.finite(`avg(${value})`), records: `count(${value})` }),
  words: ({ value }) => ({ zh: `${value?.zh}的平均`, en: `mean of ${value?.en}` }),
});
