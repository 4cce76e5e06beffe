import { countOf } from '../type.ts';
import { defineAggregate } from './function.ts';

export const count = defineAggregate({
  name: 'count',
  title: { zh: '记录数', en: 'count' },
  summary: { zh: '有多少条记录；一条也没有时是 0。', en: 'How many records there are; 0 where there are none.' },
  parameters: [],
  examples: [
    { given: {}, count: 3, gives: 3, records: 3 },
    { given: {}, count: 0, gives: 0, records: 0, because: 'no complaints are 0 complaints' },
  ],
  returns: (_types, counts) => countOf(counts),
  evaluate: (_columns, records) => ({ value: records, records }),
  sql: (_columns, dialect) => ({ value: dialect.double('count(*)'), records: 'count(*)' }),
  words: () => ({ zh: '数量', en: 'number' }),
});
