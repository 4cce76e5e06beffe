import { versionsById } from '../rule/in-force.ts';
import type { Measure } from '../rule/rule.ts';
import type { Dimension } from '../rule/scope.ts';
import { kept } from '../text/kept.ts';
import type { Words } from '../text/words.ts';
import { sections } from './record.ts';

/** What snapshots are read against. */
export interface Vocabulary {
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
}

export type Section = 'scope' | 'metrics' | 'samples' | 'columns' | 'other';

/** What may stand in each part of a record, and what of it is shown: aliases are known, but not proposed. */
export type Names = Readonly<Record<Section, { what: Words; names: ReadonlySet<string>; shown: readonly string[] }>>;

/** Worked out once for a bundle: a service reads thousands of snapshots against it. */
export const namesOf = kept(({ dimensions: stated, measures: all }: Vocabulary) => {
  const dimensions: ReadonlyMap<string, Dimension> = new Map(stated.map((dimension) => [dimension.id, dimension]));
  const measures: ReadonlyMap<string, Measure> = new Map(
    all.flatMap((measure) => [measure.id, ...measure.aliases].map((name) => [name, measure])),
  );
  const scope = [...dimensions.keys()];
  const known = new Set(measures.keys());
  const ids = [...new Set(all.map(({ id }) => id))];
  const names: Names = {
    scope: { what: { zh: '维度', en: 'dimension' }, names: new Set(scope), shown: scope },
    metrics: { what: { zh: ' KPI', en: 'KPI' }, names: known, shown: ids },
    samples: { what: { zh: ' KPI', en: 'KPI' }, names: known, shown: ids },
    columns: {
      what: { zh: ' KPI 或维度', en: 'KPI or dimension' },
      names: new Set([...scope, ...known]),
      shown: [...scope, ...ids],
    },
    other: { what: { zh: '键', en: 'key' }, names: new Set(sections), shown: sections },
  };
  return { dimensions, measures, measureOn: versionsById(all), names };
});
