import { closest } from '../text/closest.ts';
import { listWords } from '../text/words.ts';
import { alike, combine } from './arithmetic.ts';
import * as told from './check-words.ts';
import type { ArithmeticSign, Expression, Literal, OperationSign } from './expression.ts';
import { functionNamed } from './functions/named.ts';
import { type Slip, slip } from './slip.ts';
import { plainNumber, type Type, typeOfUnit, typeWords } from './type.ts';

export interface Checked {
  /** As it is to be run: names know what they are, and arithmetic with times is told apart from that with numbers. */
  readonly expression: Expression;
  /** Null where a part does not fit; what is around it is then not judged. */
  readonly type: Type | null;
  readonly slips: readonly Slip[];
}

/** What may be named, and what it is called in findings: the inputs of a KPI, or the fields of a dataset. */
export interface Scope {
  readonly names: ReadonlyMap<string, Type>;
  readonly of: 'inputs' | { readonly dataset: string };
}

/** Works out the type of an expression, and finds what does not go together in it. */
export function checkFormula(expression: Expression, scope: Scope): Checked {
  switch (expression.kind) {
    case 'number':
    case 'quantity':
    case 'text':
    case 'yes-no':
      return { expression, type: literalType(expression), slips: [] };
    case 'name':
      return checkName(expression, scope);
    case 'sign':
      return checkSign(expression, scope);
    case 'operation':
      return checkOperation(expression, scope);
    case 'one-of':
      return checkOneOf(expression, scope);
    case 'call':
      return checkCall(expression, scope);
  }
}

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

function literalType(literal: Literal): Type {
  switch (literal.kind) {
    case 'number':
      return plainNumber;
    case 'quantity':
      return typeOfUnit(literal.unit);
    case 'text':
      return { is: 'text', values: [literal.value] };
    case 'yes-no':
      return { is: 'yes-no' };
  }
}

function checkName(expression: Of<'name'>, { names, of }: Scope): Checked {
  const type = names.get(expression.name);
  if (type !== undefined) return { expression: { ...expression, is: type.is }, type, slips: [] };
  const { wrong, help } = told.unknownName(expression.name, of, closest(expression.name, names.keys()), [
    ...names.keys(),
  ]);
  return { expression, type: null, slips: [slip('name', expression, wrong, help)] };
}

function checkSign(expression: Of<'sign'>, scope: Scope): Checked {
  const of = checkFormula(expression.of, scope);
  const checked = { ...expression, of: of.expression };
  if (of.type === null) return { ...of, expression: checked };
  const fits = expression.sign === 'not' ? of.type.is === 'yes-no' : of.type.is === 'number';
  if (fits) return { ...of, expression: checked };
  const { wrong, help } = told.wrongSign(expression.sign, typeWords(of.type));
  return { expression: checked, type: null, slips: [...of.slips, slip('type', expression, wrong, help)] };
}

function checkOperation(expression: Of<'operation'>, scope: Scope): Checked {
  const [left, right] = [checkFormula(expression.left, scope), checkFormula(expression.right, scope)];
  const slips = [...left.slips, ...right.slips];
  const checked: Expression = { ...expression, left: left.expression, right: right.expression };
  if (left.type === null || right.type === null) return { expression: checked, type: resultOf(expression.sign), slips };
  const type = operationType(expression, left.type, right.type);
  if (type !== null) {
    const never = neverEqual(expression, left.type, right.type);
    return { expression: withTimes(checked, left.type, right.type), type, slips: [...slips, ...never] };
  }
  const areNumbers = left.type.is === 'number' && right.type.is === 'number' && !isLogic(expression.sign);
  const { wrong, help } = told.misfit(expression.sign, left.type, right.type);
  const found = slip(areNumbers ? 'unit' : 'type', expression, wrong, help);
  return { expression: checked, type: resultOf(expression.sign), slips: [...slips, found] };
}

