import { reportSlips, type SlipWords } from '../catalog/formula-slips.ts';
import { defineCheck, example } from './check.ts';

const kpi = (formula: string) =>
  example(
    'kpi',
    'resolution-rate',
    `unit: "%"\nbetter: higher\nfamily: result\nformula: ${formula}\ninputs: { resolved: 已解决的请求, accepted: 受理的请求 }\ndataSource: 工单系统\nperiod: month\n`,
  );

export const formulaSyntax = defineCheck<SlipWords>({
  code: 'formula-syntax',
  severity: 'error',
  summary: { zh: '公式能读懂。', en: 'Formulas can be read.' },
  why: {
    zh: '读不懂的公式没有办法计算，每个人会照自己的理解去算。',
    en: 'A formula that cannot be read cannot be computed, and everybody computes it as they understand it.',
  },
  message: ({ wrong }) => wrong,
  help: ({ help }) => help,
  examples: { of: 'document', bad: kpi('resolved / (accepted'), good: kpi('resolved / accepted') },
  run: (catalog, report) => reportSlips(catalog, 'syntax', report),
});
