import * as fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { duckdbAndMemory } from './both.ts';
import { datasetOf, requests, rowsOfCells, versions } from './random-request.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yardstick-engines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('DuckDB answers as memory does, on random inputs over random untidy rows', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(rowsOfCells, requests, versions, async (rows, request, stated) => {
      const { here, there } = await duckdbAndMemory(folder, datasetOf(stated), rows, request);
      expect(there).toEqual(here);
    }),
    { numRuns: 15, endOnFailure: true, seed: 20260331 },
  );
});
