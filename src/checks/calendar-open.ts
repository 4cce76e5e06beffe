import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { defineCheck, example } from './check.ts';

export const calendarOpen = defineCheck<object>({
  code: 'calendar-open',
  severity: 'error',
  summary: { zh: '日历每周有营业时间。', en: 'A calendar has open hours in the week.' },
  why: {
    zh: '没有营业时间的日历上，时钟永远不走，工单永远不会超时。',
    en: 'On a calendar without hours the clock never runs, and no ticket is ever late.',
  },
  message: () => ({ zh: '这个日历一周里没有任何营业时间。', en: 'This calendar has no open hours in the whole week.' }),
  help: () => ({
    zh: '写上时段，例如 `weekdays: ["09:00-18:00"]`。',
    en: 'Add windows, such as `weekdays: ["09:00-18:00"]`.',
  }),
  examples: {
    of: 'document',
    bad: example('calendar', 'hours', 'zone: Asia/Shanghai\nweekly: { weekdays: [] }\n'),
    good: example('calendar', 'hours', 'zone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\n'),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('calendar')) {
      if (!hasHours(catalog, entry, new Set()))
        report(entry.at(entry.document.weekly === undefined ? 'extends' : 'weekly'), {});
    }
  },
});

/**
 * What a calendar does not say itself, it takes from the one it extends; an unknown one may well have hours. Calendars that
 * extend each other in a circle are told of as that, not as closed as well.
 */
function hasHours(catalog: Catalog, { document }: Entry<'calendar'>, seen: Set<string>): boolean {
  if (Object.values(document.weekly ?? {}).some((windows) => windows.length > 0) || seen.has(document.id)) return true;
  if (document.extends === undefined) return false;
  const base = catalog.get('calendar', document.extends);
  return base === undefined || hasHours(catalog, base, seen.add(document.id));
}
