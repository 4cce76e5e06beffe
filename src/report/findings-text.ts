import type { Finding } from '../finding/finding.ts';
import { codeFrame } from '../text/code-frame.ts';
import type { Words } from '../text/words.ts';
import type { Presentation } from './format.ts';

/** How grave a finding or an alert is, in a word. */
export const severityWords: Record<Finding['severity'], Words> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** A finding for a person: what is wrong, where, the place itself, and what to write instead. */
export function findingText(finding: Finding, { language, colours, source }: Presentation): string {
  const { severity, code, message, help, file, range } = finding;
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity];
  const lines = [
    `${paint(colours.bold(severityWords[severity][language]))} ${message[language]} ${colours.dim(`[${code}]`)}`,
  ];
  if (file !== null) lines.push(`  ${colours.dim('→')} ${placeText(file, range)}`);
  const text = file === null ? undefined : source(file);
  if (text !== undefined && range !== null) lines.push(indent(codeFrame(text, range)));
  for (const related of finding.related) {
    lines.push(`  ${colours.dim(related.message[language])} ${placeText(related.file, related.range)}`);
  }
  if (help !== null) lines.push(`  ${colours.green('›')} ${help[language]}`);
  return lines.join('\n');
}

function placeText(file: string, range: Finding['range']): string {
  return range === null ? file : `${file}:${range.start.line}:${range.start.column}`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
