import type { StatedGoal } from '../catalog/entry.ts';
import { statedValues } from '../catalog/dated.ts';
import { nowhere, relatedPlace } from '../finding/problem.ts';
import { inForce } from '../quantity/dated.ts';
import type { Day } from '../quantity/day.ts';
import { showQuantity } from '../quantity/show.ts';
import { cellKey, scopeOf } from '../rule/scope.ts';
import { defineCheck, example } from './check.ts';
const goals = (urgent: string, other: string) =>
  example(
    'standard',
    'by-priority',
    `goals:\n  - { id: urgent, kpi: csat, target: ${urgent}, when: { priority: A } }\n  - { id: other, kpi: csat, target: ${other}, when: { priority: B } }\n`,
  );

export const goalsTighten = defineCheck<{ more: string; less: string; value: string; lessValue: string }>({
  code: 'goals-tighten',
  severity: 'error',
  summary: {
    zh: '重要的客户和紧急的事，目标不比次要的宽松。',
    en: 'What is more important is never held to a laxer goal than what is less so.',
  },
  why: {
    zh: 'VIP 的目标比普通客户还低，等于倒过来服务。',
    en: 'Where the goal for VIPs is below that of others, service is turned upside down.',
  },
  message: ({ more, less, value, lessValue }) => ({
    zh: `${more} 的目标 ${value} 比 ${less} 的 ${lessValue} 更宽松。`,
    en: `The target ${value} of ${more} is laxer than ${lessValue} of ${less}.`,
  }),
  help: () => ({
    zh: '两个数可能写反了；收紧重要的，或放宽次要的。',
    en: 'Perhaps they are swapped; tighten the more important one, or relax the other.',
  }),
  examples: { of: 'document', bad: goals('80 %', '90 %'), good: goals('90 %', '80 %') },
  run: (catalog, report, today) => {
    const ranked = catalog.dimensions.filter((dimension) => dimension.ranked);
    for (const entry of catalog.entries) {
      for (const { id, values } of ranked) {
        const rankOf = ({ goal }: StatedGoal) => {
          const [only, ...others] = scopeOf(goal.when)[id] ?? [];
          return others.length > 0 ? -1 : values.findIndex((value) => value.id === only);
        };
        const alike = new Map<string, StatedGoal[]>();
        for (const stated of entry.goals.filter((goal) => rankOf(goal) !== -1)) {
          const likeness = likenessOf(stated, id);
          alike.set(likeness, [...(alike.get(likeness) ?? []), stated]);
        }
        for (const group of alike.values()) {
          const sorted = group.toSorted((a, b) => rankOf(a) - rankOf(b));
          for (const [at, more] of sorted.entries()) {
            const less = sorted[at + 1];
            const better = catalog.get('kpi', more.goal.kpi)?.document.better;
            const [value, lessValue] = [targetOf(more, today), less && targetOf(less, today)];
            if (less === undefined || better === undefined || !value || !lessValue) continue;
            if (value.unit.measure !== lessValue.unit.measure) continue;
            const isLaxer = better === 'higher' ? value.value < lessValue.value : value.value > lessValue.value;
            if (!isLaxer) continue;
            const words = (goal: StatedGoal) => `${id} ${values[rankOf(goal)]?.id ?? ''}`;
            report(
              more.at('target'),
              { more: words(more), less: words(less), value: value.text, lessValue: lessValue.text },
              relatedPlace(less.at('target'), { zh: '次要的目标在这里：', en: 'The less important goal is here:' }),
            );
          }
        }
      }
    }
  },
});

/** Goals that differ in one dimension only. */
function likenessOf({ goal }: StatedGoal, dimension: string): string {
  const { [dimension]: _own, ...others } = scopeOf(goal.when);
  const cell = Object.fromEntries(Object.entries(others).map(([key, values]) => [key, values.join()]));
  return `${goal.kpi} ${goal.period ?? ''} ${cellKey(cell)}`;
}

function targetOf({ goal }: StatedGoal, today: Day) {
  const value = inForce(
    statedValues(goal.target, () => nowhere),
    today,
  )?.value;
  return value === undefined ? undefined : { ...value, text: showQuantity(value, 'en') };
}
