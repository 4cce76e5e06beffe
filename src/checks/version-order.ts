import { compareVersions } from '../catalog/versions.ts';
import { relatedPlace } from '../finding/problem.ts';
import { addDays } from '../quantity/day.ts';
import type { Words } from '../text/words.ts';
import { defineCheck } from './check.ts';
import { chatExample, frozenExample, releasedExample } from './release-example.ts';

interface About {
  readonly how: 'hole' | 'overlap' | 'before';
  readonly earlier: string;
  readonly version: string;
  /** The day on which the later version should begin. */
  readonly day: string;
  /** The last day of the earlier one, or its first where the later one begins before it. */
  readonly bound: string;
  readonly from: string | null;
}

const frozen = { version: '1.0.0', text: frozenExample('1.0.0', '85 %', 'from: 2026-01-01, to: 2026-06-30') };

export const versionOrder = defineCheck<About>({
  code: 'version-order',
  severity: 'error',
  summary: {
    zh: '一个版本接着一个版本，不重叠，也不留空。',
    en: 'One version follows the other, without a day that has two of them or none.',
  },
  why: {
    zh: '空出来的日子没有标准可依，重叠的日子有两个。',
    en: 'On a day in between nothing holds, and on a day of both nobody knows which.',
  },
  message: (about) => sentences[about.how](about),
  help: ({ day }) => ({
    zh: `写 \`effective: { from: ${day} }\`。`,
    en: `Write \`effective: { from: ${day} }\`.`,
  }),
  examples: {
    of: 'document',
    bad: releasedExample(chatExample('2.0.0', '90 %', 'from: 2026-08-01'), frozen),
    good: releasedExample(chatExample('2.0.0', '90 %', 'from: 2026-07-01'), frozen),
  },
  run: (catalog, report) => {
    const done = new Set<string>();
    for (const { kind, id } of [...catalog.entries, ...catalog.frozen]) {
      if (done.has(`${kind}/${id}`)) continue;
      done.add(`${kind}/${id}`);
      const current = catalog.get(kind, id);
      const versions = catalog.frozen.filter((each) => each.kind === kind && each.id === id);
      const isNew = versions.every(({ document }) => document.version !== current?.document.version);
      const all = [...versions, ...(current !== undefined && isNew ? [current] : [])]
        .filter(({ document }) => document.status !== 'draft')
        .toSorted((a, b) => compareVersions(a.document.version, b.document.version));
      for (const [at, entry] of all.entries()) {
        const earlier = all[at - 1];
        const wrong = earlier === undefined ? undefined : wrongOrder(earlier.term, entry.term);
        if (earlier === undefined || wrong === undefined) continue;
        const versionsOf = { earlier: earlier.document.version, version: entry.document.version };
        report(
          entry.parsed.at(['effective', 'from']),
          { ...wrong, ...versionsOf, from: entry.term.from },
          relatedPlace(earlier.parsed.at(['effective']), { zh: '前一个版本', en: 'the version before' }),
        );
      }
    }
  },
});

interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

function wrongOrder(earlier: Days, later: Days): Pick<About, 'how' | 'day' | 'bound'> | undefined {
  if (earlier.from !== null && (later.from === null || later.from < earlier.from))
    return { how: 'before', day: addDays(earlier.from, 1), bound: earlier.from };
  // A version that ends by itself ends for good; one without an end ends where the next one begins.
  if (earlier.to === null || later.from === earlier.from) return undefined;
  const day = addDays(earlier.to, 1);
  if (later.from === null || later.from < day) return { how: 'overlap', day, bound: earlier.to };
  return later.from > day ? { how: 'hole', day, bound: earlier.to } : undefined;
}

const sentences: Record<About['how'], (about: About) => Words> = {
  before: ({ earlier, version, bound }) => ({
    zh: `${version} 版早于 ${earlier} 版（${bound} 起）生效。`,
    en: `Version ${version} begins before version ${earlier}, which begins on ${bound}.`,
  }),
  overlap: ({ earlier, version, bound }) => ({
    zh: `${earlier} 版到 ${bound} 为止，${version} 版在那以前就生效了。`,
    en: `Version ${earlier} holds until ${bound}, and version ${version} begins before that day is over.`,
  }),
  hole: ({ earlier, version, bound, from }) => ({
    zh: `${earlier} 版到 ${bound} 为止，${version} 版到 ${from ?? ''} 才生效，中间没有版本生效。`,
    en: `Version ${earlier} holds until ${bound}, and version ${version} begins only on ${from ?? ''}: in between there is none.`,
  }),
};
