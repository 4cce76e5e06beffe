import { amountsOf } from './columns.ts';
import { defineAggregate } from './function.ts';

export const nps = defineAggregate({
  name: 'nps',
  title: { zh: '净推荐值', en: 'net promoter score' },
  summary: {
    zh: '打 9、10 分的百分比减去打 0 至 6 分的百分比，-100 至 100 分；7、8 分只在分母里，未作答的不算，没有回答时是无数据。',
    en: 'Per cent of 9 and 10 less per cent of 0 to 6, from -100 to 100 points; 7 and 8 count as answers only, empty ones not at all, and without an answer there is no data.',
  },
  parameters: [
    { name: 'value', takes: 'amount', means: { zh: '0 至 10 分的推荐意愿', en: 'the answer from 0 to 10' } },
  ],
  examples: [
    { given: { value: [10, 9, 8, 6, null] }, gives: 25, records: 4, because: 'two of four less one of four' },
    { given: { value: [7, 8] }, gives: 0, records: 2 },
    { given: { value: [] }, gives: null, records: 0 },
  ],
  returns: () => ({ is: 'number', amount: 'points' }),
  evaluate({ value }) {
    const answers = amountsOf(value);
    const promoters = answers.filter((each) => each >= 9).length;
    const detractors = answers.filter((each) => each <= 6).length;
    return {
      value: answers.length === 0 ? null : ((promoters - detractors) / answers.length) * 100,
      records: answers.length,
    };
  },
  sql: ({ value }, dialect) => {
    const net = `${dialect.countIf(`${value} >= 9`)} - ${dialect.countIf(`${value} <= 6`)}`;
    return { value: `${dialect.double(`(${net})`)} / NULLIF(count(${value}), 0) * 100`, records: `count(${value})` };
  },
  words: ({ value }) => ({ zh: `${value?.zh}的净推荐值`, en: `net promoter score of ${value?.en}` }),
});
