import type { Place } from '../finding/problem.ts';
import type { StandardsDocument } from '../schema/generated/documents.ts';
import type { Path } from '../text/range.ts';
import type { Catalog } from './catalog.ts';

/** A tier as its service level states it, with the paths that lead to it. */
export interface StatedTier {
  readonly tier: Extract<StandardsDocument, { kind: 'sla' }>['tiers'][number];
  readonly at: (...path: Path) => Place;
}

/** By `<service level>/<tier>`. */
export function tierOf(catalog: Catalog, name: string): StatedTier | undefined {
  const [id = '', ...rest] = name.split('/');
  const level = catalog.get('sla', id);
  const index = level?.document.tiers.findIndex((each) => each.id === rest.join('/')) ?? -1;
  const tier = level?.document.tiers[index];
  if (level === undefined || tier === undefined) return undefined;
  return { tier, at: (...path) => level.parsed.at(['tiers', index, ...path]) };
}
