import type { Change, DocumentChange } from '../changes/generated.ts';
import { type Finding, gravestFirst } from '../finding/finding.ts';
import type { Language } from '../text/words.ts';
import { classWords, daysText, pathText, versionText } from './comparison-words.ts';
import type { Format } from './format.ts';
import { impactSummary } from './impact-words.ts';

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
  comparison: ({ documents }, { language }, told) => {
    const lines = documents.flatMap((document) => documentCommands(document, language));
    const impact = told === undefined ? [] : [impactSummary(told.impact, language)];
    return `${[...lines, ...impact].join('\n')}\n`;
  },
};

/** A version that is too low, and each change at its line: graver where something is loosened and nobody says why. */
function documentCommands(document: DocumentChange, language: Language): string[] {
  const { needs, changes, file } = document;
  const title = `${document.title[language]} (${document.document})`;
  const place = file.after ?? file.before;
  const version = workflowCommand(
    'error',
    [...(place === null ? [] : [['file', place] as const]), ['title', title]],
    versionText(document, language),
  );
  const told = changes.filter(({ path }) => path.join() !== 'version');
  return [...(needs === null ? [] : [version]), ...told.map((change) => changeCommand(change, title, language))];
}

function changeCommand(change: Change, title: string, language: Language): string {
  const { after, before, old, new: next, reason } = change;
  const spot = after ?? before;
  const place =
    spot === null ? [] : [['file', spot.file] as const, ['line', spot.line] as const, ['col', spot.column] as const];
  const values = old === null && next === null ? '' : `: ${old?.[language] ?? '—'} → ${next?.[language] ?? '—'}`;
  const days = daysText(change, language);
  const what = `${classWords[change.class][language]} ${pathText(change, language)}${values}${days === '' ? '' : ` (${days})`}`;
  const level = change.class === 'loosens' && reason === null ? 'warning' : 'notice';
  return workflowCommand(
    level,
    [...place, ['title', title]],
    reason === null ? what : `${what}\n› ${reason[language]}`,
  );
}

function workflowCommand(
  name: string,
  properties: readonly (readonly [string, string | number])[],
  text: string,
): string {
  const stated = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${name} ${stated}::${escape(text)}`;
}

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
  return workflowCommand(names[severity], properties, told);
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
