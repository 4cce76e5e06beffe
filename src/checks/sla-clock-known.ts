import { didYouMean } from '../finding/catalogue/schema.ts';
import { closest } from '../text/closest.ts';
import { defineCheck, example } from './check.ts';

const clocks = 'clocks:\n  first-response: { start: created, stop: { reply: agent } }\n';

export const slaClockKnown = defineCheck<{ clock: string; clocks: readonly string[] }>({
  code: 'sla-clock-known',
  severity: 'error',
  summary: { zh: '档位用到的时钟都已声明。', en: 'Tiers name clocks that are declared.' },
  why: {
    zh: '指向不存在的时钟，这一档的时限不会起作用。',
    en: 'A tier of a clock that does not exist limits nothing.',
  },
  message: ({ clock }) => ({
    zh: `本文档没有名为 \`${clock}\` 的时钟。`,
    en: `This document has no clock called \`${clock}\`.`,
  }),
  help: ({ clock, clocks }) => didYouMean(closest(clock, clocks), clocks),
  examples: {
    of: 'document',
    bad: example('sla', 'response', `${clocks}tiers:\n  - { id: all, clock: first-reply, target: 5 min }\n`),
    good: example('sla', 'response', `${clocks}tiers:\n  - { id: all, clock: first-response, target: 5 min }\n`),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('sla')) {
      const known = Object.keys(entry.document.clocks);
      for (const list of ['tiers', 'within'] as const) {
        (entry.document[list] ?? []).forEach(({ clock }, index) => {
          if (!known.includes(clock)) report(entry.at(list, index, 'clock'), { clock, clocks: known });
        });
      }
    }
  },
});
