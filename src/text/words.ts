/** One text in every language the toolkit speaks. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Words;

export const languages: readonly Language[] = ['zh', 'en'];

/** The same string in every language: ids, numbers, file names. */
export function same(text: string): Words {
  return { zh: text, en: text };
}

/** `a, b or c` and `a、b 或 c`. */
export function listWords(items: readonly string[], last: Words = { zh: '或', en: 'or' }): Words {
  if (items.length < 2) return same(items[0] ?? '');
  const head = items.slice(0, -1);
  const tail = items.at(-1);
  return { zh: `${head.join('、')}${last.zh}${tail}`, en: `${head.join(', ')} ${last.en} ${tail}` };
}

/** `1 row`, `2 rows`: English needs a plural, Chinese does not. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
