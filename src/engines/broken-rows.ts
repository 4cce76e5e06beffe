import { wrongEncoding } from '../finding/catalogue/dataset.ts';
import { FewAlike } from '../finding/few-alike.ts';
import { syntax } from '../finding/catalogue/snapshot.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import type { Dataset } from '../rule/dataset.ts';
import { brokenLine, brokenQuote, longLine, wrongCount } from '../table/slips.ts';
import type { Database } from './database.ts';
import { linesOf, type NamedFile } from './duckdb-files.ts';

export interface BrokenRows {
  /** Files of which nothing counts, since all of them is in another encoding. */
  readonly unusable: readonly string[];
  readonly findings: readonly Finding[];
}

/** The lines that DuckDB left out of CSV files: each once, however many passes there were. */
export async function brokenRows(
  database: Database,
  files: readonly NamedFile[],
  dataset: Dataset,
): Promise<BrokenRows> {
  const alike = new FewAlike();
  const unusable = new Set<string>();
  for (const row of await database.query(rejectedSql)) {
    const [path, kind, expected, got, line, width, total] = row;
    const shown = files.find((each) => each.path === path)?.shown ?? null;
    const place = { file: shown, range: lineRange(Number(line), Number(width)), path: [Number(line)] };
    if (kind === 'INVALID ENCODING') {
      if (shown === null || unusable.has(shown)) continue;
      unusable.add(shown);
      const about = { dataset: dataset.id, stated: dataset.encoding, looksLike: null };
      alike.report(shown, finding(wrongEncoding, { ...place, range: null, path: [] }, about));
      continue;
    }
    const slip = slips[String(kind)]?.(Number(got), Number(expected)) ?? brokenLine;
    alike.report(shown ?? '', finding(syntax, place, slip), slip.rule.en, Number(total));
  }
  return { unusable: [...unusable], findings: alike.findings };
}

/** Lines of a file of JSON that are none. */
export async function brokenLines(database: Database, file: NamedFile): Promise<readonly Finding[]> {
  const rows = await database.query(`SELECT number, strlen(line), count(*) OVER () FROM (
SELECT line, row_number() OVER () AS number FROM ${linesOf(file)}) AS lines
WHERE trim(line) <> '' AND NOT json_valid(line) ORDER BY number LIMIT 3`);
  const alike = new FewAlike();
  for (const [number, width, total] of rows) {
    const place = { file: file.shown, range: lineRange(Number(number), Number(width)), path: [Number(number)] };
    alike.report(file.shown, finding(syntax, place, brokenLine), brokenLine.rule.en, Number(total));
  }
  return alike.findings;
}

/** One reason for each line, and of those alike the first three. Each cell that is missing, or too many, is told on its own. */
const rejectedSql = `SELECT path, kind, expected, got, line, width, total FROM (
SELECT *, count(*) OVER (PARTITION BY path, kind, got) AS total,
  row_number() OVER (PARTITION BY path, kind, got ORDER BY line) AS position
FROM (SELECT file_path AS path, line, min(error_type) AS kind, max(strlen(csv_line)) AS width,
  regexp_extract(min(error_message), 'Columns: ([0-9]+)', 1) AS expected,
  CASE min(error_type) WHEN 'MISSING COLUMNS' THEN min(found) ELSE max(found) END AS got
FROM (SELECT *, TRY_CAST(regexp_extract(error_message, 'Found: ([0-9]+)', 1) AS INTEGER) AS found FROM reject_errors) AS errors
JOIN reject_scans USING (scan_id, file_id) GROUP BY file_path, line) AS lines) AS alike
WHERE position <= 3 ORDER BY path, line`;

const slips: Readonly<
  Record<string, (got: number, expected: number) => { rule: typeof longLine.rule; help: typeof longLine.help }>
> = {
  'MISSING COLUMNS': wrongCount,
  'TOO MANY COLUMNS': wrongCount,
  'UNQUOTED VALUE': () => brokenQuote,
  'LINE SIZE OVER MAXIMUM': () => longLine,
};

function lineRange(line: number, width: number) {
  return { start: { line, column: 1 }, end: { line, column: width + 1 } };
}
