import { defineCheck, example } from './check.ts';

export const calendarKnown = defineCheck<{ knownUntil: string }>({
  code: 'calendar-known',
  severity: 'warning',
  summary: { zh: '日历的节假日在今天仍是已知的。', en: 'The holidays of a calendar are known for today.' },
  why: {
    zh: '过了已知的日期，节假日会被当成工作日计时。中国次年的安排每年十一月公布。',
    en: 'Beyond that day holidays count as working days. China publishes the next year each November.',
  },
  message: ({ knownUntil }) => ({
    zh: `节假日只知道到 ${knownUntil}。`,
    en: `Holidays are known until ${knownUntil} only.`,
  }),
  help: () => ({
    zh: '补上新一年的节假日和调休，并更新 knownUntil。',
    en: 'Add the new year’s holidays and make-up days, and update `knownUntil`.',
  }),
  examples: {
    of: 'document',
    bad: example(
      'calendar',
      'hours',
      'zone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\nknownUntil: 2020-12-31\n',
    ),
    good: example(
      'calendar',
      'hours',
      'zone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\nknownUntil: 2099-12-31\n',
    ),
  },
  run: (catalog, report, today) => {
    for (const entry of catalog.all('calendar')) {
      const { knownUntil } = entry.document;
      // The calendar of a year that is over is not asked about today.
      const isOver = (entry.term.to ?? today) < today;
      if (knownUntil !== undefined && knownUntil < today && entry.isInUse && !isOver)
        report(entry.at('knownUntil'), { knownUntil });
    }
  },
});
