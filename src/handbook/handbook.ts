import type { Catalog } from '../catalog/catalog.ts';
import { phrasesOf } from '../catalog/script-wording.ts';
import { wordsOf } from '../catalog/entry.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import { type Language, languages, type Words } from '../text/words.ts';
import { Handbook, type HandbookRequest } from './context.ts';
import { plainText } from './html.ts';
import { kindOrder } from './kinds/index.ts';
import type { Page } from './page.ts';
import { changesPage, feedOf } from './pages/changes.ts';
import { documentPages, kindPages, kindTitle } from './pages/documents.ts';
import { homePage } from './pages/home.ts';
import { checksPage, clausesPage, functionsPage } from './pages/references.ts';
import { rolePages } from './pages/roles.ts';
import { scopePages } from './pages/scopes.ts';
import { toolPages } from './pages/tools.ts';

/** What can be found: a page with its names and its text. */
export interface Findable {
  readonly path: string;
  readonly title: string;
  readonly about: string;
  readonly names: string;
  readonly text: string;
}

/** What must not be said, for the script checker. */
export interface ForbiddenWording {
  readonly id: string;
  readonly phrases: readonly string[];
  readonly except: readonly string[];
  readonly instead: Words;
  readonly why: Words | null;
  readonly script: Words;
}

/** One language of the handbook: pages, what search knows of them, the way around, the feed. */
export interface Edition {
  readonly language: Language;
  readonly title: string;
  readonly pages: readonly Page[];
  readonly findable: readonly Findable[];
  readonly shelves: readonly { readonly title: string; readonly path: string }[];
  readonly feed: string;
}

export interface HandbookContents {
  readonly editions: readonly Edition[];
  readonly wordings: readonly ForbiddenWording[];
}

/** The whole handbook, from the same catalog and bundle that the engine evaluates. */
export function handbookOf(
  catalog: Catalog,
  bundle: Bundle,
  request: HandbookRequest & { readonly site: string },
): HandbookContents {
  const editions = languages.map((language): Edition => {
    const book = new Handbook(catalog, bundle, language, request);
    const pages = [
      homePage(book),
      ...rolePages(book),
      ...scopePages(book),
      ...toolPages(book),
      changesPage(book),
      ...kindPages(book),
      ...documentPages(book),
      clausesPage(book),
      checksPage(book),
      functionsPage(book),
    ];
    return {
      language,
      title: pages[0]?.title ?? '',
      pages,
      findable: pages.map((page) => ({
        path: page.path,
        title: page.title,
        about: page.about,
        names: page.names.join(' '),
        text: plainText(page.body).slice(0, mostSearched),
      })),
      shelves: kindOrder
        .filter((kind) => kind !== 'workspace' && catalog.entries.some((entry) => entry.kind === kind))
        .map((kind) => ({ title: kindTitle(kind, book), path: `${kind}/` })),
      feed: feedOf(book, request.site),
    };
  });
  return { editions, wordings: wordingsOf(catalog) };
}

/** Signs of a page that are searched. Indexes are longer, and lead to what they list anyway. */
const mostSearched = 6000;

function wordingsOf(catalog: Catalog): ForbiddenWording[] {
  return catalog.all('script').flatMap(({ document, title }) =>
    (document.forbidden ?? []).map(({ id, phrases, except, instead, why }) => ({
      id,
      phrases: phrasesOf(phrases),
      except: phrasesOf(except),
      instead: wordsOf(instead),
      why: why === undefined ? null : wordsOf(why),
      script: title,
    })),
  );
}
