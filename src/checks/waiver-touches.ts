import { scopeOf } from '../rule/scope.ts';
import { defineCheck, example } from './check.ts';
const set = (channel: string) =>
  `${example('standard', 'chat', 'goals:\n  - { id: csat, kpi: csat, target: 85 %, when: { channel: chat } }\n')}---\n${example(
    'waiver',
    'moving',
    `effective: { from: 2026-03-01, to: 2026-06-30 }\ngoal: chat/csat\nwhen: { channel: ${channel} }\nreason: 搬迁\napprover: quality\ncompensation: 延长在线服务\n`,
  )}`;

export const waiverTouches = defineCheck<{ dimension: string; goal: string }>({
  code: 'waiver-touches',
  severity: 'error',
  summary: { zh: '豁免的范围在它的目标之内。', en: 'A waiver excuses something that its goal asks for.' },
  why: {
    zh: '范围对不上的豁免什么也没有豁免，目标照样未达标。',
    en: 'Where the two share nothing the waiver excuses nobody, and the goal is missed all the same.',
  },
  message: ({ dimension, goal }) => ({
    zh: `目标 \`${goal}\` 没有这里写的 \`${dimension}\`，豁免不起作用。`,
    en: `The goal \`${goal}\` has nothing of this \`${dimension}\`, so the waiver excuses nothing.`,
  }),
  help: () => ({
    zh: '写目标 when 里有的取值，或豁免另一个目标。',
    en: 'Write a value that the `when` of the goal has, or waive another goal.',
  }),
  examples: { of: 'document', bad: set('phone'), good: set('chat') },
  run: (catalog, report) => {
    for (const entry of catalog.all('waiver')) {
      const { goal: id, when } = entry.document;
      const goal = catalog.goals.find((each) => each.id === id)?.goal;
      if (goal === undefined || id === undefined) continue;
      const [own, asked] = [catalog.ticketScope(when), scopeOf(goal.when)];
      for (const [dimension, values] of Object.entries(own)) {
        const others = asked[dimension];
        const declared = catalog.dimensions.find((each) => each.id === dimension);
        // A value that nobody declared is told where it stands.
        const isKnown = (value: string) =>
          declared?.open !== false || declared.values.some((each) => each.id === value);
        if (others?.every(isKnown) === true && !values.some((value) => others.includes(value)))
          report(entry.parsed.at(['when', dimension]), { dimension, goal: id });
      }
    }
  },
});
