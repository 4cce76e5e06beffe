import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompiledConditions } from '../../src/evaluation/compiled/conditions.ts';
import { type FactColumn, holdsAt, Kernels, paddedLength } from '../../src/evaluation/compiled/kernels.ts';
import { Program } from '../../src/evaluation/compiled/program.ts';
import { testOf } from '../../src/evaluation/conditions.ts';
import { ConditionEngine } from '../../src/evaluation/engine.ts';
import type { Answer, Fact, Test } from '../../src/evaluation/question.ts';
import type { Comparison, Condition } from '../../src/rule/rule.ts';

const above: Test = { fact: 'x', is: 'above', bound: 5 };
const below: Test = { fact: 'y', is: 'below', bound: 5 };

/** What every way of asking answers, which must be one and the same. */
async function answer(test: Test, facts: Readonly<Record<string, Fact>>): Promise<Answer | undefined> {
  const [questions, given] = [new Map([['q', test]]), new Map(Object.entries(facts))];
  const engines = [new ConditionEngine(), new ConditionEngine('plain'), new CompiledConditions()];
  const [first, ...others] = await Promise.all(
    engines.map(async (engine) => (await engine.ask(questions, given)).get('q')),
  );
  expect([...others, answerInColumns(test, facts)]).toEqual([first, first, first]);
  return first;
}

/** Of a column of one row for each fact. A figure that is NaN has no column: there it stands for what is not known. */
function answerInColumns(test: Test, facts: Readonly<Record<string, Fact>>): Answer {
  if (Object.values(facts).some((fact) => Number.isNaN(fact))) return false;
  const kernels = new Kernels(new Program(new Map([['q', test]])));
  const columns = kernels.facts.map((name) => columnOf(facts[name] ?? null));
  const answers = kernels.run(columns, 1).get('q');
  if (answers === undefined) throw new Error('no answer');
  return holdsAt(answers.yes, 0) ? true : holdsAt(answers.maybe, 0) ? null : false;
}

function columnOf(fact: Fact): FactColumn {
  return typeof fact === 'string'
    ? { codes: new Int32Array(paddedLength(1)).fill(-1).fill(0, 0, 1), known: [fact] }
    : { numbers: new Float64Array(paddedLength(1)).fill(NaN).fill(fact ?? NaN, 0, 1) };
}

/** `value of x`, as rules state it, whatever the number of periods. */
function is(comparison: Comparison, bound: number): Condition {
  return { op: 'is', periods: 1, statement: { about: 'value', kpi: 'x', comparison, bound } };
}

function verdictIs(...statuses: ('met' | 'missed')[]): Condition {
  return { op: 'is', periods: 1, statement: { about: 'verdict', goal: 'g', statuses } };
}

/** The answer to a condition whose every statement meets one fact. */
async function answerTo(condition: Condition, fact: Fact): Promise<Answer | undefined> {
  const test = testOf(condition);
  return answer(test, Object.fromEntries(factsOf(test).map((name) => [name, fact])));
}

function factsOf(test: Test): string[] {
  if ('fact' in test) return [test.fact];
  return ('all' in test ? test.all : test.any).flatMap(factsOf);
}

describe('comparisons', () => {
  it.each<[number, Comparison, number, boolean]>([
    [5, 'atLeast', 5, true],
    [4.999_999, 'atLeast', 5, false],
    [5, 'atMost', 5, true],
    [5.000_001, 'atMost', 5, false],
    [5, 'above', 5, false],
    [5.000_001, 'above', 5, true],
    [5, 'below', 5, false],
    [4.999_999, 'below', 5, true],
    [0, 'atLeast', 0, true],
    [-0, 'atLeast', 0, true],
    [-1, 'below', 0, true],
  ])('%d is %s %d: %s', async (value, comparison, bound, expected) => {
    expect(await answer({ fact: 'x', is: comparison, bound }, { x: value })).toBe(expected);
  });
});

describe('what is not known', () => {
  it.each<[string, Test, Record<string, Fact>, Answer]>([
    ['a comparison with it', above, { x: null }, null],
    ['its opposite', { fact: 'x', is: 'atMost', bound: 5 }, { x: null }, null],
    ['one of several words', { fact: 'x', is: 'oneOf', bound: ['met'] }, { x: null }, null],
    ['none of several words', { fact: 'x', is: 'noneOf', bound: ['met'] }, { x: null }, null],
    ['all, with one that is false', { all: [above, below] }, { x: null, y: 9 }, false],
    ['all, with one that is true', { all: [above, below] }, { x: null, y: 1 }, null],
    ['any, with one that is true', { any: [above, below] }, { x: null, y: 1 }, true],
    ['any, with one that is false', { any: [above, below] }, { x: null, y: 9 }, null],
    ['nested deeply', { all: [{ any: [above, { all: [below, above] }] }] }, { x: null, y: 9 }, null],
    ['beside a fact that nobody asks of', below, { x: null, y: 1 }, true],
  ])('%s', async (_what, test, facts, expected) => {
    expect(await answer(test, facts)).toBe(expected);
  });

  it.each<[string, Condition]>([
    ['not', { op: 'not', periods: 1, of: is('above', 5) }],
    ['not not', { op: 'not', periods: 1, of: { op: 'not', periods: 1, of: is('above', 5) } }],
    ['not over all', { op: 'not', periods: 1, of: { op: 'all', periods: 1, of: [is('above', 5), is('below', 9)] } }],
    ['not over any', { op: 'not', periods: 1, of: { op: 'any', periods: 1, of: [is('above', 5), is('below', 9)] } }],
    ['not over a verdict', { op: 'not', periods: 1, of: verdictIs('met') }],
    ['not over two periods', { op: 'not', periods: 1, of: { ...is('above', 5), periods: 2 } }],
    ['not, for two periods', { op: 'not', periods: 2, of: is('above', 5) }],
    // A figure is either above 5 or not, but of one that nobody has, no alert may say so.
    [
      'this or its opposite',
      { op: 'any', periods: 1, of: [is('above', 5), { op: 'not', periods: 1, of: is('above', 5) }] },
    ],
  ])('%s stays unknown', async (_what, condition) => {
    expect(await answerTo(condition, null)).toBeNull();
  });
});

