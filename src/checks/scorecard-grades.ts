import { quantityOf } from '../quantity/quantity.ts';
import { defineCheck, example } from './check.ts';

const card = (grades: string) =>
  example(
    'scorecard',
    'team',
    `period: month\nitems:\n  - { id: satisfaction, goal: service/csat, weight: 100 %, curve: [{ at: 70 %, points: 0 }, { at: 95 %, points: 100 }] }\nmissing: { no-data: withhold, insufficient: withhold, not-applicable: leave-out, waived: leave-out }\nleastWeight: 70 %\ngrades:\n${grades}`,
  );

type Problem = 'unit' | 'order' | 'bottom' | 'unreachable' | 'cap' | 'no-cap';

export const scorecardGrades = defineCheck<{ id: string; problem: Problem }>({
  code: 'scorecard-grades',
  severity: 'error',
  summary: {
    zh: '记分卡的等级从高到低，最低一级从 0 分起，每一级都可能得到。',
    en: 'The grades of a scorecard fall from best to worst, the last starts at 0, and each can be reached.',
  },
  why: {
    zh: '有空档的等级会让某些分数没有结果。',
    en: 'Where grades leave a gap, some scores have no consequence.',
  },
  message: ({ id, problem }) =>
    ({
      unit: { zh: `等级 \`${id}\` 的起点不是分数。`, en: `Grade \`${id}\` does not start at a number of points.` },
      order: {
        zh: `等级 \`${id}\` 的起点不低于前一级。`,
        en: `Grade \`${id}\` starts no lower than the one before it.`,
      },
      bottom: {
        zh: `最低一级 \`${id}\` 不是从 0 分起。`,
        en: `The last grade, \`${id}\`, does not start at 0 points.`,
      },
      unreachable: {
        zh: `没有人能得到等级 \`${id}\`：满分是 100 分。`,
        en: `Nobody can reach grade \`${id}\`: full marks are 100 points.`,
      },
      cap: { zh: `\`cap\` 写的等级 \`${id}\` 不存在。`, en: `\`cap\` names grade \`${id}\`, which does not exist.` },
      'no-cap': {
        zh: `\`${id}\` 必须达标，却没有写未达标时最高得哪一级。`,
        en: `\`${id}\` must pass, but nothing says the best grade where it does not.`,
      },
    })[problem],
  help: ({ problem }) =>
    problem === 'no-cap'
      ? { zh: '写上 cap: <等级>。', en: 'Add `cap: <grade>`.' }
      : {
          zh: '按 90 points、75 points……0 points 从高到低写各级的 from。',
          en: 'Write `from` of the grades from high to low, such as 90 points, 75 points … 0 points.',
        },
  examples: {
    of: 'document',
    bad: card(
      '  - { id: A, title: 优秀, from: 90 points, consequence: 奖励 }\n  - { id: B, title: 一般, from: 60 points, consequence: 辅导 }\n',
    ),
    good: card(
      '  - { id: A, title: 优秀, from: 90 points, consequence: 奖励 }\n  - { id: B, title: 一般, from: 0 points, consequence: 辅导 }\n',
    ),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('scorecard')) {
      const { grades, cap, items } = entry.document;
      const at = (index: number) => entry.at('grades', index, 'from');
      const starts = grades.map(({ from }) => quantityOf(from));
      const wrongUnit = starts.findIndex(({ unit }) => unit.measure !== 'points');
      if (wrongUnit !== -1) {
        report(at(wrongUnit), { id: grades[wrongUnit]?.id ?? '', problem: 'unit' });
        continue;
      }
      grades.forEach(({ id }, index) => {
        const value = starts[index]?.value ?? 0;
        if (value > 100) report(at(index), { id, problem: 'unreachable' });
        else if (index > 0 && value >= (starts[index - 1]?.value ?? Infinity))
          report(at(index), { id, problem: 'order' });
      });
      const last = grades.length - 1;
      if (starts[last]?.value !== 0) report(at(last), { id: grades[last]?.id ?? '', problem: 'bottom' });
      if (cap !== undefined && !grades.some(({ id }) => id === cap))
        report(entry.at('cap'), { id: cap, problem: 'cap' });
      items.forEach(({ id, mustPass }, index) => {
        if (mustPass === true && cap === undefined)
          report(entry.at('items', index, 'mustPass'), { id, problem: 'no-cap' });
      });
    }
  },
});
