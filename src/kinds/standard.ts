import { compileGoal, goalReferences } from '../catalog/goal.ts';
import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';

export const standard: DocumentKind<'standard'> = {
  name: 'standard',
  title: { zh: '服务标准', en: 'Service standards' },
  carries: 'described',
  references: ({ document, goals, parsed }) => {
    const { one, list, scope } = referencesIn(parsed);
    return [
      ...goals.flatMap(goalReferences),
      ...(document.norms ?? []).flatMap(({ check, sources, when }, index) => [
        ...one('role', check.by, 'norms', index, 'check', 'by'),
        ...one('form', check.form, 'norms', index, 'check', 'form'),
        ...one('script', check.script, 'norms', index, 'check', 'script'),
        ...list('clause', sources, 'norms', index, 'sources'),
        ...scope(when, 'norms', index, 'when'),
      ]),
    ];
  },
  items: (entry) => [
    ...(entry.document.goals ?? []).map(({ id }, index) => ({
      id,
      place: entry.at('goals', index, 'id'),
      carries: 'measured' as const,
    })),
    ...(entry.document.norms ?? []).map(({ id, check }, index) => ({
      id,
      place: entry.at('norms', index, 'id'),
      // A norm that is verified with a form or against a script is checked on records; the others are for people to judge.
      carries: check.form === undefined && check.script === undefined ? ('described' as const) : ('checked' as const),
    })),
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
