/**
 * How the handbook is searched, for MiniSearch. Chinese has no spaces: words are cut into pairs of signs, so that every part of
 * a word is found (响应 in 首次响应时间); letters and digits are words, ids and clause numbers also in their parts.
 */
export const searchOptions = {
  fields: ['title', 'names', 'about', 'text'],
  tokenize: searchTerms,
  searchOptions: {
    boost: { title: 6, names: 8, about: 2 },
    prefix: (term: string) => /^[a-z0-9-]/.test(term),
    fuzzy: (term: string) => (/^[a-z]{4,}$/.test(term) ? 0.2 : false),
    combineWith: 'AND' as const,
    tokenize: searchTerms,
  },
};

/** The terms of a text, lower case, full-width letters as ordinary ones. */
export function searchTerms(text: string): string[] {
  const found: string[] = [];
  for (const [run] of folded(text).matchAll(/[\p{Script=Han}]+|[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu)) {
    if (!/^\p{Script=Han}/u.test(run)) {
      found.push(run);
      if (/[-.]/.test(run)) found.push(...run.split(/[-.]/));
      continue;
    }
    const signs = Array.from(run);
    if (signs.length === 1) found.push(run);
    for (let at = 0; at + 1 < signs.length; at++) found.push(`${signs[at]}${signs[at + 1]}`);
  }
  return found;
}

/** A page as search knows it. */
interface Named {
  readonly path: string;
  readonly title: string;
  readonly names: string;
}

/**
 * The pages of what was found, the likeliest first: one that is called just what was typed stands before those that only speak
 * of it; tests and lists stand behind what they are about.
 */
export function ranked<T extends Named>(
  pages: readonly T[],
  hits: readonly { readonly id: unknown; readonly score: number }[],
  query: string,
): T[] {
  const asked = folded(query);
  const weigh = (page: T, score: number) => {
    const title = folded(page.title);
    const bare = title.replace(/\s*\(.*\)$/, '');
    const isCalled = [title, bare, ...page.names.split(' ').map(folded)].includes(asked);
    const isTest = page.path.startsWith('case/');
    const isList = page.path.endsWith('/');
    return score * (isCalled ? 20 : title.startsWith(asked) ? 2 : 1) * (isTest ? 0.3 : isList ? 0.6 : 1);
  };
  return hits
    .flatMap(({ id, score }) => {
      const page = pages[Number(id)];
      return page === undefined ? [] : [{ page, weight: weigh(page, score) }];
    })
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ page }) => page);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
