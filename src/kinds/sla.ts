import { presets } from '../catalog/clock-presets.ts';
import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';
import { levelOf } from '../catalog/service-level.ts';
import type { Clock, Scope } from '../schema/generated/documents.ts';
import type { Path } from '../text/range.ts';

/** What can happen to any ticket; a workspace names the rest. */
export const builtInEvents: readonly string[] = ['created', 'assigned'];

export const sla: DocumentKind<'sla'> = {
  name: 'sla',
  title: { zh: '服务时限', en: 'Service levels' },
  carries: 'described',
  references: ({ document, parsed }) => {
    const { one, list, scope } = referencesIn(parsed);
    const { clocks, tiers, within = [] } = document;
    return [
      ...Object.entries(clocks).flatMap(([name, clock]) => [
        ...scope(clock.when, 'clocks', name, 'when'),
        ...calendarsOf(clock).flatMap(({ use, when, path }) => [
          ...one('calendar', use, 'clocks', name, 'calendar', ...path),
          ...scope(when, 'clocks', name, 'calendar', path[0] ?? '', 'when'),
        ]),
        ...list('ticket-status', clock.pause?.status, 'clocks', name, 'pause', 'status'),
        ...(['start', 'stop'] as const).flatMap((key) => {
          const moment = clock[key];
          if (moment === undefined) return one('ticket-event', presetEvent(clock, key), 'clocks', name, 'preset');
          return typeof moment === 'string'
            ? one('ticket-event', builtInEvents.includes(moment) ? undefined : moment, 'clocks', name, key)
            : list('ticket-status', moment.status, 'clocks', name, key, 'status');
        }),
        ...(clock.escalate ?? []).flatMap(({ tell }, step) =>
          list('role', tell, 'clocks', name, 'escalate', step, 'tell'),
        ),
      ]),
      ...Object.entries({ tiers, within }).flatMap(([key, limits]) =>
        limits.flatMap(({ when, sources }, index) => [
          ...scope(when, key, index, 'when'),
          ...list('clause', sources, key, index, 'sources'),
        ]),
      ),
    ];
  },
  items: (entry) => [
    ...entry.document.tiers.map(({ id }, index) => ({
      id,
      place: entry.at('tiers', index, 'id'),
      carries: 'measured' as const,
    })),
    ...(entry.document.within ?? []).map(({ id }, index) => ({
      id,
      place: entry.at('within', index, 'id'),
      carries: 'measured' as const,
    })),
  ],
  compile: (entry, documents) => ({ serviceLevels: [levelOf(entry, documents)] }),
  template: ({ id, owner, calendar, from }) => `# 服务时限：时钟和档位 · service levels: clocks and tiers
kind: sla
id: ${id}
version: 1.0.0
status: active
title: { zh: 首次响应时限, en: First-response times }
owner: ${owner}
effective: { from: ${from} }

clocks:
  first-response:
    title: { zh: 首次响应, en: First response }
    start: created
    stop: { reply: agent, public: true }     # 机器人和内部备注不算 · bots and internal notes do not count
    pause: { status: [waiting-customer] }
    calendar: ${calendar}
    onPriorityChange: carry                  # 已用时间照算 · what ran counts
    warn: [ 80 % ]

# 多个档位同时匹配时取最严 · where several tiers match, the strictest applies
overlap: strictest
tiers:
  - { id: A, clock: first-response, when: { priority: A }, target: 1 min, limit: 2 min }
  - { id: B, clock: first-response, when: { priority: B }, target: 3 min, limit: 5 min }
  - { id: C, clock: first-response, when: { priority: C }, target: 5 min, limit: 10 min }

within:
  - { id: in-time, clock: first-response, share: 90 %, period: month }
`,
};

/** The event that a preset starts or stops with, where a workspace has to name it. */
function presetEvent({ preset }: Clock, key: 'start' | 'stop'): string | undefined {
  return preset && presets[preset][key].events.find((event) => !builtInEvents.includes(event));
}

/** The calendars that a clock names, the tickets for which it does, and where below `calendar` each stands. */
function calendarsOf({ calendar }: Clock): { use: string | undefined; when?: Scope | undefined; path: Path }[] {
  if (calendar === undefined || typeof calendar === 'string') return [{ use: calendar, path: [] }];
  return calendar.map(({ use, when }, index) => ({ use, when, path: [index, 'use'] }));
}
