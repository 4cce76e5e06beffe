import { BusinessTime } from '../calendar/business-time.ts';
import { always, type Hours } from '../calendar/hours.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { clockOf } from '../catalog/clock.ts';
import { tiersOf } from '../catalog/tier-space.ts';
import { limitOf } from '../catalog/time-limit.ts';
import { showLimit } from '../quantity/show.ts';
import { defineCheck, example } from './check.ts';

const clocks = (calendar: string) =>
  `clocks:\n  first-response: { start: created, stop: { reply: agent }, calendar: ${calendar} }\n`;

export const slaLimitFits = defineCheck<{ tier: string; limit: string; calendar: string }>({
  code: 'sla-limit-fits',
  severity: 'error',
  summary: { zh: '日历的营业时间放得下时限。', en: 'The hours of its calendar can hold a limit.' },
  why: {
    zh: '放不下的时限四十年后也不会到期，工单永远不会超时。',
    en: 'A limit that a calendar cannot hold is not due in forty years, and no ticket is ever late.',
  },
  message: ({ tier, limit, calendar }) => ({
    zh: `档位 \`${tier}\` 的时限 ${limit} 在日历 \`${calendar}\` 上永远不会到期。`,
    en: `The ${limit} of tier \`${tier}\` are never used up on calendar \`${calendar}\`.`,
  }),
  help: () => ({
    zh: '核对时限的数值和单位，或换一个营业时间足够的日历。',
    en: 'Check the number and unit of the limit, or name a calendar with enough hours.',
  }),
  examples: {
    of: 'document',
    bad: example(
      'sla',
      'response',
      `${clocks('always')}tiers:\n  - { id: all, clock: first-response, target: 500000 h }\n`,
    ),
    good: example(
      'sla',
      'response',
      `${clocks('always')}tiers:\n  - { id: all, clock: first-response, target: 5 h }\n`,
    ),
  },
  run: (catalog, report, today) => {
    const hours = [always, ...openCalendars(catalog)];
    const times = new Map(hours.map((each) => [each.id, new BusinessTime(each)]));
    const from = Date.parse(today);
    for (const entry of catalog.all('sla')) {
      for (const [name, stated] of Object.entries(entry.document.clocks)) {
        const { calendars, endOfWorkingDay: endOfDay } = clockOf(name, stated, catalog);
        for (const { id, index, last } of tiersOf(catalog, entry, name, today)) {
          const limit = limitOf(last);
          const tooSmall = calendars.find(({ calendar }) => {
            const time = times.get(calendar);
            if (time === undefined || limit === undefined) return false;
            return 'open' in limit
              ? time.due(from, limit.open) === null
              : time.workingDays(from, limit.workingDays, { endOfDay }) === null;
          });
          if (tooSmall === undefined) continue;
          const about = { tier: id, limit: showLimit(last, 'en'), calendar: tooSmall.calendar };
          report(entry.at('tiers', index), about);
        }
      }
    }
  },
});

/** Of a calendar without any hours, that is what has to be told. */
function openCalendars(catalog: Catalog): Hours[] {
  return catalog.entries
    .filter(({ kind }) => kind === 'calendar')
    .flatMap((entry) => catalog.contribution(entry).calendars ?? [])
    .filter(({ weekly }) => weekly.some((windows) => windows.length > 0));
}
