import { isNoData } from '../value.ts';
import { defineScalar } from './function.ts';
import { oneOfNumbers } from './one-of-numbers.ts';

export const abs = defineScalar({
  name: 'abs',
  also: ['绝对值'],
  summary: { zh: '不计正负的大小。', en: 'How large a number is, whatever its sign.' },
  usage: 'abs(number)',
  least: 1,
  most: 1,
  asks: { zh: '参数是一个数。', en: 'The argument is a number.' },
  examples: [
    { given: [-3], gives: 3 },
    { given: [null], gives: null },
  ],
  returns: oneOfNumbers,
  evaluate: ([number = 0]) => (isNoData(number) ? number : Math.abs(Number(number))),
  sql: ([number]) => `abs(${number})`,
  words: ([number]) => ({ zh: `${number} 的绝对值`, en: `the size of ${number}` }),
});
