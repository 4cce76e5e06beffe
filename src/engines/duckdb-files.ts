import { bindColumns } from '../dataset/columns.ts';
import type { Finding } from '../finding/finding.ts';
import { duckdb } from '../formula/dialects/duckdb.ts';
import type { ColumnKind } from '../measure/sql/record-dialect.ts';
import type { SourceColumn } from '../measure/sql/source.ts';
import type { Dataset } from '../rule/dataset.ts';
import { delimiterOf, readCsv } from '../table/csv.ts';
import { tableOfNdjson } from '../table/json.ts';
import type { Table } from '../table/table.ts';
import { Source } from '../text/source.ts';
import type { Database } from './database.ts';
import { filePattern } from './duckdb.ts';
import { readFirstLines, readHeader } from './file-header.ts';
import type { SourceRows } from './sql-engine.ts';

/** A file that is to be read: as people name it, and where it is (or its copy in UTF-8). */
export interface NamedFile {
  readonly shown: string;
  readonly path: string;
}

export interface FoundSource {
  /** Null where the file lacks a column that it must have. */
  readonly source: SourceRows | null;
  readonly findings: readonly Finding[];
}

/** A CSV file, whose header is read here: the engine would rename columns that stand twice. */
export async function csvSource(file: NamedFile, dataset: Dataset): Promise<FoundSource> {
  const { text, skipped } = await readHeader(file.path);
  const delimiter = dataset.delimiter ?? delimiterOf(text);
  const table = readCsv(new Source(file.shown, text), delimiter);
  const names = table.columns.map((_, at) => `column${at}`);
  const types = names.map((name) => `'${name}': 'VARCHAR'`).join(', ');
  const relation = `read_csv(${filePattern(file.path)}, ${csvOptions(delimiter, '"')}, header = true, skip = ${skipped}, columns = {${types}})`;
  return found(
    table,
    dataset,
    relation,
    names.map((sql) => ({ sql, kind: 'text' })),
  );
}

/** Reads every line that can be read, and keeps the others for `brokenRows`. */
function csvOptions(delimiter: string, quote: string): string {
  return `auto_detect = false, delim = ${duckdb.text(delimiter)}, quote = '${quote}', escape = '${quote}', ignore_errors = true, store_rejects = true`;
}

/**
 * A file of one JSON object a line. Which keys there are is told by its first lines; each line is taken as a text and read
 * once for all keys, so that a broken one takes no other with it.
 */
export async function ndjsonSource(file: NamedFile, dataset: Dataset): Promise<FoundSource> {
  const table = tableOfNdjson(new Source(file.shown, await readFirstLines(file.path)));
  const paths = table.columns.map((name) => duckdb.text(jsonPath(name)));
  const columns = table.columns.map((_, at): SourceColumn => ({ sql: `cells[${at + 1}]`, kind: 'text' }));
  const relation = `(SELECT json_extract_string(line, [${paths.join(', ')}]) AS cells FROM ${linesOf(file)} WHERE ${isObject})`;
  return found({ ...table, findings: [] }, dataset, relation, columns);
}

/** The lines of a file, each as one text. */
export function linesOf({ path }: NamedFile): string {
  // A sign that no text has: quotes and commas mean nothing here.
  return `read_csv(${filePattern(path)}, ${csvOptions('\u0001', '')}, header = false, columns = {'line': 'VARCHAR'})`;
}

const isObject = `json_valid(line) AND json_type(line) = 'OBJECT'`;

/** `customer.tier` is `tier` inside `customer`. */
function jsonPath(name: string): string {
  return `$${name
    .split('.')
    .map((key) => `."${key.replaceAll('"', '\\"')}"`)
    .join('')}`;
}

/** A Parquet file, whose columns have types of their own. */
export async function parquetSource(file: NamedFile, dataset: Dataset, database: Database): Promise<FoundSource> {
  const relation = `read_parquet(${filePattern(file.path)})`;
  const rows = await database.query(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${relation})`);
  const names = rows.map(([name]) => String(name));
  const columns = rows.map(([name, type]): SourceColumn => ({
    sql: duckdb.identifier(String(name)),
    kind: kindOf(String(type)),
  }));
  const columnPlace = () => ({ file: file.shown, range: null, path: [1] });
  return found({ file: file.shown, columns: names, columnPlace, rows: [], findings: [] }, dataset, relation, columns);
}

function kindOf(type: string): ColumnKind {
  if (type === 'VARCHAR') return 'text';
  if (type === 'BOOLEAN') return 'yes-no';
  if (type === 'DATE') return 'date';
  // Without a zone they are taken for UTC, as everything that reads Parquet does.
  if (type.startsWith('TIMESTAMP')) return 'instant';
  return /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/.test(type) ? 'number' : 'other';
}

function found(table: Table, dataset: Dataset, relation: string, columns: readonly SourceColumn[]): FoundSource {
  const { bound, findings } = bindColumns(dataset, table);
  const isWhole = !findings.some(({ severity }) => severity === 'error');
  return {
    source: isWhole ? { file: table.file, relation, columns, bound } : null,
    findings: [...table.findings, ...findings],
  };
}
