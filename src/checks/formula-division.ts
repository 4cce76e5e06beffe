import { reportSlips, type SlipWords } from '../catalog/formula-slips.ts';
import { defineCheck, example } from './check.ts';

const kpi = (formula: string) =>
  example(
    'kpi',
    'resolution-rate',
    `unit: "%"\nbetter: higher\nfamily: result\nformula: ${formula}\ninputs: { resolved: 已解决的请求, accepted: 受理的请求 }\ndataSource: 工单系统\nperiod: month\n`,
  );

export const formulaDivision = defineCheck<SlipWords>({
  code: 'formula-division',
  severity: 'info',
  summary: { zh: '除数可能为 0 的地方写明那时怎么办。', en: 'Where a divisor can be 0, the formula says what then.' },
  why: {
    zh: '两个数相减作除数，恰好相等的那个月就没有结果，事先想好比事后争论好。',
    en: 'A difference as a divisor is 0 in the month in which both are equal; better to decide beforehand than to argue afterwards.',
  },
  message: ({ wrong }) => wrong,
  help: ({ help }) => help,
  examples: {
    of: 'document',
    bad: kpi('resolved / (accepted - resolved)'),
    good: kpi('if(accepted = resolved, 0, resolved / (accepted - resolved))'),
  },
  run: (catalog, report) => reportSlips(catalog, 'division', report),
});
