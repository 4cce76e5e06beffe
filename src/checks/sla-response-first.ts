import type { Catalog } from '../catalog/catalog.ts';
import { clockOf } from '../catalog/clock.ts';
import { cellsOf, cellWords, clockScope, decidingTier, tiersOf } from '../catalog/tier-space.ts';
import { relatedPlace } from '../finding/problem.ts';
import { showLimit } from '../quantity/show.ts';
import type { Sla } from '../schema/generated/documents.ts';
import { defineCheck, example } from './check.ts';

const clocks = `clocks:
  first-response: { start: created, stop: { reply: agent } }
  resolution: { start: created, stop: { status: [resolved] } }
`;
const tiers = (response: string) => `tiers:
  - { id: response, clock: first-response, target: ${response} }
  - { id: resolution, clock: resolution, target: 4 h }
`;

export const slaResponseFirst = defineCheck<{ cell: string; response: string; resolution: string }>({
  code: 'sla-response-first',
  severity: 'error',
  summary: {
    zh: '首次响应的时限不长于解决的时限。',
    en: 'The limit of the response is no longer than that of the resolution.',
  },
  why: {
    zh: '问题都该解决了，还没到该响应的时候，这样的时限没有意义。',
    en: 'A response that is due after the solution asks for nothing.',
  },
  message: ({ cell, response, resolution }) => ({
    zh: `${cell === '' ? '' : `${cell}：`}响应时限 ${response} 比解决时限 ${resolution} 还长。`,
    en: `${cell === '' ? '' : `${cell}: `}the response may take ${response}, longer than the ${resolution} of the resolution.`,
  }),
  help: () => ({
    zh: '缩短响应时限，或检查两个数是否写反。',
    en: 'Shorten the response, or check whether the two are swapped.',
  }),
  examples: {
    of: 'document',
    bad: example('sla', 'response', clocks + tiers('8 h')),
    good: example('sla', 'response', clocks + tiers('1 h')),
  },
  run: (catalog, report, today) => {
    for (const entry of catalog.all('sla')) {
      const overlap = entry.document.overlap ?? 'strictest';
      const [response, resolution] = [
        clockThat(catalog, entry.document, 'reply'),
        clockThat(catalog, entry.document, 'status'),
      ];
      if (response === undefined || resolution === undefined) continue;
      const [responses, resolutions] = [
        tiersOf(catalog, entry, response, today),
        tiersOf(catalog, entry, resolution, today),
      ];
      const scopes = [response, resolution].map((clock) => clockScope(catalog, entry, clock));
      for (const cell of cellsOf(catalog, [...responses, ...resolutions], scopes)) {
        const [first, last] = [decidingTier(responses, cell, overlap), decidingTier(resolutions, cell, overlap)];
        if (first === undefined || last === undefined || first.last.unit.measure !== last.last.unit.measure) continue;
        if (first.last.value <= last.last.value) continue;
        const about = {
          cell: cellWords(cell),
          response: showLimit(first.last, 'en'),
          resolution: showLimit(last.last, 'en'),
        };
        report(
          entry.at('tiers', first.index),
          about,
          relatedPlace(entry.at('tiers', last.index), { zh: '解决时限在这里：', en: 'The resolution is here:' }),
        );
        break;
      }
    }
  },
});

/** The clock from creation to an agent's reply, or to a status such as resolved. */
function clockThat(catalog: Catalog, { clocks: declared }: Sla, stops: 'reply' | 'status'): string | undefined {
  return Object.entries(declared)
    .map(([name, stated]) => clockOf(name, stated, catalog))
    .find(
      ({ start, stop }) =>
        start.events.includes('created') && (stops === 'reply' ? stop.reply?.by === 'agent' : stop.statuses.length > 0),
    )?.id;
}
