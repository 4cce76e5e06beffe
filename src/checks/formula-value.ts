import { reportSlips, type SlipWords } from '../catalog/formula-slips.ts';
import { computedKpi, defineCheck } from './check.ts';

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
    bad: computedKpi('mean: wait, of: calls, where: { outcome: answred }'),
    good: computedKpi('mean: wait, of: calls, where: { outcome: answered }'),
  },
  run: (catalog, report) => reportSlips(catalog, 'value', report),
});
