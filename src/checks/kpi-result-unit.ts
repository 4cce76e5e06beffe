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

export const kpiResultUnit = defineCheck<SlipWords>({
  code: 'kpi-result-unit',
  severity: 'error',
  summary: { zh: '公式得出的量与 KPI 的单位一致。', en: 'A formula gives what the unit of its KPI measures.' },
  why: {
    zh: '公式算出时长，单位却写 %，没有人知道结果是什么意思。',
    en: 'Where the formula gives a duration and the unit says %, nobody knows what the figure means.',
  },
  message: ({ wrong }) => wrong,
  help: ({ help }) => help,
  examples: {
    of: 'document',
    bad: kpi('mean: wait, of: calls', 'waited', '%'),
    good: kpi('share-within: wait, limit: 20 s, of: calls', 'waited', '%'),
  },
  run: (catalog, report) => reportSlips(catalog, 'result', report),
});
