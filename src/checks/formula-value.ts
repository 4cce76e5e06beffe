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

export const formulaValue = defineCheck<SlipWords>({
  code: 'formula-value',
  severity: 'error',
  summary: { zh: '条件里的取值都是字段可能有的。', en: 'Conditions ask for values that the field can have.' },
  why: {
    zh: '写错的取值一条记录也匹配不上，结果悄悄变成 0。',
    en: 'A value that is misspelt matches no record, and the figure silently becomes 0.',
  },
  message: ({ wrong }) => wrong,
  help: ({ help }) => help,
  examples: {
    of: 'document',
    bad: kpi('mean: wait, of: calls, where: { outcome: answred }'),
    good: kpi('mean: wait, of: calls, where: { outcome: answered }'),
  },
  run: (catalog, report) => reportSlips(catalog, 'value', report),
});
