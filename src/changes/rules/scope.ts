import { scopeOf, type Scope } from '../../rule/scope.ts';
import type { Json } from '../../yaml/document.ts';
import { type FieldChange, objectIn, type Outcome } from '../outcome.ts';

/** For whom something holds. Asked of fewer, verdicts can only go; excused for fewer, they can get worse. */
export function scopeOutcomes(change: FieldChange): readonly Outcome[] {
  const [old, next] = [scopeIn(change.old), scopeIn(change.new)];
  const [narrows, widens] = [isWithin(next, old), isWithin(old, next)];
  const isBetter = change.excuses ? widens : narrows;
  return [{ class: 're-scopes', bump: narrows && widens ? 'patch' : isBetter ? 'minor' : 'major' }];
}

function scopeIn(value: Json | undefined): Scope {
  const stated: Record<string, string | string[]> = {};
  for (const [dimension, values] of Object.entries(objectIn(value) ?? {}))
    stated[dimension] = [values].flat().map(String);
  return scopeOf(stated);
}

/** Whether everything that the first covers is covered by the second. */
function isWithin(inner: Scope, outer: Scope): boolean {
  return Object.entries(outer).every(
    ([dimension, values]) => inner[dimension]?.every((value) => values.includes(value)) === true,
  );
}
