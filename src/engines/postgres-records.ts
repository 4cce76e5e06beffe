import { bindColumns } from '../dataset/columns.ts';
import type { RowCounts } from '../dataset/read.ts';
import { noTable, refused } from '../finding/catalogue/engine.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import type { InputGroup, MeasureEngine, MeasureRequest } from '../measure/engine.ts';
import { postgresRecords } from '../measure/sql/dialects/postgres.ts';
import { dimensionFields } from '../measure/sql/fields.ts';
import type { ColumnKind } from '../measure/sql/record-dialect.ts';
import type { Dataset } from '../rule/dataset.ts';
import type { Table } from '../table/table.ts';
import { openPostgres, type PostgresDatabase, type PostgresOptions } from './postgres.ts';
import { type SourceRows, SqlEngine } from './sql-engine.ts';

/** The records of a dataset in a table of PostgreSQL, and what was found on reading them. */
export class PostgresRecords implements MeasureEngine {
  readonly name = 'postgres';
  readonly dimensions: readonly string[];
  readonly #dataset: Dataset;
  readonly #options: PostgresOptions;
  #database: Promise<PostgresDatabase> | undefined;
  #findings: readonly Finding[] = [];
  #counts: RowCounts = { rows: 0, used: 0, refused: 0, superseded: 0 };

  constructor(dataset: Dataset, options: PostgresOptions) {
    this.dimensions = [...dimensionFields(dataset).keys()];
    this.#dataset = dataset;
    this.#options = options;
  }

  /** Of the last request. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  get counts(): RowCounts {
    return this.#counts;
  }

  async aggregate(request: MeasureRequest): Promise<readonly InputGroup[]> {
    try {
      const { engine, findings } = await this.#open();
      const answer = await engine.answer(request);
      this.#counts = answer.counts;
      this.#findings = [...findings, ...answer.findings];
      return answer.groups;
    } catch (error) {
      this.#findings = [this.#refused(error)];
      return [];
    }
  }

  async sql(request: MeasureRequest): Promise<string> {
    try {
      const { engine, findings } = await this.#open();
      this.#findings = findings;
      return engine.sql(request);
    } catch (error) {
      this.#findings = [this.#refused(error)];
      return '';
    }
  }

  async close(): Promise<void> {
    try {
      await (await this.#database)?.close();
    } catch {
      // It never was open: why not has been told.
    }
  }

  async #open(): Promise<{ engine: SqlEngine; findings: readonly Finding[] }> {
    const database = await (this.#database ??= openPostgres(this.#options));
    const { source, findings } = await tableSource(database, this.#dataset);
    return { engine: new SqlEngine(database, this.#dataset, source === null ? [] : [source]), findings };
  }

  #refused(error: unknown): Finding {
    const place = { file: this.#dataset.table, range: null, path: [] };
    return finding(refused, place, { engine: 'PostgreSQL', reason: reasonOf(error) });
  }
}

async function tableSource(
  database: PostgresDatabase,
  dataset: Dataset,
): Promise<{ source: SourceRows | null; findings: readonly Finding[] }> {
  const shown = dataset.table ?? dataset.id;
  const relation = shown.split('.').map(postgresRecords.identifier).join('.');
  const rows = await database.query(`SELECT attname, format_type(atttypid, NULL) FROM pg_attribute
WHERE attrelid = to_regclass(${postgresRecords.text(relation)}) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`);
  const place = { file: shown, range: null, path: [] };
  if (rows.length === 0)
    return { source: null, findings: [finding(noTable, place, { dataset: dataset.id, table: shown })] };
  const names = rows.map(([name]) => String(name));
  const table: Table = { file: shown, columns: names, columnPlace: () => place, rows: [], findings: [] };
  const { bound, findings } = bindColumns(dataset, table);
  if (findings.some(({ severity }) => severity === 'error')) return { source: null, findings };
  const columns = rows.map(([name, type]) => ({
    sql: `file.${postgresRecords.identifier(String(name))}`,
    kind: kindOf(String(type)),
  }));
  return { source: { file: shown, relation, columns, bound }, findings };
}

function kindOf(type: string): ColumnKind {
  if (/^(text|character varying|character)$/.test(type)) return 'text';
  if (type === 'boolean') return 'yes-no';
  if (type === 'date') return 'date';
  if (type === 'timestamp without time zone') return 'shown';
  if (type === 'timestamp with time zone') return 'instant';
  return /^(smallint|integer|bigint|real|double precision|numeric)$/.test(type) ? 'number' : 'other';
}

/** The sentence of the server, or the code of a failed connection; never the address with its password. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const [message = ''] = error.message.split('\n');
  const code = 'code' in error ? String(error.code) : '';
  return (message === '' ? code : message).replaceAll(/postgres(ql)?:\/\/\S*/g, '…');
}
