import { statedValues } from '../catalog/dated.ts';
import { possibleValues } from '../kinds/kpi.ts';
import { showRange } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import type { Words } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

const goals = (target: string) =>
  example('standard', 'goals', `goals:\n  - { id: csat, kpi: csat, target: ${target} }\n`);

export const goalAlwaysMet = defineCheck<{ value: string; kpi: string; range: Words }>({
  code: 'goal-always-met',
  severity: 'warning',
  summary: {
    zh: '目标至少有一种数值达不到。',
    en: 'There is a figure that would miss the goal.',
  },
  why: {
    zh: '怎样都达标的目标没有要求任何东西，却让报表多了一个“达标”。',
    en: 'A goal that every figure meets asks for nothing, and adds a “met” to every report.',
  },
  message: ({ value, kpi, range }) => ({
    zh: `KPI \`${kpi}\` 怎样都达到 \`${value}\`（范围 ${range.zh}）。`,
    en: `KPI \`${kpi}\` is always at \`${value}\` or better (it lies within ${range.en}).`,
  }),
  help: () => ({
    zh: '写一个要努力才达到的数，或删除这个目标。',
    en: 'Write a figure that takes an effort, or delete the goal.',
  }),
  examples: { of: 'document', bad: goals('0 %'), good: goals('90 %') },
  run: (catalog, report) => {
    for (const { goal, at } of catalog.goals) {
      const kpi = catalog.get('kpi', goal.kpi);
      if (kpi === undefined) continue;
      const [from, to] = possibleValues(kpi.document);
      const unit = unitOf(kpi.document.unit);
      const worst = kpi.document.better === 'higher' ? from : to;
      for (const { text, value, place } of statedValues(goal.target, (...path) => at('target', ...path))) {
        // Beyond the range nothing is possible at all, which `goal-possible` tells.
        if (value.unit.measure === unit.measure && value.value === worst)
          report(place, { value: text, kpi: kpi.id, range: showRange([from, to], unit) });
      }
    }
  },
});
