import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { notUtf8, unreadable } from '../finding/catalogue/file.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { decode } from '../text/decode.ts';
import { startOfFile } from '../text/range.ts';
import type { SnapshotFile } from '../toolkit/evaluate.ts';
import { listFiles, type ReadFiles, reasonOf, shownPath } from './files.ts';

export const snapshotFormats: readonly string[] = ['.csv', '.json', '.jsonl', '.ndjson', '.parquet'];

/** The snapshot files that are named, and those below folders that are named. */
export async function readSnapshotSources(paths: readonly string[], cwd: string): Promise<ReadFiles<SnapshotFile>> {
  const files: SnapshotFile[] = [];
  const findings: Finding[] = [];
  for (const path of paths) {
    for (const absolute of await listFiles(resolve(cwd, path), /\.(csv|json|jsonl|ndjson|parquet)$/i)) {
      const shown = shownPath(absolute, cwd);
      const place = { file: shown, range: startOfFile, path: [] };
      try {
        const read = await readOne(absolute, shown);
        if ('looksLike' in read) findings.push(finding(notUtf8, { ...place, range: lineRange(read.line) }, read));
        else files.push(read);
      } catch (error) {
        findings.push(finding(unreadable, place, { reason: reasonOf(error) }));
      }
    }
  }
  return { files, findings };
}

async function readOne(absolute: string, path: string) {
  const bytes = await readFile(absolute);
  const extension = extname(absolute).toLowerCase();
  if (extension === '.parquet') {
    const { readParquet } = await import('./parquet.ts');
    return { path, format: 'table' as const, rows: await readParquet(bytes) };
  }
  const text = decode(bytes);
  if (typeof text !== 'string') return text;
  const format =
    extension === '.csv' ? ('csv' as const) : extension === '.json' ? ('json' as const) : ('ndjson' as const);
  return { path, format, text };
}

function lineRange(line: number) {
  return { start: { line, column: 1 }, end: { line, column: 1 } };
}
