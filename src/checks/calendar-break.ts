import { windowOf } from '../calendar/hours.ts';
import { defineCheck, example } from './check.ts';
const hours = (window: string) =>
  example(
    'calendar',
    'shop',
    `zone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\nbreaks: [{ window: "${window}", title: 午休 }]\n`,
  );

export const calendarBreak = defineCheck<{ window: string }>({
  code: 'calendar-break',
  severity: 'warning',
  summary: { zh: '休息在营业时间之内。', en: 'A break lies within the hours of work.' },
  why: {
    zh: '营业时间以外的休息什么也不扣，多半是写错了时间。',
    en: 'One outside them takes nothing away; most likely the time is wrong.',
  },
  message: ({ window }) => ({
    zh: `休息 \`${window}\` 不在任何营业时段之内。`,
    en: `The break \`${window}\` lies in none of the working hours.`,
  }),
  help: () => ({ zh: '改正时间，或删除它。', en: 'Correct the time, or delete it.' }),
  examples: { of: 'document', bad: hours('19:00-20:00'), good: hours('12:00-13:00') },
  run: (catalog, report) => {
    for (const entry of catalog.all('calendar')) {
      const { weekly = {}, breaks = [], extends: base } = entry.document;
      // What another calendar adds is not known here.
      const open = Object.values(weekly).flat().map(windowOf);
      if (base !== undefined || open.length === 0) continue;
      breaks.forEach(({ window }, index) => {
        const { from, to } = windowOf(window);
        const touches = open.some((each) => from < each.to && each.from < to);
        if (!touches) report(entry.at('breaks', index, 'window'), { window });
      });
    }
  },
});
