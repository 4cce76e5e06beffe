import { textKeysOf } from '../schema/text-keys.ts';
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

/** What a document quotes is not said in its own name: forbidden phrases, column names, what callers said, titles of others. */
const quoted: ReadonlySet<string> = new Set([
  'avoid',
  'columns',
  'definition',
  'examples',
  'except',
  'forbidden',
  'reference',
  'talk',
]);

/** The texts of a document, wherever they stand: per language, `{ zh: …, en: … }`, or as one string. */
export function textsOf({ kind, parsed }: Pick<AnyEntry, 'kind' | 'parsed'>): readonly ReadText[] {
  const known = read.get(parsed);
  if (known !== undefined) return known;
  const texts = visit(parsed.value, [], textKeysOf(kind), false);
  read.set(parsed, texts);
  return texts;
}

/** A document that is validated again, in an editor or on watch, says what it said. */
const read = new WeakMap<AnyEntry['parsed'], readonly ReadText[]>();

function visit(value: Json, path: Path, keys: ReadonlySet<string>, isText: boolean): ReadText[] {
  if (typeof value === 'string') return isText ? [{ text: value, language: languageOf(value), path }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => visit(item, [...path, index], keys, isText));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]): ReadText[] => {
    if (quoted.has(key)) return [];
    if ((key === 'zh' || key === 'en') && typeof inside === 'string')
      return [{ text: inside, language: key, path: [...path, key] }];
    // Below a key that holds texts by names of their own, those names say nothing.
    return visit(inside, [...path, key], keys, keys.has(key) || (isText && typeof inside === 'string'));
  });
}

/** A text that is written once does not name its language. */
function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
