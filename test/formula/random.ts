import * as fc from 'fast-check';
import { checkFormula } from '../../src/formula/check.ts';
import type { FieldValues } from '../../src/formula/compute.ts';
import type { Expression, Literal, OperationSign } from '../../src/formula/expression.ts';
import { anyNumber, type Type } from '../../src/formula/type.ts';

/** Fields with names that are hard to quote, and one that every object has. */
export const fieldTypes: ReadonlyMap<string, Type> = new Map<string, Type>([
  ['talk', anyNumber],
  ['talk-hold', anyNumber],
  ['通话时长', anyNumber],
  ['constructor', anyNumber],
  ['escalated', { is: 'yes-no' }],
  ['a.b_c', { is: 'yes-no' }],
  ['status', { is: 'text' }],
  ['渠道', { is: 'text' }],
  ['created', { is: 'instant' }],
  ['resolved', { is: 'instant' }],
  ['born', { is: 'date' }],
  ['due', { is: 'date' }],
]);

const namesOf = (is: Type['is']) => [...fieldTypes].filter(([, type]) => type.is === is).map(([name]) => name);

const span = { from: 0, to: 0 };
const name = (is: Type['is']) =>
  fc.constantFrom(...namesOf(is)).map((each): Expression => ({ kind: 'name', name: each, ...span }));

/** Numbers with ties, noise, both zeros and both ends of what a number can hold. */
export const amounts = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -4, max: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, -0, 0.1, 0.2, 0.3, 2.5, -2.5, 0.5, 1 / 3) },
  { weight: 1, arbitrary: fc.constantFrom(1e308, -1e308, 5e-324, 1.7976931348623157e308, 1e-300, 2 ** 53) },
);

/** Texts that try to end their quotes. */
export const texts = fc.constantFrom(
  'open',
  '已解决',
  "it's",
  '"',
  "'; DROP TABLE records; --",
  '\\',
  '%',
  '',
  '“”',
  'a"b',
  '$1',
  '?',
);

const number = fc
  .oneof(fc.nat({ max: 20 }), fc.constantFrom(0.5, 2.25, 100, 1e308, 0.000001))
  .map((value): Literal => ({ kind: 'number', value, ...span }));
const text = texts.map((value): Literal => ({ kind: 'text', value, ...span }));

function operation(signs: readonly OperationSign[], sides: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc
    .tuple(fc.constantFrom(...signs), sides, sides)
    .map(([sign, left, right]): Expression => ({ kind: 'operation', sign, left, right, ...span }));
}

function call(name: string, ...given: readonly fc.Arbitrary<Expression>[]): fc.Arbitrary<Expression> {
  return fc.tuple(...given).map((each): Expression => ({ kind: 'call', function: name, arguments: each, ...span }));
}

function signed(sign: '-' | 'not', of: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return of.map((each): Expression => ({ kind: 'sign', sign, of: each, ...span }));
}

/** Expressions that are sound: numbers, and conditions on numbers, texts and times. */
export const { numeric, condition, written } = fc.letrec<
  Record<'numeric' | 'condition' | 'time' | 'written', Expression>
>((tie) => {
  const deeper = { maxDepth: 4, depthIdentifier: 'formula' };
  return {
    time: fc.oneof(deeper, name('instant'), call('coalesce', name('instant'), name('instant'))),
    numeric: fc.oneof(
      deeper,
      name('number'),
      number,
      operation(['+', '-', '*', '/'], tie('numeric')),
      operation(['-'], tie('time')),
      operation(['-'], name('date')),
      signed('-', tie('numeric')),
      call('if', tie('condition'), tie('numeric'), tie('numeric')),
      call('coalesce', tie('numeric'), tie('numeric')),
      call('min', tie('numeric'), tie('numeric')),
      call('max', tie('numeric'), tie('numeric'), tie('numeric')),
      call('abs', tie('numeric')),
      call('round', tie('numeric')),
    ),
    written: fc.oneof(deeper, name('text'), call('coalesce', name('text'), text)),
    condition: fc.oneof(
      deeper,
      name('yes-no'),
      operation(['=', '<>', '<', '<=', '>', '>='], tie('numeric')),
      operation(['<', '<=', '=', '>'], tie('time')),
      operation(['<', '>=', '<>'], name('date')),
      operation(['=', '<>'], tie('written')),
      fc
        .tuple(tie('written'), fc.array(text, { minLength: 1, maxLength: 3 }))
        .map(([of, values]): Expression => ({ kind: 'one-of', of, values, ...span })),
      operation(['and', 'or'], tie('condition')),
      signed('not', tie('condition')),
      call('known', fc.oneof(tie('numeric'), tie('written'), tie('time'))),
    ),
  };
});

/** As it runs: names know what they are. */
export function lowered(expression: Expression): Expression {
  return checkFormula(expression, { names: fieldTypes, of: { dataset: 'records' } }).expression;
}

const instants = fc.constantFrom(
  0,
  1_775_000_000_000,
  1_775_000_000_500,
  1_775_086_400_000,
  -86_400_000,
  253_402_300_799_999,
);
const days = fc.constantFrom('2026-02-28', '2026-03-01', '2024-02-29', '1970-01-01', '9999-12-31');
const empty = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 4 });

/** Records with empty fields everywhere. */
export const records: fc.Arbitrary<FieldValues> = fc.record(
  Object.fromEntries(
    [...fieldTypes].map(([field, { is }]) => [
      field,
      is === 'number'
        ? empty(amounts)
        : is === 'text'
          ? empty(texts)
          : is === 'yes-no'
            ? empty(fc.boolean())
            : is === 'date'
              ? empty(days)
              : empty(instants),
    ]),
  ),
);
