import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComputedInput } from '../../src/formula/computation.ts';
import type { Expression } from '../../src/formula/expression.ts';
import { openRecords, type RecordsOptions } from '../../src/engines/duckdb-records.ts';
import type { MeasureEngine, MeasureRequest } from '../../src/measure/engine.ts';
import type { Dataset } from '../../src/rule/dataset.ts';
import { comparable } from './random-request.ts';

const span = { from: 0, to: 0 };
const named = (name: string, is: 'instant' | 'number'): Expression => ({ kind: 'name', name, is, ...span });

function input(name: string, given: ComputedInput['arguments'] = {}): ComputedInput {
  const placed = { by: 'time', at: named('created', 'instant'), type: 'instant' } as const;
  const title = { zh: name, en: name };
  return { name, title, dataset: 'tickets', function: name, arguments: given, where: null, placed };
}

/** How many tickets were created, and how long they waited at the median. */
export const simple: MeasureRequest = {
  inputs: [input('count'), input('median', { value: named('wait', 'number') })],
  cadence: 'month',
  now: Date.parse('2026-12-01T00:00:00Z'),
  zone: 'Asia/Shanghai',
  groupings: [[], ['team']],
};

/** A few figures as one can read them: `2026-03 team=north: 2 of 2, 90 of 1`. */
export async function figures(engine: MeasureEngine, request = simple): Promise<string[]> {
  const groups = comparable(await engine.aggregate(request));
  return groups.map(({ at, results }) => {
    const told = results.map((result) => (result === null ? '–' : `${Number(result.value)} of ${result.records}`));
    return `${at.trim()}: ${told.join(', ')}`;
  });
}

/** What DuckDB makes of files that are written into a folder: figures, counts and findings. */
export async function measured(
  dataset: Dataset,
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<RecordsOptions> = {},
) {
  const named = Object.entries(files).map(([shown, content]) => {
    const path = join(folder, shown);
    writeFileSync(path, content);
    return { shown, path };
  });
  const engine = await openRecords(dataset, named, { folder, ...options });
  if (engine === undefined) throw new Error('DuckDB is not installed');
  try {
    const told = await figures(engine);
    return { figures: told, counts: engine.counts, findings: engine.findings };
  } finally {
    await engine.close();
  }
}
