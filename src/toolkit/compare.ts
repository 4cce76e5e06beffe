import { compareCatalogs, comparisonOf } from '../changes/compare.ts';
import type { Comparison } from '../changes/generated.ts';
import { version } from '../version.ts';
import type { Standards } from './validate.ts';

/** What is different between two sets of standards, document by document, and what each difference means. */
export function compare(
  base: Pick<Standards, 'catalog'>,
  head: Pick<Standards, 'catalog'>,
  names: { readonly base: string; readonly head: string } = { base: 'base', head: 'head' },
): Comparison {
  return comparisonOf(compareCatalogs(base.catalog, head.catalog), { toolkit: version, ...names });
}
