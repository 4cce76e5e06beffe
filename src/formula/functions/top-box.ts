import { share } from '../type.ts';
import { pairsOf } from './columns.ts';
import { defineAggregate } from './function.ts';
import { shareSql } from './share-sql.ts';

export const topBox = defineAggregate({
  name: 'top-box',
  title: { zh: '高分占比', en: 'top box' },
  summary: {
    zh: '评分不低于 from 的占全部回答多少；中性回答留在分母里，未作答的不算，没有回答时是无数据。',
    en: 'How many of all answers are at `from` or above; neutral ones stay in the denominator, empty ones do not count, and without an answer there is no data.',
  },
  parameters: [
    { name: 'value', takes: 'amount', means: { zh: '评分', en: 'the score' } },
    {
      name: 'from',
      takes: 'amount',
      likeFirst: true,
      means: { zh: '从几分起算满意', en: 'the lowest score that counts' },
    },
  ],
  examples: [
    {
      given: { value: [5, 4, 3, 1, null], from: [4, 4, 4, 4, 4] },
      gives: 0.5,
      records: 4,
      because: '3 is neutral and counts as an answer',
    },
    { given: { value: [null], from: [4] }, gives: null, records: 0, because: 'nobody answered' },
  ],
  returns: () => share,
  evaluate(columns) {
    const pairs = pairsOf(columns, 'value', 'from');
    const top = pairs.filter(([value, from]) => value >= from).length;
    return { value: pairs.length === 0 ? null : top / pairs.length, records: pairs.length };
  },
  sql: ({ value, from }, dialect) => shareSql(`${value} >= ${from}`, dialect),
  words: ({ value, from }) => ({
    zh: `${value?.zh}不低于 ${from?.zh} 的占比`,
    en: `share of ${value?.en} at ${from?.en} or above`,
  }),
});
