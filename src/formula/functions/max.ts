import { isNoData, type Result } from '../value.ts';
import { oneOfNumbers } from './one-of-numbers.ts';
import { defineScalar } from './function.ts';

export const max = defineScalar({
  name: 'max',
  also: ['最大'],
  summary: {
    zh: '最大的一个；有一个没有数据，结果也没有。',
    en: 'The greatest of its values; no data where one of them has none.',
  },
  usage: 'max(one, other)',
  least: 2,
  most: 8,
  asks: { zh: '所有参数是同一种类的数。', en: 'All arguments are numbers of one kind.' },
  examples: [
    { given: [2, 7], gives: 7 },
    { given: [2, null], gives: null, because: 'what is not known could be beyond it' },
  ],
  returns: oneOfNumbers,
  evaluate: (given): Result => given.find(isNoData) ?? Math.max(...given.map(Number)),
  sql: (given, dialect) => dialect.greatest(given),
  words: (given) => ({ zh: `${given.join('、')} 中最大的`, en: `the greatest of ${given.join(' and ')}` }),
});
