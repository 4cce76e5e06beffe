import type { Place } from '../finding/problem.ts';
import type { Scope as DocumentScope } from '../schema/generated/documents.ts';
import type { Path } from '../text/range.ts';
import type { Reference, Target } from './kind.ts';

/** Finds the places of a document's keys and values by path. */
interface Places {
  at(path: Path): Place;
  keyAt(path: Path): Place;
}

/** The references of one document: where there is an id, there is a reference to it at its place. */
export function referencesIn(places: Places) {
  const one = (target: Target, id: string | undefined, ...path: Path): Reference[] =>
    id === undefined ? [] : [{ target, id, place: places.at(path) }];

  return {
    one,
    /** An id that the document builds on: such references must not go round in a circle. */
    base: (target: Target, id: string | undefined, ...path: Path): Reference[] =>
      one(target, id, ...path).map((reference) => ({ ...reference, builds: true })),
    list: (target: Target, ids: readonly string[] | undefined, ...path: Path): Reference[] =>
      (ids ?? []).flatMap((id, index) => one(target, id, ...path, index)),
    /** The keys of a mapping. */
    keys: (target: Target, mapping: Readonly<Record<string, unknown>> | undefined, ...path: Path): Reference[] =>
      Object.keys(mapping ?? {}).map((id) => ({ target, id, place: places.keyAt([...path, id]) })),
    /** The dimensions and values that a scope names; one value may stand alone or in a list. */
    scope: (scope: DocumentScope | undefined, ...path: Path): Reference[] =>
      Object.entries(scope ?? {}).flatMap(([dimension, values]): Reference[] => [
        { target: 'dimension', id: dimension, place: places.keyAt([...path, dimension]) },
        ...[values].flat().map((value, index): Reference => ({
          target: 'dimension-value',
          id: `${dimension}=${value}`,
          place: places.at(Array.isArray(values) ? [...path, dimension, index] : [...path, dimension]),
        })),
      ]),
  };
}
