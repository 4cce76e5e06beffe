import { type Finding, gravestFirst } from '../finding/finding.ts';
import { codeFrame } from '../text/code-frame.ts';
import type { Language, Words } from '../text/words.ts';
import { wrap } from '../text/width.ts';
import type { Presentation } from './format.ts';

/** How grave a finding or an alert is, in a word. */
export const severityWords: Record<Finding['severity'], Words> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** A finding for a person: what is wrong, where, the place itself, and what to write instead. */
export function findingText(finding: Finding, presentation: Presentation): string {
  const { language, colours, source, width } = presentation;
  const { help, file, range } = finding;
  const lines = headLines(finding, presentation);
  if (file !== null) lines.push(`  ${colours.dim('→')} ${placeText(file, range, finding.path, language)}`);
  const text = file === null ? undefined : source(file);
  if (text !== undefined && range !== null) lines.push(indent(codeFrame(text, range, width - 4)));
  for (const related of finding.related) {
    lines.push(`  ${colours.dim(related.message[language])} ${placeText(related.file, related.range, [], language)}`);
  }
  if (help !== null) {
    const [first = '', ...rest] = wrap(help[language], Math.max(leastWidth, width - 4));
    lines.push(`  ${colours.green('›')} ${first}`, ...rest.map((line) => `    ${line}`));
  }
  return lines.join('\n');
}

/** On the narrowest of terminals lines are longer than it, rather than a word each. */
const leastWidth = 24;

/** What is wrong, as wide as the terminal; colours take no width, so they come last. */
function headLines({ severity, code, message }: Finding, { language, colours, width }: Presentation): string[] {
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity];
  const [word, told] = [severityWords[severity][language], `[${code}]`];
  return wrap(`${word} ${message[language]} ${told}`, Math.max(leastWidth, width - 2)).map((line, index) => {
    const head = index === 0 ? `${paint(colours.bold(word))}${line.slice(word.length)}` : `  ${line}`;
    return line.endsWith(told) ? `${head.slice(0, -told.length)}${colours.dim(told)}` : head;
  });
}

/** More findings than a person reads to the end. */
export const mostFindings = 12;

/** The findings that belong to a result, the grave ones first; empty where there are none. */
export function findingsText(findings: readonly Finding[], presentation: Presentation): string {
  const { language, colours, all } = presentation;
  if (findings.length === 0) return '';
  const shown = gravestFirst(findings).slice(0, all ? findings.length : mostFindings);
  const hidden = findings.length - shown.length;
  const more = { zh: `另有 ${hidden} 个问题（--all 全部显示）`, en: `and ${hidden} more findings (--all shows them)` }[
    language
  ];
  return [
    colours.bold({ zh: '发现的问题', en: 'Findings' }[language]),
    ...shown.map((finding) => findingText(finding, presentation)),
    ...(hidden > 0 ? [colours.dim(more)] : []),
  ].join('\n\n');
}

/** A binary table has rows but no lines. */
function placeText(file: string, range: Finding['range'], path: Finding['path'], language: Language): string {
  const [row] = path;
  if (range !== null) return `${file}:${range.start.line}:${range.start.column}`;
  return typeof row === 'number' ? `${file} ${{ zh: `第 ${row} 行`, en: `row ${row}` }[language]}` : file;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
