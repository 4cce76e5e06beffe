import type { KindName } from '../../schema/validate.ts';
import type { FieldRule } from '../../schema/field.ts';
import type { Json } from '../../yaml/document.ts';
import { type FieldChange, type Outcome, rewords } from '../outcome.ts';
import { presenceOutcomes } from './presence.ts';

/** A document that begins or ceases to count is as one that is new or gone; definitions count whatever their status is. */
export function statusOutcomes({ kind, old, new: next }: FieldChange, whole: FieldRule): readonly Outcome[] {
  if (definitions.includes(kind)) return rewords;
  const counts = (status: Json | undefined) =>
    status === 'active' || status === 'pilot' || (kind === 'waiver' && status === 'retired');
  if (counts(old) === counts(next)) return rewords;
  const as = whole === 'demand' || whole === 'excuse' ? whole : 'option';
  return presenceOutcomes(counts(next) ? { old: undefined, new: true } : { old: true, new: undefined }, as);
}

const definitions: readonly KindName[] = ['calendar', 'kpi', 'workspace'];
