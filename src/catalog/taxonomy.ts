import type { TaxonomyClass } from '../schema/generated/documents.ts';
import type { Path } from '../text/range.ts';
import type { Entry } from './entry.ts';

/** A class of a taxonomy, however deep in the tree, with its path in the document. */
export interface StatedClass {
  readonly stated: TaxonomyClass;
  readonly path: Path;
}

/** Every class of a taxonomy, each before those below it; none where there is no taxonomy. */
export function taxonomyClasses(entry: Entry<'taxonomy'> | undefined): StatedClass[] {
  const visit = (classes: readonly TaxonomyClass[], path: Path): StatedClass[] =>
    classes.flatMap((stated, index) => [
      { stated, path: [...path, index] },
      ...visit(stated.classes ?? [], [...path, index, 'classes']),
    ]);
  return visit(entry?.document.classes ?? [], ['classes']);
}

/** A class and all that stand below it in the tree; the class alone where it is not there. */
export function classAndBelow(entry: Entry<'taxonomy'> | undefined, id: string): string[] {
  const classes = taxonomyClasses(entry);
  const path = classes.find(({ stated }) => stated.id === id)?.path ?? [];
  const below = classes.filter((each) => path.length > 0 && path.every((key, index) => each.path[index] === key));
  return [...new Set([id, ...below.map(({ stated }) => stated.id)])];
}
