import { relatedPlace } from '../finding/problem.ts';
import { cellKey, scopeOf } from '../rule/scope.ts';
import { defineCheck, example } from './check.ts';

export const goalContradiction = defineCheck<{ other: string }>({
  code: 'goal-contradiction',
  severity: 'error',
  summary: {
    zh: '同一文档里，同一 KPI、范围和周期只有一个目标。',
    en: 'One document has one goal per KPI, scope and period.',
  },
  why: {
    zh: '两个目标一个达标、一个未达标时，不知道该听谁的。',
    en: 'Where one is met and the other missed, nobody knows which one counts.',
  },
  message: ({ other }) => ({
    zh: `与目标 \`${other}\` 的 KPI、范围和周期完全相同。`,
    en: `KPI, scope and period are the same as those of goal \`${other}\`.`,
  }),
  help: () => ({
    zh: '删除其中一个；如果按时间变化，请把 target 写成带 from 的一串。',
    en: 'Delete one of them; a target that changes in time is written as a series with `from`.',
  }),
  examples: {
    of: 'document',
    bad: example(
      'standard',
      'goals',
      'goals:\n  - { id: csat, kpi: csat, target: 90 % }\n  - { id: csat-again, kpi: csat, target: 85 % }\n',
    ),
    good: example(
      'standard',
      'goals',
      'goals:\n  - { id: csat, kpi: csat, target: 90 % }\n  - { id: csat-chat, kpi: csat, target: 85 %, when: { channel: chat } }\n',
    ),
  },
  run: (catalog, report) => {
    for (const entry of catalog.entries) {
      const first = new Map<string, (typeof entry.goals)[number]>();
      for (const stated of entry.goals) {
        const { goal } = stated;
        const scope = Object.fromEntries(
          Object.entries(scopeOf(goal.when)).map(([key, values]) => [key, values.join()]),
        );
        const key = `${goal.kpi} ${goal.period ?? ''} ${cellKey(scope)}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, stated);
        else
          report(
            stated.at('id'),
            { other: other.goal.id },
            relatedPlace(other.at('id'), { zh: '另一个目标在这里：', en: 'The other goal is here:' }),
          );
      }
    }
  },
});
