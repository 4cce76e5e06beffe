import type { Dialect } from './dialect.ts';
import type { Expression, FieldKind, Literal } from './expression.ts';
import { aggregateNamed, functionNamed } from './functions/named.ts';
import type { AggregateSql } from './functions/function.ts';
import { timeBetween } from './functions/times.ts';
import type { ComputedInput } from './computation.ts';

/**
 * The SQL of an input, in two steps so that no expression is worked out twice: `columns` of each row for which `where` is
 * true (null: all rows), and over these the aggregates `value` and `records`:
 * `SELECT value, records FROM (SELECT columns FROM … WHERE where)`.
 */
export interface InputSql extends AggregateSql {
  readonly columns: readonly { readonly name: string; readonly sql: string }[];
  readonly where: string | null;
}

export function inputSql(input: ComputedInput, dialect: Dialect): InputSql {
  const { parameters, sql } = aggregateNamed(input.function);
  const columns: { name: string; sql: string }[] = [];
  const given: Record<string, string> = {};
  for (const { name, takes } of parameters) {
    const expression = input.arguments[name];
    if (expression === undefined) continue;
    const written = formulaSql(expression, dialect);
    // No dimension begins like this, so columns of both can stand side by side.
    const column = dialect.identifier(`_${name}`);
    given[name] = takes === 'constant' ? written : column;
    if (takes !== 'constant') columns.push({ name: column, sql: written });
  }
  const where = input.where === null ? null : formulaSql(input.where, dialect);
  return { ...sql(given, dialect), columns, where };
}

/**
 * An expression as SQL that gives the same value, and NULL where there is no data. Names become columns of the same name,
 * read by their type; in the formula of a KPI these are the inputs, computed before.
 */
export function formulaSql(expression: Expression, dialect: Dialect): string {
  const write = (part: Expression) => formulaSql(part, dialect);
  switch (expression.kind) {
    case 'number':
    case 'quantity':
    case 'text':
    case 'yes-no':
      return literalSql(expression, dialect);
    case 'name':
      return columnSql(dialect.identifier(expression.name), expression.is, dialect);
    case 'sign':
      return `(${expression.sign === 'not' ? 'NOT' : '-'} ${write(expression.of)})`;
    case 'operation':
      return operationSql(expression.sign, write(expression.left), write(expression.right), dialect);
    case 'one-of':
      return `(${write(expression.of)} IN (${expression.values.map(write).join(', ')}))`;
    case 'call': {
      const milliseconds = wholeMilliseconds(expression, dialect);
      if (milliseconds !== null) return `(${dialect.double(milliseconds)} / ${dialect.number(1000)})`;
      return functionNamed(expression.function).sql(expression.arguments.map(write), dialect);
    }
  }
}

/**
 * The time from one field to another as whole milliseconds, which engines put in order faster than doubles; null for any other
 * expression. Fields hold times of our calendar: nothing is too large.
 */
export function wholeMilliseconds(expression: Expression, { identifier }: Dialect): string | null {
  if (expression.kind !== 'call' || expression.function !== timeBetween) return null;
  const [later, earlier] = expression.arguments;
  if (later?.kind !== 'name' || earlier?.kind !== 'name') return null;
  return `(${identifier(later.name)} - ${identifier(earlier.name)})`;
}

function literalSql(literal: Literal, dialect: Dialect): string {
  switch (literal.kind) {
    case 'text':
      return dialect.text(literal.value);
    case 'yes-no':
      return literal.value ? 'TRUE' : 'FALSE';
    default:
      return dialect.number(literal.value);
  }
}

/** Instants are whole milliseconds; as doubles, arithmetic with them is that of the other engines. */
function columnSql(column: string, is: FieldKind | undefined, dialect: Dialect): string {
  if (is === 'number') return dialect.numbers(column);
  return is === 'instant' ? dialect.double(column) : column;
}

function operationSql(sign: string, left: string, right: string, dialect: Dialect): string {
  switch (sign) {
    case '+':
    case '-':
    case '*':
      return dialect.finite(`(${left} ${sign} ${right})`);
    case '/':
      return dialect.finite(`(${left} / NULLIF(${right}, 0))`);
    default:
      // AND, OR and NOT of SQL are Kleene’s, and a comparison with NULL is NULL.
      return `(${left} ${sign.toUpperCase()} ${right})`;
  }
}
