import { kept } from '../../text/kept.ts';
import { type Answer, type Conditions, type Fact, factsOf, type Test } from '../question.ts';
import { answerOf, compares, unknown } from './closure.ts';
import { Bytecode } from './bytecode.ts';
import { Program } from './program.ts';

/** Answers without json-rules-engine and without waiting. */
export class CompiledConditions implements Conditions {
  readonly compare = compares;

  ask(questions: ReadonlyMap<string, Test>, facts: ReadonlyMap<string, Fact>): Map<string, Answer> {
    const code = bytecodeOf(questions);
    const levels = code.run(factsOf(code.facts, facts));
    const answers = new Map<string, Answer>();
    for (const [id, register] of code.results) answers.set(id, answerOf(levels[register] ?? unknown));
    return answers;
  }
}

/** By the questions themselves: whoever asks the same of many rows hands over the same ones. */
const bytecodeOf = kept((questions: ReadonlyMap<string, Test>) => new Bytecode(new Program(questions)));
