import type { Catalog } from '../catalog/catalog.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import { addDays, type Day } from '../quantity/day.ts';
import type { Language } from '../text/words.ts';
import { Handbook, type HandbookRequest } from './context.ts';
import type { Page } from './page.ts';
import { documentPages } from './pages/documents.ts';

/** The handbook on the days from one change to the next: the documents that read otherwise than today. */
export interface PastHandbook {
  readonly from: Day | null;
  readonly to: Day;
  /** Pages that read otherwise, and those of documents that are no more. */
  readonly pages: readonly Page[];
  /** Documents that did not exist yet. */
  readonly absent: readonly string[];
}

/** How many changes it goes back. */
const most = 12;

/** What the handbook said between earlier changes, by the frozen versions and dated values there are. The latest first. */
export function pastOf(
  catalog: Catalog,
  bundle: Bundle,
  language: Language,
  request: HandbookRequest,
): readonly PastHandbook[] {
  const days = changeDays(catalog).filter((day) => day <= request.on);
  const today = pagesBy(new Handbook(catalog.asOf(request.on), bundle, language, request));
  const stretches = days.map((day, at) => ({ from: days[at - 1] ?? null, to: addDays(day, -1) })).slice(-most);
  return stretches.toReversed().flatMap(({ from, to }): PastHandbook[] => {
    const then = catalog.asOf(to);
    const plain = pagesBy(new Handbook(then, bundle, language, { ...request, on: to }));
    const paths = new Set(
      [...plain].filter(([path, page]) => page.body.text !== today.get(path)?.body.text).map(([path]) => path),
    );
    const absent = [...today.keys()].filter((path) => !plain.has(path));
    if (paths.size === 0 && absent.length === 0) return [];
    const folder = `on/${to}/`;
    const told = documentPages(new Handbook(then, bundle, language, { ...request, on: to, past: { folder, paths } }));
    const pages = told
      .filter(({ path }) => paths.has(path))
      .map((page) => ({ ...page, path: `${folder}${page.path}` }));
    return [{ from, to, pages, absent }];
  });
}

function pagesBy(book: Handbook): ReadonlyMap<string, Page> {
  return new Map(documentPages(book).map((page) => [page.path, page]));
}

/** The days on which something began: a version, a value. */
function changeDays(catalog: Catalog): Day[] {
  const stages = catalog.stages.flatMap(({ term }) => term.from ?? []);
  const goals = catalog.goals.flatMap(({ goal }) => [goal.target, goal.limit ?? []].flat());
  const tiers = catalog
    .all('sla')
    .flatMap(({ document }) => document.tiers.flatMap(({ target, limit }) => [target, limit ?? []].flat()));
  const values = [...goals, ...tiers].flatMap((dated) =>
    typeof dated === 'string' ? [] : [dated.from.length === 7 ? `${dated.from}-01` : dated.from],
  );
  return [...new Set([...stages, ...values])].toSorted();
}
