import { cellsOf, cellWords, clockScope, decidingTier, tiersOf } from '../catalog/tier-space.ts';
import { plural } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

const clocks = 'clocks:\n  first-response: { start: created, stop: { reply: agent } }\n';

export const slaTierGap = defineCheck<{ clock: string; witness: string; count: number }>({
  code: 'sla-tier-gap',
  severity: 'warning',
  summary: {
    zh: '每种优先级、渠道、客户等级的组合都有档位。',
    en: 'Every combination of priority, channel and customer tier has a tier.',
  },
  why: {
    zh: '没有档位的工单没有时限，超多久都没人知道。',
    en: 'A ticket without a tier has no time limit, and nobody knows when it is late.',
  },
  message: ({ clock, witness, count }) => ({
    zh: `时钟 \`${clock}\` 没有覆盖 ${witness}${count > 1 ? `，共缺 ${count} 种组合` : ''}。`,
    en: `Clock \`${clock}\` has no tier for ${witness}${count > 1 ? `; ${plural(count, 'combination')} in all` : ''}.`,
  }),
  help: () => ({
    zh: '为它补一个档位，或加一个不写 when 的兜底档位。',
    en: 'Add a tier for it, or one without `when` that catches the rest.',
  }),
  examples: {
    of: 'document',
    bad: example(
      'sla',
      'response',
      `${clocks}tiers:\n  - { id: A, clock: first-response, when: { priority: [A, B] }, target: 2 min }\n`,
    ),
    good: example(
      'sla',
      'response',
      `${clocks}tiers:\n  - { id: A, clock: first-response, when: { priority: [A, B, C] }, target: 2 min }\n`,
    ),
  },
  run: (catalog, report, today) => {
    for (const entry of catalog.all('sla')) {
      const clocks = Object.keys(entry.document.clocks);
      // A tier of a clock that is misspelt may well be the one that fills the gap.
      if (entry.document.tiers.some(({ clock }) => !clocks.includes(clock))) continue;
      for (const clock of clocks) {
        const tiers = tiersOf(catalog, entry, clock, today);
        const uncovered = cellsOf(catalog, tiers, [clockScope(catalog, entry, clock)]).filter(
          (cell) => decidingTier(tiers, cell, 'first') === undefined,
        );
        const [witness] = uncovered;
        if (tiers.length > 0 && witness !== undefined)
          report(entry.parsed.keyAt(['clocks', clock]), {
            clock,
            witness: cellWords(witness),
            count: uncovered.length,
          });
      }
    }
  },
});
