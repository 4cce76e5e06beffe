import { isNoData } from '../value.ts';
import { defineScalar } from './function.ts';

export const known = defineScalar({
  name: 'known',
  also: ['有值'],
  summary: { zh: '有没有数据：空字段为否。', en: 'Whether there is a value: no for an empty field.' },
  usage: 'known(value)',
  least: 1,
  most: 1,
  asks: { zh: '一个值。', en: 'One value.' },
  examples: [
    { given: [0], gives: true, because: 'zero is data' },
    { given: [null], gives: false },
  ],
  returns: () => ({ is: 'yes-no' }),
  evaluate: ([value = false]) => !isNoData(value),
  sql: ([value]) => `(${value} IS NOT NULL)`,
  words: ([value]) => ({ zh: `有${value}`, en: `${value} is not empty` }),
});
