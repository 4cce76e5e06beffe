import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { duckdb } from '../formula/dialects/duckdb.ts';
import { duckdbRecords } from '../measure/sql/dialects/duckdb.ts';
import type { ValueKind } from '../measure/sql/record-dialect.ts';
import type { CellText, Database } from './database.ts';

export interface DuckdbOptions {
  /** The files that it may read; it can reach no others, and no network. */
  readonly files: readonly string[];
  /** Such as `4GB`; a part of the memory of the machine where it is left out. */
  readonly memoryLimit?: string;
  /** Where it may put what does not fit into memory. */
  readonly spillFolder?: string;
  /** Called a few times a second with a share from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Opens an embedded database in memory; undefined where the package is not installed, which is 68 MB and optional. */
export async function openDuckdb(options: DuckdbOptions): Promise<DuckDatabase | undefined> {
  const api = await loadDuckdb();
  if (api === undefined) return undefined;
  const instance = await api.DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(options.memoryLimit === undefined ? {} : { memory_limit: options.memoryLimit }),
    ...(options.spillFolder === undefined ? {} : { temp_directory: options.spillFolder }),
  });
  const connection = await instance.connect();
  // A name that could mean many files is written as a pattern that means one, which is looked up as it is written.
  const files = options.files.flatMap((path) => [duckdb.text(path), filePattern(path)]).join(', ');
  // In this order: after the last of these nothing can be widened again, whatever a name or a formula holds.
  await connection.run(`SET allowed_paths = [${files}]`);
  await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false');
  await connection.run('SET enable_external_access = false; SET lock_configuration = true');
  return new DuckDatabase(instance, connection, options.onProgress);
}

/** Loaded only where it is asked for: it takes longer than all the rest. */
async function loadDuckdb() {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    if (isNotInstalled(error)) return undefined;
    throw error;
  }
}

/** A path as a pattern that matches nothing else: in a list of files, `*` and `[` would mean many. */
export function filePattern(path: string): string {
  return duckdb.text(path.replaceAll(/[*?[]/g, '[$&]'));
}

/** Writes the rows of a query as a Parquet file; what it reads must be there, and its folder. */
export async function copyOut(sql: string, path: string): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${sql}) TO ${duckdb.text(path)} (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

export class DuckDatabase implements Database {
  readonly dialect = duckdbRecords;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #onProgress: ((share: number) => void) | undefined;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, onProgress?: (share: number) => void) {
    this.#instance = instance;
    this.#connection = connection;
    this.#onProgress = onProgress;
  }

  async query(sql: string): Promise<unknown[][]> {
    return this.#watched(async () => (await this.#connection.runAndReadAll(sql)).getRowsJS());
  }

  async *stream(sql: string): AsyncGenerator<readonly unknown[]> {
    const result = await this.#connection.stream(sql);
    for await (const rows of result.yieldRowsJs()) yield* rows;
  }

  async keep(field: string, kind: ValueKind, texts: Iterable<CellText>): Promise<string> {
    const table = `readings of ${field}`;
    const name = duckdb.identifier(table);
    await this.#connection.run(
      `CREATE OR REPLACE TEMP TABLE ${name} (text VARCHAR, value ${kind === 'date' ? 'VARCHAR' : duckdbRecords.types[kind]}, why VARCHAR)`,
    );
    const appender = await this.#connection.createAppender(table);
    for (const { text, value, why } of texts) {
      appender.appendVarchar(text);
      if (value === null) appender.appendNull();
      else if (typeof value === 'string') appender.appendVarchar(value);
      else if (typeof value === 'boolean') appender.appendBoolean(value);
      else if (kind === 'instant') appender.appendBigInt(BigInt(value));
      else appender.appendDouble(value);
      if (why === null) appender.appendNull();
      else appender.appendVarchar(why);
      appender.endRow();
    }
    appender.closeSync();
    return kind === 'date' ? `(SELECT text, CAST(value AS DATE) AS value, why FROM ${name})` : name;
  }

  async store(name: 'all' | 'latest', sql: string): Promise<string> {
    const table = `"records: ${name}"`;
    await this.#watched(() => this.#connection.run(`CREATE OR REPLACE TEMP TABLE ${table} AS ${sql}`));
    // The latest are taken out of all, which are of no use any more.
    if (name === 'latest') await this.#connection.run('DROP TABLE "records: all"');
    return table;
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async #watched<Result>(run: () => Promise<Result>): Promise<Result> {
    if (this.#onProgress === undefined) return run();
    const timer = setInterval(() => {
      const { percentage } = this.#connection.progress;
      if (percentage >= 0) this.#onProgress?.(Math.min(percentage, 100) / 100);
    }, 200);
    try {
      return await run();
    } finally {
      clearInterval(timer);
    }
  }
}

/** The package, or the part of it for this platform. */
function isNotInstalled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(ERR_)?MODULE_NOT_FOUND$/.test(String(error.code));
}
