import type { Words } from '../text/words.ts';
import type { Span } from './expression.ts';

/** What kind of mistake it is: there is one check for each. */
export type SlipKind = 'division' | 'name' | 'syntax' | 'type' | 'unit' | 'value';

/** A mistake in the text of a formula, with the words for it; never thrown. */
export interface Slip extends Span {
  readonly kind: SlipKind;
  readonly wrong: Words;
  readonly help: Words | null;
}

export function slip(kind: SlipKind, { from, to }: Span, wrong: Words, help: Words | null = null): Slip {
  return { kind, from, to, wrong, help };
}
