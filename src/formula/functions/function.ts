import type { Words } from '../../text/words.ts';
import type { Dialect } from '../dialect.ts';
import type { Span } from '../expression.ts';
import type { Type } from '../type.ts';
import type { NoDataReason, Result, Value } from '../value.ts';

/** A function in a formula, such as `if` and `min`: from values to a value. */
export interface ScalarFunction {
  readonly name: string;
  /** Other spellings, lower case: the Chinese ones. */
  readonly also: readonly string[];
  readonly summary: Words;
  /** How it is written, such as `if(condition, then, else)`. */
  readonly usage: string;
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
  readonly examples: readonly ScalarExample[];
  /** What it gives; null where arguments of these types do not go together, with `asks` in the finding. */
  readonly returns: (given: readonly Type[]) => Type | null;
  readonly asks: Words;
  readonly evaluate: (given: readonly Result[], at: Span) => Result;
  readonly sql: (given: readonly string[], dialect: Dialect) => string;
  readonly words: (given: readonly string[]) => Words;
}

/** `null` is no data. */
export interface ScalarExample {
  readonly given: readonly (Value | null)[];
  readonly gives: Value | null;
  readonly because?: string;
}

/**
 * A function over many records, such as `median`: the inputs of a KPI are made with them. The first parameter stands behind
 * the name of the function in the document (`median: answered - queued`), the others behind their own.
 */
export interface AggregateFunction {
  readonly name: string;
  readonly title: Words;
  /** Of a thousand times the first parameter it gives a thousand times as much. */
  readonly isLinear?: true;
  /** One sentence; says what empty fields do. */
  readonly summary: Words;
  readonly parameters: readonly Parameter[];
  readonly examples: readonly AggregateExample[];
  /** What it gives, by the types of its parameters; `counts` is what the records are counted in. */
  readonly returns: (types: Readonly<Record<string, Type>>, counts: string | null) => Type;
  /** Over the records that count: a column for each parameter. Null is no data. */
  readonly evaluate: (columns: Columns, records: number) => Aggregated;
  readonly sql: (columns: Readonly<Record<string, string>>, dialect: Dialect) => AggregateSql;
  readonly words: (given: Readonly<Record<string, Words>>) => Words;
}

export interface Parameter {
  readonly name: string;
  /** `amount`: a number of each record. `value`: anything of each record. `constant`: one number for all. */
  readonly takes: 'amount' | 'value' | 'constant';
  /** Whether it must be of the same measure as the first: a limit in seconds for a time. */
  readonly likeFirst?: boolean;
  readonly means: Words;
}

export type Column = readonly (Value | null)[];
export type Columns = Readonly<Record<string, Column>>;

export interface Aggregated {
  readonly value: number | null;
  /** How many records have a part in it. */
  readonly records: number;
  /** Why there is no value, where it is not for want of records. */
  readonly why?: NoDataReason;
}

/** Both as aggregates over the records that count. */
export interface AggregateSql {
  readonly value: string;
  readonly records: string;
}

export interface AggregateExample {
  readonly given: Columns;
  /** How many records there are, where there is no column to tell. */
  readonly count?: number;
  readonly gives: number | null;
  readonly records: number;
  readonly because?: string;
}

/** Only binds the types; a function is the data itself. */
export function defineScalar(scalar: ScalarFunction): ScalarFunction {
  return scalar;
}

export function defineAggregate(aggregate: AggregateFunction): AggregateFunction {
  return aggregate;
}
