import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComputedInput, Placed } from '../../src/formula/computation.ts';
import { computer, type FieldValues } from '../../src/formula/compute.ts';
import { evaluator } from '../../src/formula/evaluate.ts';
import type { Expression } from '../../src/formula/expression.ts';
import { aggregates } from '../../src/formula/functions/index.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { placedSql, placer } from '../../src/formula/placed.ts';
import { formulaSql, inputSql } from '../../src/formula/sql.ts';
import { anyNumber } from '../../src/formula/type.ts';
import { isNoData } from '../../src/formula/value.ts';
import { type Database, fill, openDuckdb, openPostgres } from './database.ts';
import { condition, fieldTypes, lowered, numeric, records } from './random.ts';

const at = { from: 0, to: 0 };
const name = (each: string, is: 'instant' | 'date' | 'number'): Expression => ({ kind: 'name', name: each, is, ...at });

/** PostgreSQL ends the query where a number is beyond all measure: there, nothing can be compared. */
const beyondMeasure = /out of range/;

async function ask({ query }: Database, sql: string): Promise<unknown[][]> {
  try {
    return await query(sql);
  } catch (error) {
    fc.pre(!(error instanceof Error && beyondMeasure.test(error.message)));
    throw error;
  }
}

const hostile = [
  "'; DROP TABLE records; --",
  '"; DROP TABLE records; --',
  "' OR '1'='1",
  "\\'; DROP TABLE records; --",
  '"" OR 1=1 --',
  '$$; DROP TABLE records; $$',
  'a/*b*/c',
  "E'\\x27'",
  '%s',
  '\u2019\u02bc\uff07',
  '\n; --',
];
const engines = [
  {
    engine: 'DuckDB',
    open: openDuckdb,
    sample: (count: number, seed: number) => fc.sample(records, { seed, numRuns: count }),
  },
  {
    engine: 'PostgreSQL',
    open: openPostgres,
    sample: (count: number, seed: number) => fc.sample(records, { seed, numRuns: count }).map(withinMeasure),
  },
];

/** A record without numbers near the ends of what a number can hold: nearly every operation would go beyond. */
function withinMeasure(record: FieldValues): FieldValues {
  const isFar = (value: unknown) => typeof value === 'number' && Math.abs(value) > 1e15;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, isFar(value) ? 7 : value === 5e-324 ? 0.7 : value]),
  );
}

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
      aggregate.parameters.map(({ name, takes }, index): [string, Expression] => [
        name,
        takes === 'constant' ? { kind: 'number', value: rank, ...at } : lowered(index === 0 ? first : second),
      ]),
    ),
    where: where === null ? null : lowered(where),
    placed: { by: 'time', at: name('created', 'instant'), type: 'instant' },
  }));

const period = { start: 1_775_000_000_000, end: 1_775_086_400_000, first: '2026-02-28', last: '2026-02-28' };

const placings: readonly { readonly title: string; readonly placed: Placed }[] = [
  { title: 'a time', placed: { by: 'time', at: name('created', 'instant'), type: 'instant' } },
  { title: 'a derived time', placed: { by: 'time', at: lowered(coalesced('resolved', 'created')), type: 'instant' } },
  { title: 'a date', placed: { by: 'time', at: name('born', 'date'), type: 'date' } },
  {
    title: 'a level',
    placed: { by: 'level', from: name('created', 'instant'), until: name('resolved', 'instant'), type: 'instant' },
  },
  { title: 'a level without end', placed: { by: 'level', from: name('due', 'date'), until: null, type: 'date' } },
];

function coalesced(...names: readonly string[]): Expression {
  const given = names.map((each): Expression => ({ kind: 'name', name: each, ...at }));
  return { kind: 'call', function: 'coalesce', arguments: given, ...at };
}

