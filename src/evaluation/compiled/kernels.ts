import type { Asking } from '../question.ts';
import type { Program, Step } from './program.ts';

/** Rows that are answered at once, so that what is worked on stays in the cache of the processor. */
const blockRows = 4096;
const blockWords = blockRows / 32;

/** Figures of all rows by position, NaN where nothing is known; a whole number of words long. */
export interface NumberColumn {
  readonly numbers: Float64Array;
}

/** Words of all rows as their places in `known`, -1 where nothing is known; a whole number of words long. */
export interface WordColumn {
  readonly codes: Int32Array;
  readonly known: readonly string[];
}

export type FactColumn = NumberColumn | WordColumn;

/** Answers of one question, a bit a row: `yes` where it holds, `maybe` where it holds or is not known. */
export interface AnswerBits {
  readonly yes: Uint32Array;
  readonly maybe: Uint32Array;
}

export function holdsAt(bits: Uint32Array, row: number): boolean {
  return ((bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
}

/** The rows whose bits are set in both. */
export function* rowsInBoth(a: Uint32Array, b: Uint32Array): Generator<number> {
  for (const [word, bits] of a.entries())
    for (let left = bits & (b[word] ?? 0); left !== 0; left &= left - 1)
      yield word * 32 + 31 - Math.clz32(left & -left);
}

/** How long a column must be for so many rows: whole words of bits, so that no loop asks where the end is. */
export function paddedLength(rows: number): number {
  return Math.ceil(rows / 32) * 32;
}

/**
 * A program run over columns, without code that is generated: “all” and “any” are one operation for 32 rows. What is not
 * known is a third answer: it holds for certain (`yes`) where all do, and may hold (`maybe`) where all may (Kleene).
 *
 * Statements about one figure differ in their bounds only. So each figure is first placed among all bounds that it is held
 * against, as a code of seven bits; each statement then compares four codes at once, in one integer.
 */
export class Kernels {
  readonly #program: Program;
  /** By slot, the bounds that a fact is held against. */
  readonly #bounds: readonly (readonly number[])[];

  constructor(program: Program) {
    this.#program = program;
    this.#bounds = program.facts.map((_name, slot) => boundsIn(program.steps, slot));
  }

  /** What columns are asked for, in their order. */
  get facts(): readonly string[] {
    return this.#program.facts;
  }

  /** The answers of all questions on all rows, from a column for each of `facts`. */
  run(columns: readonly FactColumn[], rows: number): ReadonlyMap<string, AnswerBits> {
    const { steps: all, results } = this.#program;
    const words = paddedLength(rows) / 32;
    const registers = all.map(() => newBits(Math.min(blockWords, words)));
    const answers = [...results].map(([id, register]) => ({
      id,
      of: at(registers, register),
      answer: newBits(words),
    }));
    const facts = columns.map((column, slot) => blockOf(column, at(this.#bounds, slot)));
    const steps = all.map((step, register) => runnable(step, facts, registers, at(registers, register)));
    for (let from = 0; from < words; from += blockWords) {
      const length = Math.min(blockWords, words - from);
      for (const fact of facts) fact.load(from, length);
      for (const run of steps) run(length);
      for (const { of, answer } of answers) {
        answer.yes.set(of.yes.subarray(0, length), from);
        answer.maybe.set(of.maybe.subarray(0, length), from);
      }
    }
    return new Map(answers.map(({ id, answer }) => [id, answer]));
  }
}

/** The bounds that a fact is held against, in order, each once. */
function boundsIn(steps: readonly Step[], slot: number): number[] {
  const bounds = steps.flatMap((step) =>
    'slot' in step && step.slot === slot && typeof step.asking.bound === 'number' ? [step.asking.bound] : [],
  );
  return [...new Set(bounds)].toSorted((a, b) => a - b);
}

/** One fact of the block that is answered. */
interface FactBlock {
  /** Takes in so many words of rows, from a word on. */
  load(from: number, length: number): void;
  /** Asks a statement of what was taken in. */
  asking(asking: Asking, into: AnswerBits): (length: number) => void;
}

function blockOf(column: FactColumn, bounds: readonly number[]): FactBlock {
  return 'codes' in column ? new WordBlock(column) : new NumberBlock(column, bounds);
}

/** Codes of seven bits place a figure among so many bounds: before, at or behind each. */
const mostBounds = 62;

class NumberBlock implements FactBlock {
  readonly #column: NumberColumn;
  readonly #missing = new Uint32Array(blockWords);
  readonly #places: readonly {
    readonly bounds: Float64Array;
    readonly codes: Uint8Array;
    readonly fours: Int32Array;
  }[];

  constructor(column: NumberColumn, bounds: readonly number[]) {
    this.#column = column;
    const parts = Array.from({ length: Math.ceil(bounds.length / mostBounds) }, (_, part) =>
      bounds.slice(part * mostBounds, (part + 1) * mostBounds),
    );
    this.#places = parts.map((part) => {
      const codes = new Uint8Array(blockRows);
      return { bounds: padded(part), codes, fours: new Int32Array(codes.buffer) };
    });
  }

  load(from: number, length: number): void {
    const { numbers } = this.#column;
    const start = from * 32;
    for (let word = 0; word < length; word++) {
      let missing = 0;
      for (let bit = 0; bit < 32; bit++) if (Number.isNaN(numbers[start + word * 32 + bit])) missing |= 1 << bit;
      this.#missing[word] = missing;
    }
    for (const { bounds, codes } of this.#places)
      for (let row = 0; row < length * 32; row++) codes[row] = codeOf(numbers[start + row] ?? NaN, bounds);
  }

  asking({ is, bound }: Asking, into: AnswerBits): (length: number) => void {
    const { yes, maybe } = into;
    const missing = this.#missing;
    // A number where a word belongs answers no question about words.
    if (is === 'oneOf' || is === 'noneOf') return (length) => unlike(missing, into, length);
    const place = this.#places.find(({ bounds }) => bounds.includes(bound));
    if (place === undefined) throw new Error(`no bound ${bound}`);
    const least = 2 * place.bounds.indexOf(bound) + (is === 'atLeast' || is === 'below' ? 1 : 2);
    const isUpward = is === 'atLeast' || is === 'above';
    return (length) => {
      reaches(place.fours, least, yes, length);
      for (let word = 0; word < length; word++) {
        const [reached, open] = [yes[word] ?? 0, missing[word] ?? 0];
        yes[word] = isUpward ? reached : ~reached & ~open;
        maybe[word] = isUpward ? reached | open : ~reached | open;
      }
    };
  }
}

/**
 * Twice the number of bounds below a figure, and one more where it stands at a bound; 0 for NaN. The bounds are padded to a
 * power of two, so that each step of the search is arithmetic and not a branch, which figures at random would mispredict.
 */
function codeOf(value: number, bounds: Float64Array): number {
  let below = 0;
  for (let step = bounds.length >>> 1; step > 0; step >>>= 1)
    below += ((bounds[below + step - 1] ?? 0) < value ? 1 : 0) * step;
  return 2 * below + (bounds[below] === value ? 1 : 0);
}

/** With nothing behind the last bound, which no figure reaches. */
function padded(bounds: readonly number[]): Float64Array {
  const all = new Float64Array(2 ** Math.ceil(Math.log2(bounds.length + 1))).fill(Infinity);
  all.set(bounds);
  return all;
}

/**
 * A bit for each code that is `least` or more. Four codes stand in one integer: with the highest bit of each set, subtracting
 * takes it away where the code is less, and never borrows from its neighbour; a multiplication gathers the four bits.
 */
function reaches(fours: Int32Array, least: number, into: Uint32Array, length: number): void {
  const each = Math.imul(least, 0x01_01_01_01);
  for (let word = 0, four = 0; word < length; word++, four += 8) {
    let bits = 0;
    for (let at = 0; at < 8; at++) {
      const high = ((((fours[four + at] ?? 0) | 0x80_80_80_80) - each) & 0x80_80_80_80) >>> 7;
      bits |= (Math.imul(high, 0x10_20_40_80) >>> 28) << (at * 4);
    }
    into[word] = bits;
  }
}

class WordBlock implements FactBlock {
  readonly #column: WordColumn;
  readonly #missing = new Uint32Array(blockWords);
  #codes: Int32Array = new Int32Array();

  constructor(column: WordColumn) {
    this.#column = column;
  }

  load(from: number, length: number): void {
    this.#codes = this.#column.codes.subarray(from * 32, (from + length) * 32);
    for (let word = 0; word < length; word++) {
      let missing = 0;
      for (let bit = 0; bit < 32; bit++) if (this.#codes[word * 32 + bit] === -1) missing |= 1 << bit;
      this.#missing[word] = missing;
    }
  }

  asking({ is, bound }: Asking, into: AnswerBits): (length: number) => void {
    const { yes, maybe } = into;
    // A word where a number belongs answers no comparison, in neither direction.
    if (is !== 'oneOf' && is !== 'noneOf') return (length) => unlike(this.#missing, into, length);
    const holds = Uint8Array.from(this.#column.known, (word) => (bound.includes(word) === (is === 'oneOf') ? 1 : 0));
    return (length) => {
      for (let word = 0; word < length; word++) {
        let bits = 0;
        for (let bit = 0; bit < 32; bit++) bits |= (holds[this.#codes[word * 32 + bit] ?? -1] ?? 0) << bit;
        yes[word] = bits;
        maybe[word] = bits | (this.#missing[word] ?? 0);
      }
    };
  }
}

/** What a fact of another sort cannot answer is “no” wherever something is known. */
function unlike(missing: Uint32Array, { yes, maybe }: AnswerBits, length: number): void {
  yes.fill(0, 0, length);
  maybe.set(missing.subarray(0, length));
}

function runnable(
  step: Step,
  facts: readonly FactBlock[],
  registers: readonly AnswerBits[],
  into: AnswerBits,
): (length: number) => void {
  if ('slot' in step) return at(facts, step.slot).asking(step.asking, into);
  const inner = step.registers.map((register) => at(registers, register));
  // All of nothing holds, and any of nothing does not.
  const start = step.all ? 0xff_ff_ff_ff : 0;
  const meet = step.all ? and : or;
  return (length) => {
    into.yes.fill(start, 0, length);
    into.maybe.fill(start, 0, length);
    for (const { yes, maybe } of inner) {
      meet(into.yes, yes, length);
      meet(into.maybe, maybe, length);
    }
  };
}

function and(into: Uint32Array, of: Uint32Array, length: number): void {
  for (let word = 0; word < length; word++) into[word] = (into[word] ?? 0) & (of[word] ?? 0);
}

function or(into: Uint32Array, of: Uint32Array, length: number): void {
  for (let word = 0; word < length; word++) into[word] = (into[word] ?? 0) | (of[word] ?? 0);
}

function newBits(words: number): AnswerBits {
  return { yes: new Uint32Array(words), maybe: new Uint32Array(words) };
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
}
