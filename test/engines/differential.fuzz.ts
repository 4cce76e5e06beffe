import * as fc from 'fast-check';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRecords } from '../../src/engines/duckdb-records.ts';
import { drawSeed, howMany, patience } from '../calendar/random.ts';
import { datasetWith } from '../dataset/dataset.ts';
import { duckdbAndMemory, postgresAndMemory } from './both.ts';
import { figures } from './measured.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { datasetOf, requests, rowsOfCells, versions } from './random-request.ts';

const run = { seed: drawSeed('the engines of measuring'), numRuns: howMany(4, 150), ...patience };
const server: PostgresServer | undefined = await startPostgres();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yardstick-engines-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  server?.stop();
});

describe('engines answer as memory does', () => {
  test('DuckDB', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfCells, requests, versions, async (rows, request, stated) => {
        const { here, there } = await duckdbAndMemory(folder, datasetOf(stated), rows, request);
        expect(there).toEqual(here);
      }),
      run,
    );
  });

  test.skipIf(server === undefined)('PostgreSQL', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfCells, requests, async (rows, request) => {
        const { here, there, findings } = await postgresAndMemory(server?.url ?? '', datasetOf(), rows, request);
        fc.pre(!findings.some(({ message }) => /out of range/.test(message.en)));
        expect(there).toEqual(here);
      }),
      run,
    );
  });
});

test('a line of two gigabytes is left out, and takes no memory', async () => {
  const path = join(folder, 'long.csv');
  const out = createWriteStream(path);
  out.write('number,created,wait,team\nT-1,2026-03-02 09:00:00,1,north\nT-2,2026-03-02 09:00:00,1,"');
  const piece = 'x'.repeat(16 * 1024 * 1024);
  for (let at = 0; at < 128; at++) if (!out.write(piece)) await once(out, 'drain');
  out.end('"\nT-3,2026-03-02 09:00:00,1,north\n');
  await once(out, 'finish');
  const dataset = datasetWith(
    'format: csv\nzone: UTC\nfields:\n  number: { type: text, required: true }\n  created: { type: instant, required: true }\n  wait: { type: duration, unit: min }\n  team: { type: text, dimension: team }\n',
  );
  const engine = await openRecords(dataset, [{ shown: 'long.csv', path }], { folder, memoryLimit: '1GB' });
  const before = process.memoryUsage().rss;
  expect(await figures(engine!)).toEqual(['2026-03: 2 of 2, 60 of 2', '2026-03 team=north: 2 of 2, 60 of 2']);
  expect(engine?.findings.map(({ code }) => code)).toEqual(['snapshot/syntax']);
  expect(process.memoryUsage().rss - before).toBeLessThan(1.5 * 1024 ** 3);
  await engine?.close();
});
