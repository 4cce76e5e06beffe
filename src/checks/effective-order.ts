import { defineCheck, example } from './check.ts';

export const effectiveOrder = defineCheck<{ from: string; to: string }>({
  code: 'effective-order',
  severity: 'error',
  summary: { zh: '生效末日不早于生效首日。', en: 'The last day in force is no earlier than the first.' },
  why: { zh: '首尾颠倒的标准一天也不生效。', en: 'A standard that ends before it begins is never in force.' },
  message: ({ from, to }) => ({
    zh: `生效期在 ${to} 结束，却到 ${from} 才开始。`,
    en: `It ends on ${to}, but begins only on ${from}.`,
  }),
  help: () => ({ zh: '检查 from 和 to 是否写反。', en: 'Check whether `from` and `to` are swapped.' }),
  examples: {
    of: 'document',
    bad: example(
      'calendar',
      'hours',
      'effective: { from: 2026-12-31, to: 2026-01-01 }\nzone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\n',
    ),
    good: example(
      'calendar',
      'hours',
      'effective: { from: 2026-01-01, to: 2026-12-31 }\nzone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\n',
    ),
  },
  run: (catalog, report) => {
    for (const entry of catalog.entries) {
      const { from, to } = entry.term;
      if (from !== null && to !== null && to < from) report(entry.parsed.at(['effective', 'to']), { from, to });
    }
  },
});
