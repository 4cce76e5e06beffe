import { reportSlips, type SlipWords } from '../catalog/formula-slips.ts';
import { computedKpi, defineCheck } from './check.ts';

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
    bad: computedKpi('mean: wait, of: calls', 'waited + 3 tickets'),
    good: computedKpi('mean: wait, of: calls', 'waited + 3 s'),
  },
  run: (catalog, report) => reportSlips(catalog, 'unit', report),
});
