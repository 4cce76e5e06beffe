import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecords } from '../../src/engines/duckdb-records.ts';
import { dimensionFields } from '../../src/measure/sql/fields.ts';
import { MemoryEngine } from '../../src/measure/memory.ts';
import { readDatasetFiles } from '../../src/index.ts';
import type { Dataset } from '../../src/rule/dataset.ts';
import type { MeasureRequest } from '../../src/measure/engine.ts';
import { comparable, csvOf, datasetOf, requests, rowsOfCells } from './random-request.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yardstick-engines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What memory and DuckDB answer to a request over the same file. */
async function bothOf(dataset: Dataset, text: string, request: MeasureRequest) {
  const path = join(folder, 'records.csv');
  writeFileSync(path, text);
  const read = readDatasetFiles(dataset, [{ path: 'records.csv', format: 'csv', text }]);
  const memory = new MemoryEngine({
    records: read.records.map(({ values }) => values),
    dimensions: dimensionFields(dataset),
  });
  const engine = await openRecords(dataset, [{ shown: 'records.csv', path }], { folder });
  if (engine === undefined) throw new Error('DuckDB is not installed');
  try {
    const there = await engine.aggregate(request);
    return {
      here: { groups: comparable(await memory.aggregate(request)), counts: read.counts },
      there: { groups: comparable(there), counts: engine.counts },
      findings: engine.findings,
      read,
    };
  } finally {
    await engine.close();
  }
}

describe('DuckDB answers as memory does', () => {
  it('on random inputs over random untidy rows', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfCells, requests, async (rows, request) => {
        const { here, there } = await bothOf(datasetOf(), csvOf(rows), request);
        expect(there).toEqual(here);
      }),
      { numRuns: 12, endOnFailure: true, seed: 20260331 },
    );
  });
});