function operationType(
  { sign, left: leftSide, right: rightSide }: Of<'operation'>,
  left: Type,
  right: Type,
): Type | null {
  if (isLogic(sign)) return left.is === 'yes-no' && right.is === 'yes-no' ? left : null;
  if (isArithmetic(sign)) {
    // The number stands on either side: 100 × share is share × 100.
    if (sign === '*' && leftSide.kind === 'number') return combine(sign, right, left, leftSide.value);
    return combine(sign, left, right, rightSide.kind === 'number' ? rightSide.value : null);
  }
  const both = alike(left, right);
  const hasOrder = both !== null && both.is !== 'text' && both.is !== 'yes-no';
  return both !== null && (hasOrder || sign === '=' || sign === '<>') ? { is: 'yes-no' } : null;
}

/** What an operation gives whatever stands on its sides; null where that depends on them. */
function resultOf(sign: OperationSign): Type | null {
  return isArithmetic(sign) ? null : { is: 'yes-no' };
}

function isLogic(sign: OperationSign): boolean {
  return sign === 'and' || sign === 'or';
}

function isArithmetic(sign: OperationSign): sign is ArithmeticSign {
  return ['+', '-', '*', '/'].includes(sign);
}

function withTimes(expression: Of<'operation'>, left: Type, right: Type): Expression {
  const { sign, left: later, right: earlier, from, to } = expression;
  if (!isArithmetic(sign) || (left.is !== 'instant' && left.is !== 'date')) return expression;
  const call = (name: string, given: readonly Expression[]): Expression => ({
    kind: 'call',
    function: name,
    arguments: given,
    from,
    to,
  });
  if (left.is === right.is) return call(left.is === 'date' ? 'days-between' : 'time-between', [later, earlier]);
  const by: Expression =
    sign === '-' ? { kind: 'sign', sign: '-', of: earlier, from: earlier.from, to: earlier.to } : earlier;
  return call('time-after', [later, by]);
}

function checkOneOf(expression: Of<'one-of'>, scope: Scope): Checked {
  const of = checkFormula(expression.of, scope);
  const checked = { ...expression, of: of.expression };
  const { type } = of;
  if (type === null) return { ...of, expression: checked, type: { is: 'yes-no' } };
  const slips = expression.values.flatMap((value): Slip[] => {
    const each = literalType(value);
    if (alike(type, each) !== null) return neverEqual({ ...expression, left: of.expression, right: value }, type, each);
    const { wrong, help } = told.misfit('=', type, each);
    return [slip(type.is === 'number' && each.is === 'number' ? 'unit' : 'type', value, wrong, help)];
  });
  return { expression: checked, type: { is: 'yes-no' }, slips: [...of.slips, ...slips] };
}

/** A text compared with a value that it never has: the comparison would find nothing, in silence. */
function neverEqual(
  { left: leftSide, right: rightSide }: Pick<Of<'operation'>, 'left' | 'right'>,
  left: Type,
  right: Type,
): Slip[] {
  const [field, literal, values] =
    rightSide.kind === 'text' ? [leftSide, rightSide, valuesOf(left)] : [rightSide, leftSide, valuesOf(right)];
  if (literal.kind !== 'text' || field.kind === 'text' || values === undefined || values.includes(literal.value))
    return [];
  const { wrong, help } = told.unknownValue(
    literal.value,
    closest(literal.value, values),
    listWords(values.map((each) => `\`${each}\``)),
  );
  return [slip('value', literal, wrong, help)];
}

function valuesOf(type: Type): readonly string[] | undefined {
  return type.is === 'text' ? type.values : undefined;
}

function checkCall(expression: Of<'call'>, scope: Scope): Checked {
  const given = expression.arguments.map((each) => checkFormula(each, scope));
  const slips = given.flatMap((each) => each.slips);
  const checked = { ...expression, arguments: given.map((each) => each.expression) };
  const types = given.flatMap(({ type }) => (type === null ? [] : [type]));
  if (types.length < given.length) return { expression: checked, type: null, slips };
  const { name, asks, usage, returns } = functionNamed(expression.function);
  const type = returns(types);
  if (type !== null) return { expression: checked, type, slips };
  const { wrong, help } = told.wrongArguments(name, asks, usage, types);
  return { expression: checked, type: null, slips: [...slips, slip('type', expression, wrong, help)] };
}
