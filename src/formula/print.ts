import { fromBase } from '../quantity/quantity.ts';
import { unitOf } from '../quantity/unit.ts';
import type { Expression, OperationSign } from './expression.ts';

/** The one way in which a formula is written out; read again, it is the same expression. */
export function printFormula(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return decimal(expression.value);
    case 'quantity': {
      const unit = unitOf(expression.unit);
      return `${decimal(fromBase(expression.value, unit))} ${unit.symbol}`;
    }
    case 'text':
      return `"${expression.value.replaceAll('"', '""')}"`;
    case 'yes-no':
      return String(expression.value);
    case 'name':
      return expression.name;
    case 'sign':
      return `${expression.sign === 'not' ? 'not ' : '-'}${within(expression.of, levelOf(expression))}`;
    case 'operation': {
      const level = levelOf(expression);
      return `${within(expression.left, isComparison(expression.sign) ? level + 1 : level)} ${expression.sign} ${within(expression.right, level + 1)}`;
    }
    case 'one-of':
      return `${within(expression.of, levelOf(expression) + 1)} in (${expression.values.map(printFormula).join(', ')})`;
    case 'call':
      return `${expression.function}(${expression.arguments.map(printFormula).join(', ')})`;
  }
}

/** How tightly the outermost sign binds: a part that binds less tightly than its place asks for stands in parentheses. */
export function levelOf(expression: Expression): number {
  switch (expression.kind) {
    case 'operation':
      return levels[expression.sign];
    case 'one-of':
      return levels['='];
    case 'sign':
      return expression.sign === 'not' ? 3 : 7;
    default:
      return 8;
  }
}

const levels: Readonly<Record<OperationSign, number>> = {
  or: 1,
  and: 2,
  '=': 4,
  '<>': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};

function isComparison(sign: OperationSign): boolean {
  return levels[sign] === levels['='];
}

function within(part: Expression, least: number): string {
  return levelOf(part) < least ? `(${printFormula(part)})` : printFormula(part);
}

/** All digits and no exponent, which formulas do not have. */
export function decimal(value: number): string {
  const written = String(value);
  const [digits = '', exponent] = written.split('e');
  if (exponent === undefined) return written;
  const [whole = '', fraction = ''] = digits.split('.');
  const shift = Number(exponent);
  return shift > 0
    ? `${whole}${fraction}`.padEnd(whole.length + shift, '0')
    : `0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
}
