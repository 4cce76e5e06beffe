import { isLookedAt } from '../catalog/kpi-use.ts';
import { defineCheck, example } from './check.ts';

export const kpiUnused = defineCheck<{ id: string }>({
  code: 'kpi-unused',
  severity: 'warning',
  summary: {
    zh: '每个 KPI 至少有一个目标、规则或监控计划用到。',
    en: 'Every KPI is used by a goal, a rule or a monitoring plan.',
  },
  why: {
    zh: '统计了却没有目标的指标，没有人会看。',
    en: 'A figure that is measured but never judged is looked at by nobody.',
  },
  message: ({ id }) => ({
    zh: `没有目标、规则或监控计划用到 KPI \`${id}\`。`,
    en: `No goal, rule or monitoring plan uses KPI \`${id}\`.`,
  }),
  help: () => ({
    zh: '在 standard 里为它设目标，写进监控计划，或把它停用（status: retired）。',
    en: 'Set a goal for it in a standard, put it into the monitoring plan, or retire it (`status: retired`).',
  }),
  examples: {
    of: 'document',
    bad: example(
      'kpi',
      'nps',
      'unit: points\nbetter: higher\nfamily: result\nformula: promoters - detractors\ninputs: { promoters: 9–10 分, detractors: 0–6 分 }\ndataSource: 回访\nperiod: month\n',
    ),
    good: example(
      'kpi',
      'nps',
      'unit: points\nbetter: higher\nfamily: result\nformula: promoters - detractors\ninputs: { promoters: 9–10 分, detractors: 0–6 分 }\ndataSource: 回访\nperiod: month\n---\n',
    ).concat(example('standard', 'nps-goals', 'goals:\n  - { id: nps, kpi: nps, target: 70 points }\n')),
  },
  run: (catalog, report) => {
    if (!catalog.isWhole) return;
    for (const entry of catalog.all('kpi')) {
      if (entry.isInUse && !isLookedAt(catalog, entry)) report(entry.at('id'), { id: entry.id });
    }
  },
});
