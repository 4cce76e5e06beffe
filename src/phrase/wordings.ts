import type { Folded } from './fold.ts';
import type { Wording } from './wording.ts';

/** Many wordings that are looked for in many texts: a text is gone through once, not once for each of them. */
export class Wordings<Named extends { readonly wording: Wording }> {
  readonly #byStart = new Map<string, Set<Named>>();
  /** Those with a phrase too short to tell by how it starts. */
  readonly #always = new Set<Named>();

  constructor(all: readonly Named[]) {
    for (const named of all) {
      for (const { start } of named.wording.phrases) {
        if (start.length < startLength) this.#always.add(named);
        else this.#startingWith(start.slice(0, startLength)).add(named);
      }
    }
  }

  /** Those that a text may say; what it does say, each of them tells. */
  maybeIn({ text }: Folded): ReadonlySet<Named> {
    const found = new Set(this.#always);
    for (let at = 0; at + startLength <= text.length; at++) {
      const starting = this.#byStart.get(text.slice(at, at + startLength));
      if (starting !== undefined) for (const named of starting) found.add(named);
    }
    return found;
  }

  #startingWith(start: string): Set<Named> {
    const known = this.#byStart.get(start) ?? new Set();
    this.#byStart.set(start, known);
    return known;
  }
}

/** Two characters of Chinese are a word; of English, one in a few hundred begins with them. */
const startLength = 2;
