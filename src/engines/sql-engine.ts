import type { RowCounts } from '../dataset/read.ts';
import type { Finding } from '../finding/finding.ts';
import type { InputGroup, MeasureEngine, MeasureRequest } from '../measure/engine.ts';
import { aggregateSql, type AggregateQuery } from '../measure/sql/aggregate.ts';
import { dimensionFields, fieldsAskedBy } from '../measure/sql/fields.ts';
import { type AnswerRow, countsIn, groupsIn } from '../measure/sql/groups.ts';
import { countingOnceSql, countsSql } from '../measure/sql/problems.ts';
import { recordsSql, type RecordsSql } from '../measure/sql/records.ts';
import type { SourceSql } from '../measure/sql/source.ts';
import type { Dataset } from '../rule/dataset.ts';
import type { Database } from './database.ts';
import { readingsOf } from './readings.ts';
import { problemsOf } from './row-problems.ts';

/** The rows of one file or table. */
export interface SourceRows extends SourceSql {
  /** As people see it. */
  readonly file: string;
}

/** What a pass over the records of a dataset gave. */
export interface SqlAnswer {
  readonly groups: readonly InputGroup[];
  readonly counts: RowCounts;
  readonly findings: readonly Finding[];
}

/**
 * Puts inputs together in a database, in one pass over its rows. Only where the database met cells that it does not read, or
 * records have versions, it takes more of them: each such text is read once, by the same code as in memory.
 */
export class SqlEngine implements MeasureEngine {
  readonly name: string;
  readonly dimensions: readonly string[];
  readonly #database: Database;
  readonly #dataset: Dataset;
  readonly #sources: readonly SourceRows[];

  constructor(database: Database, dataset: Dataset, sources: readonly SourceRows[]) {
    this.name = database.dialect.name;
    this.dimensions = [...dimensionFields(dataset).keys()];
    this.#database = database;
    this.#dataset = dataset;
    this.#sources = sources;
  }

  /** The SQL that is run where everything is read at once. */
  sql(request: MeasureRequest): string {
    const records = this.#records(request);
    const { dialect } = this.#database;
    const rows = recordsSql(records, dialect);
    const once = this.#hasVersions ? countingOnceSql(`(${rows})`, this.#dataset, dialect) : rows;
    return this.#aggregate(once, request).sql;
  }

  async aggregate(request: MeasureRequest): Promise<readonly InputGroup[]> {
    return (await this.answer(request)).groups;
  }

  async answer(request: MeasureRequest): Promise<SqlAnswer> {
    if (this.#sources.length === 0) return nothing;
    const records = this.#records(request);
    const first = await this.#pass(records, request);
    const known = first.unread === 0 ? records : { ...records, readings: await readingsOf(this.#database, records) };
    const { query, rows, counts } = first.unread === 0 ? first : await this.#pass(known, request);
    const superseded = counts.rows - counts.refused - counts.used;
    const problems = { database: this.#database, records: known, sources: this.#sources };
    const findings = await problemsOf({ ...counts, superseded }, problems);
    return { groups: groupsIn(query, rows, request), counts: { ...counts, superseded }, findings };
  }

  get #hasVersions(): boolean {
    return this.#dataset.key.length > 0;
  }

  #records(request: MeasureRequest): RecordsSql {
    return {
      dataset: this.#dataset,
      fields: fieldsAskedBy(request, this.#dataset),
      sources: this.#sources,
      readings: new Map(),
      detail: this.#hasVersions ? 'places' : 'none',
    };
  }

  #aggregate(rows: string, request: MeasureRequest): AggregateQuery {
    return aggregateSql(rows, request, dimensionFields(this.#dataset), this.#database.dialect);
  }

  async #pass(records: RecordsSql, request: MeasureRequest): Promise<Pass> {
    const { dialect } = this.#database;
    const all = recordsSql(records, dialect);
    if (!this.#hasVersions) {
      const query = this.#aggregate(all, request);
      const rows = await this.#database.query(query.sql);
      const { unread, ...counts } = countsIn(query, rows);
      return { query, rows, unread, counts: { ...counts, used: counts.rows - counts.refused } };
    }
    const stored = await this.#database.store(all);
    const [[read, refused, unread] = []] = await this.#database.query(countsSql(stored, dialect));
    const query = this.#aggregate(countingOnceSql(stored, this.#dataset, dialect), request);
    const rows = Number(unread) > 0 ? [] : await this.#database.query(query.sql);
    const counts = { rows: Number(read), refused: Number(refused), used: countsIn(query, rows).rows };
    return { query, rows, unread: Number(unread), counts };
  }
}

const nothing: SqlAnswer = { groups: [], counts: { rows: 0, used: 0, refused: 0, superseded: 0 }, findings: [] };

interface Pass {
  readonly query: AggregateQuery;
  readonly rows: readonly AnswerRow[];
  readonly unread: number;
  readonly counts: Omit<RowCounts, 'superseded'>;
}
