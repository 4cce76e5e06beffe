import { statedValues } from '../catalog/dated.ts';
import { inUnit } from '../finding/catalogue/quantity.ts';
import { nowhere, type Place } from '../finding/problem.ts';
import { inForce } from '../quantity/dated.ts';
import type { Day } from '../quantity/day.ts';
import { type Quantity, quantityOf } from '../quantity/quantity.ts';
import { showQuantity } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import type { Dated } from '../schema/generated/documents.ts';
import { defineCheck, example } from './check.ts';

const card = (curve: string) =>
  example(
    'scorecard',
    'team',
    `period: month\nitems:\n  - id: satisfaction\n    goal: service/csat\n    weight: 100 %\n    curve: ${curve}\nmissing: { no-data: withhold, insufficient: withhold, not-applicable: leave-out, waived: leave-out }\nleastWeight: 70 %\ngrades:\n  - { id: A, title: 优秀, from: 90 points, consequence: 奖励 }\n  - { id: B, title: 一般, from: 0 points, consequence: 辅导 }\n`,
  );

type Problem = 'unit' | 'order' | 'limit' | 'direction';

export const scorecardCurve = defineCheck<{ value: string; kpi: string; unit: string; problem: Problem }>({
  code: 'scorecard-curve',
  severity: 'error',
  summary: {
    zh: '得分曲线的单位与 KPI 一致，数值依次排列，越好得分越高。',
    en: 'A score curve is in a unit of its KPI, its values are in order, and better figures earn more.',
  },
  why: {
    zh: '写反的曲线会奖励做得差的人。',
    en: 'A curve the wrong way round rewards those who do worse.',
  },
  message: ({ value, kpi, unit, problem }) =>
    ({
      unit: {
        zh: `\`${value}\` 与 KPI \`${kpi}\` 的单位 \`${unit}\` 不能比较。`,
        en: `\`${value}\` cannot be compared with KPI \`${kpi}\`, which is in \`${unit}\`.`,
      },
      order: {
        zh: `曲线的数值没有依次变大或变小：${value} 与前一点的顺序不对。`,
        en: `The values of the curve neither rise nor fall throughout: ${value} is out of order.`,
      },
      limit: {
        zh: `这个目标没有底线，曲线却用到了 \`limit\`。`,
        en: `The curve names \`limit\`, but the goal has none.`,
      },
      direction: {
        zh: `KPI \`${kpi}\` 在 \`${value}\` 更好，得分却不比另一端高。`,
        en: `KPI \`${kpi}\` is better at \`${value}\`, but earns no more there than at the other end.`,
      },
    })[problem],
  help: ({ value, unit, problem }) =>
    ({
      unit: inUnit(value, unit),
      order: { zh: '按数值从小到大（或从大到小）排列，不重复。', en: 'Order the points by value, each value once.' },
      limit: { zh: '给目标写上 limit，或改用具体数值。', en: 'Give the goal a `limit`, or write a value.' },
      direction: {
        zh: '检查首尾两点的得分是否写反。',
        en: 'Check whether the points of the two ends are swapped.',
      },
    })[problem],
  examples: {
    of: 'document',
    bad: card('[{ at: 70 %, points: 100 }, { at: target, points: 80 }]'),
    good: card('[{ at: 70 %, points: 0 }, { at: target, points: 80 }, { at: 95 %, points: 100 }]'),
  },
  run: (catalog, report, today) => {
    for (const entry of catalog.all('scorecard')) {
      entry.document.items.forEach((item, index) => {
        const goal = catalog.goals.find(({ id }) => id === item.goal)?.goal;
        const kpi = goal && catalog.get('kpi', goal.kpi);
        if (goal === undefined || kpi === undefined) return;
        const { unit, better } = kpi.document;
        const at = (point: number) => entry.at('items', index, 'curve', point, 'at');
        const tell = (place: Place, value: string, problem: Problem) =>
          report(place, { value, kpi: kpi.id, unit, problem });
        const adjusted = catalog
          .get('profile', entry.document.profile ?? '')
          ?.document.adjust?.find((each) => each.goal === item.goal);
        const words = { target: adjusted?.target ?? goal.target, limit: adjusted?.limit ?? goal.limit };
        const values = item.curve.map(({ at: value }) => valueOf(value, words, today));
        // Where all points are in another unit, that is one mistake.
        const unfit = values.findIndex((value) => value?.unit.measure !== unitOf(unit).measure);
        if (unfit !== -1) {
          const word = item.curve[unfit]?.at;
          // That the goal itself is in another unit is told where it stands.
          if ((word === 'target' || word === 'limit') && values[unfit] !== undefined) return;
          tell(at(unfit), item.curve[unfit]?.at ?? '', values[unfit] === undefined ? 'limit' : 'unit');
          return;
        }
        // A goal that its KPI can never be is told of, and not every curve that looks at it.
        const [least, most] = kpi.document.unit === '%' ? [0, 1] : [-Infinity, Infinity];
        const isPossible = (value: Quantity | undefined) =>
          value === undefined || (value.value >= least && value.value <= most);
        if (!isPossible(valueOf('target', words, today)) || !isPossible(valueOf('limit', words, today))) return;
        const numbers = values.map((value) => value?.value ?? 0);
        const steps = numbers.slice(1).map((value, point) => Math.sign(value - (numbers[point] ?? value)));
        const [rises = 1] = steps;
        const odd = steps.findIndex((step) => step === 0 || step !== rises);
        if (odd !== -1) {
          const [written = '', meant] = [item.curve[odd + 1]?.at, values[odd + 1]];
          const isWord = written === 'target' || written === 'limit';
          tell(
            at(odd + 1),
            isWord && meant ? `\`${written}\` (${showQuantity(meant, 'en')})` : `\`${written}\``,
            'order',
          );
          return;
        }
        // A band (handle time neither too short nor too long) earns most in its middle: only its ends can be compared.
        const points = item.curve.map((point) => point.points);
        const [first = 0, last = 0] = [points[0], points.at(-1)];
        const isBand = Math.max(...points) > Math.max(first, last);
        const isWorseLast = rises > 0 === (better === 'lower');
        const best = isWorseLast ? 0 : item.curve.length - 1;
        if (!isBand && (isWorseLast ? first <= last : last <= first))
          tell(at(best), item.curve[best]?.at ?? '', 'direction');
      });
    }
  },
});

/** A value of the curve; `target` and `limit` as they are in force. Undefined where the goal has none. */
function valueOf(at: string, words: { target: Dated; limit?: Dated | undefined }, today: Day): Quantity | undefined {
  if (at !== 'target' && at !== 'limit') return quantityOf(at);
  return inForce(
    statedValues(words[at], () => nowhere),
    today,
  )?.value;
}
