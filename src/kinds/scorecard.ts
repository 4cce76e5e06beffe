import { wordsOf } from '../catalog/entry.ts';
import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';
import { quantityOf } from '../quantity/quantity.ts';

export const scorecard: DocumentKind<'scorecard'> = {
  name: 'scorecard',
  title: { zh: '记分卡', en: 'Scorecards' },
  carries: 'measured',
  references: ({ document, parsed }) => {
    const { one, list } = referencesIn(parsed);
    return [
      ...list('dimension', document.per, 'per'),
      ...one('profile', document.profile, 'profile'),
      ...document.items.flatMap(({ goal, sources }, index) => [
        ...one('goal', goal, 'items', index, 'goal'),
        ...list('clause', sources, 'items', index, 'sources'),
      ]),
    ];
  },
  items: (entry) => entry.document.items.map(({ id }, index) => ({ id, place: entry.at('items', index, 'id') })),
  compile: (entry) => {
    const { document } = entry;
    return {
      scorecards: [
        {
          id: entry.id,
          title: entry.title,
          per: document.per ?? [],
          cadence: document.period,
          profile: document.profile ?? null,
          items: document.items.map(({ id, goal, weight, curve, shape, mustPass, sources }) => ({
            id,
            goal,
            weight: quantityOf(weight).value,
            curve: curve.map(({ at, points }) => ({
              at: at === 'target' || at === 'limit' ? at : quantityOf(at).value,
              points,
            })),
            shape: shape ?? 'linear',
            mustPass: mustPass ?? false,
            clauses: sources ?? [],
          })),
          missing: document.missing,
          leastWeight: quantityOf(document.leastWeight).value,
          cap: document.cap ?? null,
          grades: document.grades.map(({ id, title, from, consequence }) => ({
            id,
            title: wordsOf(title),
            from: quantityOf(from).value,
            consequence: wordsOf(consequence),
          })),
          term: entry.term,
          origin: entry.origin(['items']),
        },
      ],
    };
  },
  template: ({
    id,
    owner,
    goal,
    from,
  }) => `# 记分卡：加权的目标 → 分数 → 等级 → 结果 · weighted goals → points → grade → consequence
kind: scorecard
id: ${id}
version: 1.0.0
status: active
title: { zh: 班组记分卡, en: Team scorecard }
owner: ${owner}
effective: { from: ${from} }

per: [team]                        # 每个班组一张；不写则全公司一张 · one per team; one for all where left out
period: month
items:
  - id: satisfaction
    goal: ${goal}
    weight: 100 %                  # 各项之和为 100 % · all together 100 %
    mustPass: true
    curve:                         # 两点之间按直线 · straight lines between the points
      - { at: 70 %, points: 0 }
      - { at: target, points: 80 } # target 为目标值，limit 为底线 · the goal's own target
      - { at: 95 %, points: 100 }
missing:                           # leave-out 不计入、zero 计 0 分、withhold 不给总分
  no-data: withhold
  insufficient: withhold
  not-applicable: leave-out
  waived: leave-out
leastWeight: 70 %
cap: C                             # 必须达标的项未达标时最高得 C · the best grade where a must-pass item is missed
grades:
  - { id: A, title: { zh: 优秀, en: Excellent }, from: 90 points, consequence: { zh: 季度奖, en: quarterly award } }
  - { id: B, title: { zh: 良好, en: Good }, from: 75 points, consequence: { zh: 无, en: none } }
  - { id: C, title: { zh: 待改进, en: To improve }, from: 0 points, consequence: { zh: 辅导计划, en: coaching plan } }
`,
};
