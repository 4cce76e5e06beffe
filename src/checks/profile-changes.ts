import { relatedPlace } from '../finding/problem.ts';
import { quantityOf } from '../quantity/quantity.ts';
import type { Dated } from '../schema/generated/documents.ts';
import { defineCheck, example } from './check.ts';

export const profileChanges = defineCheck<{ goal: string }>({
  code: 'profile-changes',
  severity: 'warning',
  summary: { zh: '适配中的每项调整都有所改变。', en: 'Every adjustment of a profile changes something.' },
  why: {
    zh: '与基础标准相同的“调整”会让人以为这里另有规定。',
    en: 'An adjustment equal to its base makes readers believe that another figure holds here.',
  },
  message: ({ goal }) => ({
    zh: `对 \`${goal}\` 的调整与基础标准相同。`,
    en: `The adjustment of \`${goal}\` is the same as its base.`,
  }),
  help: () => ({
    zh: '删除这一项；未提到的目标会自动沿用。',
    en: 'Delete it: goals that are not mentioned are inherited.',
  }),
  examples: {
    of: 'document',
    bad: example('profile', 'bank', 'adjust:\n  - { goal: service/csat, target: 85 %, reason: 与上年相同 }\n'),
    good: example('profile', 'bank', 'adjust:\n  - { goal: service/csat, target: 88 %, reason: 上年已达到 87 % }\n'),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('profile')) {
      (entry.document.adjust ?? []).forEach((adjustment, index) => {
        const base = catalog.goals.find(({ id }) => id === adjustment.goal);
        if (base === undefined || adjustment.minimumSample !== undefined || adjustment.period !== undefined) return;
        const keys = ['target', 'limit'] as const;
        const changed = keys.some((key) => adjustment[key] !== undefined && !isSame(adjustment[key], base.goal[key]));
        if (changed) return;
        const related = relatedPlace(base.at(), { zh: '基础目标在这里：', en: 'The base goal is here:' });
        report(entry.at('adjust', index), { goal: adjustment.goal }, related);
      });
    }
  },
});

/** By value: 60 s and 1 min are the same. */
function isSame(a: Dated, b: Dated | undefined): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return JSON.stringify(a) === JSON.stringify(b);
  const [one, other] = [quantityOf(a), quantityOf(b)];
  return one.value === other.value && one.unit.measure === other.unit.measure;
}
