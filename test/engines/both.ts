import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { openRecords } from '../../src/engines/duckdb-records.ts';
import { PostgresRecords } from '../../src/engines/postgres-records.ts';
import { readDatasetFiles } from '../../src/index.ts';
import type { MeasureRequest } from '../../src/measure/engine.ts';
import { MemoryEngine } from '../../src/measure/memory.ts';
import { dimensionFields } from '../../src/measure/sql/fields.ts';
import type { Dataset } from '../../src/rule/dataset.ts';
import { fieldTypes } from '../formula/random.ts';
import { comparable, csvOf } from './random-request.ts';

type Rows = readonly (readonly string[])[];

/** What memory and DuckDB answer to a request over the same file. */
export async function duckdbAndMemory(folder: string, dataset: Dataset, rows: Rows, request: MeasureRequest) {
  const path = join(folder, 'records.csv');
  writeFileSync(path, csvOf(rows));
  const engine = await openRecords(dataset, [{ shown: 'records.csv', path }], { folder });
  if (engine === undefined) throw new Error('DuckDB is not installed');
  try {
    const groups = await engine.aggregate(request);
    const there = { groups: comparable(groups), counts: engine.counts };
    return { here: await inMemory(dataset, rows, request), there, findings: engine.findings };
  } finally {
    await engine.close();
  }
}

/** What memory and PostgreSQL answer over the same rows, as texts in a table: an import leaves them so. */
export async function postgresAndMemory(url: string, dataset: Dataset, rows: Rows, request: MeasureRequest) {
  await fill(url, rows);
  const stated = { ...dataset, format: 'postgres', table: 'exports.untidy records' } as const;
  const engine = new PostgresRecords(stated, { url, timeout: 60_000 });
  try {
    const groups = await engine.aggregate(request);
    const there = { groups: comparable(groups), counts: engine.counts };
    return { here: await inMemory(dataset, rows, request), there, findings: engine.findings };
  } finally {
    await engine.close();
  }
}

async function inMemory(dataset: Dataset, rows: Rows, request: MeasureRequest) {
  const read = readDatasetFiles(dataset, [{ path: 'records.csv', format: 'csv', text: csvOf(rows) }]);
  const records = read.records.map(({ values }) => values);
  const memory = new MemoryEngine({ records, dimensions: dimensionFields(dataset) });
  return { groups: comparable(await memory.aggregate(request)), counts: read.counts };
}

async function fill(url: string, rows: Rows): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const columns = [...fieldTypes.keys()].map((name) => `${escapeIdentifier(name)} text`);
  await client.query('DROP SCHEMA IF EXISTS exports CASCADE');
  await client.query('CREATE SCHEMA exports');
  await client.query(`CREATE TABLE exports."untidy records" (${columns.join(', ')})`);
  const values = rows.map((row) => `(${row.map((cell) => escapeLiteral(cell)).join(', ')})`);
  if (rows.length > 0) await client.query(`INSERT INTO exports."untidy records" VALUES ${values.join(', ')}`);
  await client.end();
}
