import { readPeriod } from '../quantity/period.ts';
import { defineCheck, example } from './check.ts';

const given = (period: string) =>
  example(
    'case',
    'satisfied',
    `given:
  snapshots:
    - { period: ${period}, scope: {}, metrics: { csat: 91 }, samples: { csat: 100 } }
expect:
  - { goal: service/csat, verdict: met }
`,
  );

export const casePeriod = defineCheck<{ period: string }>({
  code: 'case-period',
  severity: 'error',
  summary: {
    zh: '用例的数据写明日历上的周期。',
    en: 'The figures of a case are of a period of the calendar.',
  },
  why: {
    zh: '读不出周期的数据不会被评价，用例什么也没有测。',
    en: 'Figures of no period are not judged, and the case tests nothing.',
  },
  message: ({ period }) => ({
    zh: `\`${period}\` 不是一个周期。`,
    en: `\`${period}\` is no period.`,
  }),
  help: () => ({
    zh: '写成 2026-03-31、2026-W14、2026-03、2026-Q1、2026-H1 或 2026。',
    en: 'Write it like 2026-03-31, 2026-W14, 2026-03, 2026-Q1, 2026-H1 or 2026.',
  }),
  examples: { of: 'document', bad: given('2026年3月'), good: given('2026-03') },
  run: (catalog, report) => {
    for (const entry of catalog.all('case')) {
      entry.document.given.snapshots?.forEach(({ period }, index) => {
        if (readPeriod(period) === undefined)
          report(entry.parsed.at(['given', 'snapshots', index, 'period']), { period });
      });
    }
  },
});
