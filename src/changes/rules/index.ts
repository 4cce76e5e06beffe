import type { Field } from '../../schema/field.ts';
import { type FieldChange, type Outcome, redefines, rewords } from '../outcome.ts';
import { boundOutcomes } from './bound.ts';
import { figureOutcomes, wordOutcomes } from './ordered.ts';
import { presenceOutcomes } from './presence.ts';
import { scopeOutcomes } from './scope.ts';
import { statusOutcomes } from './status.ts';
import { termOutcomes } from './term.ts';

/** What a change of a field comes to, by the rule that its schema names. */
export function outcomesOf({ rule }: Field, whole: Field, change: FieldChange): readonly Outcome[] {
  if (typeof rule === 'object') return wordOutcomes(change, rule.stricter);
  switch (rule) {
    case 'target':
    case 'limit':
    case 'floor':
      return boundOutcomes(change);
    case 'stricter-higher':
      return figureOutcomes(change, 'higher');
    case 'stricter-lower':
      return figureOutcomes(change, 'lower');
    case 'scope':
      return scopeOutcomes(change);
    case 'status':
      return statusOutcomes(change, whole.rule);
    case 'term-from':
      return termOutcomes(change, 'from');
    case 'term-to':
      return termOutcomes(change, 'to');
    case 'demand':
    case 'excuse':
    case 'option':
      return presenceOutcomes(change, rule);
    case 'meaning':
    case 'adjustment':
      return redefines;
    case 'identity':
      // Whatever refers to it by its old name does not find it any more.
      return change.key === 'id' ? [{ class: 'moves', bump: 'major' }] : rewords;
    case 'words':
      return rewords;
  }
}
