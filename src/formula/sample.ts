import type { Expression } from './expression.ts';

/**
 * The input whose number of records is the sample of a KPI, where its document names none: the only input, or the one it
 * divides by. Null where there is no such input.
 */
export function denominatorOf(formula: Expression): string | null {
  const inner = withoutScale(formula);
  if (inner.kind === 'name') return inner.name;
  if (inner.kind !== 'operation' || inner.sign !== '/') return null;
  return inner.right.kind === 'name' ? inner.right.name : null;
}

/** Without `* 100 %` around it. */
function withoutScale(expression: Expression): Expression {
  if (expression.kind !== 'operation' || expression.sign !== '*') return expression;
  if (isLiteral(expression.right)) return withoutScale(expression.left);
  return isLiteral(expression.left) ? withoutScale(expression.right) : expression;
}

function isLiteral({ kind }: Expression): boolean {
  return kind === 'number' || kind === 'quantity';
}
