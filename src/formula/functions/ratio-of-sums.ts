import { combine } from '../arithmetic.ts';
import { plainNumber, type Type } from '../type.ts';
import { pairsOf, ratio, sumOf } from './columns.ts';
import { defineAggregate } from './function.ts';

export const ratioOfSums = defineAggregate({
  name: 'ratio-of-sums',
  title: { zh: '合计之比', en: 'ratio of sums' },
  summary: {
    zh: '前者合计除以后者合计，不是各条之比的平均；缺任一个的记录不算，后者合计为 0 时是无数据。',
    en: 'One sum over another, not the mean of the ratios; records without one of both do not count, and over a sum of 0 there is no data.',
  },
  parameters: [
    { name: 'value', takes: 'amount', means: { zh: '分子', en: 'the numerator' } },
    { name: 'to', takes: 'amount', means: { zh: '分母', en: 'the denominator' } },
  ],
  examples: [
    {
      given: { value: [9, 500], to: [10, 1000] },
      gives: 509 / 1010,
      records: 2,
      because: 'the mean of both shares would be 0.7',
    },
    { given: { value: [9, null], to: [10, 1000] }, gives: 0.9, records: 1 },
    { given: { value: [3], to: [0] }, gives: null, records: 1 },
    { given: { value: [], to: [] }, gives: null, records: 0 },
  ],
  returns: ({ value = plainNumber, to = plainNumber }): Type => combine('/', value, to) ?? plainNumber,
  evaluate(columns) {
    const pairs = pairsOf(columns, 'value', 'to');
    const [value, to] = [sumOf(pairs.map(([each]) => each)), sumOf(pairs.map(([, each]) => each))];
    return ratio(value, to, pairs.length);
  },
  sql: ({ value, to }, dialect) => ({
    value: dialect.finite(
      `sum(${value}) FILTER (WHERE ${to} IS NOT NULL) / NULLIF(sum(${to}) FILTER (WHERE ${value} IS NOT NULL), 0)`,
    ),
    records: `count(*) FILTER (WHERE ${value} IS NOT NULL AND ${to} IS NOT NULL)`,
  }),
  words: ({ value, to }) => ({
    zh: `${value?.zh}合计 ÷ ${to?.zh}合计`,
    en: `sum of ${value?.en} over sum of ${to?.en}`,
  }),
});
