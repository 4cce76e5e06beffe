/** What is being written at a position, told from the text alone: while somebody types, the document is mostly broken. */
export interface Cursor {
  /** The keys that lead here; 0 for whichever item of a list. The last one is the key whose value is written. */
  readonly path: readonly (string | number)[];
  /** Whether a key is written, rather than a value. */
  readonly isKey: boolean;
  /** What stands before the cursor of the word that is written. */
  readonly prefix: string;
}

interface Segment {
  readonly column: number;
  /** Null for the dash of a list. */
  readonly key: string | null;
}

const keyPattern = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_.-]*`;

/** `line` and `character` count from 0. */
export function cursorAt(lines: readonly string[], line: number, character: number): Cursor {
  const before = (lines[line] ?? '').slice(0, character);
  const own = segmentsOf(before);
  const last = own.at(-1);
  const isValue = typeof last?.key === 'string';
  const content = contentColumn(before);
  const flow = flowAt(isValue ? before.slice(content + (last?.key?.length ?? 0) + 1) : before.slice(content));
  const keys = own.map(({ key }) => key ?? 0);
  const path = [...pathAbove(lines, line, own, content), ...keys, ...flow.keys];
  return { path, isKey: flow.isOpen ? flow.isKey : !isValue, prefix: flow.prefix };
}

/** The dashes and the key at the start of a line, with their columns. */
function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let at = /^ */.exec(text)?.[0].length ?? 0;
  while (/^-(\s|$)/.test(text.slice(at))) {
    segments.push({ column: at, key: null });
    at += /^-\s*/.exec(text.slice(at))?.[0].length ?? 1;
  }
  const key = new RegExp(`^(${keyPattern}):(?=\\s|$)`, 'u').exec(text.slice(at))?.[1];
  if (key !== undefined) segments.push({ column: at, key });
  return segments;
}

/** Where the text behind dashes begins. */
function contentColumn(text: string): number {
  return /^[ ]*(?:-\s+)*/.exec(text)?.[0].length ?? 0;
}

/** The keys above a line, from the root: of each line above, those that stand further out. */
function pathAbove(
  lines: readonly string[],
  line: number,
  own: readonly Segment[],
  content: number,
): (string | number)[] {
  const path: (string | number)[] = [];
  let column = own[0]?.column ?? content;
  let isItem = own[0]?.key === null;
  for (let at = line - 1; at >= 0; at--) {
    const text = lines[at] ?? '';
    if (text.trim() === '' || text.trim().startsWith('#')) continue;
    for (const segment of segmentsOf(text).toReversed()) {
      // A list may stand in one column with its key.
      const isAbove = segment.column < column || (isItem && segment.key !== null && segment.column === column);
      if (!isAbove) continue;
      path.unshift(segment.key ?? 0);
      column = segment.column;
      isItem = segment.key === null;
    }
    if (column === 0 && !isItem) break;
  }
  return path;
}

/** Inside `{ … }` and `[ … ]` of a line: the keys that are open, and what is being written. */
function flowAt(text: string): { keys: (string | number)[]; isOpen: boolean; isKey: boolean; prefix: string } {
  const keys: (string | number)[] = [];
  const brackets: string[] = [];
  let word = '';
  let hasKey = false;
  for (const sign of text) {
    if (sign === '{' || sign === '[') {
      brackets.push(sign);
      if (sign === '[') keys.push(0);
      [word, hasKey] = ['', false];
    } else if (sign === '}' || sign === ']') {
      if (brackets.pop() === '[' || hasKey) keys.pop();
      [word, hasKey] = ['', true];
    } else if (sign === ',' && brackets.length > 0) {
      if (hasKey && brackets.at(-1) === '{') keys.pop();
      [word, hasKey] = ['', false];
    } else if (sign === ':' && brackets.at(-1) === '{' && !hasKey) {
      keys.push(word.trim());
      [word, hasKey] = ['', true];
    } else word += sign;
  }
  const isOpen = brackets.length > 0;
  const prefix = (isOpen ? word : (/\S*$/.exec(text)?.[0] ?? '')).trimStart().replace(/^["']/, '');
  return { keys: isOpen ? keys : [], isOpen, isKey: brackets.at(-1) === '{' && !hasKey, prefix };
}
