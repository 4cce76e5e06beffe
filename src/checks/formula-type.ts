import { reportSlips, type SlipWords } from '../catalog/formula-slips.ts';
import { computedKpi, defineCheck } from './check.ts';

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
  examples: {
    of: 'document',
    bad: computedKpi('mean: outcome, of: calls'),
    good: computedKpi('mean: wait, of: calls'),
  },
  run: (catalog, report) => reportSlips(catalog, 'type', report),
});
