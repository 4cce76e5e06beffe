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
  /** Whether it begins, or ends, with a variable. */
  readonly #opens: boolean;
  readonly #closes: boolean;

  constructor(written: string) {
    this.written = written;
    // Letters and digits are all that folding leaves, so nothing in a piece is special to a pattern.
    const pieces = written.split(variable).map((piece) => fold(piece).text.replaceAll(sentenceEnd, ''));
    this.#opens = pieces[0] === '';
    this.#closes = pieces.at(-1) === '';
    const pattern = pieces.join(`[^${sentenceEnd}]{1,20}?`);
    this.#pattern = pieces.every((piece) => piece === '') ? undefined : new RegExp(pattern, 'gu');
  }

  /** True where nothing is left once spaces and punctuation are gone: such a phrase matches nothing. */
  get isEmpty(): boolean {
    return this.#pattern === undefined;
  }

  /** Every place of the phrase, from left to right. */
  findIn(folded: Folded): Match[] {
    const matches: Match[] = [];
    if (this.#pattern === undefined) return matches;
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(folded.text); found !== null; found = pattern.exec(folded.text)) {
      const from = folded.from[found.index] ?? 0;
      const to = folded.to[pattern.lastIndex - 1] ?? from;
      if (this.#isWhole(folded.original, from, to)) matches.push({ from, to });
      // A whole word may begin inside one that was refused.
      else pattern.lastIndex = found.index + ((folded.text.codePointAt(found.index) ?? 0) > 0xffff ? 2 : 1);
    }
    return matches;
  }

  /** “no” is not found in “know”: letters that touch a word belong to it. A variable may be the part of a word. */
  #isWhole(text: string, from: number, to: number): boolean {
    const cuts = (left: string, right: string) => latin.test(left) && latin.test(right);
    const cutsStart = !this.#opens && cuts(text.charAt(from - 1), text.charAt(from));
    return !cutsStart && (this.#closes || !cuts(text.charAt(to - 1), text.charAt(to)));
  }
}
