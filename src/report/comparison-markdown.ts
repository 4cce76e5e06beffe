import type { Comparison, DocumentChange } from '../changes/generated.ts';
import { classSigns, classWords, daysText, pathText, versionText } from './comparison-words.ts';
import type { Presentation } from './format.ts';
import { markdownTable } from './markdown-text.ts';

/** What is different, for a pull request. */
export function comparisonMarkdown({ documents, base, head }: Comparison, { language }: Presentation): string {
  const title = { zh: `## 标准的变化：${base} → ${head}`, en: `## What changes: ${base} → ${head}` }[language];
  if (documents.length === 0) return `${title}\n\n${{ zh: '没有变化。', en: 'Nothing.' }[language]}\n`;
  return `${[title, ...documents.map((document) => documentSection(document, language))].join('\n\n')}\n`;
}

function documentSection(document: DocumentChange, language: Presentation['language']): string {
  const titles = {
    zh: ['', '哪里', '原来', '现在', '哪些日子', '理由'],
    en: ['', 'Where', 'Before', 'After', 'Days', 'Why'],
  }[language];
  const rows = document.changes
    .filter(({ path }) => path.join() !== 'version')
    .map((change) => [
      `${classSigns[change.class]} ${classWords[change.class][language]}`,
      pathText(change, language),
      change.old?.[language] ?? '—',
      change.new?.[language] ?? '—',
      daysText(change, language),
      change.reason?.[language] ?? '',
    ]);
  const heading = `### ${document.title[language]} (${document.document})\n\n${versionText(document, language)}`;
  if (rows.length === 0) return heading;
  return `${heading}\n\n${markdownTable([titles, titles.map(() => '---'), ...rows])}`;
}
