import { compareText } from '../../finding/finding.ts';
import type { Comparison } from '../../rule/rule.ts';
import { grouped } from '../../text/grouped.ts';
import type { Fact } from '../question.ts';
import { no, unknown, yes } from './closure.ts';
import type { Program, Step } from './program.ts';

/** Registers that always hold the same answer. */
const [never, always] = [0, 1];

/**
 * A program in flat arrays, run for one snapshot at a time; no code is generated, and next to nothing is decided by the step.
 *
 * Statements about one figure that differ in their bounds alone stand side by side, by bound: the figure passes all of them up
 * to some place, and none beyond. Groups are written out as pairs, each with a register of its own in the order of the pairs.
 */
export class Bytecode {
  /** The facts, by slot. */
  readonly facts: readonly string[];
  /** The register of each question. */
  readonly results: ReadonlyMap<string, number>;
  readonly #levels: Uint8Array;
  readonly #ladders: readonly Ladder[];
  /** By register. */
  readonly #bounds: Float64Array;
  readonly #words: readonly WordStatement[];
  /** Of each pair the registers it is made of, and `yes` where one of them is enough; its own follows that of the pair before. */
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #turns: Uint8Array;
  readonly #firstPair: number;

  constructor({ steps, facts, results }: Program) {
    const registers: number[] = [];
    const registerOf = (step: number) => registers[step] ?? never;
    let next = always + 1;
    const figures = figuresIn(steps);
    for (const { step } of figures) registers[step] = next++;
    this.#words = wordsIn(steps).map(({ step, ...statement }) => ({
      ...statement,
      register: (registers[step] = next++),
    }));
    this.#firstPair = next;
    const pairs: (readonly [left: number, right: number, turn: number])[] = [];
    for (const [at, step] of steps.entries()) {
      if ('slot' in step) continue;
      const [first = step.all ? always : never, ...others] = step.registers.map(registerOf);
      registers[at] = others.reduce((left, right) => {
        pairs.push([left, right, step.all ? no : yes]);
        return next++;
      }, first);
    }
    this.facts = facts;
    this.results = new Map([...results].map(([id, step]) => [id, registerOf(step)]));
    this.#ladders = laddersOf(figures, registerOf);
    // The constants have none.
    this.#bounds = Float64Array.from([0, 0, ...figures.map(({ bound }) => bound)]);
    this.#left = Int32Array.from(pairs, ([left]) => left);
    this.#right = Int32Array.from(pairs, ([, right]) => right);
    this.#turns = Uint8Array.from(pairs, ([, , turn]) => turn);
    this.#levels = new Uint8Array(next);
    this.#levels[always] = yes;
  }

  /** `no`, `unknown` or `yes` for each register, from facts by slot; valid until the next run. */
  run(facts: readonly Fact[]): Uint8Array {
    for (const ladder of this.#ladders) this.#climb(ladder, facts[ladder.slot]);
    for (const statement of this.#words) this.#levels[statement.register] = wordLevel(statement, facts[statement.slot]);
    this.#pair();
    return this.#levels;
  }

  #climb({ from, to, isPassedAtBound, passed, short }: Ladder, fact: Fact | undefined): void {
    const [levels, bounds] = [this.#levels, this.#bounds];
    if (typeof fact !== 'number' || Number.isNaN(fact)) {
      // What is no number where a number belongs answers no comparison, in neither direction.
      levels.fill(fact === null || fact === undefined ? unknown : no, from, to);
      return;
    }
    let at = from;
    if (isPassedAtBound) while (at < to && fact >= (bounds[at] ?? NaN)) levels[at++] = passed;
    else while (at < to && fact > (bounds[at] ?? NaN)) levels[at++] = passed;
    while (at < to) levels[at++] = short;
  }

  /** All is the bits that both have; any, turned around, the bits that both lack. */
  #pair(): void {
    const [levels, left, right, turns] = [this.#levels, this.#left, this.#right, this.#turns];
    for (let at = 0, register = this.#firstPair; at < left.length; at++, register++) {
      const turn = turns[at] ?? 0;
      levels[register] = (((levels[left[at] ?? 0] ?? 0) ^ turn) & ((levels[right[at] ?? 0] ?? 0) ^ turn)) ^ turn;
    }
  }
}

/** A statement about a figure, and which step of the program it is. */
interface FigureStatement {
  readonly step: number;
  readonly slot: number;
  readonly is: Comparison;
  readonly bound: number;
}

/** Statements of one comparison about one figure, by bound; their registers follow each other. */
interface Ladder {
  readonly slot: number;
  readonly from: number;
  readonly to: number;
  /** Whether a figure that is at a bound passes it. */
  readonly isPassedAtBound: boolean;
  /** The answer where the figure passes the bound, and where it falls short. */
  readonly passed: number;
  readonly short: number;
}

const ladders: Record<Comparison, Pick<Ladder, 'isPassedAtBound' | 'passed' | 'short'>> = {
  atLeast: { isPassedAtBound: true, passed: yes, short: no },
  below: { isPassedAtBound: true, passed: no, short: yes },
  above: { isPassedAtBound: false, passed: yes, short: no },
  atMost: { isPassedAtBound: false, passed: no, short: yes },
};

function figuresIn(steps: readonly Step[]): FigureStatement[] {
  return steps
    .flatMap((each, step): FigureStatement[] => {
      if (!('slot' in each) || each.asking.is === 'oneOf' || each.asking.is === 'noneOf') return [];
      const { is, bound } = each.asking;
      return [{ step, slot: each.slot, is, bound }];
    })
    .toSorted((a, b) => a.slot - b.slot || compareText(a.is, b.is) || a.bound - b.bound);
}

function laddersOf(figures: readonly FigureStatement[], registerOf: (step: number) => number): Ladder[] {
  return [...grouped(figures, ({ slot, is }) => `${slot} ${is}`).values()].flatMap((same): Ladder[] => {
    const [first] = same;
    if (first === undefined) return [];
    const from = registerOf(first.step);
    return [{ slot: first.slot, from, to: from + same.length, ...ladders[first.is] }];
  });
}

/** A statement about a word. */
interface WordStatement {
  readonly register: number;
  readonly slot: number;
  readonly words: ReadonlySet<string>;
  /** The answer for the words it names; for any other it is the opposite. */
  readonly within: number;
}

function wordsIn(steps: readonly Step[]): (Omit<WordStatement, 'register'> & { readonly step: number })[] {
  return steps.flatMap((each, step) => {
    if (!('slot' in each) || (each.asking.is !== 'oneOf' && each.asking.is !== 'noneOf')) return [];
    const { is, bound } = each.asking;
    return [{ step, slot: each.slot, words: new Set(bound), within: is === 'oneOf' ? yes : no }];
  });
}

function wordLevel({ words, within }: WordStatement, fact: Fact | undefined): number {
  if (fact === null || fact === undefined) return unknown;
  // A number where a word belongs answers no question about words.
  if (typeof fact === 'number') return no;
  return words.has(fact) ? within : yes - within;
}
