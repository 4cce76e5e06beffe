import type { Comparison } from '../rule/rule.ts';

/** A question about facts. There is no `not`: negation is pushed down to the comparisons, so that unknown stays unknown. */
export type Test = { readonly all: readonly Test[] } | { readonly any: readonly Test[] } | Asking;

/** A question about a single fact. */
export type Asking =
  | { readonly fact: string; readonly is: Comparison; readonly bound: number }
  | { readonly fact: string; readonly is: 'oneOf'; readonly bound: readonly string[] }
  | { readonly fact: string; readonly is: 'noneOf'; readonly bound: readonly string[] };

/** A figure, a word, or nothing known. */
export type Fact = number | string | null;

/** True, false, or null where the facts that are known do not decide it. */
export type Answer = boolean | null;

/** Answers by the ids of their questions. */
export type Answers = Pick<ReadonlyMap<string, Answer>, 'get'>;

/** Whoever answers questions: json-rules-engine, or bytecode without it. */
export interface Conditions {
  ask(questions: ReadonlyMap<string, Test>, facts: ReadonlyMap<string, Fact>): Promise<Answers> | Answers;
  /** One question about a figure, where nobody has to be waited for. */
  readonly compare?: (value: number, is: Comparison, bound: number) => boolean;
}

/** The facts of several names. One that nobody looked up is a mistake of the program, and must not pass for one that is not known. */
export function factsOf(names: readonly string[], facts: ReadonlyMap<string, Fact>): Fact[] {
  return names.map((name) => {
    const fact = facts.get(name);
    if (fact === undefined) throw new Error(`no fact ${name}`);
    return fact;
  });
}
