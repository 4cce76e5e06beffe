import { isNoData, type Result } from '../value.ts';
import { oneOfNumbers } from './one-of-numbers.ts';
import { defineScalar } from './function.ts';

export const min = defineScalar({
  name: 'min',
  also: ['最小'],
  summary: {
    zh: '最小的一个；有一个没有数据，结果也没有。',
    en: 'The least of its values; no data where one of them has none.',
  },
  usage: 'min(one, other)',
  least: 2,
  most: 8,
  asks: { zh: '所有参数是同一种类的数。', en: 'All arguments are numbers of one kind.' },
  examples: [
    { given: [2, 7], gives: 2 },
    { given: [2, null], gives: null, because: 'what is not known could be beyond it' },
  ],
  returns: oneOfNumbers,
  evaluate: (given): Result => given.find(isNoData) ?? Math.min(...given.map(Number)),
  sql: (given, dialect) => dialect.least(given),
  words: (given) => ({ zh: `${given.join('、')} 中最小的`, en: `the least of ${given.join(' and ')}` }),
});
