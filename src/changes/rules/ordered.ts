import { readQuantity } from '../../quantity/quantity.ts';
import type { Json } from '../../yaml/document.ts';
import { type FieldChange, loosens, type Outcome, redefines, rewords, tightens } from '../outcome.ts';

/** A figure of which more, or less, asks for more by itself. Where it is left out nothing is asked. */
export function figureOutcomes(change: FieldChange, stricter: 'higher' | 'lower'): readonly Outcome[] {
  if (change.old === undefined) return tightens;
  if (change.new === undefined) return loosens;
  const [old, next] = [figureIn(change.old), figureIn(change.new)];
  if (old === undefined || next === undefined || old.measure !== next.measure) return redefines;
  if (old.value === next.value) return rewords;
  return next.value > old.value === (stricter === 'higher') ? tightens : loosens;
}

/** One of a few words or a switch, in their order from lax to strict. A switch that is left out is off, a word the strictest. */
export function wordOutcomes(change: FieldChange, order: readonly (string | boolean)[]): readonly Outcome[] {
  const silent = order.includes(false) ? false : order.at(-1);
  const rank = (value: Json | undefined) => order.findIndex((each) => each === (value ?? silent));
  const [old, next] = [rank(change.old), rank(change.new)];
  if (old === -1 || next === -1) return redefines;
  if (old === next) return rewords;
  return next > old ? tightens : loosens;
}

function figureIn(value: Json): { readonly value: number; readonly measure: string } | undefined {
  if (typeof value === 'number') return { value, measure: 'number' };
  const read = typeof value === 'string' ? readQuantity(value) : undefined;
  return read !== undefined && !('kind' in read) ? { value: read.value, measure: read.unit.measure } : undefined;
}
