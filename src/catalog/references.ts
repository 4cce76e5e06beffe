import type { Place } from '../finding/problem.ts';
import type { Scope as DocumentScope } from '../schema/generated/documents.ts';
import type { Reference, Target } from './kind.ts';

/** References from a list of ids, each at its own place. */
export function listReferences(
  target: Target,
  ids: readonly string[] | undefined,
  at: (index: number) => Place,
): Reference[] {
  return (ids ?? []).map((id, index) => ({ target, id, place: at(index) }));
}

/** A reference where there is an id. */
export function reference(target: Target, id: string | undefined, place: Place): Reference[] {
  return id === undefined ? [] : [{ target, id, place }];
}

/** The dimensions and values that a scope names. */
export function scopeReferences(
  scope: DocumentScope | undefined,
  keyAt: (dimension: string) => Place,
  at: (...path: (string | number)[]) => Place,
): Reference[] {
  return Object.entries(scope ?? {}).flatMap(([dimension, values]): Reference[] => [
    { target: 'dimension', id: dimension, place: keyAt(dimension) },
    ...[values].flat().map((value, index): Reference => ({
      target: 'dimension-value',
      id: `${dimension}=${value}`,
      place: Array.isArray(values) ? at(dimension, index) : at(dimension),
    })),
  ]);
}
