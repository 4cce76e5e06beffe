import { kept } from '../text/kept.ts';
import type { Words } from '../text/words.ts';

export interface Dimension {
  readonly id: string;
  readonly title: Words;
  /** True where any value may occur. */
  readonly open: boolean;
  readonly values: readonly { readonly id: string; readonly title: Words }[];
}

/** For whom something holds: every dimension that is named must have one of its values. */
export type Scope = Readonly<Record<string, readonly string[]>>;

/** Where a figure was measured: one value per dimension; a dimension that is absent means all together. */
export type Cell = Readonly<Record<string, string>>;

/** Whether a scope covers a cell. A figure of all channels together is not one of the phone channel. */
export function covers(scope: Scope, cell: Cell): boolean {
  // Asked for every tier of every ticket: no entries are made for it.
  for (const dimension in scope) {
    const value = cell[dimension];
    if (value === undefined || scope[dimension]?.includes(value) !== true) return false;
  }
  return true;
}

/** What two scopes share; null where that is nothing. */
export function narrowed(a: Scope, b: Scope): Scope | null {
  const shared: Record<string, readonly string[]> = { ...a };
  for (const [dimension, values] of Object.entries(b)) {
    const both = a[dimension]?.filter((value) => values.includes(value)) ?? values;
    if (both.length === 0) return null;
    shared[dimension] = both;
  }
  return Object.fromEntries(Object.entries(shared).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** From the form in documents, where a single value needs no list. */
export function scopeOf(when: Readonly<Record<string, string | readonly string[]>> | undefined): Scope {
  return Object.fromEntries(
    Object.entries(when ?? {})
      .map(([dimension, values]): [string, string[]] => [dimension, [values].flat().toSorted()])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** One text for equal cells, in whatever order their keys stand. */
export function cellKey(cell: Cell): string {
  return Object.keys(cell)
    .toSorted()
    .map((dimension) => `${dimension}=${cell[dimension]}`)
    .join(' ');
}

/** The same cell with its keys in the order of the dimensions: results must not show in which order data named them. */
export function orderedCell(cell: Cell, dimensions: readonly Dimension[]): Cell {
  return orderedBy(dimensions)(cell);
}

const orderedBy = kept((dimensions: readonly Dimension[]) => {
  const rank = (dimension: string) => dimensions.findIndex(({ id }) => id === dimension);
  return kept((cell: Cell): Cell => Object.fromEntries(Object.entries(cell).toSorted(([a], [b]) => rank(a) - rank(b))));
});

/** In the order of the dimensions and, within one, of its values; what is wider comes first. */
export function compareCells(dimensions: readonly Dimension[]): (a: Cell, b: Cell) => number {
  return (a, b) => {
    for (const { id, values } of dimensions) {
      const [one, other] = [a[id], b[id]];
      if (one === other) continue;
      if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
      const [rank, otherRank] = [one, other].map((value) => values.findIndex((each) => each.id === value));
      if (rank !== otherRank) return (rank ?? -1) - (otherRank ?? -1);
      return one < other ? -1 : 1;
    }
    return 0;
  };
}
