import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';
import { builtInEvents } from './sla.ts';

export const caseKind: DocumentKind<'case'> = {
  name: 'case',
  title: { zh: '用例', en: 'Cases' },
  carries: 'described',
  references: ({ document, parsed }) => {
    const { one, list, keys, scope } = referencesIn(parsed);
    const { profile, snapshots = [], ticket, script } = document.given;
    return [
      ...one('profile', profile, 'given', 'profile'),
      ...one('script', script, 'given', 'script'),
      ...snapshots.flatMap(({ metrics, scope: of }, index) => [
        ...keys('kpi', metrics, 'given', 'snapshots', index, 'metrics'),
        ...scope(of, 'given', 'snapshots', index, 'scope'),
      ]),
      ...scope(ticket?.scope, 'given', 'ticket', 'scope'),
      ...(ticket?.events ?? []).flatMap(({ event, status, change }, index) => [
        ...(event !== undefined && builtInEvents.includes(event)
          ? []
          : one('ticket-event', event, 'given', 'ticket', 'events', index, 'event')),
        ...list('ticket-status', status === undefined ? [] : [status], 'given', 'ticket', 'events', index, 'status'),
        ...scope(change, 'given', 'ticket', 'events', index, 'change'),
      ]),
      ...document.expect.flatMap(({ goal, tier, rule, scorecard, scope: of }, index) => [
        ...one('goal', goal, 'expect', index, 'goal'),
        ...one('tier', tier, 'expect', index, 'tier'),
        ...one('rule', rule, 'expect', index, 'rule'),
        ...one('scorecard', scorecard, 'expect', index, 'scorecard'),
        ...scope(of, 'expect', index, 'scope'),
      ]),
    ];
  },
  template: ({
    id,
    owner,
    kpi,
    goal,
    from,
  }) => `# 用例：给定数据，应得的结论 · given figures, the verdicts that must come out
kind: case
id: ${id}
version: 1.0.0
status: active
title: { zh: 电话满意度低于底线, en: Satisfaction by phone beyond its limit }
owner: ${owner}
effective: { from: ${from} }

given:
  snapshots:
    - { period: 2026-03, scope: { channel: phone }, metrics: { ${kpi}: 79.4 }, samples: { ${kpi}: 401 } }
expect:
  - { goal: ${goal}, verdict: missed }
`,
};
