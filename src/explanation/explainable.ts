import type { Catalog } from '../catalog/catalog.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import type { Day } from '../quantity/day.ts';

/** Everything that can be explained: documents by id or kind/id, goals by document/goal, clauses by number. */
export interface Explainable {
  readonly catalog: Catalog;
  readonly bundle: Bundle;
  /** Dated values are told as of this day. */
  readonly on: Day;
}
