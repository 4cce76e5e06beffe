import type { Asking, Fact, Test } from '../question.ts';
import { no, unknown, yes } from './closure.ts';

/** A statement about the fact of a slot, or a group of earlier steps. */
export type Step =
  { readonly slot: number; readonly asking: Asking } | { readonly all: boolean; readonly registers: readonly number[] };

/**
 * Questions as a flat list of steps, each of which leaves its answer in a register of its own. Each statement and each group
 * stands there once, however many questions make it.
 */
export class Program {
  readonly steps: readonly Step[];
  /** The facts, by slot. */
  readonly facts: readonly string[];
  /** The register of each question. */
  readonly results: ReadonlyMap<string, number>;

  constructor(questions: ReadonlyMap<string, Test>) {
    const steps: Step[] = [];
    const slots = new Map<string, number>();
    const known = new Map<string, number>();
    const keep = (step: Step): number => {
      const key = JSON.stringify(step);
      const register = known.get(key) ?? steps.push(step) - 1;
      known.set(key, register);
      return register;
    };
    const add = (test: Test): number => {
      if ('fact' in test) {
        const slot = slots.get(test.fact) ?? slots.size;
        slots.set(test.fact, slot);
        return keep({ slot, asking: test });
      }
      const all = 'all' in test;
      const registers = [...new Set((all ? test.all : test.any).map(add))];
      const [only] = registers;
      // A group of one says what that one says.
      return only !== undefined && registers.length === 1 ? only : keep({ all, registers });
    };
    this.results = new Map([...questions].map(([id, test]) => [id, add(test)]));
    this.steps = steps;
    this.facts = [...slots.keys()];
  }
}

/** What a step does, as a number that a loop can choose by. */
const operations = { atLeast: 0, atMost: 1, above: 2, below: 3, oneOf: 4, noneOf: 5, all: 6, any: 7 } as const;

/** A program in flat arrays, run for one snapshot at a time; no code is generated. */
export class Bytecode {
  readonly #program: Program;
  readonly #operations: Uint8Array;
  /** The slot of a statement; where the registers of a group begin. */
  readonly #from: Int32Array;
  /** Where the registers of a group end. */
  readonly #to: Int32Array;
  readonly #bounds: Float64Array;
  readonly #words: readonly ReadonlySet<Fact>[];
  readonly #registers: Int32Array;
  readonly #levels: Uint8Array;

  constructor(program: Program) {
    const { steps } = program;
    this.#program = program;
    this.#operations = Uint8Array.from(steps, (step) =>
      'slot' in step ? operations[step.asking.is] : operations[step.all ? 'all' : 'any'],
    );
    this.#bounds = Float64Array.from(steps, (step) =>
      'slot' in step && typeof step.asking.bound === 'number' ? step.asking.bound : 0,
    );
    this.#words = steps.map(
      (step) => new Set('slot' in step && Array.isArray(step.asking.bound) ? step.asking.bound : []),
    );
    const registers = steps.map((step) => ('slot' in step ? [] : step.registers));
    const starts = registers.map((_each, at) => registers.slice(0, at).reduce((sum, { length }) => sum + length, 0));
    this.#from = Int32Array.from(steps, (step, at) => ('slot' in step ? step.slot : (starts[at] ?? 0)));
    this.#to = Int32Array.from(registers, ({ length }, at) => (starts[at] ?? 0) + length);
    this.#registers = Int32Array.from(registers.flat());
    this.#levels = new Uint8Array(steps.length);
  }

  get facts(): readonly string[] {
    return this.#program.facts;
  }

  /** `no`, `unknown` or `yes` for each register, from facts by slot; valid until the next run. */
  run(facts: readonly Fact[]): Uint8Array {
    const [levels, kinds, from, to] = [this.#levels, this.#operations, this.#from, this.#to];
    const [bounds, registers] = [this.#bounds, this.#registers];
    for (let at = 0; at < levels.length; at++) {
      const kind = kinds[at] ?? 0;
      const start = from[at] ?? 0;
      if (kind >= operations.all) {
        // All of several is the least of their answers, any of several the greatest (Kleene).
        const decisive = kind === operations.all ? no : yes;
        let found = yes - decisive;
        for (let each = start, end = to[at] ?? 0; each < end; each++) {
          const level = levels[registers[each] ?? 0] ?? unknown;
          if (level === decisive) {
            found = decisive;
            break;
          }
          if (level === unknown) found = unknown;
        }
        levels[at] = found;
        continue;
      }
      const fact = facts[start];
      if (typeof fact === 'number') levels[at] = numberLevel(kind, fact, bounds[at] ?? 0);
      else levels[at] = fact === null || fact === undefined ? unknown : this.#wordLevel(at, kind, fact);
    }
    return levels;
  }

  /** The register of each question. */
  get results(): ReadonlyMap<string, number> {
    return this.#program.results;
  }

  #wordLevel(at: number, kind: number, fact: string): number {
    // A word where a number belongs answers no comparison, in neither direction.
    if (kind < operations.oneOf) return no;
    return (this.#words[at]?.has(fact) === true) === (kind === operations.oneOf) ? yes : no;
  }
}

function numberLevel(kind: number, fact: number, bound: number): number {
  switch (kind) {
    case operations.atLeast:
      return fact >= bound ? yes : no;
    case operations.atMost:
      return fact <= bound ? yes : no;
    case operations.above:
      return fact > bound ? yes : no;
    case operations.below:
      return fact < bound ? yes : no;
    default:
      // A number where a word belongs answers no question about words.
      return no;
  }
}
