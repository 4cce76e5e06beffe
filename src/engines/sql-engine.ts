import type { RowCounts } from '../dataset/read.ts';
import type { Finding } from '../finding/finding.ts';
import type { InputGroup, MeasureEngine, MeasureRequest } from '../measure/engine.ts';
import { aggregateSql, type AggregateQuery } from '../measure/sql/aggregate.ts';
import { dimensionFields, fieldsAskedBy } from '../measure/sql/fields.ts';
import { type Answer, countsIn, groupsIn } from '../measure/sql/groups.ts';
import { countingOnceSql, countsSql } from '../measure/sql/problems.ts';
import { placementsOf } from '../measure/sql/placement.ts';
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
    const { dialect } = this.#database;
    const rows = recordsSql(this.#records(request), dialect);
    if (!this.#isStored(request)) return this.#queries(rows, request, true)[0]?.sql ?? '';
    const once = this.#hasVersions ? countingOnceSql(`(${rows})`, this.#dataset, dialect) : rows;
    const passes = this.#queries('SELECT * FROM records', request, false).map(({ sql }) => sql);
    return [`CREATE TEMP TABLE records AS\n${once}`, ...passes].join(';\n\n');
  }

  async aggregate(request: MeasureRequest): Promise<readonly InputGroup[]> {
    return (await this.answer(request)).groups;
  }

  async answer(asked: MeasureRequest): Promise<SqlAnswer> {
    if (this.#sources.length === 0) return nothing;
    // Rows are counted even where no figure is asked for.
    const request = asked.groupings.length === 0 ? { ...asked, groupings: [[]] } : asked;
    const records = this.#records(request);
    const first = await this.#pass(records, request);
    const known = first.unread === 0 ? records : { ...records, readings: await readingsOf(this.#database, records) };
    const { answers, counts } = first.unread === 0 ? first : await this.#pass(known, request);
    const problems = { database: this.#database, records: known, sources: this.#sources };
    const groups = asked.groupings.length === 0 ? [] : groupsIn(answers, request);
    return { groups, counts, findings: await problemsOf(counts, problems) };
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

  /** Rows are read once; where they are asked several times, for versions or by several times, they are kept for it. */
  #isStored(request: MeasureRequest): boolean {
    return this.#hasVersions || placementsOf(request).length > 1;
  }

  #queries(rows: string, request: MeasureRequest, counted: boolean): AggregateQuery[] {
    const fields = dimensionFields(this.#dataset);
    const { dialect } = this.#database;
    return placementsOf(request).map((placement) =>
      aggregateSql({ records: rows, placements: [placement], counted, fields }, request, dialect),
    );
  }

  async #pass(records: RecordsSql, request: MeasureRequest): Promise<Passed> {
    const rows = recordsSql(records, this.#database.dialect);
    return this.#isStored(request) ? this.#passes(rows, request) : this.#onePass(rows, request);
  }

  async #onePass(rows: string, request: MeasureRequest): Promise<Passed> {
    const [query] = this.#queries(rows, request, true);
    if (query === undefined) return { answers: [], unread: 0, counts: nothing.counts };
    const answer = { query, rows: await this.#database.query(query.sql) };
    const { unread, ...counts } = countsIn(answer);
    return { answers: [answer], unread, counts: { ...counts, used: counts.rows - counts.refused, superseded: 0 } };
  }

  async #passes(rows: string, request: MeasureRequest): Promise<Passed> {
    const { dialect } = this.#database;
    const all = await this.#database.store('all', rows);
    const [[read, refused, unread] = []] = await this.#database.query(countsSql(all, dialect));
    const counted = {
      rows: Number(read),
      refused: Number(refused),
      used: Number(read) - Number(refused),
      superseded: 0,
    };
    if (Number(unread) > 0) return { answers: [], unread: Number(unread), counts: counted };
    const kept = this.#hasVersions
      ? await this.#database.store('latest', countingOnceSql(all, this.#dataset, dialect))
      : all;
    const [[used] = []] = this.#hasVersions
      ? await this.#database.query(`SELECT count(*) FROM ${kept} AS kept`)
      : [[counted.used]];
    const counts = { ...counted, used: Number(used), superseded: counted.used - Number(used) };
    const answers: Answer[] = [];
    for (const query of this.#queries(`SELECT * FROM ${kept} AS kept`, request, false))
      answers.push({ query, rows: await this.#database.query(query.sql) });
    return { answers, unread: 0, counts };
  }
}

interface Passed {
  readonly answers: readonly Answer[];
  readonly unread: number;
  readonly counts: RowCounts;
}

const nothing: SqlAnswer = { groups: [], counts: { rows: 0, used: 0, refused: 0, superseded: 0 }, findings: [] };
