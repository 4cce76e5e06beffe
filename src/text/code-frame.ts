import type { Range } from './range.ts';
import type { Source } from './source.ts';
import { displayWidth } from './width.ts';

const longestLine = 160;

/**
 * The line of a range with the line before it, and carets under the range:
 *
 *     11 │   - id: csat
 *     12 │     目标: 90
 *        │           ^^
 *
 * Carets are placed by display width, so that they stand right under Chinese text.
 */
export function codeFrame(source: Source, range: Range): string {
  const { start, end } = wholeLineWhereEmpty(source, range);
  const gutter = String(start.line).length;
  const frame: string[] = [];
  for (const number of [start.line - 1, start.line]) {
    const line = source.line(number);
    if (line !== undefined && (number === start.line || line.trim() !== '')) {
      frame.push(`${String(number).padStart(gutter)} │ ${shown(line, start.column)}`);
    }
  }
  const line = source.line(start.line) ?? '';
  const shift = shiftOf(line, start.column);
  const before = expandTabs(line.slice(shift, start.column - 1));
  const until = end.line === start.line ? end.column - 1 : line.length;
  const marked = expandTabs(line.slice(start.column - 1, Math.max(until, start.column - 1)));
  const room = Math.max(1, longestLine - displayWidth(before));
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

/** A very long line (a minified JSON file) is shown from shortly before the place. */
function shiftOf(line: string, column: number): number {
  return line.length > longestLine ? Math.max(0, column - 1 - longestLine / 2) : 0;
}

function shown(line: string, column: number): string {
  const shift = shiftOf(line, column);
  const part = expandTabs(line.slice(shift, shift + longestLine));
  return `${shift > 0 ? '…' : ''}${part}${shift + longestLine < line.length ? '…' : ''}`;
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', '→   ');
}
