import { cellsOf, cellWords, clockScope, decidingTier, tiersOf } from '../catalog/tier-space.ts';
import { relatedPlace } from '../finding/problem.ts';
import { showLimit } from '../quantity/show.ts';
import { covers } from '../rule/scope.ts';
import { defineCheck, example } from './check.ts';

const clocks = 'clocks:\n  first-response: { start: created, stop: { reply: agent } }\n';
const tier = (id: string, target: string) =>
  `  - { id: ${id}, clock: first-response, when: { priority: ${id} }, target: ${target} }\n`;

export const slaTiersTighten = defineCheck<{ cell: string; time: string; less: string; lessTime: string }>({
  code: 'sla-tiers-tighten',
  severity: 'error',
  summary: {
    zh: '越重要的优先级和客户等级，时限越严。',
    en: 'The more important priority or customer is never given the laxer limit.',
  },
  why: { zh: '否则紧急的工单反而排在后面。', en: 'Otherwise the urgent ticket waits behind the ordinary one.' },
  message: ({ cell, time, less, lessTime }) => ({
    zh: `${cell} 的时限 ${time} 比 ${less} 的 ${lessTime} 更宽松。`,
    en: `${cell} has ${time}, laxer than the ${lessTime} of ${less}.`,
  }),
  help: () => ({
    zh: '两个数可能写反了；收紧这一档，或放宽较不重要的一档。',
    en: 'The two may be swapped: tighten this tier, or relax the less important one.',
  }),
  examples: {
    of: 'document',
    bad: example(
      'sla',
      'response',
      `${clocks}tiers:\n${tier('A', '5 min')}${tier('B', '3 min')}${tier('C', '10 min')}`,
    ),
    good: example(
      'sla',
      'response',
      `${clocks}tiers:\n${tier('A', '180 s')}${tier('B', '5 min')}${tier('C', '10 min')}`,
    ),
  },
  run: (catalog, report, today) => {
    const ranked = catalog.dimensions.filter((dimension) => dimension.ranked);
    for (const entry of catalog.all('sla')) {
      const overlap = entry.document.overlap ?? 'strictest';
      for (const clock of Object.keys(entry.document.clocks)) {
        const tiers = tiersOf(catalog, entry, clock, today);
        const told = new Set<string>();
        for (const cell of cellsOf(catalog, tiers, [clockScope(catalog, entry, clock)])) {
          for (const { id, values } of ranked) {
            const rank = values.findIndex((value) => value.id === cell[id]);
            const next = values[rank + 1];
            if (rank === -1 || next === undefined) continue;
            const lessCell = { ...cell, [id]: next.id };
            if (!covers(clockScope(catalog, entry, clock), lessCell)) continue;
            const [more, less] = [decidingTier(tiers, cell, overlap), decidingTier(tiers, lessCell, overlap)];
            if (more === undefined || less === undefined || more.last.unit.measure !== less.last.unit.measure) continue;
            if (more.last.value <= less.last.value || told.has(`${more.id} ${less.id}`)) continue;
            told.add(`${more.id} ${less.id}`);
            const about = {
              cell: cellWords(cell),
              time: showLimit(more.last, 'en'),
              less: cellWords(lessCell),
              lessTime: showLimit(less.last, 'en'),
            };
            const place = (index: number) =>
              entry.at('tiers', index, entry.document.tiers[index]?.limit === undefined ? 'target' : 'limit');
            report(
              place(more.index),
              about,
              relatedPlace(place(less.index), { zh: '较不重要的一档在这里：', en: 'The less important tier is here:' }),
            );
          }
        }
      }
    }
  },
});
