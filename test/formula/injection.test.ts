import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duckdb } from '../../src/formula/dialects/duckdb.ts';
import { postgres } from '../../src/formula/dialects/postgres.ts';
import { formulaMathml } from '../../src/formula/mathml.ts';
import type { Expression } from '../../src/formula/expression.ts';
import { formulaSql } from '../../src/formula/sql.ts';
import { openDatabase } from './database.ts';

let database: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

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
const at = { from: 0, to: 0 };

describe.each(hostile)('%j', (text) => {
  it('is the name of a column, and nothing but that', async () => {
    const types = new Map([[text, { is: 'text' } as const]]);
    await database.fill(types, [{ [text]: 'found' }]);
    const name: Expression = { kind: 'name', name: text, is: 'text', ...at };
    expect(await database.query(`SELECT ${formulaSql(name, duckdb)} FROM records`)).toEqual([['found']]);
  });

  it('is a value, and nothing but that', async () => {
    await database.fill(new Map([['status', { is: 'text' } as const]]), [{ status: text }, { status: 'open' }]);
    const name: Expression = { kind: 'name', name: 'status', is: 'text', ...at };
    const literal = { kind: 'text', value: text, ...at } as const;
    const is: Expression = { kind: 'operation', sign: '=', left: name, right: literal, ...at };
    const among: Expression = { kind: 'one-of', of: name, values: [literal], ...at };
    for (const condition of [is, among]) {
      const sql = `SELECT status FROM records WHERE ${formulaSql(condition, duckdb)}`;
      expect(await database.query(sql)).toEqual([[text]]);
    }
  });

  it.each([duckdb, postgres])('stays inside its quotes in $name', ({ identifier, text: literal }) => {
    // Quotes of both kinds come in pairs between the outer two, so none of them ends it.
    expect(identifier(text).slice(1, -1).replaceAll('""', '')).not.toContain('"');
    expect(literal(text).slice(1, -1).replaceAll("''", '')).not.toContain("'");
  });

  it('is no markup in MathML', () => {
    const title = `<img src=x onerror="${text}">`;
    const drawn = formulaMathml({ kind: 'name', name: 'x', ...at }, () => ({ zh: title, en: title }), 'zh');
    expect(drawn).not.toContain('<img');
  });
});
