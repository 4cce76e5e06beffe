import { plainNumber, type Type } from '../type.ts';
import { pairsOf, ratio, sumOf } from './columns.ts';
import { defineAggregate } from './function.ts';

export const weightedMean = defineAggregate({
  name: 'weighted-mean',
  title: { zh: '加权平均', en: 'weighted mean' },
  summary: {
    zh: '每个值乘以权重后相加，再除以权重之和；缺值或缺权重的记录不算，权重之和为 0 时是无数据。',
    en: 'Each value times its weight, over the sum of the weights; records without one of both do not count, and with weights of 0 in all there is no data.',
  },
  parameters: [
    { name: 'value', takes: 'amount', means: { zh: '要取平均的数', en: 'what the mean is taken of' } },
    { name: 'weight', takes: 'amount', means: { zh: '权重', en: 'the weight' } },
  ],
  examples: [
    { given: { value: [92, 95, 80, 88], weight: [30, 20, 15, 35] }, gives: 89.4, records: 4 },
    {
      given: { value: [92, null], weight: [30, 70] },
      gives: 92,
      records: 1,
      because: 'the weight of what is missing is left out too',
    },
    { given: { value: [92], weight: [0] }, gives: null, records: 1 },
    { given: { value: [], weight: [] }, gives: null, records: 0 },
  ],
  returns: ({ value }): Type => value ?? plainNumber,
  evaluate(columns) {
    const pairs = pairsOf(columns, 'value', 'weight');
    const total = sumOf(pairs.map(([value, weight]) => value * weight));
    return ratio(total, sumOf(pairs.map(([, weight]) => weight)), pairs.length);
  },
  sql: ({ value, weight }, dialect) => {
    const weights = `sum(${weight}) FILTER (WHERE ${value} IS NOT NULL)`;
    return {
      value: dialect.finite(`sum(${value} * ${weight}) / NULLIF(${weights}, 0)`),
      records: `count(${value} * ${weight})`,
    };
  },
  words: ({ value, weight }) => ({
    zh: `${value?.zh}按${weight?.zh}加权的平均`,
    en: `mean of ${value?.en} weighted by ${weight?.en}`,
  }),
});
