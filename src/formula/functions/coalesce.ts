import { alike } from '../arithmetic.ts';
import type { Type } from '../type.ts';
import { isNoData, noData, type Result } from '../value.ts';
import { defineScalar } from './function.ts';

export const coalesce = defineScalar({
  name: 'coalesce',
  also: ['没有则取'],
  summary: { zh: '第一个有数据的值。', en: 'The first of its values that has data.' },
  usage: 'coalesce(value, instead)',
  least: 2,
  most: 8,
  asks: { zh: '所有参数同一种类。', en: 'All arguments are of one kind.' },
  examples: [
    { given: [null, 3], gives: 3 },
    { given: [0, 3], gives: 0, because: 'zero is data' },
    { given: [null, null], gives: null },
  ],
  returns: ([first, ...others]) =>
    others.reduce<Type | null>((type, other) => (type === null ? null : alike(type, other)), first ?? null),
  evaluate: (given, at): Result => given.find((each) => !isNoData(each)) ?? given.at(-1) ?? noData('missing', at),
  sql: (given) => `COALESCE(${given.join(', ')})`,
  words: (given) => ({
    zh: given.join('，没有数据时取 '),
    en: given.join(', or where that has no data '),
  }),
});
