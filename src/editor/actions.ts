import type { Finding } from '../finding/finding.ts';
import { addMonths } from '../quantity/day.ts';
import { holds, toEditor } from './place.ts';
import type { EditorPosition, EditorRange, OpenStandards } from './standards.ts';

/** Something that an editor offers to do about a finding. */
export interface EditorAction {
  readonly title: string;
  readonly finding: Finding;
  readonly isPreferred: boolean;
  readonly edits: readonly { readonly file: string; readonly range: EditorRange; readonly newText: string }[];
}

/** The fixes of the findings at a position, and a comment that excuses a check for three months. */
export function actionsAt(open: OpenStandards, file: string, from: EditorPosition, to: EditorPosition): EditorAction[] {
  const { findings } = open.standards;
  const here = findings.filter(
    (each) => each.file === file && each.range !== null && (holds(each.range, from) || holds(each.range, to)),
  );
  return here.flatMap((each) => [...fixesOf(each, open), ...excusesOf(each, open)]);
}

function fixesOf(finding: Finding, { language }: OpenStandards): EditorAction[] {
  const { fix } = finding;
  if (fix === null) return [];
  const edits = fix.edits.map(({ file, range, text }) => ({ file, range: toEditor(range), newText: text }));
  return [{ title: fix.title[language], finding, isPreferred: true, edits }];
}

function excusesOf(finding: Finding, { standards, language, today }: OpenStandards): EditorAction[] {
  const { code, file, range } = finding;
  // Only semantic checks can be excused; their codes have no stage in front.
  if (code.includes('/') || file === null || range === null) return [];
  const { line } = range.start;
  const indent = /^\s*/.exec(standards.sources.get(file)?.line(line) ?? '')?.[0] ?? '';
  const start = { line: line - 1, character: 0 };
  const reason = { zh: '写明理由', en: 'say why' }[language];
  const newText = `${indent}# yardstick-ignore ${code} until ${addMonths(today, 3)}: ${reason}\n`;
  const title = { zh: `忽略 ${code} 三个月`, en: `Ignore ${code} for three months` }[language];
  return [{ title, finding, isPreferred: false, edits: [{ file, range: { start, end: start }, newText }] }];
}
