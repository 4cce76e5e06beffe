import { type Cadence, cadenceNames } from '../quantity/period.ts';
import { type Words, same } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

const card = (period: string) =>
  example(
    'scorecard',
    'team',
    `period: ${period}\nitems:\n  - { id: satisfaction, goal: service/csat, weight: 100 %, curve: [{ at: 70 %, points: 0 }, { at: 95 %, points: 100 }] }\nmissing: { no-data: withhold, insufficient: withhold, not-applicable: leave-out, waived: leave-out }\nleastWeight: 70 %\ngrades:\n  - { id: A, title: 优秀, from: 90 points, consequence: 奖励 }\n  - { id: B, title: 一般, from: 0 points, consequence: 辅导 }\n`,
  );

export const scorecardGoal = defineCheck<{ goal: string | null; has: Words; asked: Words }>({
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
  message: ({ goal, has, asked }) =>
    goal === null
      ? {
          zh: `各项目标都按${has.zh}考核，记分卡按${asked.zh}。`,
          en: `All its goals are judged ${has.en}, the scorecard ${asked.en}.`,
        }
      : {
          zh: `目标 \`${goal}\` 按${has.zh}考核，记分卡按${asked.zh}。`,
          en: `The goal \`${goal}\` is judged ${has.en}, the scorecard ${asked.en}.`,
        },
  help: ({ goal }) =>
    goal === null
      ? {
          zh: '把 period 改成目标的周期；或在 standard 里加上该周期的目标，在这里引用。',
          en: 'Set `period` to that of the goals; or add goals of its period to a standard, and name them here.',
        }
      : {
          zh: '用同一周期的目标；没有的话在 standard 里加一条该周期的目标。',
          en: 'Name a goal of the same period; where there is none, add one to a standard.',
        },
  examples: { of: 'document', bad: card('quarter'), good: card('month') },
  run: (catalog, report) => {
    for (const entry of catalog.all('scorecard')) {
      const { period, profile, items } = entry.document;
      const adjustments = profile === undefined ? [] : (catalog.get('profile', profile)?.document.adjust ?? []);
      const cadences = items.map(({ goal: id }) => {
        const goal = catalog.goals.find((each) => each.id === id)?.goal;
        const own = adjustments.find((each) => each.goal === id)?.period;
        return own ?? goal?.period ?? (goal && catalog.get('kpi', goal.kpi)?.document.period);
      });
      const about = (goal: string | null, cadence: Cadence) => ({
        goal,
        has: cadenceNames[cadence] ?? same(cadence),
        asked: cadenceNames[period],
      });
      // Where all goals agree on another period, the one of the scorecard is the mistake.
      const [first] = cadences;
      if (first !== undefined && first !== period && items.length > 1 && cadences.every((each) => each === first)) {
        report(entry.at('period'), about(null, first));
        continue;
      }
      cadences.forEach((cadence, index) => {
        if (cadence !== undefined && cadence !== period)
          report(entry.at('items', index, 'goal'), about(items[index]?.goal ?? '', cadence));
      });
    }
  },
});
