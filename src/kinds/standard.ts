import { compileGoal, goalReferences } from '../catalog/goal.ts';
import type { DocumentKind } from '../catalog/kind.ts';
import { listReferences, scopeReferences } from '../catalog/references.ts';

export const standard: DocumentKind<'standard'> = {
  name: 'standard',
  title: { zh: '服务标准', en: 'Service standards' },
  references: (entry) => [
    ...entry.goals.flatMap(goalReferences),
    ...(entry.document.norms ?? []).flatMap((norm, index) => [
      { target: 'role' as const, id: norm.check.by, place: entry.at('norms', index, 'check', 'by') },
      ...listReferences('clause', norm.sources, (clause) => entry.at('norms', index, 'sources', clause)),
      ...scopeReferences(
        norm.when,
        (dimension) => entry.parsed.keyAt(['norms', index, 'when', dimension]),
        (...path) => entry.parsed.at(['norms', index, 'when', ...path]),
      ),
    ]),
  ],
  items: (entry) => [
    ...(entry.document.goals ?? []).map(({ id }, index) => ({ id, place: entry.at('goals', index, 'id') })),
    ...(entry.document.norms ?? []).map(({ id }, index) => ({ id, place: entry.at('norms', index, 'id') })),
  ],
  compile: (entry, documents) => ({ goals: entry.goals.flatMap((goal) => compileGoal(documents, goal) ?? []) }),
  template: ({ id, owner, kpi, from, today }) => `# 服务标准：目标和行为规范 · a service standard: goals and norms
kind: standard
id: ${id}
version: 1.0.0
status: active
title: { zh: 客户服务标准, en: Customer-service standard }
owner: ${owner}
effective: { from: ${from} }
review: { every: 6 months, last: ${today} }

goals:
  - id: ${kpi}
    kpi: ${kpi}
    target: 85 %                   # 达到或更好：达标 · at it or better: met
    limit: 80 %                    # 目标与底线之间：有风险；越过底线：未达标 · between: at risk; beyond: missed
    # when: { channel: phone }     # 不写表示全部 · left out: everything

norms:
  - id: greeting
    level: must                    # must 必须、should 应当、may 可以
    text:
      zh: 接通后报出中心名称和自己的姓名，并主动询问需求。
      en: Answer with the name of the centre and one's own, and offer help.
    check:
      how: { zh: 每人每月抽听 5 条录音, en: five recordings per person and month }
      by: ${owner}
      every: 1 month
`,
};
