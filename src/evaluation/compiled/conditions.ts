import { type Answer, type Conditions, type Fact, factsOf, type Test } from '../question.ts';
import { answerOf, type Closure, compares, compileTest } from './closure.ts';

/** Answers without json-rules-engine and without waiting: each question is compiled the first time it is met. */
export class CompiledConditions implements Conditions {
  readonly compare = compares;
  // By the question itself: whoever asks the same of many rows hands over the same object.
  readonly #known = new WeakMap<Test, Compiled>();

  ask(questions: ReadonlyMap<string, Test>, facts: ReadonlyMap<string, Fact>): Map<string, Answer> {
    const answers = new Map<string, Answer>();
    for (const [id, test] of questions) {
      const { closure, names } = this.#compiled(test);
      answers.set(id, answerOf(closure(factsOf(names, facts))));
    }
    return answers;
  }

  #compiled(test: Test): Compiled {
    const known = this.#known.get(test);
    if (known !== undefined) return known;
    const slots = new Map<string, number>();
    const closure = compileTest(test, (fact) => slots.get(fact) ?? slots.set(fact, slots.size).size - 1);
    const compiled = { closure, names: [...slots.keys()] };
    this.#known.set(test, compiled);
    return compiled;
  }
}

interface Compiled {
  readonly closure: Closure;
  readonly names: readonly string[];
}
