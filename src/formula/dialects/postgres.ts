import type { Dialect } from '../dialect.ts';

/**
 * PostgreSQL 13 or later, with `standard_conforming_strings` on, as it is by default. Where a double overflows PostgreSQL
 * ends the query with an error instead of giving infinity.
 */
export const postgres: Dialect = {
  name: 'postgres',
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  number: (value) => `CAST('${String(value)}' AS double precision)`,
  double: (sql) => `CAST(${sql} AS double precision)`,
  finite,
  numbers: finite,
  // LEAST and GREATEST skip NULL; a sorted list keeps it, in front.
  least: (values) => firstOf(values, 'ASC'),
  greatest: (values) => firstOf(values, 'DESC'),
  // round() of a double takes halves to the even neighbour.
  round: (sql) => `(SELECT sign(each) * floor(abs(each) + 0.5) FROM (SELECT ${sql} AS each) AS rounded)`,
  days: (later, earlier) => `(${later} - ${earlier})`,
  countIf: (condition) => `count(*) FILTER (WHERE ${condition})`,
  percentile: (value, rank) => `percentile_cont(${rank}) WITHIN GROUP (ORDER BY ${value})`,
  percentiles: (value, ranks) => `percentile_cont(ARRAY[${ranks.join(', ')}]) WITHIN GROUP (ORDER BY ${value})`,
};

function finite(sql: string): string {
  return `NULLIF(NULLIF(NULLIF(${sql}, 'NaN'::double precision), 'Infinity'::double precision), '-Infinity'::double precision)`;
}

function firstOf(values: readonly string[], order: 'ASC' | 'DESC'): string {
  return `(SELECT each FROM unnest(ARRAY[${values.join(', ')}]) AS each ORDER BY each ${order} NULLS FIRST LIMIT 1)`;
}
