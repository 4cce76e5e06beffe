import type { FieldChange, Outcome } from '../outcome.ts';

/** Something that is new or gone: a demand asks for more, an excuse for less, an option for neither. */
export function presenceOutcomes(
  { old, new: next }: Pick<FieldChange, 'old' | 'new'>,
  as: 'demand' | 'excuse' | 'option',
): readonly Outcome[] {
  const isNew = old === undefined;
  if (as === 'excuse') return [isNew ? { class: 'loosens', bump: 'minor' } : { class: 'tightens', bump: 'major' }];
  if (old !== undefined && next !== undefined) return [{ class: 'redefines', bump: 'major' }];
  if (isNew) return [{ class: 'adds', bump: as === 'demand' ? 'major' : 'minor' }];
  return [{ class: 'removes', bump: 'minor' }];
}
