import { compileGoal, goalReferences, seriesOf } from '../catalog/goal.ts';
import { type Entry, wordsOf } from '../catalog/entry.ts';
import type { DocumentKind, Documents } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';
import type { Adjustment } from '../rule/rule.ts';

export const profile: DocumentKind<'profile'> = {
  name: 'profile',
  title: { zh: '适配', en: 'Profiles' },
  carries: 'described',
  references: ({ document, goals, parsed }) => {
    const { one, list, scope } = referencesIn(parsed);
    const { adjust = [], omit = [], pilot } = document;
    return [
      ...goals.flatMap(goalReferences),
      ...adjust.flatMap(({ goal, sources }, index) => [
        ...one('goal', goal, 'adjust', index, 'goal'),
        ...list('clause', sources, 'adjust', index, 'sources'),
      ]),
      ...omit.flatMap(({ goal }, index) => one('goal', goal, 'omit', index, 'goal')),
      ...scope(pilot?.when, 'pilot', 'when'),
      ...one('role', pilot?.by, 'pilot', 'by'),
      ...(pilot?.criteria ?? []).flatMap(({ goal, sources }, index) => [
        ...one('goal', goal, 'pilot', 'criteria', index, 'goal'),
        ...list('clause', sources, 'pilot', 'criteria', index, 'sources'),
      ]),
    ];
  },
  items: (entry) => [
    ...(entry.document.goals ?? []).map(({ id }, index) => ({
      id,
      place: entry.at('goals', index, 'id'),
      carries: 'measured' as const,
    })),
    ...(entry.document.adjust ?? []).map(({ goal }, index) => ({
      id: goal,
      place: entry.at('adjust', index, 'goal'),
      carries: 'measured' as const,
    })),
    ...(entry.document.pilot?.criteria ?? []).map(({ goal }, index) => ({
      id: `criterion ${goal}`,
      place: entry.at('pilot', 'criteria', index, 'goal'),
      carries: 'measured' as const,
    })),
  ],
  compile: (entry, documents) => ({
    tailorings: [
      {
        id: entry.id,
        title: entry.title,
        adjust: (entry.document.adjust ?? []).flatMap((_, index) => compileAdjustment(entry, index, documents) ?? []),
        omit: (entry.document.omit ?? []).map(({ goal }) => goal),
        goals: entry.goals.flatMap((goal) => compileGoal(documents, goal) ?? []),
      },
    ],
  }),
  template: ({
    id,
    owner,
    goal,
    from,
  }) => `# 适配：在基础标准上的调整，未提到的一律沿用 · what a company changes of the base; the rest is inherited
kind: profile
id: ${id}
version: 1.0.0
status: active
title: { zh: 示例公司, en: Example company }
owner: ${owner}
effective: { from: ${from} }

adjust:
  - goal: ${goal}
    target: 88 %
    limit: 85 %
    reason: { zh: 上年已达到 87 %。, en: Last year reached 87 % already. }
`,
};

function compileAdjustment(entry: Entry<'profile'>, index: number, documents: Documents): Adjustment | undefined {
  const stated = entry.document.adjust?.[index];
  const base = documents.goals.find(({ id }) => id === stated?.goal);
  const kpi = base && documents.get('kpi', base.goal.kpi);
  if (stated === undefined || kpi === undefined) return undefined;
  const series = (dated: typeof stated.target) =>
    dated === undefined ? null : (seriesOf(dated, kpi.document.unit) ?? null);
  return {
    goal: stated.goal,
    target: series(stated.target),
    limit: series(stated.limit),
    cadence: stated.period ?? null,
    minimumSample: stated.minimumSample ?? null,
    reason: wordsOf(stated.reason),
    clauses: stated.sources ?? [],
    origin: entry.origin(['adjust', index]),
  };
}
