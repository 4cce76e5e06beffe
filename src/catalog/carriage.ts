import type { Place } from '../finding/problem.ts';
import type { Path } from '../text/range.ts';
import { wordsOf } from './entry.ts';
import type { AnyEntry } from './entry.ts';
import type { Catalog } from './catalog.ts';
import type { Carriage, Item } from './kind.ts';
import { isLookedAt } from './kpi-use.ts';
import type { Words } from '../text/words.ts';

/** From the weakest to the strongest. */
const strengths: readonly Carriage[] = ['described', 'checked', 'measured'];

/** Where a clause is carried, and how. */
export interface Carrier {
  readonly entry: AnyEntry;
  /** The goal, tier, norm or step that names the clause; undefined where it is the document as a whole. */
  readonly item: Item | undefined;
  readonly carries: Carriage;
  readonly place: Place;
}

/** A clause of a source document, with all that carries it. */
export interface CarriedClause {
  readonly id: string;
  readonly how: Carriage;
  readonly text: Words;
  readonly source: Words;
  readonly place: Place;
  readonly carriers: readonly Carrier[];
}

/** Every declared clause with its carriers. Drafts and retired documents carry nothing. */
export function clausesOf(catalog: Catalog): CarriedClause[] {
  const { workspace } = catalog;
  if (workspace === undefined) return [];
  const carriers = new Map<string, Carrier[]>();
  for (const entry of catalog.entries.filter(({ isInUse }) => isInUse)) {
    for (const { clause, carrier } of carriersIn(entry))
      carriers.set(clause, [...(carriers.get(clause) ?? []), carrier]);
  }
  return (workspace.document.sourceDocuments ?? []).flatMap((source, index) =>
    source.clauses.map(({ id, how, text }, position) => ({
      id,
      how,
      text: wordsOf(text),
      source: wordsOf(source.title),
      place: workspace.parsed.at(['sourceDocuments', index, 'clauses', position]),
      carriers: (carriers.get(id) ?? []).toSorted(byStrength),
    })),
  );

  /** A KPI that nobody looks at is only defined. */
  function carriageOf(entry: AnyEntry, item: Item | undefined): Carriage {
    return entry.kind === 'kpi' && !isLookedAt(catalog, entry) ? 'described' : catalog.carriage(entry, item);
  }

  function carriersIn(entry: AnyEntry): { clause: string; carrier: Carrier }[] {
    const items = catalog.items(entry);
    return catalog
      .references(entry)
      .filter(({ target }) => target === 'clause')
      .map(({ id, place }) => {
        const item = innermost(items, place.path);
        return { clause: id, carrier: { entry, item, carries: carriageOf(entry, item), place } };
      });
  }
}

/** The strongest way in which a clause is carried; undefined where nothing carries it. */
export function strongest({ carriers }: CarriedClause): Carriage | undefined {
  return strengths.findLast((each) => carriers.some(({ carries }) => carries === each));
}

/** The strongest first; otherwise in the order of files. */
function byStrength(a: Carrier, b: Carrier): number {
  return strengths.indexOf(b.carries) - strengths.indexOf(a.carries);
}

/** Whether a clause is carried at least as it asks for. */
export function isFullyCarried(clause: CarriedClause): boolean {
  const found = strongest(clause);
  return found !== undefined && strengths.indexOf(found) >= strengths.indexOf(clause.how);
}

/** Classes stand inside classes: the deepest item around a place is meant. */
function innermost(items: readonly Item[], path: Path): Item | undefined {
  return items
    .filter(({ place }) => place.path.slice(0, -1).every((key, index) => path[index] === key))
    .toSorted((a, b) => b.place.path.length - a.place.path.length)[0];
}
