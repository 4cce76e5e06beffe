import { versionName } from '../catalog/ledger.ts';
import { textDigest } from '../text/digest.ts';
import { defineCheck } from './check.ts';
import { chatExample, frozenExample, ledgerExample, releasedExample } from './release-example.ts';

const frozen = frozenExample('1.0.0');
const current = chatExample('1.0.0', '85 %', 'from: 2026-01-01');

export const releaseKept = defineCheck<{ name: string; day: string; isGone: boolean }>({
  code: 'release-kept',
  severity: 'error',
  summary: { zh: '已发布的版本不再改动。', en: 'A version that was released stays as it was.' },
  why: {
    zh: '改了已发布的版本，过去的结论就不再能重现。',
    en: 'Where a released version changes, past verdicts can no longer be reproduced.',
  },
  message: ({ name, day, isGone }) =>
    isGone
      ? {
          zh: `\`${name}\` 已在 ${day} 发布，它的文件却不见了。`,
          en: `\`${name}\` was released on ${day}, but its file is gone.`,
        }
      : {
          zh: `\`${name}\` 已在 ${day} 发布，之后又被改动。`,
          en: `\`${name}\` was released on ${day} and was edited since.`,
        },
  help: ({ name, isGone }) =>
    isGone
      ? { zh: `用 git 取回 \`history/${name}.yaml\`。`, en: `Take \`history/${name}.yaml\` back from git.` }
      : {
          zh: '用 git 取回原来的文件；要改的写进现行文档，并升它的版本。',
          en: 'Take the file back from git; write what should change in the current document, with a higher version.',
        },
  examples: {
    of: 'document',
    bad: `${ledgerExample({ '1.0.0': `sha256:${'0'.repeat(64)}` })}---\n${frozen}---\n${current}`,
    good: releasedExample(current, { version: '1.0.0', text: frozen }),
  },
  run: ({ history: { ledger, frozen: versions, isWhole } }, report) => {
    for (const entry of versions) {
      const name = versionName(entry);
      const released = ledger.get(name);
      if (released !== undefined && released.digest !== textDigest(entry.parsed.source.text))
        report(entry.at('version'), { name, day: released.day, isGone: false });
    }
    if (!isWhole) return;
    const names = new Set(versions.map(versionName));
    for (const { name, day, place } of ledger.values())
      if (!names.has(name)) report(place, { name, day, isGone: true });
  },
});
