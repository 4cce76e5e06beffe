import { gravestFirst } from '../finding/finding.ts';
import type { Finding, Findings } from '../finding/generated.ts';
import { type Language, plural } from '../text/words.ts';
import { severityWords } from './findings-text.ts';
import type { Presentation } from './format.ts';
import { markdownTable } from './markdown-text.ts';
import { suppressedText } from './suppressed-text.ts';

/** More than that nobody reads on a summary page; the log has them all. */
const mostRows = 50;

/** What validation found, for the summary of a CI job or a comment: the grave ones first, by place. */
export function validationMarkdown({ findings, summary }: Findings, { language }: Presentation): string {
  const sorted = gravestFirst(findings);
  const hidden = sorted.length - mostRows;
  const more = {
    zh: `另有 ${hidden} 个，见运行日志。`,
    en: `${plural(hidden, 'more finding')}, in the log of the run.`,
  };
  const sections = [
    `## ${headline(summary, language)}`,
    ...(sorted.length === 0 ? [] : [findingsTable(sorted.slice(0, mostRows), language)]),
    ...(hidden > 0 ? [more[language]] : []),
    ...suppressedText(summary, language),
  ];
  return `${sections.join('\n\n')}\n`;
}

function headline({ documents, errors, warnings, infos }: Findings['summary'], language: Language): string {
  const sign = errors > 0 ? '✖' : warnings + infos > 0 ? '▲' : '✔';
  if (errors + warnings + infos === 0)
    return { zh: `✔ ${documents} 个文件，没有发现问题`, en: `✔ ${plural(documents, 'file')}, nothing to mend` }[
      language
    ];
  const counted = {
    zh: `${documents} 个文件：${errors} 个错误，${warnings} 个警告${infos > 0 ? `，${infos} 条提示` : ''}`,
    en: `${plural(documents, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}${infos > 0 ? `, ${infos} info` : ''}`,
  }[language];
  return `${sign} ${counted}`;
}

function findingsTable(findings: readonly Finding[], language: Language): string {
  const titles = { zh: ['', '哪里', '什么不对', '改成什么'], en: ['', 'Where', 'What is wrong', 'What to write'] }[
    language
  ];
  const rows = findings.map(({ severity, file, range, message, help, code }) => [
    `${{ error: '✖', warning: '▲', info: 'ℹ' }[severity]} ${severityWords[severity][language]}`,
    `${file ?? '—'}${range === null ? '' : `:${range.start.line}`}`,
    `${message[language]} (${code})`,
    help?.[language] ?? '',
  ]);
  return markdownTable([titles, ['---', '---', '---', '---'], ...rows]);
}
