import { countOf } from '../type.ts';
import { defineAggregate } from './function.ts';

export const level = defineAggregate({
  name: 'level',
  title: { zh: '期末存量', en: 'level at the end of the period' },
  summary: {
    zh: '期末那一刻还开着的记录数：已经开始（from），还没有结束（until 为空或在其后）。',
    en: 'How many records are open at the end of the period: begun (`from`) and not ended (`until` is empty or later).',
  },
  parameters: [],
  examples: [
    { given: {}, count: 105, gives: 105, records: 105, because: 'the records that are open at that moment are given' },
    { given: {}, count: 0, gives: 0, records: 0, because: 'an empty queue is 0' },
  ],
  returns: (_types, counts) => countOf(counts),
  evaluate: (_columns, records) => ({ value: records, records }),
  sql: (_columns, dialect) => ({ value: dialect.double('count(*)'), records: 'count(*)' }),
  words: () => ({ zh: '期末数量', en: 'number open at the end of the period' }),
});
