import { comparePositions, type Range } from './range.ts';
import type { Source } from './source.ts';

/** What is written in the place of a range. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** Whether two edits can both be made: neither begins before the other ends. */
export function areApart(a: TextEdit, b: TextEdit): boolean {
  return comparePositions(a.range.end, b.range.start) <= 0
    ? comparePositions(a.range.start, b.range.start) < 0
    : comparePositions(b.range.end, a.range.start) <= 0 && comparePositions(b.range.start, a.range.start) < 0;
}

/** The text after edits that are apart; every other sign stays as it is, line ends included. */
export function applyEdits(source: Source, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
  let [text, from] = ['', 0];
  for (const { range, text: written } of sorted) {
    text += source.text.slice(from, source.offset(range.start));
    from = source.offset(range.end);
    text += /^\s|^$/.test(source.text.slice(from, from + 1)) ? withoutLastBlank(written) : written;
  }
  return text + source.text.slice(from);
}

/** `: ` for a sign that a blank, or the end of its line, follows already is `:`; an indentation stays as it is. */
function withoutLastBlank(text: string): string {
  return text.trim() === '' ? text : text.trimEnd();
}
