import { DuckDBInstance } from '@duckdb/node-api';
import type { FieldValues } from '../../src/formula/compute.ts';
import { duckdb } from '../../src/formula/dialects/duckdb.ts';
import type { Type } from '../../src/formula/type.ts';

const columnTypes: Readonly<Record<Type['is'], string>> = {
  number: 'DOUBLE',
  text: 'VARCHAR',
  'yes-no': 'BOOLEAN',
  instant: 'BIGINT',
  date: 'DATE',
};

/** A database in memory with the canonical table of some records. */
export async function openDatabase() {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  // One thread: the order in which a sum is added up is then that of the records.
  await connection.run('SET threads = 1');

  async function query(sql: string): Promise<unknown[][]> {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowsJS();
  }

  async function fill(types: ReadonlyMap<string, Type>, records: readonly FieldValues[]): Promise<void> {
    const columns = [...types].map(([name, { is }]) => `${duckdb.identifier(name)} ${columnTypes[is]}`);
    await connection.run(`CREATE OR REPLACE TABLE records (row_number INTEGER, ${columns.join(', ')})`);
    const rows = records.map(
      (record, index) =>
        `(${[String(index), ...[...types].map(([name, { is }]) => cell(record[name], is))].join(', ')})`,
    );
    if (rows.length > 0) await connection.run(`INSERT INTO records VALUES ${rows.join(', ')}`);
  }

  return { query, fill, close: () => connection.closeSync() };
}

function cell(value: FieldValues[string], is: Type['is']): string {
  if (value === null || value === undefined) return 'NULL';
  if (is === 'date') return `DATE ${duckdb.text(String(value))}`;
  if (is === 'instant') return String(value);
  if (typeof value === 'number')
    return Number.isNaN(value) ? "'NaN'::DOUBLE" : Object.is(value, -0) ? '-0.0::DOUBLE' : `'${value}'::DOUBLE`;
  return typeof value === 'string' ? duckdb.text(value) : String(value);
}
