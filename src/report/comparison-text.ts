import type { Change, Comparison, DocumentChange } from '../changes/generated.ts';
import { plural } from '../text/words.ts';
import { displayWidth } from '../text/width.ts';
import { classSigns, classWords, daysText, pathText, versionText } from './comparison-words.ts';
import type { Presentation } from './format.ts';

/** What is different, document by document: which way, where, from what to what, since when, why. */
export function comparisonText(comparison: Comparison, presentation: Presentation): string {
  const { language, colours } = presentation;
  const { base, head, documents } = comparison;
  if (documents.length === 0)
    return { zh: `${base} 与 ${head} 没有区别\n`, en: `${base} and ${head} are the same\n` }[language];
  const blocks = documents.map((document) => documentText(document, presentation));
  return `${colours.bold(`${base} → ${head}`)}\n\n${blocks.join('\n')}\n${summaryText(comparison, presentation)}\n`;
}

function documentText(document: DocumentChange, presentation: Presentation): string {
  const { language, colours } = presentation;
  const { before, after } = document.file;
  const was = document.was === null ? '' : ` ← ${document.was}`;
  const file = before !== null && after !== null && before !== after ? `${before} → ${after}` : (after ?? before ?? '');
  const title = `${colours.bold(document.document)}${was}  ${document.title[language]}`;
  const told = document.changes.filter(isTold);
  const lines = told.flatMap((each) => changeLines(each, presentation));
  return [title, `  ${colours.dim(file)}  ${versionText(document, language)}`, ...lines, ''].join('\n');
}

/** The version stands in the heading already. */
function isTold({ path }: Change): boolean {
  return !(path.length === 1 && path[0] === 'version');
}

function changeLines(change: Change, { language, colours, width }: Presentation): string[] {
  const sign = `${classSigns[change.class]} ${classWords[change.class][language]}`;
  const pad = ' '.repeat(Math.max(1, 14 - displayWidth(sign)));
  const line = change.after?.line ?? change.before?.line;
  const where = `${pathText(change, language)}${line === undefined ? '' : colours.dim(` :${line}`)}`;
  const [old, next] = [change.old?.[language] ?? '—', change.new?.[language] ?? '—'];
  const days = daysText(change, language);
  const values = change.old === null && change.new === null ? [] : sideBySide(old, next, width);
  const why =
    change.reason === null ? [] : [`      ${{ zh: '理由', en: 'why' }[language]}: ${change.reason[language]}`];
  return [`  ${sign}${pad}${where}${days === '' ? '' : `  ${days}`}`, ...values, ...why];
}

/** On one line where both fit, otherwise one below the other: a long text is not cut in the middle of what changed. */
function sideBySide(old: string, next: string, width: number): string[] {
  const line = `      ${old}  →  ${next}`;
  return displayWidth(line) <= width ? [line] : [`      − ${old}`, `      + ${next}`];
}

function summaryText({ summary }: Comparison, { language }: Presentation): string {
  const { documents, ...classes } = summary;
  const counts = Object.entries(classWords).flatMap(([name, words]) => {
    const count = Object.entries(classes).find(([key]) => key === name)?.[1] ?? 0;
    return count === 0 ? [] : [{ zh: `${words.zh} ${count}`, en: `${words.en} ${count}` }[language]];
  });
  const all = { zh: `${documents} 份文档`, en: plural(documents, 'document') }[language];
  return counts.length === 0 ? all : `${all}: ${counts.join(' · ')}`;
}
