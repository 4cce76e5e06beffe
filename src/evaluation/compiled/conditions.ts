import { kept } from '../../text/kept.ts';
import { type Answer, type Conditions, type Fact, factsOf, type Test } from '../question.ts';
import { answerOf, type Closure, compares, compileTest } from './closure.ts';

/** Answers without json-rules-engine and without waiting: each question is compiled the first time it is met. */
export class CompiledConditions implements Conditions {
  readonly compare = compares;
  ask(questions: ReadonlyMap<string, Test>, facts: ReadonlyMap<string, Fact>): Map<string, Answer> {
    const answers = new Map<string, Answer>();
    for (const [id, test] of questions) {
      const { closure, names } = compiled(test);
      answers.set(id, answerOf(closure(factsOf(names, facts))));
    }
    return answers;
  }
}

interface Compiled {
  readonly closure: Closure;
  readonly names: readonly string[];
}

/** By the question itself: whoever asks the same of many rows hands over the same object. */
const compiled = kept((test: Test): Compiled => {
  const slots = new Map<string, number>();
  const closure = compileTest(test, (fact) => slots.get(fact) ?? slots.set(fact, slots.size).size - 1);
  return { closure, names: [...slots.keys()] };
});
