import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { Bundle } from '../evaluation/bundle.ts';
import { clocksLeftOut } from '../finding/catalogue/measure.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, nowhere } from '../finding/problem.ts';
import type { MeasureEngine, MeasureRequest } from '../measure/engine.ts';
import { clockRecords } from '../rule/clock-records.ts';
import type { Dataset } from '../rule/dataset.ts';
import type { Measure } from '../rule/rule.ts';
import { type ExitCode, type Invocation, misuse, type Surroundings, textOption } from './command.ts';
import type { EngineWish } from './measure-request.ts';
import { progressOn } from './progress.ts';

/** Engines over the records of datasets. */
export interface OpenEngines {
  readonly engines: ReadonlyMap<string, MeasureEngine>;
  /** Of reading the records: complete once all was measured. */
  readonly findings: () => readonly Finding[];
  /** The SQL of the engines that have some. */
  readonly sql: (dataset: string, request: MeasureRequest) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

/** Opens the engine that was asked for; by itself, DuckDB for what it reads and memory for the rest. */
export async function openEngines(
  bundle: Bundle,
  wish: EngineWish,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<OpenEngines | ExitCode> {
  const opened = new Opened();
  const { isForDuckdb } = await import('../engines/duckdb-records.ts');
  const inMemory: Dataset[] = [];
  for (const dataset of wish.datasets) {
    if (dataset.format === 'postgres') {
      if (!(await opened.inPostgres(dataset, invocation, surroundings))) return noDatabase(surroundings);
    } else if (wish.engine === 'postgres') return notInPostgres(dataset, surroundings);
    else if (wish.engine === 'memory' || !isForDuckdb(dataset)) inMemory.push(dataset);
    else if (!(await opened.inDuckdb(dataset, invocation, surroundings))) {
      if (wish.engine === 'duckdb') return notInstalled(surroundings);
      inMemory.push(dataset);
    }
  }
  const timed = await opened.timed(wish, inMemory, invocation, surroundings);
  await opened.inMemory(bundle, [...new Set([...inMemory, ...timed])], invocation, surroundings);
  return opened;
}

/** A few hundred thousand tickets. */
const mostTimedBytes = 100_000_000;

function ofClocks({ measures }: EngineWish): Measure[] {
  return measures.filter(({ computation }) => computation?.inputs.some(({ dataset }) => dataset === clockRecords));
}

interface SqlRecords extends MeasureEngine {
  readonly findings: readonly Finding[];
  sql(request: MeasureRequest): Promise<string>;
  close(): Promise<void>;
}

class Opened implements OpenEngines {
  readonly engines = new Map<string, MeasureEngine>();
  readonly #found: Finding[] = [];
  readonly #inSql = new Map<string, SqlRecords>();
  #clear = (): void => undefined;

  findings = (): readonly Finding[] => [
    ...this.#found,
    ...[...this.#inSql.values()].flatMap(({ findings }) => findings),
  ];

  sql = async (dataset: string, request: MeasureRequest): Promise<string | undefined> =>
    this.#inSql.get(dataset)?.sql(request);

  close = async (): Promise<void> => {
    this.#clear();
    for (const records of this.#inSql.values()) await records.close();
  };

  /** False where DuckDB is not installed. */
  async inDuckdb(dataset: Dataset, invocation: Invocation, surroundings: Surroundings): Promise<boolean> {
    const [{ openRecords }, { findDatasetFiles }] = await Promise.all([
      import('../engines/duckdb-records.ts'),
      import('../workspace/datasets.ts'),
    ]);
    const { cwd } = surroundings;
    const { files, findings } = await findDatasetFiles(dataset, invocation.arguments, cwd);
    const progress = progressOn(surroundings);
    this.#clear = progress.clear;
    const memoryLimit = textOption(invocation, 'memoryLimit');
    const records = await openRecords(dataset, files, {
      folder: resolve(cwd, textOption(invocation, 'tempDir') ?? tmpdir()),
      onProgress: progress.show,
      ...(memoryLimit === undefined ? {} : { memoryLimit }),
    });
    if (records === undefined) return false;
    this.#found.push(...findings);
    this.#inSql.set(dataset.id, records);
    this.engines.set(dataset.id, records);
    return true;
  }

  /** False where nothing says where the server is. */
  async inPostgres(dataset: Dataset, invocation: Invocation, { databaseUrl }: Surroundings): Promise<boolean> {
    const url = textOption(invocation, 'database') ?? databaseUrl;
    if (url === undefined) return false;
    const { PostgresRecords } = await import('../engines/postgres-records.ts');
    const records = new PostgresRecords(dataset, { url, timeout: queryTimeout });
    this.#inSql.set(dataset.id, records);
    this.engines.set(dataset.id, records);
    return true;
  }

  /** The datasets whose tickets are timed: what is in memory anyway is. */
  async timed(
    wish: EngineWish,
    inMemory: readonly Dataset[],
    invocation: Invocation,
    { cwd }: Surroundings,
  ): Promise<Dataset[]> {
    const kpis = ofClocks(wish);
    const datasets = wish.datasets.filter(({ ticket, format }) => ticket !== null && format !== 'postgres');
    if (kpis.length === 0 || datasets.length === 0) return [];
    const others = datasets.filter((each) => !inMemory.includes(each));
    if (wish.withClocks === 'always' || others.length === 0) return datasets;
    const { datasetBytes } = await import('../workspace/datasets.ts');
    let bytes = 0;
    for (const dataset of others) bytes += await datasetBytes(dataset, invocation.arguments, cwd);
    if (bytes <= mostTimedBytes) return datasets;
    const about = { kpis: kpis.map(({ title }) => title), megabytes: Math.round(bytes / 1e6) };
    this.#found.push(finding(clocksLeftOut, nowhere, about));
    return [];
  }

  /** What DuckDB holds already keeps its engine: of those only the clocks are taken from here. */
  async inMemory(
    bundle: Bundle,
    datasets: readonly Dataset[],
    invocation: Invocation,
    { cwd, now }: Surroundings,
  ): Promise<void> {
    if (datasets.length === 0) return;
    const [{ readDatasetSources }, { openRecords }] = await Promise.all([
      import('../workspace/datasets.ts'),
      import('../toolkit/records.ts'),
    ]);
    const read = await Promise.all(
      datasets.map(async (dataset) => ({
        dataset,
        ...(await readDatasetSources(dataset, invocation.arguments, cwd)),
      })),
    );
    const { engines, findings } = openRecords(bundle, read, {
      now: Date.parse(now),
      asOf: textOption(invocation, 'asOf') ?? null,
      profile: textOption(invocation, 'profile') ?? null,
    });
    for (const [dataset, engine] of engines) if (!this.engines.has(dataset)) this.engines.set(dataset, engine);
    this.#found.push(...read.flatMap((each) => each.findings), ...findings());
  }
}

/** Ten minutes: a server has others to serve, too. */
const queryTimeout = 600_000;

function noDatabase(surroundings: Surroundings): ExitCode {
  return misuse(
    surroundings,
    { zh: '没有说明数据库在哪里。', en: 'Nothing says where the database is.' },
    {
      zh: '写在环境变量 YARDSTICK_DATABASE_URL 里，例如 `postgresql://user@host/database`。',
      en: 'Put it into the environment variable YARDSTICK_DATABASE_URL, such as `postgresql://user@host/database`.',
    },
  );
}

function notInPostgres({ id }: Dataset, surroundings: Surroundings): ExitCode {
  return misuse(
    surroundings,
    {
      zh: `数据集 \`${id}\` 的记录不在 PostgreSQL 里。`,
      en: `The records of the dataset \`${id}\` are not in PostgreSQL.`,
    },
    {
      zh: '在数据集里写 `format: postgres`，或换一个 `--engine`。',
      en: 'Write `format: postgres` in the dataset, or take another `--engine`.',
    },
  );
}

function notInstalled(surroundings: Surroundings): ExitCode {
  return misuse(
    surroundings,
    { zh: '没有安装 DuckDB。', en: 'DuckDB is not installed.' },
    {
      zh: '用 `npm install @duckdb/node-api` 安装，或用 `--engine memory`。',
      en: 'Install it with `npm install @duckdb/node-api`, or use `--engine memory`.',
    },
  );
}
