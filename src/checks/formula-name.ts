import { reportSlips, type SlipWords } from '../catalog/formula-slips.ts';
import { defineCheck, example } from './check.ts';

const kpi = (formula: string) =>
  example(
    'kpi',
    'resolution-rate',
    `unit: "%"\nbetter: higher\nfamily: result\nformula: ${formula}\ninputs: { resolved: 已解决的请求, accepted: 受理的请求 }\ndataSource: 工单系统\nperiod: month\n`,
  );

export const formulaName = defineCheck<SlipWords>({
  code: 'formula-name',
  severity: 'error',
  summary: {
    zh: '公式里的名字都是已有的输入或字段。',
    en: 'Every name in a formula is an input or a field that there is.',
  },
  why: {
    zh: '写错一个字母，公式就指向不存在的数据。',
    en: 'With one letter wrong, a formula asks for data that do not exist.',
  },
  message: ({ wrong }) => wrong,
  help: ({ help }) => help,
  examples: { of: 'document', bad: kpi('resloved / accepted'), good: kpi('resolved / accepted') },
  run: (catalog, report) => reportSlips(catalog, 'name', report),
});
