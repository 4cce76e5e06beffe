import type { Dialect } from '../dialect.ts';

/** DuckDB 1.1 or later, where doubles follow IEEE 754: what overflows is infinite, and `finite` takes that away. */
export const duckdb: Dialect = {
  name: 'duckdb',
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  number: (value) => `${String(value)}::DOUBLE`,
  double: (sql) => `CAST(${sql} AS DOUBLE)`,
  // NaN equals NaN here, and NULLIF names the value once: what it guards may be long.
  finite,
  numbers: finite,
  // LEAST and GREATEST skip NULL; a sorted list keeps it, in front.
  least: (values) => `list_sort([${values.join(', ')}], 'ASC', 'NULLS FIRST')[1]`,
  greatest: (values) => `list_sort([${values.join(', ')}], 'DESC', 'NULLS FIRST')[1]`,
  round: (sql) => `round(${sql})`,
  days: (later, earlier) => `date_diff('day', ${earlier}, ${later})`,
  // Half the price of a FILTER; it is NULL where no row is true or false.
  countIf: (condition) => `COALESCE(count_if(${condition}), 0)`,
  percentile: (value, rank) => `quantile_cont(${value}, ${rank})`,
  percentiles: (value, ranks) => `quantile_cont(${value}, [${ranks.join(', ')}])`,
};

function finite(sql: string): string {
  return `NULLIF(NULLIF(NULLIF(${sql}, 'NaN'::DOUBLE), 'Infinity'::DOUBLE), '-Infinity'::DOUBLE)`;
}
