import type { DocumentKind, Reference } from '../catalog/kind.ts';
import { listReferences, reference, scopeReferences } from '../catalog/references.ts';
import type { Path } from '../text/range.ts';

export const sla: DocumentKind<'sla'> = {
  name: 'sla',
  title: { zh: '服务时限', en: 'Service levels' },
  references: (entry) => {
    const at = (...path: Path) => entry.parsed.at(path);
    const scope = (path: Path, when: Parameters<typeof scopeReferences>[0]) =>
      scopeReferences(
        when,
        (dimension) => entry.parsed.keyAt([...path, 'when', dimension]),
        (...rest) => at(...path, 'when', ...rest),
      );
    const { clocks, tiers, within = [] } = entry.document;
    return [
      ...Object.entries(clocks).flatMap(([name, clock]): Reference[] => [
        ...reference('calendar', clock.calendar, at('clocks', name, 'calendar')),
        ...listReferences('ticket-status', clock.pause?.status, (index) =>
          at('clocks', name, 'pause', 'status', index),
        ),
        ...(['start', 'stop'] as const).flatMap((moment) => {
          const stated = clock[moment];
          const statuses = typeof stated === 'object' ? stated.status : undefined;
          return listReferences('ticket-status', statuses, (index) => at('clocks', name, moment, 'status', index));
        }),
        ...(clock.escalate ?? []).flatMap(({ tell }, step) =>
          listReferences('role', tell, (index) => at('clocks', name, 'escalate', step, 'tell', index)),
        ),
      ]),
      ...tiers.flatMap((tier, index) => [
        ...scope(['tiers', index], tier.when),
        ...listReferences('clause', tier.sources, (clause) => at('tiers', index, 'sources', clause)),
      ]),
      ...within.flatMap((goal, index) => [
        ...scope(['within', index], goal.when),
        ...listReferences('clause', goal.sources, (clause) => at('within', index, 'sources', clause)),
      ]),
    ];
  },
  items: (entry) => [
    ...entry.document.tiers.map(({ id }, index) => ({ id, place: entry.at('tiers', index, 'id') })),
    ...(entry.document.within ?? []).map(({ id }, index) => ({ id, place: entry.at('within', index, 'id') })),
  ],
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
