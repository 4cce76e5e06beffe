import type { Comparison } from '../../rule/rule.ts';
import type { Answer, Asking, Fact, Test } from '../question.ts';

/**
 * False, unknown, true: so that all of several is the least of them, and any of several the greatest (Kleene). Of two bits, one
 * says that it may hold and one that it does, so that all of several is also what all their bits have in common.
 */
export const no = 0b00;
export const unknown = 0b01;
export const yes = 0b11;

/** One of `no`, `unknown` and `yes`, from facts by slot. */
export type Closure = (facts: readonly Fact[]) => number;

/** A question as nested closures, made once and asked of many snapshots; no code is generated. */
export function compileTest(test: Test, slotOf: (fact: string) => number): Closure {
  if ('fact' in test) return compileAsking(test, slotOf(test.fact));
  const inner = ('all' in test ? test.all : test.any).map((each) => compileTest(each, slotOf));
  const [only] = inner;
  if (only !== undefined && inner.length === 1) return only;
  return 'all' in test ? least(inner) : greatest(inner);
}

export function answerOf(level: number): Answer {
  return level === yes ? true : level === no ? false : null;
}

export function compares(value: number, is: Comparison, bound: number): boolean {
  switch (is) {
    case 'atLeast':
      return value >= bound;
    case 'atMost':
      return value <= bound;
    case 'above':
      return value > bound;
    case 'below':
      return value < bound;
  }
}

function least(inner: readonly Closure[]): Closure {
  return (facts) => {
    let found = yes;
    for (const each of inner) {
      const level = each(facts);
      if (level === no) return no;
      if (level < found) found = level;
    }
    return found;
  };
}

function greatest(inner: readonly Closure[]): Closure {
  return (facts) => {
    let found = no;
    for (const each of inner) {
      const level = each(facts);
      if (level === yes) return yes;
      if (level > found) found = level;
    }
    return found;
  };
}

function compileAsking(test: Asking, slot: number): Closure {
  if (test.is === 'oneOf' || test.is === 'noneOf') {
    const words: ReadonlySet<Fact> = new Set(test.bound);
    const [within, outside] = test.is === 'oneOf' ? [yes, no] : [no, yes];
    return (facts) => {
      const fact = facts[slot];
      if (fact === null || fact === undefined) return unknown;
      // A number where a word belongs answers no question about words.
      return typeof fact === 'string' ? (words.has(fact) ? within : outside) : no;
    };
  }
  return compileComparison(test.is, test.bound, slot);
}

/** One closure per comparison: a switch inside would be taken for every snapshot. */
function compileComparison(is: Comparison, bound: number, slot: number): Closure {
  const of = (compare: (value: number) => boolean): Closure => {
    return (facts) => {
      const fact = facts[slot];
      if (typeof fact === 'number') return compare(fact) ? yes : no;
      // A word where a number belongs answers no comparison, in neither direction.
      return typeof fact === 'string' ? no : unknown;
    };
  };
  switch (is) {
    case 'atLeast':
      return of((value) => value >= bound);
    case 'atMost':
      return of((value) => value <= bound);
    case 'above':
      return of((value) => value > bound);
    case 'below':
      return of((value) => value < bound);
  }
}
