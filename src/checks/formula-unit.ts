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

export const formulaUnit = defineCheck<SlipWords>({
  code: 'formula-unit',
  severity: 'error',
  summary: {
    zh: '公式只把单位相容的数合在一起。',
    en: 'Formulas bring together only numbers whose units go together.',
  },
  why: {
    zh: '秒与工单数相加，得出的数没有意义，看上去却像个结果。',
    en: 'Seconds added to tickets make a number that means nothing and looks like a result.',
  },
  message: ({ wrong }) => wrong,
  help: ({ help }) => help,
  examples: {
    of: 'document',
    bad: kpi('mean: wait, of: calls', 'waited + 3 tickets'),
    good: kpi('mean: wait, of: calls', 'waited + 3 s'),
  },
  run: (catalog, report) => reportSlips(catalog, 'unit', report),
});
