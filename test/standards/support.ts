import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, readSnapshotFiles, type SnapshotFile, type StandardsFile, validate } from '../../src/index.ts';

const root = join(import.meta.dirname, '../..');

/** Within the terms and before the next reviews of our own documents. */
export const today = '2026-11-22';

/** Every document of a folder of ours, as it stands on disk. */
export function readStandards(folder = 'standards'): StandardsFile[] {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  return paths.map((path) => ({ path: `${folder}/${path}`, content: readFileSync(join(root, folder, path), 'utf8') }));
}

/** Our own standards, read and compiled. */
export function ourStandards() {
  const standards = validate(readStandards(), { today });
  return { ...standards, bundle: compile(standards) };
}

/** Snapshot files of ours, read under a bundle. */
export function readSnapshots(paths: readonly string[], bundle: Parameters<typeof readSnapshotFiles>[1]) {
  const files = paths.map((path): SnapshotFile => {
    const format = path.endsWith('.csv') ? 'csv' : 'json';
    return { path, format, text: readFileSync(join(root, path), 'utf8') };
  });
  return readSnapshotFiles(files, bundle);
}
