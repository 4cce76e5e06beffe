import { alike } from '../arithmetic.ts';
import type { Type } from '../type.ts';

/** The type of numbers of one kind; null where they are none. */
export function oneOfNumbers(given: readonly Type[]): Type | null {
  const [first, ...others] = given;
  if (first === undefined || given.some(({ is }) => is !== 'number')) return null;
  return others.reduce<Type | null>((type, other) => (type === null ? null : alike(type, other)), first);
}
