import { childrenOf, type Expression, namesIn } from './expression.ts';
import { printFormula } from './print.ts';
import { type Slip, slip } from './slip.ts';

/**
 * Divisions whose divisor can be zero in a way that is easily overlooked: by a difference, which is zero although both sides
 * are not, or by zero itself. That a count or a sum is zero when there is nothing to measure needs no saying: that is no data.
 * Where `if` asks about the divisor or `coalesce` says what then, all is said.
 */
export function divisionSlips(expression: Expression, asked: ReadonlySet<string> = new Set()): Slip[] {
  if (expression.kind === 'call' && expression.function === 'coalesce') return [];
  const known = asksIn(expression, asked);
  const inside = childrenOf(expression).flatMap((each) => divisionSlips(each, known));
  if (expression.kind !== 'operation' || expression.sign !== '/') return inside;
  const { right } = expression;
  if (isZero(right))
    return [
      ...inside,
      slip('division', right, { zh: '除数是 0，永远没有数据。', en: 'The divisor is 0: there would never be data.' }),
    ];
  if (!isDifference(right) || namesIn(right).some((name) => known.has(name))) return inside;
  const divisor = printFormula(right);
  const found = slip(
    'division',
    right,
    {
      zh: `除数 \`${divisor}\` 可能为 0，没有说明那时怎么办。`,
      en: `The divisor \`${divisor}\` can be 0, and nothing says what then.`,
    },
    {
      zh: `为 0 时就是无数据的话，写成 \`if(${divisor} = 0, …, …)\`，或用 \`coalesce\` 写明替代值。`,
      en: `Say what then: \`if(${divisor} = 0, …, …)\`, or \`coalesce\` with the value to use instead.`,
    },
  );
  return [...inside, found];
}

function asksIn(expression: Expression, asked: ReadonlySet<string>): ReadonlySet<string> {
  if (expression.kind !== 'call' || expression.function !== 'if') return asked;
  const [condition] = expression.arguments;
  return new Set([...asked, ...(condition === undefined ? [] : namesIn(condition))]);
}

function isZero(expression: Expression): boolean {
  return (expression.kind === 'number' || expression.kind === 'quantity') && expression.value === 0;
}

function isDifference(expression: Expression): boolean {
  if (expression.kind === 'sign') return isDifference(expression.of);
  if (expression.kind !== 'operation') return false;
  const sides = [expression.left, expression.right];
  if (expression.sign === '-') return sides.some((side) => namesIn(side).length > 0);
  return ['+', '*'].includes(expression.sign) && sides.some(isDifference);
}
