import type { Asking, Test } from '../question.ts';

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
