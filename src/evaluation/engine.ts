import {
  type Almanac,
  Engine,
  type Event,
  type NestedCondition,
  Rule,
  type RuleResult,
  type RuleResultSerializable,
  type TopLevelCondition,
} from 'json-rules-engine';
import { answerOf, type Closure, compileTest, unknown, yes } from './compiled/closure.ts';
import { type Answer, type Asking, type Conditions, type Fact, factsOf, type Test } from './question.ts';

export type EngineMode = 'compiled' | 'plain';

/**
 * The one door to json-rules-engine, and what it must not decide on its own: it throws on absent facts or lets negations
 * pass on them, compares strings as text and coerces them. So facts are typed here, and what is not known stays unknown.
 *
 * `compiled`: its rules answer by a closure, made once, over facts taken straight from the snapshot; nearly all its time
 * otherwise goes into clones, fact objects and promises per condition. `plain`: its own conditions and operators, by which
 * every other path is checked.
 */
export class ConditionEngine implements Conditions {
  readonly #mode: EngineMode;
  readonly #engines = new Map<string, Asked>();
  // Whoever asks the same of many snapshots hands over the same questions, and is spared the key.
  readonly #byQuestions = new WeakMap<ReadonlyMap<string, Test>, Asked>();

  constructor(mode: EngineMode = 'compiled') {
    this.#mode = mode;
  }

  /** Answers to all questions, by their ids. Runs one after the other: overlapping runs of one engine lose events. */
  async ask(questions: ReadonlyMap<string, Test>, facts: ReadonlyMap<string, Fact>): Promise<Map<string, Answer>> {
    if (questions.size === 0) return new Map();
    return this.#askedOf(questions).answers(facts);
  }

  /** Rows of one shape ask the same questions, and building an engine costs more than running it. */
  #askedOf(questions: ReadonlyMap<string, Test>): Asked {
    const met = this.#byQuestions.get(questions);
    if (met !== undefined) return met;
    const key = JSON.stringify([...questions]);
    const known =
      this.#engines.get(key) ?? (this.#mode === 'plain' ? new PlainEngine(questions) : new CompiledEngine(questions));
    this.#engines.set(key, known);
    this.#byQuestions.set(questions, known);
    return known;
  }
}

interface Asked {
  answers(facts: ReadonlyMap<string, Fact>): Promise<Map<string, Answer>>;
}

/** Its rules are ours: the engine keeps what it is for, that is rules, events, priorities and results. */
class CompiledEngine implements Asked {
  readonly #engine = new Engine();
  readonly #names: readonly string[];
  readonly #ids: readonly string[];
  readonly #snapshot: { facts: readonly Fact[] } = { facts: [] };

  constructor(questions: ReadonlyMap<string, Test>) {
    const slots = new Map<string, number>();
    const slotOf = (fact: string) => slots.get(fact) ?? slots.set(fact, slots.size).size - 1;
    for (const [id, test] of questions)
      this.#engine.addRule(new CompiledRule(id, compileTest(test, slotOf), this.#snapshot));
    this.#names = [...slots.keys()];
    this.#ids = [...questions.keys()];
  }

  async answers(facts: ReadonlyMap<string, Fact>): Promise<Map<string, Answer>> {
    this.#snapshot.facts = factsOf(this.#names, facts);
    const { results, failureResults } = await this.#engine.run();
    const levels = new Map<string, number>();
    for (const each of results) levels.set(each.name, yes);
    for (const each of failureResults) if (each instanceof CompiledResult) levels.set(each.name, each.level);
    return new Map(this.#ids.map((id) => [id, answerOf(levels.get(id) ?? unknown)]));
  }
}

/** The engine wants conditions of every rule; the closure stands for these. */
const noConditions: TopLevelCondition = { all: [] };
const holds: Event = { type: 'holds' };

class CompiledRule extends Rule {
  readonly #closure: Closure;
  readonly #snapshot: { readonly facts: readonly Fact[] };

  constructor(id: string, closure: Closure, snapshot: { readonly facts: readonly Fact[] }) {
    super({ name: id, conditions: noConditions, event: holds });
    this.#closure = closure;
    this.#snapshot = snapshot;
  }

  /** Called by the engine, once a run. */
  evaluate(_almanac: Almanac): Promise<RuleResult> {
    return Promise.resolve(new CompiledResult(this.name, this.#closure(this.#snapshot.facts)));
  }
}

class CompiledResult implements RuleResult {
  readonly conditions: RuleResult['conditions'] = noConditions;
  readonly event = holds;
  readonly priority = 1;
  readonly name: string;
  readonly level: number;

  constructor(name: string, level: number) {
    this.name = name;
    this.level = level;
  }

  get result(): boolean {
    return this.level === yes;
  }

  toJSON(): string;
  toJSON<T extends boolean>(stringify: T): T extends true ? string : RuleResultSerializable;
  toJSON(): string {
    return JSON.stringify({ name: this.name, result: this.result });
  }
}

/**
 * A fact that is not known becomes a token that every operator answers with the assumption of the run. A question is asked
 * twice, assuming yes and assuming no: where both runs agree, what is unknown made no difference.
 */
class PlainEngine implements Asked {
  readonly #engine = new Engine([], { allowUndefinedFacts: false });
  readonly #ids: readonly string[];

  constructor(questions: ReadonlyMap<string, Test>) {
    for (const [name, evaluate] of Object.entries(operators)) this.#engine.addOperator(name, evaluate);
    for (const [id, test] of questions)
      this.#engine.addRule({ name: id, conditions: topLevel(test), event: { type: 'holds' } });
    this.#ids = [...questions.keys()];
  }

  async answers(facts: ReadonlyMap<string, Fact>): Promise<Map<string, Answer>> {
    const certain = await this.#run(facts, assumeNo);
    const possible = [...facts.values()].includes(null) ? await this.#run(facts, assumeYes) : certain;
    return new Map(this.#ids.map((id) => [id, certain.has(id) ? true : possible.has(id) ? null : false]));
  }

  async #run(facts: ReadonlyMap<string, Fact>, assumption: Assumption): Promise<Set<string>> {
    const typed = Object.fromEntries([...facts].map(([id, fact]) => [id, fact ?? assumption]));
    const { results } = await this.#engine.run(typed);
    return new Set(results.map(({ name }) => name));
  }
}

const assumeNo = { assume: false } as const;
const assumeYes = { assume: true } as const;

type Assumption = typeof assumeNo | typeof assumeYes;
type EngineFact = number | string | Assumption;

const operators: Readonly<Record<Asking['is'], (fact: EngineFact, bound: never) => boolean>> = {
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

function topLevel(test: Test): TopLevelCondition {
  return 'fact' in test ? { all: [nested(test)] } : group(test);
}

function group(test: Exclude<Test, { fact: string }>): TopLevelCondition {
  return 'all' in test ? { all: test.all.map(nested) } : { any: test.any.map(nested) };
}

function nested(test: Test): NestedCondition {
  return 'fact' in test ? { fact: test.fact, operator: test.is, value: test.bound } : group(test);
}
