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

export const kpiInput = defineCheck<SlipWords>({
  code: 'kpi-input',
  severity: 'error',
  summary: {
    zh: '每个输入是一段文字，或一个函数和它需要的键。',
    en: 'Every input is words, or one function with the keys that it needs.',
  },
  why: {
    zh: '缺了数据集或期限，就不知道拿什么来算。',
    en: 'Without a dataset or a limit nobody knows what to compute it from.',
  },
  message: ({ wrong }) => wrong,
  help: ({ help }) => help,
  examples: {
    of: 'document',
    bad: kpi('percentile: wait, of: calls'),
    good: kpi('percentile: wait, rank: 90 %, of: calls'),
  },
  run: (catalog, report) => reportSlips(catalog, 'input', report),
});
