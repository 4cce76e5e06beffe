import { share } from '../type.ts';
import { pairsOf } from './columns.ts';
import { defineAggregate } from './function.ts';
import { shareSql } from './share-sql.ts';

export const shareWithin = defineAggregate({
  name: 'share-within',
  title: { zh: '限时内占比', en: 'share within a limit' },
  summary: {
    zh: '不超过 limit 的占多少，等于 limit 算在内；空值不算，没有任何值时是无数据。',
    en: 'How many are not beyond `limit`, the limit itself being within; empty ones do not count, and without any value there is no data.',
  },
  parameters: [
    {
      name: 'value',
      takes: 'amount',
      means: { zh: '要比较的数，例如等待时长', en: 'what is compared, such as a wait' },
    },
    {
      name: 'limit',
      takes: 'amount',
      likeFirst: true,
      means: { zh: '期限，例如 20 s', en: 'the limit, such as 20 s' },
    },
  ],
  examples: [
    { given: { value: [10, 20, 40, 90], limit: [30, 30, 30, 30] }, gives: 0.5, records: 4 },
    { given: { value: [30], limit: [30] }, gives: 1, records: 1, because: 'the limit itself is within' },
    { given: { value: [], limit: [] }, gives: null, records: 0, because: 'no call is not a good call' },
    {
      given: { value: [10, null], limit: [30, 30] },
      gives: 1,
      records: 1,
      because: 'a wait that is not known is left out',
    },
  ],
  returns: () => share,
  evaluate(columns) {
    const pairs = pairsOf(columns, 'value', 'limit');
    const within = pairs.filter(([value, limit]) => value <= limit).length;
    return { value: pairs.length === 0 ? null : within / pairs.length, records: pairs.length };
  },
  sql: ({ value, limit }, dialect) => shareSql(`${value} <= ${limit}`, dialect),
  words: ({ value, limit }) => ({
    zh: `${value?.zh}不超过 ${limit?.zh} 的占比`,
    en: `share of ${value?.en} within ${limit?.en}`,
  }),
});
