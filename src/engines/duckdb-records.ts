import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RowCounts } from '../dataset/read.ts';
import { wrongEncoding } from '../finding/catalogue/dataset.ts';
import { refused, fileChanged } from '../finding/catalogue/engine.ts';
import { syntax } from '../finding/catalogue/snapshot.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import type { InputGroup, MeasureEngine, MeasureRequest } from '../measure/engine.ts';
import { dimensionFields } from '../measure/sql/fields.ts';
import type { Dataset } from '../rule/dataset.ts';
import { notParquet } from '../workspace/snapshots.ts';
import { brokenLines, brokenRows } from './broken-rows.ts';
import { csvSource, type FoundSource, type NamedFile, ndjsonSource, parquetSource } from './duckdb-files.ts';
import { type DuckDatabase, openDuckdb } from './duckdb.ts';
import { type SourceRows, SqlEngine } from './sql-engine.ts';
import { startsOtherThanUtf8, toUtf8 } from './transcode.ts';

export interface RecordsOptions {
  readonly memoryLimit?: string;
  /** Where spilled rows and copies in UTF-8 are kept for the while. */
  readonly folder: string;
  readonly onProgress?: (share: number) => void;
}

/** The formats that DuckDB reads; the others fit into memory anyway. */
export function isForDuckdb({ format }: Dataset): boolean {
  return format === 'csv' || format === 'ndjson' || format === 'parquet';
}

/** Opens the files of a dataset in DuckDB; undefined where it is not installed. */
export async function openRecords(
  dataset: Dataset,
  files: readonly NamedFile[],
  { memoryLimit, folder, onProgress }: RecordsOptions,
): Promise<DuckdbRecords | undefined> {
  const own = await mkdtemp(join(folder, 'yardstick-'));
  const copies = files.map((file, index) => ({
    ...file,
    original: file.path,
    path: copyOf(file, index, dataset, own),
  }));
  const database = await openDuckdb({
    files: copies.map(({ path }) => path),
    spillFolder: own,
    ...(memoryLimit === undefined ? {} : { memoryLimit }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (database === undefined) {
    await rm(own, { recursive: true });
    return undefined;
  }
  return new DuckdbRecords(database, dataset, copies, own);
}

interface Opened {
  readonly sources: readonly SourceRows[];
  readonly findings: readonly Finding[];
}

interface OpenFile extends NamedFile {
  readonly original: string;
}

function copyOf({ path }: NamedFile, index: number, { encoding, format }: Dataset, folder: string): string {
  return format === 'parquet' || encoding === 'utf-8' ? path : join(folder, `${index}.utf-8`);
}

/** The records of a dataset in DuckDB, and what was found on reading them. */
export class DuckdbRecords implements MeasureEngine {
  readonly name = 'duckdb';
  readonly dimensions: readonly string[];
  readonly #database: DuckDatabase;
  readonly #dataset: Dataset;
  readonly #files: readonly OpenFile[];
  readonly #folder: string;
  #opened: Promise<Opened> | undefined;
  #findings: readonly Finding[] = [];
  #counts: RowCounts = { rows: 0, used: 0, refused: 0, superseded: 0 };

  constructor(database: DuckDatabase, dataset: Dataset, files: readonly OpenFile[], folder: string) {
    this.dimensions = [...dimensionFields(dataset).keys()];
    this.#database = database;
    this.#dataset = dataset;
    this.#files = files;
    this.#folder = folder;
  }

  /** Of the last request. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  get counts(): RowCounts {
    return this.#counts;
  }

  async aggregate(request: MeasureRequest): Promise<readonly InputGroup[]> {
    const before = await Promise.all(this.#files.map(stateOf));
    const answer = await this.#answer(request);
    const changed = await this.#changed(before);
    this.#findings = [...answer.findings, ...changed];
    return changed.length > 0 ? [] : answer.groups;
  }

  /** The SQL that answers a request. */
  async sql(request: MeasureRequest): Promise<string> {
    const { sources, findings } = await this.#open();
    this.#findings = findings;
    return new SqlEngine(this.#database, this.#dataset, sources).sql(request);
  }

  async close(): Promise<void> {
    this.#database.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #answer(request: MeasureRequest): Promise<{ groups: readonly InputGroup[]; findings: readonly Finding[] }> {
    const opened = await this.#open();
    let sources = opened.sources;
    try {
      let answer = await new SqlEngine(this.#database, this.#dataset, sources).answer(request);
      const broken = await this.#broken(sources.length);
      if (broken.unusable.length > 0) {
        sources = sources.filter(({ file }) => !broken.unusable.includes(file));
        answer = await new SqlEngine(this.#database, this.#dataset, sources).answer(request);
      }
      this.#counts = answer.counts;
      return { groups: answer.groups, findings: [...opened.findings, ...broken.findings, ...answer.findings] };
    } catch (error) {
      return { groups: [], findings: [...opened.findings, this.#refused(error)] };
    }
  }

  /** Each file, with its header held against the fields; once. */
  #open(): Promise<Opened> {
    return (this.#opened ??= this.#openAll());
  }

  async #openAll(): Promise<Opened> {
    const found: FoundSource[] = [];
    for (const file of this.#files) found.push(await this.#openOne(file));
    return {
      sources: found.flatMap(({ source }) => (source === null ? [] : [source])),
      findings: found.flatMap(({ findings }) => findings),
    };
  }

  async #openOne(file: OpenFile): Promise<FoundSource> {
    const place = { file: file.shown, range: null, path: [] };
    const { encoding, format, id } = this.#dataset;
    if (format === 'parquet') {
      try {
        return await parquetSource(file, this.#dataset, this.#database);
      } catch {
        // Whatever the database trips over, the file is to blame: it has only been opened.
        return { source: null, findings: [finding(syntax, place, notParquet)] };
      }
    }
    const isOther =
      file.path === file.original
        ? await startsOtherThanUtf8(file.path)
        : await toUtf8(file.original, file.path, encoding);
    if (isOther !== undefined) {
      const about = { dataset: id, stated: encoding, looksLike: isOther.looksLike };
      return { source: null, findings: [finding(wrongEncoding, place, about)] };
    }
    if (format === 'csv') return csvSource(file, this.#dataset);
    const opened = await ndjsonSource(file, this.#dataset);
    return { ...opened, findings: [...opened.findings, ...(await brokenLines(this.#database, file))] };
  }

  async #broken(read: number) {
    if (this.#dataset.format === 'parquet' || read === 0) return { unusable: [], findings: [] };
    return brokenRows(this.#database, this.#files, this.#dataset);
  }

  async #changed(before: readonly string[]): Promise<Finding[]> {
    const after = await Promise.all(this.#files.map(stateOf));
    return this.#files.flatMap(({ shown }, index) =>
      before[index] === after[index] ? [] : [finding(fileChanged, { file: shown, range: null, path: [] }, {})],
    );
  }

  #refused(error: unknown): Finding {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const file = this.#files.length === 1 ? (this.#files[0]?.shown ?? null) : null;
    return finding(refused, { file, range: null, path: [] }, { engine: 'DuckDB', reason });
  }
}

/** What changes whenever a file is written; nothing where it is gone. */
async function stateOf({ original }: OpenFile): Promise<string> {
  try {
    const { size, mtimeMs, ino } = await stat(original);
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return 'gone';
  }
}
