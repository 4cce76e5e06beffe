import { cellsOf, clockScope, decidingTier, tiersOf } from '../catalog/tier-space.ts';
import { defineCheck, example } from './check.ts';

const clocks = 'clocks:\n  first-response: { start: created, stop: { reply: agent } }\n';

export const slaTierDecides = defineCheck<{ id: string; overlap: 'first' | 'strictest' }>({
  code: 'sla-tier-decides',
  severity: 'warning',
  summary: { zh: '每个档位至少对一种工单起作用。', en: 'Every tier decides for at least one kind of ticket.' },
  why: {
    zh: '永远轮不到的档位写了等于没写，读者却以为它有效。',
    en: 'A tier that never decides is as good as not written, yet readers believe it.',
  },
  message: ({ id, overlap }) => ({
    zh: `档位 \`${id}\` 永远不起作用：它覆盖的工单都由${overlap === 'first' ? '写在前面的' : '更严的'}档位决定。`,
    en: `Tier \`${id}\` never decides: ${overlap === 'first' ? 'an earlier' : 'a stricter'} tier covers each of its tickets.`,
  }),
  help: ({ overlap }) => ({
    zh: `缩小另一个档位的范围，删除这一档${overlap === 'first' ? '，或把它移到前面' : '，或写明 `overlap: first`'}。`,
    en: `Narrow the other tier, delete this one${overlap === 'first' ? ', or move it to the front' : ', or write `overlap: first`'}.`,
  }),
  examples: {
    of: 'document',
    bad: example(
      'sla',
      'response',
      `${clocks}tiers:\n  - { id: all, clock: first-response, target: 5 min }\n  - { id: chat, clock: first-response, when: { channel: chat }, target: 10 min }\n`,
    ),
    good: example(
      'sla',
      'response',
      `${clocks}overlap: strictest\ntiers:\n  - { id: all, clock: first-response, target: 5 min }\n  - { id: chat, clock: first-response, when: { channel: chat }, target: 2 min }\n`,
    ),
  },
  run: (catalog, report, today) => {
    for (const entry of catalog.all('sla')) {
      const overlap = entry.document.overlap ?? 'strictest';
      for (const clock of Object.keys(entry.document.clocks)) {
        const tiers = tiersOf(catalog, entry, clock, today);
        const deciding = new Set(
          cellsOf(catalog, tiers, [clockScope(catalog, entry, clock)]).map((cell) =>
            decidingTier(tiers, cell, overlap),
          ),
        );
        for (const tier of tiers) {
          if (!deciding.has(tier)) report(entry.at('tiers', tier.index), { id: tier.id, overlap });
        }
      }
    }
  },
});
