import { finite, isNoData } from '../value.ts';
import { defineScalar } from './function.ts';
import { oneOfNumbers } from './one-of-numbers.ts';

export const round = defineScalar({
  name: 'round',
  also: ['四舍五入'],
  summary: {
    zh: '四舍五入为整数（以基本单位计：时长为秒，比例 1 为 100 %）；恰好一半时远离零。',
    en: 'Rounded to a whole number of base units (seconds; 1 for a whole share), half away from zero.',
  },
  usage: 'round(number)',
  least: 1,
  most: 1,
  asks: { zh: '参数是一个数。', en: 'The argument is a number.' },
  examples: [
    { given: [2.5], gives: 3 },
    { given: [-2.5], gives: -3, because: 'half goes away from zero' },
    { given: [2.4], gives: 2 },
    { given: [null], gives: null },
  ],
  returns: oneOfNumbers,
  evaluate([number = 0], at) {
    if (isNoData(number)) return number;
    const value = Number(number);
    // Math.round alone takes -2.5 to -2; adding 0 turns -0 into 0.
    return finite(Math.sign(value) * Math.round(Math.abs(value)) + 0, at);
  },
  sql: ([number = 'NULL'], dialect) => dialect.round(number),
  words: ([number]) => ({ zh: `${number}（四舍五入）`, en: `${number}, rounded` }),
});
