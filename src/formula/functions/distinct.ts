import { countOf } from '../type.ts';
import { defineAggregate } from './function.ts';

export const distinct = defineAggregate({
  name: 'distinct',
  title: { zh: '不同值的个数', en: 'distinct count' },
  summary: {
    zh: '有多少个不同的值，例如多少位客户；空值不算，一个也没有时是 0。',
    en: 'How many different values there are, such as customers; empty ones do not count, and none at all are 0.',
  },
  parameters: [{ name: 'value', takes: 'value', means: { zh: '要区分的值', en: 'what is to be told apart' } }],
  examples: [
    { given: { value: ['K1', 'K2', 'K1', null] }, gives: 2, records: 3, because: 'K1 comes twice' },
    { given: { value: [] }, gives: 0, records: 0 },
  ],
  returns: () => countOf(null),
  evaluate({ value: column = [] }) {
    const values = column.filter((each) => each !== null);
    return { value: new Set(values).size, records: values.length };
  },
  sql: ({ value }, dialect) => ({
    value: dialect.double(`count(DISTINCT ${value})`),
    records: `count(${value})`,
  }),
  words: ({ value }) => ({ zh: `不同的${value?.zh}的个数`, en: `number of different ${value?.en}` }),
});
