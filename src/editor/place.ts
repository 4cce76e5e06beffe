import type { Position, Range } from '../text/range.ts';
import type { EditorPosition, EditorRange } from './standards.ts';

export function toEditor({ start, end }: Range): EditorRange {
  return { start: positionOf(start), end: positionOf(end) };
}

function positionOf({ line, column }: Position): EditorPosition {
  return { line: line - 1, character: column - 1 };
}

/** Whether a place holds a position; its end counts, where a cursor behind a word still means the word. */
export function holds({ start, end }: Range, { line, character }: EditorPosition): boolean {
  const [at, column] = [line + 1, character + 1];
  const isAfter = at > start.line || (at === start.line && column >= start.column);
  return isAfter && (at < end.line || (at === end.line && column <= end.column));
}
