import type { Expression, OperationSign, Span } from './expression.ts';
import { functionNamed } from './functions/named.ts';
import { finite, isNoData, type NoData, noData, type Result, type Value } from './value.ts';

/** What a name stands for: a value, nothing, or no data with its reason. */
export type Lookup = (name: string) => Value | NoData | null | undefined;

export type Evaluate = (lookup: Lookup) => Result;

/** Makes a function of an expression: taken apart once, it runs over many records. */
export function evaluator(expression: Expression): Evaluate {
  switch (expression.kind) {
    case 'number':
    case 'quantity':
    case 'text':
    case 'yes-no': {
      const { value } = expression;
      return () => value;
    }
    case 'name':
      return ofName(expression.name, expression);
    case 'sign': {
      const of = evaluator(expression.of);
      return expression.sign === 'not' ? negated(of) : (lookup) => ofNumber(of(lookup), (number) => -number);
    }
    case 'operation':
      return ofOperation(expression.sign, evaluator(expression.left), evaluator(expression.right), expression);
    case 'one-of': {
      const of = evaluator(expression.of);
      const values = new Set<Value>(expression.values.map(({ value }) => value));
      return (lookup) => {
        const value = of(lookup);
        return isNoData(value) ? value : values.has(value);
      };
    }
    case 'call': {
      const { evaluate } = functionNamed(expression.function);
      const given = expression.arguments.map(evaluator);
      return (lookup) =>
        evaluate(
          given.map((each) => each(lookup)),
          expression,
        );
    }
  }
}

/** A number that is infinite or NaN is as good as none. */
function ofName(name: string, at: Span): Evaluate {
  const missing = noData('missing', at);
  return (lookup) => {
    const value = lookup(name);
    if (value === null || value === undefined) return missing;
    if (typeof value === 'number') return Number.isFinite(value) ? value : missing;
    return isNoData(value) ? noData(value.noData, at, value.input) : value;
  };
}

function negated(of: Evaluate): Evaluate {
  return (lookup) => {
    const value = of(lookup);
    return isNoData(value) ? value : value !== true;
  };
}

function ofNumber(result: Result, make: (number: number) => number): Result {
  return isNoData(result) ? result : make(Number(result));
}

function ofOperation(sign: OperationSign, left: Evaluate, right: Evaluate, at: Span): Evaluate {
  // Kleene: one side can decide although the other is not known.
  if (sign === 'and') return decidedBy(false, left, right);
  if (sign === 'or') return decidedBy(true, left, right);
  const operate = operations[sign];
  return (lookup) => {
    const one = left(lookup);
    if (isNoData(one)) return one;
    const other = right(lookup);
    return isNoData(other) ? other : operate(one, other, at);
  };
}

function decidedBy(decisive: boolean, left: Evaluate, right: Evaluate): Evaluate {
  return (lookup) => {
    const one = left(lookup);
    if (one === decisive) return one;
    const other = right(lookup);
    return other === decisive || !isNoData(one) ? other : one;
  };
}

type Operate = (left: Value, right: Value, at: Span) => Result;

/** Both sides of a comparison are of one type, as the check has seen to. */
const operations: Readonly<Record<Exclude<OperationSign, 'and' | 'or'>, Operate>> = {
  '+': (left, right, at) => finite(Number(left) + Number(right), at),
  '-': (left, right, at) => finite(Number(left) - Number(right), at),
  '*': (left, right, at) => finite(Number(left) * Number(right), at),
  '/': (left, right, at) => divide(Number(left), Number(right), at),
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function divide(left: number, right: number, at: Span): Result {
  if (right === 0) return noData(left === 0 ? 'zero-by-zero' : 'division-by-zero', at);
  return finite(left / right, at);
}
