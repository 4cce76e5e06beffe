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
