import { fold, type Folded, sentenceEnd } from './fold.ts';

/** Where a phrase was found: UTF-16 indices into the original text, the end exclusive. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

const variable = /\{[a-z0-9]+(?:-[a-z0-9]+)*\}/g;
const latin = /[\p{Script=Latin}\p{N}]/u;

/**
 * A phrase that is looked for in what people write or say. Chinese has no word boundaries, so it is found wherever its
 * characters follow one another; spaces, punctuation, width, case and traditional writing do not hide it. Words in Latin
 * letters are found as whole words. `{name}` stands for 1 to 20 characters within one sentence.
 */
export class Phrase {
  readonly written: string;
  readonly #pattern: RegExp | undefined;

  constructor(written: string) {
    this.written = written;
    // Letters and digits are all that folding leaves, so nothing in a piece is special to a pattern.
    const pieces = written.split(variable).map((piece) => fold(piece).text.replaceAll(sentenceEnd, ''));
    const pattern = pieces.join(`[^${sentenceEnd}]{1,20}?`);
    this.#pattern = pieces.every((piece) => piece === '') ? undefined : new RegExp(pattern, 'gu');
  }

  /** True where nothing is left once spaces and punctuation are gone: such a phrase matches nothing. */
  get isEmpty(): boolean {
    return this.#pattern === undefined;
  }

  /** Every place of the phrase, from left to right. */
  findIn(folded: Folded): Match[] {
    if (this.#pattern === undefined) return [];
    return [...folded.text.matchAll(this.#pattern)].flatMap(({ 0: found, index }): Match[] => {
      const from = folded.from[index] ?? 0;
      const to = folded.to[index + found.length - 1] ?? from;
      return isWhole(folded.original, from, to) ? [{ from, to }] : [];
    });
  }
}

/** “no” is not found in “know”: letters that touch a word belong to it. */
function isWhole(text: string, from: number, to: number): boolean {
  const cuts = (left: string, right: string) => latin.test(left) && latin.test(right);
  return !cuts(text.charAt(from - 1), text.charAt(from)) && !cuts(text.charAt(to - 1), text.charAt(to));
}
