import MiniSearch from 'minisearch';
import type { Findable, Language } from 'yardstick-library';
import { ranked, searchOptions } from 'yardstick-search';
import { fetchJson } from './standards.ts';

export interface Found {
  readonly url: string;
  readonly title: string;
  readonly about: string;
  readonly excerpt: string;
}

/** Search over the pages of one language: the index is made in the browser, in some tens of milliseconds. */
export async function openSearch(language: Language): Promise<(query: string) => readonly Found[]> {
  const pages = await fetchJson<readonly Findable[]>(`search-${language}.json`);
  const index = new MiniSearch(searchOptions);
  index.addAll(pages.map((page, id) => ({ ...page, id })));
  const folder = language === 'zh' ? '/' : '/en/';
  return (query) =>
    ranked(pages, index.search(query), query).map(({ path, title, about, text }) => {
      const isFolder = path === '' || path.endsWith('/');
      return { url: `${folder}${path}${isFolder ? '' : '.html'}`, title, about, excerpt: excerptOf(text, query) };
    });
}

/** The words around the first place at which a part of the query stands. */
function excerptOf(text: string, query: string): string {
  const parts = query
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
  const at = Math.max(0, ...parts.map((part) => text.toLowerCase().indexOf(part)));
  const from = Math.max(0, at - 20);
  return `${from > 0 ? '…' : ''}${text.slice(from, from + 90)}`;
}
