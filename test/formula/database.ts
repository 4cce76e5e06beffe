import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import type { FieldValues } from '../../src/formula/compute.ts';
import type { Dialect } from '../../src/formula/dialect.ts';
import { duckdb } from '../../src/formula/dialects/duckdb.ts';
import { postgres } from '../../src/formula/dialects/postgres.ts';
import type { Type } from '../../src/formula/type.ts';

/** A database in memory, and the dialect it speaks. */
export interface Database {
  readonly dialect: Dialect;
  readonly query: (sql: string) => Promise<unknown[][]>;
  readonly close: () => Promise<void>;
}

export async function openDuckdb(): Promise<Database> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  // One thread: the order in which a sum is added up is then that of the records.
  await connection.run('SET threads = 1');
  return {
    dialect: duckdb,
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowsJS(),
    close: async () => connection.closeSync(),
  };
}

export async function openPostgres(): Promise<Database> {
  const database = await PGlite.create();
  return {
    dialect: postgres,
    query: async (sql) => (await database.query<unknown[]>(sql, [], { rowMode: 'array' })).rows,
    close: () => database.close(),
  };
}

const columnTypes: Readonly<Record<Type['is'], string>> = {
  number: 'DOUBLE PRECISION',
  text: 'VARCHAR',
  'yes-no': 'BOOLEAN',
  instant: 'BIGINT',
  date: 'DATE',
};

/** Makes the canonical table of some records, called `records`, in their order. */
export async function fill(
  { dialect, query }: Database,
  types: ReadonlyMap<string, Type>,
  records: readonly FieldValues[],
): Promise<void> {
  const columns = [...types].map(([name, { is }]) => `${dialect.identifier(name)} ${columnTypes[is]}`);
  await query('DROP TABLE IF EXISTS records');
  await query(`CREATE TABLE records (row_number INTEGER, ${columns.join(', ')})`);
  const rows = records.map((record, index) => {
    const cells = [...types].map(([name, { is }]) =>
      cell(Object.hasOwn(record, name) ? record[name] : null, is, dialect),
    );
    return `(${[String(index), ...cells].join(', ')})`;
  });
  if (rows.length > 0) await query(`INSERT INTO records VALUES ${rows.join(', ')}`);
}

function cell(value: FieldValues[string], is: Type['is'], dialect: Dialect): string {
  if (value === null || value === undefined) return 'NULL';
  if (is === 'date') return `DATE ${dialect.text(String(value))}`;
  if (is === 'instant' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return dialect.text(value);
  // NaN and the infinities have to be in quotes, and a minus before zero would be lost.
  return dialect.double(`'${Object.is(value, -0) ? '-0' : String(value)}'`);
}
