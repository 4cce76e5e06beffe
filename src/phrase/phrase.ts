import { fold, type Folded, sentenceEnd } from './fold.ts';

/** Where a phrase was found: UTF-16 indices into the original text, the end exclusive. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

const variable = /\{[a-z0-9]+(?:-[a-z0-9]+)*\}/;
const latin = /[\p{Script=Latin}\p{N}]/u;
const longestVariable = 20;

/**
 * A phrase that is looked for in what people write or say. Chinese has no word boundaries, so it is found wherever its
 * characters follow one another; spaces, punctuation, width, case and traditional writing do not hide it. Words in Latin
 * letters are found as whole words. `{name}` stands for 1 to 20 characters within one sentence.
 *
 * No regular expression is made of it: a document must not be able to make the search slow.
 */
export class Phrase {
  readonly written: string;
  /** What stands between the variables, folded; the first and last are empty where the phrase begins or ends with one. */
  readonly #pieces: readonly string[];

  constructor(written: string) {
    this.written = written;
    this.#pieces = written.split(variable).map((piece) => fold(piece).text.replaceAll(sentenceEnd, ''));
  }

  /** How it begins, folded, up to its first variable; empty where it begins with one. */
  get start(): string {
    return this.#pieces[0] ?? '';
  }

  /** True where nothing is left once spaces and punctuation are gone: such a phrase matches nothing. */
  get isEmpty(): boolean {
    return this.#pieces.every((piece) => piece === '');
  }

  /** Every place of the phrase, from left to right; places do not overlap. */
  findIn(folded: Folded): Match[] {
    const { text, original } = folded;
    const matches: Match[] = [];
    if (this.isEmpty) return matches;
    const [first = '', ...rest] = this.#pieces;
    let at = text.indexOf(first);
    while (at !== -1 && at < text.length) {
      const end = endOf(text, at + first.length, rest);
      const [from, to] = [folded.from[at] ?? 0, folded.to[(end ?? 0) - 1] ?? 0];
      const found = end !== undefined && this.#isWhole(original, from, to);
      if (found) matches.push({ from, to });
      at = text.indexOf(first, found ? end : at + 1);
    }
    return matches;
  }

  /** “no” is not found in “know”: letters that touch a word belong to it. A variable may be part of a word. */
  #isWhole(text: string, from: number, to: number): boolean {
    const cuts = (left: string, right: string) => latin.test(left) && latin.test(right);
    const cutsStart = this.#pieces[0] !== '' && cuts(text.charAt(from - 1), text.charAt(from));
    const cutsEnd = this.#pieces.at(-1) !== '' && cuts(text.charAt(to - 1), text.charAt(to));
    return !cutsStart && !cutsEnd;
  }
}

/** Where the rest of a phrase ends at the earliest, each piece behind a variable; undefined where it does not go on. */
function endOf(text: string, start: number, rest: readonly string[]): number | undefined {
  // All places at which the phrase may have got to; a piece at a time, so the work grows with the pieces, not their product.
  let places: ReadonlySet<number> = new Set([start]);
  for (const piece of rest) {
    const next = new Set<number>();
    for (const place of places) {
      for (let gap = 1; gap <= longestVariable && place + gap <= text.length; gap++) {
        if (text[place + gap - 1] === sentenceEnd) break;
        if (text.startsWith(piece, place + gap)) next.add(place + gap + piece.length);
      }
    }
    places = next;
  }
  return places.size === 0 ? undefined : Math.min(...places);
}
