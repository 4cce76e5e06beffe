import type { Place } from '../finding/problem.ts';
import type { Words } from '../text/words.ts';
import type { Mention } from './explanation.ts';

export function mention(what: string, title: Words, entry: { readonly file: string }, place: Place): Mention {
  return { what, title, file: entry.file, line: place.range?.start.line ?? 1 };
}
