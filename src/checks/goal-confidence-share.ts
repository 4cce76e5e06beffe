import { possibleValues } from '../kinds/kpi.ts';
import { unitOf } from '../quantity/unit.ts';
import { defineCheck, example } from './check.ts';

export const goalConfidenceShare = defineCheck<{ kpi: string; unit: string }>({
  code: 'goal-confidence-share',
  severity: 'error',
  summary: { zh: '只对比例类 KPI 要求置信水平。', en: 'Confidence is asked for shares only.' },
  why: {
    zh: 'Wilson 区间只适用于比例；对时长或分数它没有意义。',
    en: 'A Wilson interval is one of a share; it says nothing of durations or points.',
  },
  message: ({ kpi, unit }) => ({
    zh: `KPI \`${kpi}\` （单位 \`${unit}\`）不是 0 到 100 % 的比例，不能要求置信水平。`,
    en: `KPI \`${kpi}\` (in \`${unit}\`) is no share from 0 to 100 %: confidence cannot be asked for.`,
  }),
  help: () => ({
    zh: '删除 confidence，改用 minimumSample。',
    en: 'Delete `confidence` and use `minimumSample` instead.',
  }),
  examples: {
    of: 'document',
    bad: example('standard', 'goals', 'goals:\n  - { id: wait, kpi: wait, target: 30 s, confidence: 95 % }\n'),
    good: example('standard', 'goals', 'goals:\n  - { id: csat, kpi: csat, target: 90 %, confidence: 95 % }\n'),
  },
  run: (catalog, report) => {
    for (const { goal, at } of catalog.goals) {
      const kpi = catalog.get('kpi', goal.kpi);
      if (goal.confidence === undefined || kpi === undefined) continue;
      const { unit } = kpi.document;
      const [from, to] = possibleValues(kpi.document);
      const isShare = unitOf(unit).measure === 'share' && (from ?? -1) >= 0 && (to ?? 2) <= 1;
      if (!isShare) report(at('confidence'), { kpi: kpi.id, unit });
    }
  },
});
