import { fold, type Folded } from './fold.ts';
import { type Match, Phrase } from './phrase.ts';

/** Something that must be said, or must not: any of its phrases counts. */
export class Wording {
  readonly id: string;
  readonly phrases: readonly Phrase[];
  readonly #except: readonly Phrase[];

  /** `except` lists harmless wording that contains one of the phrases. */
  constructor(id: string, phrases: readonly string[], except: readonly string[] = []) {
    this.id = id;
    this.phrases = phrases.map((phrase) => new Phrase(phrase));
    this.#except = except.map((phrase) => new Phrase(phrase));
  }

  /** The places at which it is said, without those that belong to harmless wording. */
  findIn(folded: Folded): Match[] {
    const found = this.phrases.flatMap((phrase) => phrase.findIn(folded));
    // Most texts say none of it, and then it is no matter what else they say.
    if (found.length === 0) return found;
    const harmless = this.#except.flatMap((phrase) => phrase.findIn(folded));
    return found.filter(({ from, to }) => !harmless.some((around) => around.from <= from && to <= around.to));
  }
}

/** What is wrong with a sentence. */
export interface Breach {
  readonly id: string;
  /** Said although it must not be, or missing although it must be said. */
  readonly is: 'said' | 'missing';
  /** Where it is said; null where it is missing. */
  readonly at: Match | null;
}

/** What a sentence says that it must not, and what it fails to say. */
export function breaches(sentence: string, forbidden: readonly Wording[], required: readonly Wording[]): Breach[] {
  const folded = fold(sentence);
  return [
    ...forbidden.flatMap((wording) => wording.findIn(folded).map((at): Breach => ({ id: wording.id, is: 'said', at }))),
    ...required
      .filter((wording) => wording.findIn(folded).length === 0)
      .map(({ id }): Breach => ({ id, is: 'missing', at: null })),
  ];
}
