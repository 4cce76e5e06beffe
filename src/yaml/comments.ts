import { Lexer } from 'yaml';
import type { Source } from '../text/source.ts';
import type { Range } from '../text/range.ts';

/** A comment, with its `#`. */
export interface Comment {
  readonly text: string;
  readonly range: Range;
  /** Whether nothing stands before it on its line. */
  readonly isAlone: boolean;
}

/** The comments of a YAML text, wherever they stand; a `#` inside a text is none. */
export function commentsOf(source: Source): Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let isText = false;
  for (const token of new Lexer().lex(source.text)) {
    // Signs of the lexer’s own, which stand for no text of the file.
    const isMark = token.length === 1 && marks.includes(token);
    if (!isText && !isMark && token.startsWith('#')) {
      const range = source.range(offset, offset + token.length);
      const before = source.line(range.start.line)?.slice(0, range.start.column - 1) ?? '';
      comments.push({ text: token, range, isAlone: before.trim() === '' });
    }
    isText = token === scalarMark;
    if (!isMark) offset += token.length;
  }
  return comments;
}

/** Begins a text; what follows it is the text itself. */
const scalarMark = '\u001f';
const marks: readonly string[] = ['\u0002', '\u0018', scalarMark];
