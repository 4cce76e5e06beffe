import { defineCheck } from './check.ts';
import { chatExample } from './release-example.ts';

export const versionAhead = defineCheck<{ version: string; from: string; until: string | null }>({
  code: 'version-ahead',
  severity: 'warning',
  summary: { zh: '现行的文档已经生效。', en: 'The document as it stands is in force.' },
  why: {
    zh: '还没生效的版本容易被当成现在的要求。',
    en: 'A version that has not begun is easily taken for what is asked today.',
  },
  message: ({ version, from, until }) =>
    until === null
      ? {
          zh: `${version} 版从 ${from} 起生效，在那以前没有版本。`,
          en: `Version ${version} begins on ${from}; until then there is none.`,
        }
      : {
          zh: `${version} 版从 ${from} 起生效，在那以前仍以 ${until} 版为准。`,
          en: `Version ${version} begins on ${from}; until then ${until} holds.`,
        },
  help: ({ from }) => ({
    zh: `如果本来就这样计划，不必改；到 ${from} 这条提醒自行消失。`,
    en: `Nothing is to be done where that is the plan; this goes away by itself on ${from}.`,
  }),
  examples: {
    of: 'document',
    bad: chatExample('1.0.0', '85 %', 'from: 2099-01-01'),
    good: chatExample('1.0.0', '85 %', 'from: 2026-01-01'),
  },
  run: (catalog, report, today) => {
    for (const entry of catalog.entries) {
      const { version, status } = entry.document;
      const { from } = entry.term;
      if (from === null || from <= today || status === 'draft' || isOfOneTime(entry.kind)) continue;
      const before = catalog.versions(entry).find(({ term }) => term.to !== null && term.to < from);
      report(entry.parsed.at(['effective', 'from']), {
        version,
        from,
        until: before === undefined ? null : before.entry.document.version,
      });
    }
  },
});

/** A calendar, a profile, a waiver or an action is for days of its own, and made before they come. */
function isOfOneTime(kind: string): boolean {
  return ['action', 'calendar', 'profile', 'waiver'].includes(kind);
}