describe.each(engines)('$engine and the reference agree', ({ open, sample }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    // PostgreSQL in WebAssembly takes its time to start on a busy machine.
  }, 60_000);
  afterAll(() => database.close());

  it.each(hostile)('take %j for the name of a column, and nothing but that', async (text) => {
    await fill(database, new Map([[text, { is: 'text' } as const]]), [{ [text]: 'found' }]);
    const column: Expression = { kind: 'name', name: text, is: 'text', ...at };
    expect(await database.query(`SELECT ${formulaSql(column, database.dialect)} FROM records`)).toEqual([['found']]);
  });

  it.each(hostile)('take %j for a value, and nothing but that', async (text) => {
    await fill(database, new Map([['status', { is: 'text' } as const]]), [{ status: text }, { status: 'open' }]);
    const status: Expression = { kind: 'name', name: 'status', is: 'text', ...at };
    const literal = { kind: 'text', value: text, ...at } as const;
    const is: Expression = { kind: 'operation', sign: '=', left: status, right: literal, ...at };
    const among: Expression = { kind: 'one-of', of: status, values: [literal], ...at };
    for (const condition of [is, among]) {
      const sql = `SELECT status FROM records WHERE ${formulaSql(condition, database.dialect)}`;
      expect(await database.query(sql)).toEqual([[text]]);
    }
  });

  /** What both say of each record; null is no data, and both zeros are zero. */
  async function bothOf(expression: Expression, over: readonly FieldValues[]) {
    const evaluate = evaluator(expression);
    const here = over.map((record) => {
      const value = evaluate((each) => (Object.hasOwn(record, each) ? record[each] : null));
      return isNoData(value) ? null : value;
    });
    const sql = `SELECT ${formulaSql(expression, database.dialect)} FROM records ORDER BY row_number`;
    const there = (await ask(database, sql)).map(([value]) => value);
    const plain = (values: readonly unknown[]) => values.map((value) => (value === 0 ? 0 : value));
    return { here: plain(here), there: plain(there) };
  }

  it('on random expressions over random records with empty fields', async () => {
    const some = sample(60, 20260331);
    await fill(database, fieldTypes, some);
    await fc.assert(
      fc.asyncProperty(fc.oneof(numeric, condition), async (expression) => {
        const { here, there } = await bothOf(lowered(expression), some);
        expect(there).toEqual(here);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    'talk * (due - born)',
    'talk / (due - born) / 2',
    '-(due - born) * talk',
    'talk * (resolved - created)',
    '(due - born) / (resolved - created)',
    'created + 3 days > resolved',
    'talk - (通话时长 - talk-hold) - 1',
    'round(talk / 通话时长) * 2',
  ])('on %s', async (text) => {
    const some = sample(60, 20260331);
    await fill(database, fieldTypes, some);
    const { expression } = parseFormula(text, fieldTypes.keys());
    const { here, there } = await bothOf(lowered(expression ?? name('talk', 'number')), some);
    expect(there).toEqual(here);
    expect(new Set(here).size).toBeGreaterThan(2);
  });

  it('on NaN and infinity in a column: they are empty', async () => {
    const odd = [Number.NaN, Infinity, -Infinity, 3].map((talk) => ({ talk }));
    await fill(database, new Map([['talk', anyNumber]]), odd);
    const { here, there } = await bothOf(name('talk', 'number'), odd);
    expect(there).toEqual([null, null, null, 3]);
    expect(here).toEqual(there);
  });

  it.each([
    { rows: 0, runs: 20 },
    { rows: 1, runs: 20 },
    { rows: 37, runs: 100 },
  ])('on aggregates over $rows records', async ({ rows, runs }) => {
    const some = rows === 0 ? [] : sample(rows, 7 + rows);
    await fill(database, fieldTypes, some);
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const formula = name('figure', 'number');
        const here = computer({ formula, factor: 1, inputs: [input], sample: ['figure'] })(() => some);
        const { columns, value, records, where } = inputSql(input, database.dialect);
        const inner = ['1', ...columns.map((column) => `${column.sql} AS ${column.name}`)].join(', ');
        const from = `SELECT ${inner} FROM records${where === null ? '' : ` WHERE ${where}`}`;
        const [row = []] = await ask(
          database,
          `SELECT ${value}, ${database.dialect.double(records)} FROM (${from}) AS counted`,
        );
        expect(row[1]).toBe(here.sample);
        expect(here.value === null ? row[0] === null : closeTo(Number(row[0]), here.value)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it.each(placings)('on the period of $title', async ({ placed }) => {
    const some = sample(80, 99);
    await fill(database, fieldTypes, some);
    const isPlaced = placer(placed);
    const here = some.flatMap((record, index) => (isPlaced(record, period) ? [index] : []));
    const condition = placedSql(placed, database.dialect, period);
    const there = await ask(database, `SELECT row_number FROM records WHERE ${condition} ORDER BY row_number`);
    expect(there.flat()).toEqual(here);
    expect(here.length).toBeGreaterThan(0);
    expect(here.length).toBeLessThan(some.length);
  });
});

/** The reference takes the last digits off, which a database keeps; and a sum may be added up in another order. */
function closeTo(there: number, here: number): boolean {
  return Math.abs(there - here) <= Math.max(Math.abs(here), 1e-290) * 1e-12;
}
