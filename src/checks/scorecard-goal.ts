import { cadenceNames } from '../quantity/period.ts';
import { type Words, same } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

const card = (period: string) =>
  example(
    'scorecard',
    'team',
    `period: ${period}\nitems:\n  - { id: satisfaction, goal: service/csat, weight: 100 %, curve: [{ at: 70 %, points: 0 }, { at: 95 %, points: 100 }] }\nmissing: { no-data: withhold, insufficient: withhold, not-applicable: leave-out, waived: leave-out }\nleastWeight: 70 %\ngrades:\n  - { id: A, title: 优秀, from: 90 points, consequence: 奖励 }\n  - { id: B, title: 一般, from: 0 points, consequence: 辅导 }\n`,
  );

export const scorecardGoal = defineCheck<{ goal: string; has: Words; asked: Words }>({
  code: 'scorecard-goal',
  severity: 'error',
  summary: {
    zh: '记分卡与它的目标按同样的周期考核。',
    en: 'A scorecard and its goals are judged on the same period.',
  },
  why: {
    zh: '目标按月、记分卡按季，这一项永远没有数据；月度数据也不能平均成季度数据。',
    en: 'With monthly goals a quarterly scorecard never has data; monthly figures cannot be averaged into a quarter.',
  },
  message: ({ goal, has, asked }) => ({
    zh: `目标 \`${goal}\` 按${has.zh}考核，记分卡按${asked.zh}。`,
    en: `The goal \`${goal}\` is judged ${has.en}, the scorecard ${asked.en}.`,
  }),
  help: () => ({
    zh: '用同一周期的目标；没有的话在 standard 里加一条该周期的目标。',
    en: 'Name a goal of the same period; where there is none, add one to a standard.',
  }),
  examples: { of: 'document', bad: card('quarter'), good: card('month') },
  run: (catalog, report) => {
    for (const entry of catalog.all('scorecard')) {
      const { period, profile, items } = entry.document;
      const adjustments = profile === undefined ? [] : (catalog.get('profile', profile)?.document.adjust ?? []);
      items.forEach(({ goal: id }, index) => {
        const goal = catalog.goals.find((each) => each.id === id)?.goal;
        const own = adjustments.find((each) => each.goal === id)?.period;
        const cadence = own ?? goal?.period ?? (goal && catalog.get('kpi', goal.kpi)?.document.period);
        if (cadence !== undefined && cadence !== period)
          report(entry.at('items', index, 'goal'), {
            goal: id,
            has: cadenceNames[cadence] ?? same(cadence),
            asked: cadenceNames[period],
          });
      });
    }
  },
});
