import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Comparison } from '../rule/rule.ts';

/** A question about facts. There is no `not`: negation is pushed down to the comparisons, so that unknown stays unknown. */
export type Test =
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] }
  | { readonly fact: string; readonly is: Comparison; readonly bound: number }
  | { readonly fact: string; readonly is: 'oneOf' | 'noneOf'; readonly bound: readonly string[] };

/** A figure, a word, or nothing known. */
export type Fact = number | string | null;

/** True, false, or null where the facts that are known do not decide it. */
export type Answer = boolean | null;

type Operator = Exclude<Test, { all: unknown } | { any: unknown }>['is'];

/**
 * The one door to json-rules-engine, and what it must not decide on its own: it throws on absent facts or lets negations
 * pass on them, compares strings as text and coerces them. So facts are typed here; one that is not known becomes a token
 * that every operator answers with the assumption of the run. A question is asked twice, assuming yes and assuming no:
 * where both runs agree, what is unknown made no difference (Kleene's strong three-valued logic).
 */
export class ConditionEngine {
  readonly #engines = new Map<string, Engine>();

  /** Answers to all questions, by their ids. Runs one after the other: overlapping runs of one engine lose events. */
  async ask(questions: ReadonlyMap<string, Test>, facts: ReadonlyMap<string, Fact>): Promise<Map<string, Answer>> {
    if (questions.size === 0) return new Map();
    const engine = this.#engineFor(questions);
    const certain = await run(engine, facts, assumeNo);
    const unknown = [...facts.values()].includes(null);
    const possible = unknown ? await run(engine, facts, assumeYes) : certain;
    return new Map([...questions.keys()].map((id) => [id, certain.has(id) ? true : possible.has(id) ? null : false]));
  }

  /** Rows of one shape ask the same questions, and building an engine costs more than running it. */
  #engineFor(questions: ReadonlyMap<string, Test>): Engine {
    const key = JSON.stringify([...questions]);
    const known = this.#engines.get(key);
    if (known !== undefined) return known;
    const engine = new Engine([], { allowUndefinedFacts: false });
    for (const [name, evaluate] of Object.entries(operators)) engine.addOperator(name, evaluate);
    for (const [id, test] of questions)
      engine.addRule({ name: id, conditions: topLevel(test), event: { type: 'holds' } });
    this.#engines.set(key, engine);
    return engine;
  }
}

const assumeNo = { assume: false } as const;
const assumeYes = { assume: true } as const;

type EngineFact = number | string | typeof assumeNo | typeof assumeYes;

const operators: Readonly<Record<Operator, (fact: EngineFact, bound: never) => boolean>> = {
  atLeast: numeric((value, bound) => value >= bound),
  atMost: numeric((value, bound) => value <= bound),
  above: numeric((value, bound) => value > bound),
  below: numeric((value, bound) => value < bound),
  oneOf: worded((value, bound) => bound.includes(value)),
  noneOf: worded((value, bound) => !bound.includes(value)),
};

function numeric(compare: (value: number, bound: number) => boolean) {
  return (fact: EngineFact, bound: number): boolean => {
    if (typeof fact === 'object') return fact.assume;
    // A word where a number belongs answers no comparison, in neither direction.
    return typeof fact === 'number' && compare(fact, bound);
  };
}

function worded(compare: (value: string, bound: readonly string[]) => boolean) {
  return (fact: EngineFact, bound: readonly string[]): boolean => {
    if (typeof fact === 'object') return fact.assume;
    return typeof fact === 'string' && compare(fact, bound);
  };
}

async function run(
  engine: Engine,
  facts: ReadonlyMap<string, Fact>,
  unknown: typeof assumeNo | typeof assumeYes,
): Promise<Set<string>> {
  const typed = Object.fromEntries([...facts].map(([id, fact]) => [id, fact ?? unknown]));
  const { results } = await engine.run(typed);
  return new Set(results.map(({ name }) => name));
}

function topLevel(test: Test): TopLevelCondition {
  return 'fact' in test ? { all: [nested(test)] } : group(test);
}

function group(test: Exclude<Test, { fact: string }>): TopLevelCondition {
  return 'all' in test ? { all: test.all.map(nested) } : { any: test.any.map(nested) };
}

function nested(test: Test): NestedCondition {
  return 'fact' in test ? { fact: test.fact, operator: test.is, value: test.bound } : group(test);
}
