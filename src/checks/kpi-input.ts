import { reportSlips, type SlipWords } from '../catalog/formula-slips.ts';
import { computedKpi, defineCheck } from './check.ts';

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
    bad: computedKpi('percentile: wait, of: calls'),
    good: computedKpi('percentile: wait, rank: 90 %, of: calls'),
  },
  run: (catalog, report) => reportSlips(catalog, 'input', report),
});
