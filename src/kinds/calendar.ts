import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';

export const calendar: DocumentKind<'calendar'> = {
  name: 'calendar',
  title: { zh: '服务日历', en: 'Calendars' },
  carries: 'described',
  references: ({ document, parsed }) => referencesIn(parsed).base('calendar', document.extends, 'extends'),
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
