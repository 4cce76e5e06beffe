import { versionName } from '../catalog/ledger.ts';
import { defineCheck } from './check.ts';
import { chatExample, frozenExample, releasedExample } from './release-example.ts';

const current = chatExample('1.0.0', '85 %', 'from: 2026-01-01');

export const releaseRecorded = defineCheck<{ name: string }>({
  code: 'release-recorded',
  severity: 'warning',
  summary: {
    zh: '历史版本都有发布记录。',
    en: 'Every version under history/ is on record as released.',
  },
  why: {
    zh: '没有记录的历史版本，谁改了它都看不出来。',
    en: 'What is not on record can be edited without anybody noticing.',
  },
  message: ({ name }) => ({
    zh: `\`${name}\` 放在 history 里，却没有发布记录。`,
    en: `\`${name}\` lies under history/, but no release is on record.`,
  }),
  help: () => ({
    zh: '运行 `yardstick release`，由它记录。',
    en: 'Run `yardstick release`, which records it.',
  }),
  examples: {
    of: 'document',
    bad: `${frozenExample('1.0.0')}---\n${current}`,
    good: releasedExample(current, { version: '1.0.0', text: frozenExample('1.0.0') }),
  },
  run: ({ history: { ledger, frozen } }, report) => {
    for (const entry of frozen) {
      const name = versionName(entry);
      if (!ledger.has(name)) report(entry.at('version'), { name });
    }
  },
});
