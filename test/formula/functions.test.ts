import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { duckdb } from '../../src/formula/dialects/duckdb.ts';
import { postgres } from '../../src/formula/dialects/postgres.ts';
import { aggregates, scalars } from '../../src/formula/functions/index.ts';
import { timeFunctions } from '../../src/formula/functions/times.ts';
import { tidy } from '../../src/quantity/decimal.ts';
import { isNoData, noData } from '../../src/formula/value.ts';

const at = { from: 0, to: 1 };

describe.each([...scalars, ...timeFunctions])('$name', ({ examples, evaluate, least, most, sql, words }) => {
  it.each(examples)('of $given gives $gives', ({ given, gives }) => {
    expect(given.length).toBeGreaterThanOrEqual(least);
    expect(given.length).toBeLessThanOrEqual(most);
    const result = evaluate(
      given.map((each) => each ?? noData('missing', at)),
      at,
    );
    expect(isNoData(result) ? null : result).toBe(gives);
  });

  it('names every argument in SQL and in both languages', () => {
    const given = ['"one"', '"two"', '"three"'].slice(0, Math.min(most, 3));
    const written = [sql(given, duckdb), sql(given, postgres), words(given).zh, words(given).en];
    for (const text of written) for (const each of given) expect(text).toContain(each);
  });
});

describe.each(aggregates)('$name', ({ examples, evaluate, parameters, title, summary }) => {
  it.each(examples)('of $given is $gives', ({ given, count, gives, records }) => {
    expect(Object.keys(given)).toEqual(parameters.map(({ name }) => name));
    const result = evaluate(given, count ?? given['value']?.length ?? 0);
    expect(result.records).toBe(records);
    expect(result.value === null ? null : tidy(result.value)).toBe(gives === null ? null : tidy(gives));
  });

  it('has an example of nothing to compute it from, and words in both languages', () => {
    expect(examples.some(({ records }) => records === 0)).toBe(true);
    for (const { zh, en } of [title, summary, ...parameters.map(({ means }) => means)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

test('every function that has a file is registered, by one name each', () => {
  const shared = ['columns', 'function', 'index', 'named', 'one-of-numbers', 'share-sql', 'times'];
  const files = readdirSync(new URL('../../src/formula/functions/', import.meta.url)).map((name) =>
    name.replace('.ts', ''),
  );
  const names = [...scalars, ...aggregates].map(({ name }) => name);
  expect(names.toSorted()).toEqual(files.filter((name) => !shared.includes(name)).toSorted());
  expect(new Set(scalars.flatMap(({ name, also }) => [name, ...also])).size).toBe(
    scalars.flatMap(({ also }) => also).length + scalars.length,
  );
});

test('an order of values is not asked for by any of them', () => {
  const value = [3, null, 9, 0, 10, 7, 3, 6];
  const limit = value.map(() => 6);
  for (const { name, parameters, evaluate } of aggregates) {
    const columns = (order: <T>(values: readonly T[]) => readonly T[]) =>
      Object.fromEntries(
        parameters.map((parameter, index) => [
          parameter.name,
          parameter.takes === 'constant' ? [0.5] : order(index === 0 ? value : limit),
        ]),
      );
    const forwards = evaluate(
      columns((values) => values),
      value.length,
    );
    const backwards = evaluate(
      columns((values) => values.toReversed()),
      value.length,
    );
    expect({ name, ...backwards }).toEqual({ name, ...forwards });
  }
});
