/** Where a part of a formula stands in its text: UTF-16 offsets, `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type ArithmeticSign = '+' | '-' | '*' | '/';
export type ComparisonSign = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type OperationSign = ArithmeticSign | ComparisonSign | 'and' | 'or';

/** What a name stands for; written into names once the formula was checked, so that engines know how to read a column. */
export type FieldKind = 'date' | 'instant' | 'number' | 'text' | 'yes-no';

/** A value that is written out. */
export type Literal = Span &
  (
    | { readonly kind: 'number'; readonly value: number }
    /** In base units of `unit`, the symbol of a unit: 90 % is 0.9, 5 min is 300. */
    | { readonly kind: 'quantity'; readonly value: number; readonly unit: string }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'yes-no'; readonly value: boolean }
  );

/** A formula as plain JSON: what a bundle carries and every engine runs. */
export type Expression =
  | Literal
  /** An input of the formula, or a field of the records in the arguments of an input. */
  | (Span & { readonly kind: 'name'; readonly name: string; readonly is?: FieldKind })
  | (Span & { readonly kind: 'sign'; readonly sign: '-' | 'not'; readonly of: Expression })
  | (Span & {
      readonly kind: 'operation';
      readonly sign: OperationSign;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Span & { readonly kind: 'one-of'; readonly of: Expression; readonly values: readonly Literal[] })
  /** `function` is the English name, however it was written. */
  | (Span & { readonly kind: 'call'; readonly function: string; readonly arguments: readonly Expression[] });

/** The names in an expression, each once, in the order in which they first stand there. */
export function namesIn(expression: Expression): string[] {
  return [...new Set(partsOf(expression).flatMap((part) => (part.kind === 'name' ? [part.name] : [])))];
}

/** The expression and everything inside it, from left to right. */
export function partsOf(expression: Expression): Expression[] {
  return [expression, ...childrenOf(expression).flatMap(partsOf)];
}

export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'sign':
      return [expression.of];
    case 'operation':
      return [expression.left, expression.right];
    case 'one-of':
      return [expression.of, ...expression.values];
    case 'call':
      return expression.arguments;
    default:
      return [];
  }
}

/** The expression with every name replaced by another expression, where there is one for it. */
export function substitute(expression: Expression, by: ReadonlyMap<string, Expression>): Expression {
  switch (expression.kind) {
    case 'name':
      return by.get(expression.name) ?? expression;
    case 'sign':
    case 'one-of':
      return { ...expression, of: substitute(expression.of, by) };
    case 'operation':
      return { ...expression, left: substitute(expression.left, by), right: substitute(expression.right, by) };
    case 'call':
      return { ...expression, arguments: expression.arguments.map((each) => substitute(each, by)) };
    default:
      return expression;
  }
}
