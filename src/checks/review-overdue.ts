import { addInterval } from '../quantity/day.ts';
import { defineCheck, example } from './check.ts';

export const reviewOverdue = defineCheck<{ due: string; last: string; every: string }>({
  code: 'review-overdue',
  severity: 'warning',
  summary: { zh: '标准按期复审。', en: 'Standards are reviewed when it is time.' },
  why: { zh: '没人复审的标准会慢慢脱离实际。', en: 'A standard that nobody reviews drifts away from what is done.' },
  message: ({ due, last }) => ({
    zh: `复审应在 ${due} 前完成，上次是 ${last}。`,
    en: `The review was due by ${due}; the last one was on ${last}.`,
  }),
  help: () => ({ zh: '复审后把 review.last 改成复审日期。', en: 'Review it, then set `review.last` to that day.' }),
  examples: {
    of: 'document',
    bad: example(
      'calendar',
      'hours',
      'review: { every: 6 months, last: 2020-01-01 }\nzone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\n',
    ),
    good: example(
      'calendar',
      'hours',
      'review: { every: 1 year, last: 2099-01-01 }\nzone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\n',
    ),
  },
  run: (catalog, report, today) => {
    for (const entry of catalog.entries) {
      const { review, status } = entry.document;
      if (review === undefined || status === 'retired') continue;
      const due = addInterval(review.last, review.every);
      if (due < today) report(entry.parsed.at(['review', 'last']), { due, ...review });
    }
  },
});
