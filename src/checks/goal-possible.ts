import { statedValues } from '../catalog/dated.ts';
import { possibleValues } from '../kinds/kpi.ts';
import { showRange } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import type { Words } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

export const goalPossible = defineCheck<{ value: string; kpi: string; range: Words }>({
  code: 'goal-possible',
  severity: 'error',
  summary: { zh: '目标在 KPI 可能的取值范围内。', en: 'A goal is a value that its KPI can have.' },
  why: {
    zh: '不可能达到的目标永远未达标，写错一位小数就会这样。',
    en: 'A goal that nothing can reach is always missed; one slipped decimal is enough.',
  },
  message: ({ value, kpi, range }) => ({
    zh: `KPI \`${kpi}\` 不可能是 \`${value}\`（范围 ${range.zh}）。`,
    en: `KPI \`${kpi}\` can never be \`${value}\` (possible: ${range.en}).`,
  }),
  help: () => ({
    zh: '检查小数点和单位；如果范围写错了，请改 KPI 的 range。',
    en: 'Check decimal point and unit; if the range is wrong, mend `range` of the KPI.',
  }),
  examples: {
    of: 'document',
    bad: example('standard', 'goals', 'goals:\n  - { id: csat, kpi: csat, target: 900 % }\n'),
    good: example('standard', 'goals', 'goals:\n  - { id: csat, kpi: csat, target: 90 % }\n'),
  },
  run: (catalog, report) => {
    for (const { goal, at } of catalog.goals) {
      const kpi = catalog.get('kpi', goal.kpi);
      if (kpi === undefined) continue;
      const [from, to] = possibleValues(kpi.document);
      const unit = unitOf(kpi.document.unit);
      const range = showRange([from, to], unit);
      for (const key of ['target', 'limit'] as const) {
        for (const { text, value, place } of statedValues(goal[key], (...path) => at(key, ...path))) {
          const outside = (from !== null && value.value < from) || (to !== null && value.value > to);
          if (value.unit.measure === unit.measure && outside) report(place, { value: text, kpi: kpi.id, range });
        }
      }
    }
  },
});
