import { defineCheck } from './check.ts';
import { chatExample, frozenExample, ledgerExample, releasedExample } from './release-example.ts';
import { textDigest } from '../text/digest.ts';

const frozen = { version: '1.0.0', text: frozenExample('1.0.0') };

export const releaseWithdrawn = defineCheck<{ kind: string; id: string; version: string }>({
  code: 'release-withdrawn',
  severity: 'error',
  summary: {
    zh: '已发布的文档不删除，而是停用。',
    en: 'A document that was released is retired, not deleted.',
  },
  why: {
    zh: '文件删掉以后，最后发布的版本没有终止日，会一直生效。',
    en: 'Where the file is gone, nothing ends the version that was released last: it stays in force for ever.',
  },
  message: ({ kind, id, version }) => ({
    zh: `${kind} \`${id}\` 的文件删掉了，已发布的 ${version} 版仍然生效。`,
    en: `The file of ${kind} \`${id}\` is gone, but its version ${version} was released and is still in force.`,
  }),
  help: () => ({
    zh: '用 git 取回文件，写上 `status: retired`、更高的版本和停用的第一天 `effective.from`。',
    en: 'Take the file back and give it `status: retired`, a higher version, and as `effective.from` the first day without it.',
  }),
  examples: {
    of: 'document',
    bad: `${frozen.text}---\n${ledgerExample({ '1.0.0': textDigest(frozen.text) })}`,
    good: releasedExample(
      chatExample('2.0.0', '85 %', 'from: 2026-07-01').replace('status: active', 'status: retired'),
      frozen,
    ),
  },
  run: (catalog, report) => {
    // What cannot be read is not gone.
    if (!catalog.isWhole) return;
    for (const entry of catalog.frozen) {
      if (catalog.released(entry) !== entry || entry.document.status === 'retired') continue;
      if (catalog.get(entry.kind, entry.id) === undefined)
        report(entry.at('version'), { kind: entry.kind, id: entry.id, version: entry.document.version });
    }
  },
});
