import * as fc from 'fast-check';
import { Client, escapeIdentifier } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../src/engines/postgres.ts';
import { PostgresRecords } from '../../src/engines/postgres-records.ts';
import { datasetWith } from '../dataset/dataset.ts';
import { postgresAndMemory } from './both.ts';
import { figures, simple } from './measured.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { datasetOf, requests, rowsOfCells } from './random-request.ts';

const server: PostgresServer | undefined = await startPostgres();
let client: Client;
beforeAll(async () => {
  if (server === undefined) return;
  client = new Client({ connectionString: server.url });
  await client.connect();
});
afterAll(async () => {
  if (server === undefined) return;
  await client.end();
  server.stop();
});

describe.skipIf(server === undefined)('PostgreSQL answers as memory does', () => {
  it('on random inputs over random untidy rows', { timeout: 120_000 }, async () => {
    await fc.assert(
      // Of two versions that are as late the later row counts, and a table has no order: there are none here.
      fc.asyncProperty(rowsOfCells, requests, async (rows, request) => {
        const { here, there, findings } = await postgresAndMemory(server?.url ?? '', datasetOf(), rows, request);
        // Where a double overflows PostgreSQL ends the query, and says so.
        fc.pre(!findings.some(({ message }) => /out of range/.test(message.en)));
        expect(findings.filter(({ code }) => code.startsWith('engine/'))).toEqual([]);
        expect(there).toEqual(here);
      }),
      { numRuns: 25, endOnFailure: true, seed: 20260331 },
    );
  });

  it('on columns that have types of their own', async () => {
    await client.query('DROP TABLE IF EXISTS typed');
    await client.query(
      `CREATE TABLE typed ("Number" text, created timestamp, updated timestamptz, wait numeric, team varchar(9), day date, good boolean)`,
    );
    await client.query(`INSERT INTO typed VALUES
      ('T-1', '2026-03-31 23:59:59', '2026-03-31 16:00:00+00', 1.5, 'north', '2026-03-31', true),
      ('T-2', '2026-04-01 00:00:00', 'infinity', 2, '南京', '2026-04-01', false),
      ('T-2', '2026-04-01 00:00:00', '2026-04-02 16:00:00+00', 4, '南京', '2026-04-01', NULL),
      (NULL, '2026-04-01 00:00:00', NULL, 'NaN', NULL, NULL, NULL)`);
    const dataset = datasetWith(`format: postgres
table: typed
zone: Asia/Shanghai
key: [number]
latest: updated
fields:
  number: { type: text, required: true }
  created: { type: instant, required: true }
  updated: { type: instant }
  wait: { type: duration, unit: min }
  team: { type: text, dimension: team }
`);
    const engine = new PostgresRecords(dataset, { url: server?.url ?? '', timeout: 60_000 });
    expect(await figures(engine)).toEqual([
      '2026-03: 1 of 1, 90 of 1',
      '2026-03 team=north: 1 of 1, 90 of 1',
      '2026-04: 1 of 1, 240 of 1',
      '2026-04 team=南京: 1 of 1, 240 of 1',
    ]);
    expect(engine.counts).toEqual({ rows: 4, used: 2, refused: 1, superseded: 1 });
    expect(engine.findings.map(({ code }) => code)).toEqual(['dataset/refused-row', 'dataset/rows-left-out']);
    await engine.close();
  });

  it('and can change nothing, however a table is called', async () => {
    const name = `x"; DROP TABLE typed; --`;
    await client.query(`CREATE TABLE IF NOT EXISTS ${escapeIdentifier(name)} ("number" text, created text)`);
    const dataset = datasetWith(
      'format: postgres\ntable: typed\nzone: UTC\nfields:\n  created: { type: instant, required: true }\n',
    );
    const engine = new PostgresRecords({ ...dataset, table: name }, { url: server?.url ?? '', timeout: 60_000 });
    expect(await engine.aggregate(simple)).toEqual([]);
    await engine.close();
    const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM typed');
    expect(rows).toEqual([{ count: '4' }]);
    const database = await openPostgres({ url: server?.url ?? '', timeout: 1000 });
    await expect(database.query('DELETE FROM typed')).rejects.toThrow(/read-only/);
    await database.close();
    const slow = await openPostgres({ url: server?.url ?? '', timeout: 200 });
    await expect(slow.query('SELECT pg_sleep(5)')).rejects.toThrow(/statement timeout/);
    await slow.close();
  });

  it.each([
    ['no such table', { table: 'none' }, 'engine/no-table'],
    ['no server there', { table: 'typed' }, 'engine/refused'],
  ])('%s', async (_, stated, code) => {
    const dataset = datasetWith(
      'format: postgres\ntable: typed\nzone: UTC\nfields:\n  created: { type: instant, required: true }\n',
    );
    const url = code === 'engine/refused' ? 'postgresql://someone:secret@127.0.0.1:1/none' : (server?.url ?? '');
    const engine = new PostgresRecords({ ...dataset, ...stated }, { url, timeout: 1000 });
    expect(await engine.aggregate(simple)).toEqual([]);
    expect(engine.findings.map((each) => each.code)).toEqual([code]);
    expect(JSON.stringify(engine.findings)).not.toMatch(/secret/);
    await engine.close();
  });
});