describe('negation', () => {
  it.each<[Comparison, number, boolean]>([
    ['above', 5, true],
    ['above', 6, false],
    ['atLeast', 5, false],
    ['atLeast', 4, true],
    ['below', 5, true],
    ['below', 4, false],
    ['atMost', 5, false],
    ['atMost', 6, true],
  ])('not %s 5, of %d: %s', async (comparison, value, expected) => {
    expect(await answerTo({ op: 'not', periods: 1, of: is(comparison, 5) }, value)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['met', false],
    ['missed', false],
    ['at-risk', true],
  ])('not one of met and missed, of %s: %s', async (status, expected) => {
    expect(await answerTo({ op: 'not', periods: 1, of: verdictIs('met', 'missed') }, status)).toBe(expected);
  });
});

describe('words and numbers', () => {
  it.each<[string, string, readonly string[], boolean]>([
    ['vip', 'oneOf', ['vip-gold'], false],
    ['vip-gold', 'oneOf', ['vip'], false],
    ['vip', 'oneOf', ['gold', 'vip'], true],
    ['vip', 'noneOf', ['vip-gold'], true],
    ['vip', 'noneOf', ['vip'], false],
    ['', 'oneOf', ['vip'], false],
    ['Met', 'oneOf', ['met'], false],
  ])('“%s” is %s %j: %s', async (word, is, bound, expected) => {
    expect(await answer({ fact: 'x', is: is === 'oneOf' ? 'oneOf' : 'noneOf', bound }, { x: word })).toBe(expected);
  });

  it.each<Comparison>(['atLeast', 'atMost', 'above', 'below'])('text is never %s a number', async (comparison) => {
    for (const text of ['100', '9', '', 'NaN', 'abc'])
      expect([text, await answer({ fact: 'x', is: comparison, bound: 20 }, { x: text })]).toEqual([text, false]);
  });

  it.each<Comparison>(['atLeast', 'atMost', 'above', 'below'])('NaN is never %s a number', async (comparison) => {
    expect(await answer({ fact: 'x', is: comparison, bound: 20 }, { x: Number.NaN })).toBe(false);
  });

  it('a number is no word, not even one that is written alike', async () => {
    expect(await answer({ fact: 'x', is: 'oneOf', bound: ['5'] }, { x: 5 })).toBe(false);
    expect(await answer({ fact: 'x', is: 'noneOf', bound: ['5'] }, { x: 5 })).toBe(false);
  });
});

describe('asking', () => {
  it('nothing answers nothing', async () => {
    expect(await new ConditionEngine().ask(new Map(), new Map())).toEqual(new Map());
    expect(await new ConditionEngine().ask(new Map(), new Map([['x', 1]]))).toEqual(new Map());
  });

  it('of a fact that is absent is a mistake of the program, and says so instead of passing', async () => {
    await expect(answer(above, {})).rejects.toThrow(/x/);
  });

  it('many questions at once keeps them apart', async () => {
    const questions = new Map(
      Array.from({ length: 50 }, (_, bound): [string, Test] => [`q${bound}`, { fact: 'x', is: 'above', bound }]),
    );
    const answers = await new ConditionEngine().ask(questions, new Map([['x', 24.5]]));
    expect([...answers].filter(([, holds]) => holds).map(([id]) => id)).toEqual([...questions.keys()].slice(0, 25));
  });

  it('the same engine again and again remembers nothing of the facts before', async () => {
    const engine = new ConditionEngine();
    const questions = new Map<string, Test>([
      ['above', above],
      ['both', { all: [above, below] }],
    ]);
    for (let round = 0; round < 300; round++) {
      const [x, y]: [Fact, Fact] = [[9, 1, null][round % 3] ?? null, [1, 9, null][Math.floor(round / 3) % 3] ?? null];
      const answers = await engine.ask(
        questions,
        new Map([
          ['x', x],
          ['y', y],
        ]),
      );
      const high = x === null ? null : x > 5;
      const low = y === null ? null : y < 5;
      const both = high === false || low === false ? false : high === null || low === null ? null : true;
      expect([round, answers.get('above'), answers.get('both')]).toEqual([round, high, both]);
    }
  });

  it('different questions of the same names on one engine does not mix them up', async () => {
    const engine = new ConditionEngine();
    const facts = new Map([['x', 3]]);
    for (let bound = 0; bound < 10; bound++) {
      const answers = await engine.ask(new Map([['q', { fact: 'x', is: 'above', bound }]]), facts);
      expect([bound, answers.get('q')]).toEqual([bound, bound < 3]);
    }
  });

  it('facts in any order gives the same answers', async () => {
    const numbers = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (x, y) => {
        const test: Test = { any: [{ all: [above, below] }, { fact: 'y', is: 'atLeast', bound: 8 }] };
        const [one, other] = [await answer(test, { x, y }), await answer(test, { y, x })];
        expect(one).toBe(other);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the door to json-rules-engine', () => {
  it('is src/evaluation/engine.ts alone', () => {
    const src = fileURLToPath(new URL('../../src', import.meta.url));
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const importing = files.filter((file) =>
      /(from|import\()\s*'json-rules-engine/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(importing.map((file) => file.replaceAll('\\', '/'))).toEqual(['evaluation/engine.ts']);
  });
});
