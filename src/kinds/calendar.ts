import { type Hours, weekdays, windowOf } from '../calendar/hours.ts';
import { type Entry, wordsOf } from '../catalog/entry.ts';
import type { DocumentKind, Documents } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';

export const calendar: DocumentKind<'calendar'> = {
  name: 'calendar',
  title: { zh: '服务日历', en: 'Calendars' },
  carries: 'described',
  references: ({ document, parsed }) => referencesIn(parsed).base('calendar', document.extends, 'extends'),
  compile: (entry, documents) => ({ calendars: [hoursOf(entry, documents)] }),
  template: ({ id, owner, from }) => `# 服务日历 · a calendar of business hours
kind: calendar
id: ${id}
version: 1.0.0
status: active
title: { zh: 服务时间, en: Service hours }
owner: ${owner}
effective: { from: ${from} }

zone: Asia/Shanghai
weekly:
  weekdays: ["09:00-18:00"]        # 周一至周五 · Monday to Friday
  weekend: []                      # 休息 · closed
breaks:
  - { window: "12:00-13:00", title: { zh: 午休, en: Lunch } }
# holidays:
#   - { date: 2026-10-01, to: 2026-10-07, title: { zh: 国庆节, en: National Day } }
# overrides:
#   - { date: 2026-09-27, windows: ["09:00-18:00"], makeUp: true, title: { zh: 国庆调休, en: Make-up day } }
# knownUntil: 2026-12-31
`,
};

/** A calendar with what it extends: its own week instead of the base's, and its own dates beside them. */
function hoursOf(entry: Entry<'calendar'>, documents: Documents, extended: readonly string[] = []): Hours {
  const { document } = entry;
  // A circle is reported where documents are linked; here it only must not go round.
  const isCircle = document.extends === undefined || extended.includes(document.extends);
  const next = isCircle ? undefined : documents.get('calendar', document.extends ?? '');
  const base = next && hoursOf(next, documents, [...extended, entry.id]);
  const { weekly } = document;
  const windows = (stated: readonly string[]) => stated.map(windowOf);
  const overrides = (document.overrides ?? []).map(({ date, windows: stated, makeUp = false, title }) => ({
    date,
    windows: windows(stated),
    makeUp,
    title: wordsOf(title),
  }));
  return {
    id: entry.id,
    title: entry.title,
    zone: document.zone,
    weekly: weekdays.map((day, index) => {
      const stated = weekly?.[day] ?? weekly?.[index < 5 ? 'weekdays' : 'weekend'];
      return weekly === undefined ? (base?.weekly[index] ?? []) : windows(stated ?? []);
    }),
    breaks: [
      ...(base?.breaks ?? []),
      ...(document.breaks ?? []).map(({ window, on, date, title }) => ({
        window: windowOf(window),
        on: on?.map((day) => weekdays.indexOf(day)) ?? null,
        date: date ?? null,
        title: title === undefined ? null : wordsOf(title),
      })),
    ],
    holidays: [
      ...(base?.holidays ?? []),
      ...(document.holidays ?? []).map(({ date, to, title }) => ({
        from: date,
        to: to ?? date,
        title: wordsOf(title),
      })),
    ],
    overrides: [
      ...overrides,
      ...(base?.overrides ?? []).filter(({ date }) => !overrides.some((own) => own.date === date)),
    ],
    worksMakeUpDays: document.worksMakeUpDays ?? base?.worksMakeUpDays ?? true,
    knownUntil: document.knownUntil ?? base?.knownUntil ?? null,
  };
}
