import { kept } from '../../text/kept.ts';
import { type Answers, type Conditions, type Fact, factsOf, type Test } from '../question.ts';
import { answerOf, compares, unknown } from './closure.ts';
import { Bytecode } from './bytecode.ts';
import { Program } from './program.ts';

/** Answers without json-rules-engine and without waiting. */
export class CompiledConditions implements Conditions {
  readonly compare = compares;

  ask(questions: ReadonlyMap<string, Test>, facts: ReadonlyMap<string, Fact>): Answers {
    const code = bytecodeOf(questions);
    // The next run writes over them.
    const levels = code.run(factsOf(code.facts, facts)).slice();
    return {
      get: (id) => {
        const register = code.results.get(id);
        return register === undefined ? undefined : answerOf(levels[register] ?? unknown);
      },
    };
  }
}

/** By the questions themselves: whoever asks the same of many rows hands over the same ones. */
const bytecodeOf = kept((questions: ReadonlyMap<string, Test>) => new Bytecode(new Program(questions)));
