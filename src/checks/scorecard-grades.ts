import { wordsOf } from '../catalog/entry.ts';
import { didYouMean } from '../finding/catalogue/schema.ts';
import type { Place } from '../finding/problem.ts';
import { quantityOf } from '../quantity/quantity.ts';
import { closest } from '../text/closest.ts';
import { defineCheck, example } from './check.ts';

const card = (grades: string) =>
  example(
    'scorecard',
    'team',
    `period: month\nitems:\n  - { id: satisfaction, goal: service/csat, weight: 100 %, curve: [{ at: 70 %, points: 0 }, { at: 95 %, points: 100 }] }\nmissing: { no-data: withhold, insufficient: withhold, not-applicable: leave-out, waived: leave-out }\nleastWeight: 70 %\ngrades:\n${grades}`,
  );

type Problem = 'unit' | 'order' | 'bottom' | 'unreachable' | 'twice' | 'cap' | 'no-cap';

export const scorecardGrades = defineCheck<{
  id: string;
  problem: Problem;
  known: readonly string[];
  suggestion?: string | undefined;
}>({
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
      twice: { zh: `等级 \`${id}\` 写了两次。`, en: `Grade \`${id}\` is there twice.` },
      cap: { zh: `\`cap\` 写的等级 \`${id}\` 不存在。`, en: `\`cap\` names grade \`${id}\`, which does not exist.` },
      'no-cap': {
        zh: `\`${id}\` 必须达标，却没有写未达标时最高得哪一级。`,
        en: `\`${id}\` must pass, but nothing says the best grade where it does not.`,
      },
    })[problem],
  help: ({ problem, known, suggestion }) => {
    const list = known.map((each) => `\`${each}\``).join(', ');
    switch (problem) {
      case 'no-cap':
        return {
          zh: `写上 \`cap: …\`，可用的等级有：${list.replaceAll(', ', '、')}。`,
          en: `Add \`cap: …\` with one of the grades ${list}.`,
        };
      case 'cap':
        return didYouMean(suggestion, known);
      case 'twice':
        return { zh: '给其中一级换一个标识。', en: 'Give one of them another id.' };
      case 'unit':
        return { zh: '用分数写，例如 `90 points`。', en: 'Write points, such as `90 points`.' };
      default:
        return {
          zh: '按 90 points、75 points……0 points 从高到低写各级的 from。',
          en: 'Write `from` of the grades from high to low, such as 90 points, 75 points … 0 points.',
        };
    }
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
      const known = [...new Set(grades.map(({ id }) => id))];
      const tell = (place: Place, id: string, problem: Problem, suggestion?: string) =>
        report(place, { id, problem, known, suggestion });
      const at = (index: number) => entry.at('grades', index, 'from');
      const starts = grades.map(({ from }) => quantityOf(from));
      const wrongUnit = starts.findIndex(({ unit }) => unit.measure !== 'points');
      if (wrongUnit !== -1) {
        tell(at(wrongUnit), grades[wrongUnit]?.id ?? '', 'unit');
        continue;
      }
      grades.forEach(({ id }, index) => {
        const value = starts[index]?.value ?? 0;
        if (value > 100) tell(at(index), id, 'unreachable');
        else if (index > 0 && value >= (starts[index - 1]?.value ?? Infinity)) tell(at(index), id, 'order');
        if (grades.findIndex((each) => each.id === id) < index) tell(entry.at('grades', index, 'id'), id, 'twice');
      });
      const last = grades.length - 1;
      if (starts[last]?.value !== 0) tell(at(last), grades[last]?.id ?? '', 'bottom');
      // Where a grade is there twice, the one that `cap` names may have lost its id.
      if (cap !== undefined && !known.includes(cap) && known.length === grades.length) {
        const titled = grades.find(({ title }) => Object.values(wordsOf(title)).includes(cap));
        tell(entry.at('cap'), cap, 'cap', titled?.id ?? closest(cap, known));
      }
      items.forEach(({ id, mustPass }, index) => {
        if (mustPass === true && cap === undefined) tell(entry.at('items', index, 'mustPass'), id, 'no-cap');
      });
    }
  },
});
