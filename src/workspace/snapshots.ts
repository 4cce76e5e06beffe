import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { notUtf8, unreadable } from '../finding/catalogue/file.ts';
import { syntax } from '../finding/catalogue/snapshot.ts';
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
      try {
        const read = await readOne(absolute, shown);
        if ('code' in read) findings.push(read);
        else files.push(read);
      } catch (error) {
        findings.push(finding(unreadable, { file: shown, range: startOfFile, path: [] }, { reason: reasonOf(error) }));
      }
    }
  }
  return { files, findings };
}

/** The file, or why it cannot be read as what it calls itself. */
async function readOne(absolute: string, path: string): Promise<SnapshotFile | Finding> {
  const bytes = await readFile(absolute);
  const extension = extname(absolute).toLowerCase();
  if (extension === '.parquet') {
    const { readParquet } = await import('./parquet.ts');
    const rows = await readParquet(bytes);
    return rows === undefined
      ? finding(syntax, { file: path, range: null, path: [] }, notParquet)
      : { path, format: 'table', rows };
  }
  const text = decode(bytes);
  if (typeof text !== 'string') return finding(notUtf8, { file: path, range: lineRange(text.line), path: [] }, text);
  return { path, format: extension === '.csv' ? 'csv' : extension === '.json' ? 'json' : 'ndjson', text };
}

export const notParquet = {
  rule: { zh: '文件损坏，或不是 Parquet 文件。', en: 'The file is damaged, or no Parquet file.' },
  help: { zh: '重新导出；压缩方式选 Snappy 或不压缩。', en: 'Export it again, compressed with Snappy or not at all.' },
};

function lineRange(line: number) {
  return { start: { line, column: 1 }, end: { line, column: 1 } };
}
