import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { noFile, wrongEncoding } from '../finding/catalogue/dataset.ts';
import { inDatabase } from '../finding/catalogue/engine.ts';
import { unreadable } from '../finding/catalogue/file.ts';
import { syntax } from '../finding/catalogue/snapshot.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, nowhere } from '../finding/problem.ts';
import type { Dataset } from '../rule/dataset.ts';
import { decodeAs } from '../text/decode.ts';
import { startOfFile } from '../text/range.ts';
import type { SnapshotFile } from '../toolkit/evaluate.ts';
import { listFiles, type ReadFiles, reasonOf, shownPath } from './files.ts';
import { notParquet } from './snapshots.ts';

/** The files of a dataset: those that are named, or else those its document names; decoded as it says. */
export async function readDatasetSources(
  dataset: Dataset,
  named: readonly string[],
  cwd: string,
): Promise<ReadFiles<SnapshotFile>> {
  const { format, id } = dataset;
  if (format === 'postgres') return { files: [], findings: [finding(inDatabase, nowhere, { dataset: id })] };
  const { files, findings } = await findDatasetFiles(dataset, named, cwd);
  const read = await Promise.all(files.map(({ path, shown }) => readOne(path, shown, { ...dataset, format })));
  return {
    files: read.flatMap((each) => ('code' in each ? [] : [each])),
    findings: [...findings, ...read.flatMap((each) => ('code' in each ? [each] : []))],
  };
}

/** The same files, unread: where they are, and as people name them. */
export async function findDatasetFiles(
  dataset: Dataset,
  named: readonly string[],
  cwd: string,
): Promise<ReadFiles<{ readonly path: string; readonly shown: string }>> {
  const paths = await pathsOf(dataset, named, cwd);
  const place = { file: dataset.origin.file, range: startOfFile, path: [] };
  const none = finding(noFile, place, { dataset: dataset.id, files: dataset.files });
  return {
    files: paths.map((path) => ({ path, shown: shownPath(path, cwd) })),
    findings: paths.length === 0 ? [none] : [],
  };
}

/** How large the files of a dataset are, all together; those that cannot be looked at are told when they are read. */
export async function datasetBytes(dataset: Dataset, named: readonly string[], cwd: string): Promise<number> {
  const paths = await pathsOf(dataset, named, cwd);
  const sizes = await Promise.allSettled(paths.map((path) => stat(path)));
  return sizes.reduce((sum, each) => sum + (each.status === 'fulfilled' ? each.value.size : 0), 0);
}

/** Patterns of a document are relative to its folder, so that it means the same wherever it is used from. */
async function pathsOf(dataset: Dataset, named: readonly string[], cwd: string): Promise<string[]> {
  if (named.length > 0) {
    const name = new RegExp(`\\.(${extensions[dataset.format].join('|')})$`, 'i');
    return (await Promise.all(named.map((path) => listFiles(resolve(cwd, path), name)))).flat();
  }
  const folder = dirname(resolve(cwd, dataset.origin.file));
  const found = await glob([...dataset.files], { cwd: folder, absolute: true, expandDirectories: false });
  return found.toSorted();
}

const extensions: Record<Dataset['format'], readonly string[]> = {
  csv: ['csv', 'tsv', 'txt'],
  ndjson: ['ndjson', 'jsonl'],
  json: ['json'],
  parquet: ['parquet'],
  xlsx: ['xlsx'],
  postgres: [],
};

/** A dataset whose records are in files. */
type FileDataset = Dataset & { readonly format: Exclude<Dataset['format'], 'postgres'> };

async function readOne(absolute: string, path: string, dataset: FileDataset): Promise<SnapshotFile | Finding> {
  const place = { file: path, range: null, path: [] };
  try {
    const bytes = await readFile(absolute);
    if (dataset.format === 'parquet' || dataset.format === 'xlsx') {
      const rows = await (await binaryReaders[dataset.format]())(bytes);
      return rows === undefined ? finding(syntax, place, damaged[dataset.format]) : { path, format: 'table', rows };
    }
    const text = decodeAs(bytes, dataset.encoding);
    if (typeof text === 'string') return { path, format: dataset.format, text };
    const about = { dataset: dataset.id, stated: dataset.encoding, looksLike: text.looksLike };
    return finding(wrongEncoding, place, about);
  } catch (error) {
    return finding(unreadable, { ...place, range: startOfFile }, { reason: reasonOf(error) });
  }
}

const binaryReaders = {
  parquet: async () => (await import('./parquet.ts')).readParquet,
  xlsx: async () => (await import('./excel.ts')).readExcel,
};

const damaged = {
  parquet: notParquet,
  xlsx: {
    rule: { zh: '文件损坏，或不是 Excel 工作簿（.xlsx）。', en: 'The file is damaged, or no Excel workbook (.xlsx).' },
    help: { zh: '在 Excel 里打开，另存为 .xlsx。', en: 'Open it in Excel and save it as .xlsx.' },
  },
};
