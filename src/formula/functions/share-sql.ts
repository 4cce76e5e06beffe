import type { Dialect } from '../dialect.ts';
import type { AggregateSql } from './function.ts';

/** The share of records for which a condition is true, of those for which it can be told. */
export function shareSql(condition: string, dialect: Dialect): AggregateSql {
  const known = `count(${condition})`;
  return { value: `${dialect.double(dialect.countIf(condition))} / NULLIF(${known}, 0)`, records: known };
}
