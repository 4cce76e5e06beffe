import { reportSlips, type SlipWords } from '../catalog/formula-slips.ts';
import { computedKpi, defineCheck } from './check.ts';

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
    bad: computedKpi('mean: wait, of: calls', 'waited', '%'),
    good: computedKpi('share-within: wait, limit: 20 s, of: calls', 'waited', '%'),
  },
  run: (catalog, report) => reportSlips(catalog, 'result', report),
});
