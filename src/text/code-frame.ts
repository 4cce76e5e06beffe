import type { Range } from './range.ts';
import type { Source } from './source.ts';
import { displayWidth } from './width.ts';

/** Columns; a longer line, such as that of a minified JSON file, is shown in part. */
const widest = 160;

/**
 * The line of a range with the line before it, and carets under the range:
 *
 *     11 │   - id: csat
 *     12 │     目标: 90
 *        │           ^^
 *
 * Carets are placed by display width, so that they stand right under Chinese text. Lines are cut to `width` columns.
 */
export function codeFrame(source: Source, range: Range, width = widest): string {
  const { start, end } = wholeLineWhereEmpty(source, range);
  const gutter = String(start.line).length;
  const longest = Math.max(leastColumns, Math.min(widest, width) - gutter - ' │ '.length);
  const line = source.line(start.line) ?? '';
  const shift = shiftOf(line, start.column, longest);
  const frame: string[] = [];
  for (const number of [start.line - 1, start.line]) {
    const each = source.line(number);
    // Of the line before, only what is seen beside the place is shown.
    if (each !== undefined && (number === start.line || each.slice(shift).trim() !== ''))
      frame.push(`${String(number).padStart(gutter)} │ ${shown(each, shift, longest)}`);
  }
  const before = expandTabs(line.slice(shift, start.column - 1));
  const until = end.line === start.line ? end.column - 1 : line.length;
  const marked = expandTabs(line.slice(start.column - 1, Math.max(until, start.column - 1)));
  // The signs that stand for what is left out take a column each.
  const room = Math.max(1, longest - displayWidth(before) - 2);
  const carets = '^'.repeat(Math.min(room, Math.max(1, displayWidth(marked))));
  frame.push(`${' '.repeat(gutter)} │ ${' '.repeat(displayWidth(before) + (shift > 0 ? 1 : 0))}${carets}`);
  return frame.join('\n');
}

/** An empty range at the start of a line means the line: what stands on it begins behind its indentation. */
function wholeLineWhereEmpty(source: Source, range: Range): Range {
  const { start, end } = range;
  const line = source.line(start.line) ?? '';
  if (start.line !== end.line || start.column !== end.column || start.column !== 1 || line.trim() === '') return range;
  return {
    start: { ...start, column: line.length - line.trimStart().length + 1 },
    end: { ...end, column: line.trimEnd().length + 1 },
  };
}

/** Of the narrowest terminals more is shown than fits. */
const leastColumns = 24;

/** The UTF-16 unit with which a line that is too long begins to be shown: half the room stands before the place. */
function shiftOf(line: string, column: number, longest: number): number {
  if (displayWidth(expandTabs(line)) <= longest) return 0;
  const characters = Array.from(line.slice(0, column - 1));
  let [room, at] = [Math.floor(longest / 2), column - 1];
  for (const character of characters.toReversed()) {
    room -= displayWidth(expandTabs(character));
    if (room < 0) return at;
    at -= character.length;
  }
  return 0;
}

/** Both lines from the same column on, so that they stand under one another. */
function shown(line: string, shift: number, longest: number): string {
  let [part, room] = ['', longest - 2];
  for (const character of line.slice(shift)) {
    const expanded = expandTabs(character);
    room -= displayWidth(expanded);
    if (room < 0 && displayWidth(expandTabs(line.slice(shift))) > longest) return `${shift > 0 ? '…' : ''}${part}…`;
    part += expanded;
  }
  return `${shift > 0 ? '…' : ''}${part}`;
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', '→   ');
}
