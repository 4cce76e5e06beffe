import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComputedInput } from '../../src/formula/computation.ts';
import { computer, type FieldValues } from '../../src/formula/compute.ts';
import { duckdb } from '../../src/formula/dialects/duckdb.ts';
import { evaluator } from '../../src/formula/evaluate.ts';
import type { Expression } from '../../src/formula/expression.ts';
import { aggregates } from '../../src/formula/functions/index.ts';
import { placedSql, placer } from '../../src/formula/placed.ts';
import { formulaSql, inputSql } from '../../src/formula/sql.ts';
import { anyNumber } from '../../src/formula/type.ts';
import { isNoData } from '../../src/formula/value.ts';
import { openDatabase } from './database.ts';
import { condition, fieldTypes, lowered, numeric, records } from './random.ts';

let database: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** What both say of each record; null is no data. */
async function bothOf(expression: Expression, over: readonly FieldValues[]) {
  const evaluate = evaluator(expression);
  const here = over.map((record) => {
    const value = evaluate((name) => (Object.hasOwn(record, name) ? record[name] : null));
    return isNoData(value) ? null : value;
  });
  const rows = await database.query(`SELECT ${formulaSql(expression, duckdb)} FROM records ORDER BY row_number`);
  return { here, there: rows.map(([value]) => value) };
}

/** Both zeros are zero. */
const plain = (values: readonly unknown[]) => values.map((value) => (value === 0 ? 0 : value));

describe('DuckDB and the reference agree', () => {
  it('on random expressions over random records, with empty fields and numbers at both ends', async () => {
    const some = fc.sample(records, { seed: 20260331, numRuns: 60 });
    await database.fill(fieldTypes, some);
    await fc.assert(
      fc.asyncProperty(fc.oneof(numeric, condition), async (expression) => {
        const { here, there } = await bothOf(lowered(expression), some);
        expect(plain(there)).toEqual(plain(here));
      }),
      { numRuns: 200 },
    );
  });

  it('on NaN and infinity in a column: they are empty', async () => {
    const odd = [Number.NaN, Infinity, -Infinity, 3].map((talk) => ({ talk }));
    await database.fill(new Map([['talk', anyNumber]]), odd);
    const { here, there } = await bothOf(lowered({ kind: 'name', name: 'talk', from: 0, to: 4 }), odd);
    expect(there).toEqual([null, null, null, 3]);
    expect(here).toEqual(there);
  });
});

const at = { from: 0, to: 0 };
const literal = (value: number): Expression => ({ kind: 'number', value, ...at });

/** An input over random expressions; parameters that are one number for all get one. */
const inputs: fc.Arbitrary<ComputedInput> = fc
  .record({
    aggregate: fc.constantFrom(...aggregates),
    first: numeric,
    second: numeric,
    rank: fc.constantFrom(0, 0.1, 0.5, 0.9, 1),
    where: fc.option(condition, { nil: null, freq: 2 }),
  })
  .map(({ aggregate, first, second, rank, where }) => ({
    name: 'figure',
    title: { zh: '数', en: 'figure' },
    dataset: 'records',
    function: aggregate.name,
    arguments: Object.fromEntries(
      aggregate.parameters.map(({ name, takes }, index) => [
        name,
        takes === 'constant' ? literal(rank) : lowered(index === 0 ? first : second),
      ]),
    ),
    where: where === null ? null : lowered(where),
    placed: { by: 'time', at: { kind: 'name', name: 'created', is: 'instant', ...at }, type: 'instant' },
  }));

describe('DuckDB and the reference agree on aggregates', () => {
  it.each([
    { rows: 0, runs: 25 },
    { rows: 1, runs: 25 },
    { rows: 37, runs: 150 },
  ])('over $rows records', async ({ rows, runs }) => {
    const some = rows === 0 ? [] : fc.sample(records, { seed: 7 + rows, numRuns: rows });
    await database.fill(fieldTypes, some);
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const here = computer({
          formula: { kind: 'name', name: 'figure', ...at },
          factor: 1,
          inputs: [input],
          sample: ['figure'],
        })(() => some);
        const { columns, value, records, where } = inputSql(input, duckdb);
        const inner = ['1', ...columns.map(({ name, sql }) => `${sql} AS ${name}`)].join(', ');
        const [row = []] = await database.query(
          `SELECT ${value}, CAST(${records} AS DOUBLE) FROM (SELECT ${inner} FROM records${where === null ? '' : ` WHERE ${where}`})`,
        );
        expect(row[1]).toBe(here.sample);
        expect(here.value === null ? row[0] === null : closeTo(Number(row[0]), here.value)).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});

/** The reference takes the last digits off, which a database keeps. */
function closeTo(there: number, here: number): boolean {
  return Math.abs(there - here) <= Math.max(Math.abs(here), 1e-290) * 1e-12;
}

describe('DuckDB and the reference agree on periods', () => {
  const period = { start: 1_775_000_000_000, end: 1_775_086_400_000, first: '2026-02-28', last: '2026-02-28' };
  const name = (each: string, is: 'instant' | 'date'): Expression => ({ kind: 'name', name: each, is, ...at });
  it.each([
    { title: 'a time', placed: { by: 'time', at: name('created', 'instant'), type: 'instant' } as const },
    { title: 'a date', placed: { by: 'time', at: name('born', 'date'), type: 'date' } as const },
    {
      title: 'a level',
      placed: {
        by: 'level',
        from: name('created', 'instant'),
        until: name('resolved', 'instant'),
        type: 'instant',
      } as const,
    },
    {
      title: 'a level without end',
      placed: { by: 'level', from: name('due', 'date'), until: null, type: 'date' } as const,
    },
  ])('$title', async ({ placed }) => {
    const some = fc.sample(records, { seed: 99, numRuns: 80 });
    await database.fill(fieldTypes, some);
    const isPlaced = placer(placed);
    const here = some.flatMap((record, index) => (isPlaced(record, period) ? [index] : []));
    const there = await database.query(
      `SELECT row_number FROM records WHERE ${placedSql(placed, duckdb, period)} ORDER BY row_number`,
    );
    expect(there.flat()).toEqual(here);
    expect(here.length).toBeGreaterThan(0);
    expect(here.length).toBeLessThan(some.length);
  });
});
