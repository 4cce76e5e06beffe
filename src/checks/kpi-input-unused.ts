import { reportSlips, type SlipWords } from '../catalog/formula-slips.ts';
import { defineCheck, example } from './check.ts';

const kpi = (formula: string) =>
  example(
    'kpi',
    'resolution-rate',
    `unit: "%"\nbetter: higher\nfamily: result\nformula: ${formula}\ninputs: { resolved: 已解决的请求, accepted: 受理的请求 }\ndataSource: 工单系统\nperiod: month\n`,
  );

export const kpiInputUnused = defineCheck<SlipWords>({
  code: 'kpi-input-unused',
  severity: 'warning',
  summary: { zh: '公式用到每一个输入。', en: 'The formula uses every input.' },
  why: {
    zh: '没有用到的输入多半是公式漏写了一部分。',
    en: 'An input that is not used mostly means that a part of the formula is missing.',
  },
  message: ({ wrong }) => wrong,
  help: ({ help }) => help,
  examples: { of: 'document', bad: kpi('resolved'), good: kpi('resolved / accepted') },
  run: (catalog, report) => reportSlips(catalog, 'unused', report),
});
