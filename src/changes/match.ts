import type { Json } from '../yaml/document.ts';
import { textIn } from './outcome.ts';
import { likeness } from './value.ts';

/** Two that are one thing, where both are there. */
export interface Pair<T> {
  readonly old: T | undefined;
  readonly new: T | undefined;
}

export interface Named {
  readonly name: string;
  readonly value: Json;
}

/** What nearly everything has in common has the same name, or another one and was renamed. */
const alikeFrom = 0.6;

/** Brings together what has the same name, and then, of the rest, what is so much alike that it was only renamed. */
export function pairsOf<T extends Named>(old: readonly T[], next: readonly T[]): Pair<T>[] {
  const byName = new Map(old.map((each) => [each.name, each]));
  const names = new Set(next.map(({ name }) => name));
  const gone = old.filter(({ name }) => !names.has(name));
  const added = next.filter(({ name }) => !byName.has(name));
  const renamed = new Map<T, T>();
  for (const [one, other] of mostAlike(gone, added)) renamed.set(other, one);
  const left = new Set(renamed.values());
  return [
    ...next.map((each): Pair<T> => ({ old: byName.get(each.name) ?? renamed.get(each), new: each })),
    ...gone.filter((each) => !left.has(each)).map((each): Pair<T> => ({ old: each, new: undefined })),
  ];
}

/** The most alike first; each is given away once. */
function mostAlike<T extends Named>(gone: readonly T[], added: readonly T[]): [T, T][] {
  const candidates = gone
    .flatMap((one) => added.map((other) => ({ one, other, likeness: likeness(one.value, other.value) })))
    .filter((each) => each.likeness >= alikeFrom)
    .toSorted((a, b) => b.likeness - a.likeness);
  const taken = new Set<T>();
  return candidates.flatMap(({ one, other }): [T, T][] => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other]];
  });
}

/** The items of a list by their key; undefined where it does not tell all of them apart. */
export function namedItems(list: readonly Json[], key: string): Named[] | undefined {
  const items = list.flatMap((value) => {
    const name = textIn(value, key);
    return name === undefined ? [] : [{ name, value }];
  });
  const isTold = items.length === list.length && new Set(items.map(({ name }) => name)).size === items.length;
  return isTold ? items : undefined;
}
