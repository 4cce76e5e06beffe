import { isScalar, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

/** The signs that are to close what is opened; a Chinese keyboard writes several for one. */
const closings: Readonly<Record<string, readonly string[]>> = {
  '{': ['｝'],
  '[': ['］', '】'],
  '"': ['”', '“', '＂'],
  "'": ['’', '‘', '＇'],
  '｛': ['｝', '}'],
  '［': ['］', ']'],
  '【': ['】', ']'],
  '“': ['”'],
  '‘': ['’'],
};

/** What only stands at the start of a line: the dash of a list, the sign of a comment, a space that is to indent. */
const atLineStart = /^ *(?:[－—–](?=\s)|＃|　)/;
/** A bracket or quote that opens the value behind a key. */
const atValueStart = /^ *(?:- )?[^:#"']+: +[｛［【“‘]/;
/** A separator with the next key behind it: in `{ zh: 热线，en: Hotline }` both are one text to YAML. */
const beforeKey = /^[^,[\]{}"#]*?[，；、;](?=\s*[A-Za-z][\w-]*\s*[:：])/;

/** The offset of the full-width sign behind a syntax error; undefined where it is something else. */
export function signBehindError(text: string, code: string, start: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const [line = ''] = text.slice(lineStart).split('\n', 1);
  const behind = (match: RegExpExecArray | null, from: number) => match && from + match[0].length - 1;
  const isInBraces = code === 'BLOCK_IN_FLOW' || /\{[^}]*$/.test(text.slice(lineStart, start));
  return (
    behind(atLineStart.exec(line), lineStart) ??
    (code === 'BLOCK_AS_IMPLICIT_KEY' ? behind(atValueStart.exec(line), lineStart) : null) ??
    (isInBraces ? behind(beforeKey.exec(text.slice(start, start + 1000)), start) : null) ??
    undefined
  );
}

/** The full-width sign on the same line that was to close what is opened at an offset; none that closes one of its own. */
export function signForClosing(text: string, open: number): number | undefined {
  const closing = closings[text[open] ?? ''];
  if (closing === undefined) return undefined;
  const found = new RegExp(`^[^\\n［【｛“‘]*?(?=[${closing.join('')}])`).exec(text.slice(open + 1));
  return found === null ? undefined : open + 1 + found[0].length;
}

/** A key that starts with a sign that only looks like one of YAML: `－ id`, or an indentation by full-width spaces. */
export function startsWithLookalike(text: string, start: number): boolean {
  return atLineStart.test(text.slice(start, start + 2));
}

/** Lines that start with full-width dashes, which are one text to YAML. A single one may be meant as a dash. */
export function isLookalikeList(written: string): boolean {
  return /^[－—–]\s[^]*\n\s*[－—–]\s/.test(written);
}

/** Brackets and quotes of Chinese in `[…]` and `{…}` that a comma has cut in two: `［phone, chat］` is two texts to YAML. */
export function cutInTwo(text: string, { items, range }: YAMLMap | YAMLSeq): number[] {
  const end = range?.[1] ?? 0;
  return items.flatMap((item) => {
    const value = isScalar(item) ? item : valueOf(item);
    const [from, to] = value?.range ?? [0, 0];
    const closing = closings[text[from] ?? ''] ?? [];
    const closesIn = (written: string) => closing.some((sign) => written.includes(sign));
    const isPlain = value?.type === Scalar.PLAIN;
    return isPlain && !closesIn(text.slice(from, to)) && closesIn(text.slice(to, end)) ? [from] : [];
  });
}

function valueOf(item: unknown): Scalar | undefined {
  const value = typeof item === 'object' && item !== null && 'value' in item ? item.value : undefined;
  return isScalar(value) ? value : undefined;
}
