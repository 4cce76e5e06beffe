import { raised } from '../changes/bump.ts';
import { changeSinceRelease } from '../changes/compare.ts';
import type { Bump } from '../changes/generated.ts';
import { compareVersions } from '../catalog/versions.ts';
import { replacement } from '../finding/problem.ts';
import type { Words } from '../text/words.ts';
import { defineCheck } from './check.ts';
import { chatExample, frozenExample, releasedExample } from './release-example.ts';

const frozen = { version: '1.0.0', text: frozenExample('1.0.0') };

export const versionRaised = defineCheck<{ before: string; needs: string; bump: Bump; where: string }>({
  code: 'version-raised',
  severity: 'error',
  summary: {
    zh: '改过的文档升到应升的版本。',
    en: 'A document that changed has the version that its change asks for.',
  },
  why: {
    zh: '读的人从版本号看出结果会不会变差。',
    en: 'Readers tell from the number whether a verdict can get worse.',
  },
  message: ({ before, needs, bump, where }) => ({
    zh: `自 ${before} 版发布后 \`${where}\` 有改动，${bumpReasons[bump].zh}，版本应为 ${needs}。`,
    en: `\`${where}\` changed since ${before} was released, and ${bumpReasons[bump].en}: the version has to be ${needs}.`,
  }),
  help: ({ needs }) => ({
    zh: `写 \`version: ${needs}\`，并用 \`effective.from\` 写明从哪天起。`,
    en: `Write \`version: ${needs}\`, and with \`effective.from\` from which day on it holds.`,
  }),
  fix: ({ needs }, place) => replacement(place, needs, { zh: `改为 ${needs}`, en: `Raise it to ${needs}` }),
  examples: {
    of: 'document',
    bad: releasedExample(chatExample('1.1.0', '90 %', 'from: 2026-07-01'), frozen),
    good: releasedExample(chatExample('2.0.0', '90 %', 'from: 2026-07-01'), frozen),
  },
  run: (catalog, report) => {
    for (const entry of catalog.entries) {
      const change = changeSinceRelease(catalog, entry);
      const { before, after } = change?.version ?? { before: null, after: null };
      if (change?.bump == null || before === null || after === null) continue;
      const needs = change.needs ?? (compareVersions(after, before) < 0 ? raised(before, change.bump) : null);
      const gravest = change.changes.find(({ bump, path }) => bump === change.bump && path.join() !== 'version');
      if (needs !== null && gravest !== undefined)
        report(entry.at('version'), { before, needs, bump: change.bump, where: gravest.path.join(' › ') });
    }
  },
});

const bumpReasons: Record<Bump, Words> = {
  major: { zh: '结果可能因此变差', en: 'a verdict can get worse by it' },
  minor: { zh: '结果只会因此变好，或多了可选的内容', en: 'verdicts can only get better by it, or something is added' },
  patch: { zh: '只改了文字', en: 'only words changed' },
};
