import { reportSlips, type SlipWords } from '../catalog/formula-slips.ts';
import { defineCheck, example } from './check.ts';

const kpi = (input: string, formula = 'waited', unit = 's') =>
  `${example(
    'kpi',
    'queue-time',
    `unit: "${unit}"\nbetter: lower\nfamily: process\nformula: ${formula}\ninputs: { waited: { title: 等待, ${input} } }\ndataSource: 话务系统\nperiod: month\n`,
  )}---\n${example(
    'dataset',
    'calls',
    'records: calls\nformat: csv\nfields:\n  started: { type: instant, required: true }\n  wait: { type: duration, unit: s }\n  outcome: { type: choice, values: { 已接通: answered, 放弃: abandoned } }\n',
  )}`;

export const formulaType = defineCheck<SlipWords>({
  code: 'formula-type',
  severity: 'error',
  summary: { zh: '公式里的运算与数据的类型相符。', en: 'Operations in a formula suit the kinds of data.' },
  why: {
    zh: '文字不能求平均，时间点不能当条件。',
    en: 'Text has no mean, and a point in time is no condition.',
  },
  message: ({ wrong }) => wrong,
  help: ({ help }) => help,
  examples: { of: 'document', bad: kpi('mean: outcome, of: calls'), good: kpi('mean: wait, of: calls') },
  run: (catalog, report) => reportSlips(catalog, 'type', report),
});
