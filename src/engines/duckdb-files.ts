import { open } from 'node:fs/promises';
import { bindColumns } from '../dataset/columns.ts';
import type { Finding } from '../finding/finding.ts';
import { duckdb } from '../formula/dialects/duckdb.ts';
import type { SourceColumn } from '../measure/sql/source.ts';
import type { Dataset } from '../rule/dataset.ts';
import { delimiterOf, readCsv } from '../table/csv.ts';
import type { Table } from '../table/table.ts';
import { Source } from '../text/source.ts';
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
export async function csvSource({ shown, path }: NamedFile, dataset: Dataset): Promise<FoundSource> {
  const { text, skipped } = await readHeader(path);
  const delimiter = dataset.delimiter ?? delimiterOf(text);
  const table = readCsv(new Source(shown, text), delimiter);
  const names = table.columns.map((_, at) => `column${at}`);
  const types = names.map((name) => `'${name}': 'VARCHAR'`).join(', ');
  const relation = `read_csv(${pattern(path)}, header = true, auto_detect = false, skip = ${skipped}, delim = ${duckdb.text(delimiter)}, quote = '"', escape = '"', columns = {${types}}, ignore_errors = true, store_rejects = true)`;
  return bound(
    { shown, path },
    table,
    dataset,
    relation,
    names.map((sql) => ({ sql, kind: 'text' })),
  );
}

export function bound(
  { shown }: NamedFile,
  table: Table,
  dataset: Dataset,
  relation: string,
  columns: readonly SourceColumn[],
): FoundSource {
  const { bound: fields, findings } = bindColumns(dataset, table);
  const all = [...table.findings, ...findings];
  const isWhole = !findings.some(({ severity }) => severity === 'error');
  return { source: isWhole ? { file: shown, relation, columns, bound: fields } : null, findings: all };
}

/** A path as a pattern that matches nothing else: in a list of files, `*` and `[` would mean many. */
export function pattern(path: string): string {
  return duckdb.text(path.replaceAll(/[*?[]/g, '[$&]'));
}

const chunk = 65_536;
const longestHeader = 1_048_576;

/** The first record of a file, and the blank lines above it. */
async function readHeader(path: string): Promise<{ text: string; skipped: number }> {
  const file = await open(path);
  try {
    const decoder = new TextDecoder('utf-8');
    let text = '';
    for (let at = 0; at < longestHeader;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(chunk), 0, chunk, at);
      text += decoder.decode(buffer.subarray(0, bytesRead), { stream: true });
      const end = endOfRecord(text);
      if (end !== -1 || bytesRead === 0) return splitHeader(end === -1 ? text : text.slice(0, end));
      at += bytesRead;
    }
    return splitHeader(text);
  } finally {
    await file.close();
  }
}

function splitHeader(text: string): { text: string; skipped: number } {
  const blank = /^(\r?\n)*/.exec(text)?.[0] ?? '';
  return { text: text.slice(blank.length), skipped: blank.split('\n').length - 1 };
}

/** The end of the first line that says something and is not inside quotes; -1 where the text ends before it. */
function endOfRecord(text: string): number {
  let isQuoted = false;
  let isBlank = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === '\n' && !isQuoted && !isBlank) return at;
    if (sign !== '\n' && sign !== '\r') isBlank = false;
  }
  return -1;
}
