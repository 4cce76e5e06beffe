import * as fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresRecords } from '../../src/engines/postgres-records.ts';
import { readDatasetFiles } from '../../src/index.ts';
import type { MeasureRequest } from '../../src/measure/engine.ts';
import { MemoryEngine } from '../../src/measure/memory.ts';
import { dimensionFields } from '../../src/measure/sql/fields.ts';
import type { Dataset } from '../../src/rule/dataset.ts';
import { fieldTypes } from '../formula/random.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { comparable, csvOf, datasetOf, requests, rowsOfCells } from './random-request.ts';

const server: PostgresServer | undefined = await startPostgres();
let client: pg.Client;
beforeAll(async () => {
  if (server === undefined) return;
  client = new pg.Client({ connectionString: server.url });
  await client.connect();
});
afterAll(async () => {
  if (server === undefined) return;
  await client.end();
  server.stop();
});

const stated = { format: 'postgres', table: 'exports.untidy records' } as const;

/** The rows as texts in a table, as an import leaves them. */
async function fill(rows: readonly (readonly string[])[]): Promise<void> {
  const columns = [...fieldTypes.keys()].map((name) => pg.escapeIdentifier(name));
  await client.query('DROP SCHEMA IF EXISTS exports CASCADE');
  await client.query('CREATE SCHEMA exports');
  await client.query(`CREATE TABLE exports."untidy records" (${columns.map((name) => `${name} text`).join(', ')})`);
  if (rows.length === 0) return;
  const values = rows.map((row) => `(${row.map((cell) => pg.escapeLiteral(cell)).join(', ')})`);
  await client.query(`INSERT INTO exports."untidy records" VALUES ${values.join(', ')}`);
}

async function bothOf(dataset: Dataset, rows: readonly (readonly string[])[], request: MeasureRequest, url: string) {
  await fill(rows);
  const read = readDatasetFiles(dataset, [{ path: 'records.csv', format: 'csv', text: csvOf(rows) }]);
  const records = read.records.map(({ values }) => values);
  const memory = new MemoryEngine({ records, dimensions: dimensionFields(dataset) });
  const engine = new PostgresRecords({ ...dataset, ...stated }, { url, timeout: 60_000 });
  const there = await engine.aggregate(request);
  await engine.close();
  return {
    here: { groups: comparable(await memory.aggregate(request)), counts: read.counts },
    there: { groups: comparable(there), counts: engine.counts },
    findings: engine.findings,
  };
}

describe.skipIf(server === undefined)('PostgreSQL answers as memory does', () => {
  it('on random inputs over random untidy rows', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfCells, requests, async (rows, request) => {
        const { here, there, findings } = await bothOf(datasetOf(), rows, request, server?.url ?? '');
        // Where a double overflows PostgreSQL ends the query, and says so.
        fc.pre(!findings.some(({ message }) => /out of range/.test(message.en)));
        expect(findings.filter(({ code }) => code.startsWith('engine/'))).toEqual([]);
        expect(there).toEqual(here);
      }),
      { numRuns: 25, endOnFailure: true, seed: 20260331 },
    );
  });
});
