import type { Catalog } from '../catalog/catalog.ts';
import { phrasesOf } from '../catalog/script-wording.ts';
import { wordsOf } from '../catalog/entry.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import type { Finding } from '../finding/finding.ts';
import { type Language, languages, type Words } from '../text/words.ts';
import { type Chapter, type ChapterFile, chaptersOf } from './chapters.ts';
import { Handbook, type HandbookRequest } from './context.ts';
import { plainText } from './html.ts';
import { kindOrder } from './kinds/index.ts';
import type { Page } from './page.ts';
import { type PastHandbook, pastOf } from './past.ts';
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
  readonly chapters: readonly Chapter[];
  readonly past: readonly PastHandbook[];
  readonly findable: readonly Findable[];
  readonly shelves: readonly { readonly title: string; readonly path: string }[];
  readonly feed: string;
}

/** What a company makes of the look: its own colour and logo. */
export interface Brand {
  readonly colour: string | null;
  /** File of the logo, from the folder of the standards. */
  readonly logo: string | null;
}

export interface HandbookContents {
  readonly brand: Brand;
  /** What is wrong with chapters. */
  readonly findings: readonly Finding[];
  readonly editions: readonly Edition[];
  readonly wordings: readonly ForbiddenWording[];
}

/** The whole handbook, from the same catalog and bundle that the engine evaluates. */
export function handbookOf(
  catalog: Catalog,
  bundle: Bundle,
  request: HandbookRequest & { readonly site: string; readonly chapters?: readonly ChapterFile[] },
): HandbookContents {
  const findings: Finding[] = [];
  const editions = languages.map((language): Edition => {
    const book = new Handbook(catalog.asOf(request.on), bundle, language, request);
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
    const { chapters, findings: found } = chaptersOf(request.chapters ?? [], book);
    findings.push(...found);
    const read = book.words({ zh: '章节', en: 'Chapter' });
    return {
      language,
      title: pages[0]?.title ?? '',
      pages,
      chapters,
      past: pastOf(catalog, bundle, language, request),
      findable: [
        ...chapters.map(({ path, title, text }) => ({
          path,
          title,
          about: read,
          names: '',
          text: text.slice(0, mostSearched),
        })),
        ...pages.map((page) => ({
          path: page.path,
          title: page.title,
          about: page.about,
          names: page.names.join(' '),
          text: plainText(page.body).slice(0, mostSearched),
        })),
      ],
      shelves: kindOrder
        .filter((kind) => kind !== 'workspace' && catalog.entries.some((entry) => entry.kind === kind))
        .map((kind) => ({ title: kindTitle(kind, book), path: `${kind}/` })),
      feed: feedOf(book, request.site),
    };
  });
  const { colour = null, logo = null } = catalog.workspace?.document.handbook ?? {};
  return { editions, wordings: wordingsOf(catalog), brand: { colour, logo }, findings };
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
