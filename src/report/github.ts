import { type Finding, gravestFirst } from '../finding/finding.ts';
import type { Language } from '../text/words.ts';
import type { Format } from './format.ts';

/**
 * Workflow commands of GitHub Actions, which mark the lines of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions. A step shows ten of each severity; errors
 * come first, and how many there are stands in a line of its own.
 */
export const github: Format = {
  name: 'github',
  validation: ({ findings, summary }, { language }) => {
    const sorted = gravestFirst(findings);
    const { documents, errors, warnings, infos } = summary;
    const counts = {
      zh: `${documents} 个文件：${errors} 个错误，${warnings} 个警告，${infos} 条提示`,
      en: `${documents} files: ${errors} errors, ${warnings} warnings, ${infos} infos`,
    }[language];
    return `${[...sorted.map((each) => command(each, language)), counts].join('\n')}\n`;
  },
};

const names = { error: 'error', warning: 'warning', info: 'notice' } as const;

function command({ code, severity, message, help, file, range }: Finding, language: Language): string {
  const properties: (readonly [string, string | number])[] = [];
  if (file !== null) properties.push(['file', file]);
  if (range !== null) {
    properties.push(['line', range.start.line], ['endLine', Math.max(range.start.line, lastLine(range))]);
    // Columns count only within one line.
    if (range.start.line === range.end.line)
      properties.push(['col', range.start.column], ['endColumn', Math.max(range.start.column, range.end.column - 1)]);
  }
  properties.push(['title', code]);
  const told = help === null ? message[language] : `${message[language]}\n› ${help[language]}`;
  const stated = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${names[severity]} ${stated}::${escape(told)}`;
}

/** A range that ends before the first sign of a line does not touch that line. */
function lastLine({ end }: NonNullable<Finding['range']>): number {
  return end.column === 1 ? end.line - 1 : end.line;
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
