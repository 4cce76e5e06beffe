import { alike } from '../arithmetic.ts';
import { isNoData, noData } from '../value.ts';
import { defineScalar } from './function.ts';

export const ifFunction = defineScalar({
  name: 'if',
  also: ['如果'],
  summary: {
    zh: '条件成立取第一个值，不成立取第二个；条件没有数据，结果也没有。',
    en: 'The first value where the condition holds, the second where it does not; no data where that cannot be told.',
  },
  usage: 'if(condition, then, else)',
  least: 3,
  most: 3,
  asks: {
    zh: '第一个参数是条件，后两个参数同一种类。',
    en: 'The first argument is a condition, and the other two are of one kind.',
  },
  examples: [
    { given: [true, 1, 2], gives: 1 },
    { given: [false, 1, 2], gives: 2 },
    { given: [null, 1, 2], gives: null, because: 'a condition that is not known decides nothing' },
    { given: [true, 1, null], gives: 1, because: 'the other value is not asked for' },
  ],
  returns: ([condition, then, otherwise]) =>
    condition?.is === 'yes-no' && then !== undefined && otherwise !== undefined ? alike(then, otherwise) : null,
  evaluate([condition = false, then, otherwise], at) {
    if (isNoData(condition)) return condition;
    return (condition === true ? then : otherwise) ?? noData('missing', at);
  },
  // CASE WHEN would take a condition that is NULL for false.
  sql: ([condition, then, otherwise]) => `CASE ${condition} WHEN TRUE THEN ${then} WHEN FALSE THEN ${otherwise} END`,
  words: ([condition, then, otherwise]) => ({
    zh: `若 ${condition} 则取 ${then}，否则取 ${otherwise}`,
    en: `${then} if ${condition}, otherwise ${otherwise}`,
  }),
});
