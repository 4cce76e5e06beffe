import type { Path } from '../text/range.ts';
import type { Language } from '../text/words.ts';
import type { Json } from '../yaml/document.ts';
import type { AnyEntry } from './entry.ts';

/** A text of a document that people read. */
export interface ReadText {
  readonly text: string;
  readonly language: Language;
  readonly path: Path;
}

/** What a document quotes is not said in its own name: forbidden phrases, column names, what callers said. */
const quoted: ReadonlySet<string> = new Set(['avoid', 'columns', 'examples', 'except', 'forbidden', 'talk']);

/** The texts that are written per language, wherever they stand: `{ zh: …, en: … }`. */
export function textsOf({ parsed }: Pick<AnyEntry, 'parsed'>): ReadText[] {
  return visit(parsed.value, []);
}

function visit(value: Json, path: Path): ReadText[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => visit(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]): ReadText[] => {
    if (quoted.has(key)) return [];
    const isText = (key === 'zh' || key === 'en') && typeof inside === 'string';
    return isText ? [{ text: inside, language: key, path: [...path, key] }] : visit(inside, [...path, key]);
  });
}
