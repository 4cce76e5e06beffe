import { statedValues } from '../catalog/dated.ts';
import type { Place } from '../finding/problem.ts';
import type { Dated } from '../schema/generated/documents.ts';
import type { Path } from '../text/range.ts';
import { defineCheck, example, type Report } from './check.ts';

interface About {
  readonly from: string;
  readonly before: string;
}

export const datedValues = defineCheck<About>({
  code: 'dated-values',
  severity: 'error',
  summary: {
    zh: '按日期排列的数值从早到晚，日期不重复。',
    en: 'A series of dated values runs from early to late, without repeating a day.',
  },
  why: {
    zh: '顺序乱了，评审的人会看错哪一个正在生效。',
    en: 'Out of order, a reviewer misreads which of them is in force.',
  },
  message: ({ from, before }) => ({
    zh: `\`${from}\` 排在 \`${before}\` 之后，但并不更晚。`,
    en: `\`${from}\` stands after \`${before}\`, but is no later.`,
  }),
  help: () => ({ zh: '按日期从早到晚排列，每个日期只写一次。', en: 'Order the series by date, each date once.' }),
  examples: {
    of: 'document',
    bad: example(
      'standard',
      'goals',
      'goals:\n  - id: csat\n    kpi: csat\n    target:\n      - { from: 2026-07, value: 90 % }\n      - { from: 2026-01, value: 85 % }\n',
    ),
    good: example(
      'standard',
      'goals',
      'goals:\n  - id: csat\n    kpi: csat\n    target:\n      - { from: 2026-01, value: 85 % }\n      - { from: 2026-07, value: 90 % }\n',
    ),
  },
  run: (catalog, report) => {
    for (const { goal, at } of catalog.goals) {
      for (const key of ['target', 'limit'] as const) compare(goal[key], (...path) => at(key, ...path), report);
    }
    for (const entry of catalog.all('sla')) {
      entry.document.tiers.forEach((tier, index) => {
        for (const key of ['target', 'limit'] as const)
          compare(tier[key], (...path) => entry.parsed.at(['tiers', index, key, ...path]), report);
      });
    }
  },
});

function compare(dated: Dated | undefined, at: (...path: Path) => Place, report: Report<About>): void {
  const values = statedValues(dated, at);
  values.forEach(({ from, fromPlace }, index) => {
    const before = values[index - 1]?.from ?? null;
    if (from !== null && before !== null && from <= before) report(fromPlace, { from, before });
  });
}
