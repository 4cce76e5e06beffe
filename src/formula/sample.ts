import { type Expression, namesIn } from './expression.ts';

/**
 * The inputs whose number of records is the sample of a KPI, where its document names none: the one that is divided by, or
 * all of them where that is not one input.
 */
export function sampledInputs(formula: Expression): string[] {
  const inner = withoutScale(formula);
  const isByOne = inner.kind === 'operation' && inner.sign === '/' && inner.right.kind === 'name';
  return isByOne ? namesIn(inner.right) : namesIn(formula);
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
