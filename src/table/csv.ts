import { CsvError, parse } from 'csv-parse/sync';
import * as problems from '../finding/catalogue/snapshot.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Place } from '../finding/problem.ts';
import type { Source } from '../text/source.ts';
import { brokenQuote, quoteNotClosed, repeatedColumn, wrongCount } from './slips.ts';
import type { Table, TableRow } from './table.ts';

interface Line {
  readonly cells: readonly string[];
  /** 1-based line on which the record ends. */
  readonly number: number;
}

/** Nobody mends more at a time, and a file with thousands is no table. */
const mostBroken = 100;

/** A table with a header. Without a delimiter the header tells: whichever of comma, semicolon and tab stands most often in it. */
export function readCsv(source: Source, delimiter = delimiterOf(source.line(1) ?? '')): Table {
  const { lines, findings } = readLines(source, delimiter);
  const [header = { cells: [], number: 1 }, ...body] = lines;
  const columns = header.cells.map((cell) => cell.trim());
  const columnPlace = (column: number) => cellPlace(source, header, column, delimiter);
  columns.forEach((name, index) => {
    if (name !== '' && columns.indexOf(name) !== index)
      findings.push(finding(problems.syntax, columnPlace(index), repeatedColumn(name)));
  });
  const rows = body.flatMap((line): TableRow[] => {
    const place = (column = 0) => cellPlace(source, line, column, delimiter);
    if (line.cells.length === columns.length) return [{ cells: line.cells, place }];
    findings.push(finding(problems.syntax, place(), wrongCount(line.cells.length, columns.length)));
    return [];
  });
  return { file: source.path, columns, columnPlace, rows, findings };
}

/** A row with a broken quote is left out, and reading goes on behind it. */
function readLines(source: Source, delimiter: string): { lines: Line[]; findings: Finding[] } {
  const lines: Line[] = [];
  const findings: Finding[] = [];
  let rest = source.text;
  for (let before = 0; findings.length < mostBroken;) {
    const error = parseLines(rest, before, delimiter, lines);
    if (error === undefined) break;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      findings.push(finding(problems.syntax, openQuotePlace(source, lines.at(-1)?.number ?? 0), quoteNotClosed));
      break;
    }
    const number = before + error.line;
    findings.push(finding(problems.syntax, linePlace(source, number, 1), brokenQuote));
    // Without its header a table means nothing.
    if (lines.length === 0) break;
    for (; before < number; before++) rest = rest.slice(rest.indexOf('\n') + 1 || rest.length);
  }
  return { lines, findings };
}

/** Adds the records of a text; where one is broken, its error and the line on which it was met. */
function parseLines(
  text: string,
  before: number,
  delimiter: string,
  lines: Line[],
): { code: string; line: number } | undefined {
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      // Collected one by one, so that a broken end does not take the rows before it away.
      on_record: (cells: string[], { lines: number }) => {
        lines.push({ cells, number: before + number });
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { code: error.code, line: Number((error as { lines?: unknown }).lines ?? 1) };
  }
}

/** The quote that is never closed: the last that opens on the first line behind the last whole record. */
function openQuotePlace(source: Source, lastWhole: number): Place {
  let number = lastWhole + 1;
  while (source.line(number)?.trim() === '') number++;
  const line = source.line(number) ?? '';
  return linePlace(source, number, Math.max(line.lastIndexOf('"'), 0) + 1);
}

function linePlace(source: Source, number: number, column: number): Place {
  const end = (source.line(number) ?? '').length + 1;
  return {
    file: source.path,
    range: { start: { line: number, column }, end: { line: number, column: end } },
    path: [],
  };
}

export function delimiterOf(header: string): string {
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

/** Found again in the text, since the parser keeps no columns; a record over several lines is shown by its last. */
function cellPlace(source: Source, { number }: Line, index: number, delimiter: string): Place {
  const text = source.line(number) ?? '';
  let column = 0;
  for (let cell = 0; cell < index; cell++) column = endOfCell(text, column, delimiter) + 1;
  const end = endOfCell(text, column, delimiter);
  return {
    file: source.path,
    range: { start: { line: number, column: column + 1 }, end: { line: number, column: end + 1 } },
    path: [number],
  };
}

function endOfCell(text: string, start: number, delimiter: string): number {
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] === delimiter && !quoted) return at;
  }
  return text.length;
}
