import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { duckdb } from '../formula/dialects/duckdb.ts';
import type { MeasuredSnapshot } from '../measure/snapshots.ts';
import { csv } from '../report/csv.ts';
import { copyOut } from './duckdb.ts';

/** Writes figures as a Parquet file, whole or not at all: a column for each dimension, KPI and sample. */
export async function writeParquet(path: string, snapshots: readonly MeasuredSnapshot[]): Promise<void> {
  const folder = await mkdtemp(join(dirname(path), `.${basename(path)}-`));
  try {
    const [from, to] = [join(folder, 'figures.csv'), join(folder, 'figures.parquet')];
    await writeFile(from, csv.snapshots?.(snapshots) ?? '');
    await copyOut(
      `SELECT * FROM read_csv(${duckdb.text(from)}, header = true, all_varchar = false, types = {'period': 'VARCHAR'})`,
      to,
    );
    await rename(to, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
