import * as fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellReader } from '../../src/dataset/cell.ts';
import { csvSource } from '../../src/engines/duckdb-files.ts';
import { type DuckDatabase, openDuckdb } from '../../src/engines/duckdb.ts';
import { readingsOf } from '../../src/engines/readings.ts';
import { recordsSql, type RecordsSql } from '../../src/measure/sql/records.ts';
import { unreadColumn } from '../../src/measure/sql/source.ts';
import { datasetWith } from '../dataset/dataset.ts';

let folder: string;
let path: string;
let database: DuckDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yardstick-cells-'));
  path = join(folder, 'cells.csv');
  writeFileSync(path, '');
  const opened = await openDuckdb({ files: [path] });
  if (opened === undefined) throw new Error('DuckDB is not installed');
  database = opened;
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** What DuckDB and the reader of cells make of texts in a field, and how many DuckDB left to that reader. */
async function bothOf(field: string, reading: string, texts: readonly string[]) {
  const dataset = datasetWith(`format: csv\n${reading}fields:\n  it: ${field}\n  row: { type: number }\n`);
  const [it] = dataset.fields;
  if (it === undefined) throw new Error('no field');
  writeFileSync(path, `it,row\n${texts.map((text, row) => `"${text.replaceAll('"', '""')}",${row}\n`).join('')}`);
  const { source } = await csvSource({ shown: 'cells.csv', path }, dataset);
  if (source === null) throw new Error('no source');
  const records: RecordsSql = {
    dataset,
    fields: dataset.fields,
    sources: [source],
    readings: new Map(),
    detail: 'none',
  };
  const unread = `SELECT count(*) FROM (${recordsSql(records, database.dialect)}) WHERE "${unreadColumn}"`;
  const [[left] = []] = await database.query(unread);
  const readings = await readingsOf(database, records);
  const value = it.type === 'date' ? 'CAST("it" AS VARCHAR)' : '"it"';
  const rows = await database.query(
    `SELECT "row", ${value} FROM (${recordsSql({ ...records, readings }, database.dialect)})`,
  );
  const read = cellReader(it, dataset);
  const here = texts.map((text) => {
    const cell = read(text);
    return [text, 'value' in cell ? cell.value : null];
  });
  const values = new Map(rows.map(([row, value]) => [Number(row), value]));
  const there = texts.map((text, row) => [text, values.has(row) ? plain(values.get(row)) : 'no such row']);
  return { here, there, left: Number(left) };
}

function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : (value ?? null);
}

const digits = fc.stringMatching(/^[0-9]{1,4}$/);
const numberLike = fc.oneof(
  fc.stringMatching(/^[ +-]?[0-9]{0,17}[.,]?[0-9]{0,6}(e[+-]?[0-9]{1,3})?[ _]?$/),
  fc.double().map(String),
  fc.integer().map((number) => number.toLocaleString('en-US')),
  fc.constantFrom(
    '1_000',
    'inf',
    '-inf',
    'nan',
    'NaN',
    'Infinity',
    '１２',
    '１，２３４',
    '0x1F',
    '1e5',
    '1.',
    '.5',
    '-0',
    '+7',
    '−5',
    '1e400',
    '1e-400',
  ),
);
const two = fc.nat({ max: 62 }).chain((number) => fc.constantFrom(String(number), String(number).padStart(2, '0')));
const year = fc.constantFrom(
  '1969',
  '1970',
  '1999',
  '2016',
  '2024',
  '2025',
  '2026',
  '2049',
  '2050',
  '9999',
  '26',
  '99',
  '0000',
);
const sign = fc.constantFrom('-', '-', '-', '/', '.', ' ', '年');
const gap = fc.constantFrom(' ', ' ', ' ', 'T', '', '  ', 't');
const offset = fc.constantFrom('', '', '', 'Z', '+08:00', '-0330', '+8', ' +08:00', '[Asia/Shanghai]');
const timeLike = fc
  .tuple(
    year,
    sign,
    two,
    sign,
    two,
    gap,
    two,
    two,
    fc.constantFrom('', ':', '.'),
    two,
    fc.constantFrom('', '.5', '.123', ',250', '.1234567'),
    offset,
  )
  .map(
    ([y, a, m, b, d, g, h, min, c, s, fraction, o]) =>
      `${y}${a}${m}${b}${d}${g}${h}:${min}${c === '' ? '' : `${c}${s}${fraction}`}${o}`,
  );
const dayFirst = fc
  .tuple(
    two,
    sign,
    fc.oneof(two, fc.constantFrom('Mar', 'mar', 'FEB', 'foo')),
    sign,
    year,
    gap,
    fc.constantFrom('', 'AM', 'pm', '上午', '下午'),
    two,
    two,
    fc.constantFrom('', 'AM', 'PM', ' pm'),
  )
  .map(([d, a, m, b, y, g, half, h, min, end]) => `${d}${a}${m}${b}${y}${g}${half}${h}:${min}${end}`);
const blanks = fc.constantFrom(' ', '\t', '\n', '\r\n', ' ', '　', '﻿', ' ', '\v');
const word = fc.oneof(
  fc.constantFrom(
    'North',
    'NORTH',
    'ｎorth',
    'south',
    '北京',
    '北京 ',
    ' 北京',
    '-',
    ' - ',
    '?',
    'N/A',
    '',
    'İ',
    'ß',
    'A',
    'a',
    'Ａ',
    '1',
    'yes',
    'YES',
    '是',
    'true',
    '0',
    'n',
    '错',
    '1 - Critical',
    '1 - CRITICAL',
    "x'; DROP TABLE x; --",
    '"',
    '😀',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const padded = (texts: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 4, arbitrary: texts },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.oneof(blanks, fc.constant('')), texts, fc.oneof(blanks, fc.constant('')))
        .map((parts) => parts.join('')),
    },
  );

const anything = padded(fc.oneof(numberLike, timeLike, dayFirst, word, digits));

/** Zone and nulls of a dataset. */
const plainly = 'zone: Asia/Shanghai\nnulls: ["-", "?", N/A]\n';
const oddly = 'zone: Europe/Berlin\nnulls: ["-1", "0", "9999-12-31", 北京, "1970-01-01"]\n';
const zoneless = 'nulls: ["-"]\n';
const formats = [
  'YYYY-MM-DD HH:mm:ss',
  'YYYY-MM-DD HH:mm',
  'YYYY-MM-DD',
  'YYYY/MM/DD HH:mm:ss',
  'YYYY.MM.DD HH:mm',
  'YYYY-MM-DDTHH:mm:ss',
  'DD-MM-YYYY HH:mm',
  'D/M/YY H:m',
  'YYYY年M月D日 HH:mm',
  'DD-MMM-YYYY hh:mmA',
  'D.M.YYYY Ahh:mm',
  'YYYY-MM-DD HH:mm:ss.SSS',
  'YYYY-MM-DD HH:mm:ssZ',
  'DD/MM/YYYY hh:mm',
  'YYYY-MM-DD[ um ]HH:mm',
];
const times = [
  '{ type: instant }',
  '{ type: date }',
  ...formats.map((format, at) => `{ type: ${at % 3 === 0 ? 'date' : 'instant'}, dateFormat: "${format}" }`),
];
const others = [
  '{ type: text }',
  '{ type: text, values: { North: north, "1": one } }',
  '{ type: choice, dimension: priority, values: { 1 - Critical: A, 高: B } }',
  '{ type: choice, values: { 是: there, 北京: capital } }',
  '{ type: number }',
  '{ type: number, unit: "%" }',
  '{ type: number, values: { North: "5", ten: "10" } }',
  '{ type: number, values: { "1": "5" } }',
  '{ type: duration, unit: min }',
  '{ type: duration, unit: ms }',
  '{ type: yes-no }',
  '{ type: yes-no, values: { North: "yes", "1": "no" } }',
];

describe('DuckDB reads cells as they are read in memory', () => {
  const many = { numRuns: 1200, seed: 20260331 };
  const texts = [...new Set(fc.sample(anything, many).map((text) => text.replaceAll('\0', '')))];
  test.each([...others, ...times])('%s', { timeout: 60_000 }, async (field) => {
    for (const reading of field === '{ type: instant }' ? [plainly, oddly, zoneless] : [plainly, oddly]) {
      const { here, there } = await bothOf(field, reading, texts);
      const apart = there.filter(([, value], row) => !Object.is(orZero(value), orZero(here[row]?.[1])));
      expect(apart.slice(0, 5)).toEqual([]);
    }
  });
});

/** Both zeros are zero. */
const orZero = (value: unknown) => (value === 0 ? 0 : value);

describe('what is usual is read at once', () => {
  test.each([
    ['{ type: text }', ['T-1', '北京', 'a b']],
    ['{ type: choice, dimension: priority, values: { 高: A } }', ['高', 'A', 'a', 'B']],
    ['{ type: number }', ['1', '2.5', '-3', '.5', '1e5']],
    ['{ type: number, unit: "%" }', ['91.2', '100']],
    ['{ type: duration, unit: min }', ['1.5', '30']],
    ['{ type: yes-no }', ['是', 'false', '0', 'TRUE']],
    [
      '{ type: instant }',
      ['2026-03-02 09:00:00', '2026-03-02T09:00', '2026-03-02', '2026-03-02T09:00:00Z', '2026-03-02T09:00:00.5+08:00'],
    ],
    ['{ type: date }', ['2026-03-02', '2026-03-02 09:00:00']],
    ['{ type: instant, dateFormat: YYYY/MM/DD HH:mm }', ['2026/03/02 09:00']],
    ['{ type: instant, dateFormat: DD-MM-YYYY HH:mm }', ['29-02-2016 01:16']],
    ['{ type: instant, dateFormat: YYYY年M月D日 HH:mm }', ['2026年3月2日 09:00', '2026年12月31日 23:59']],
    ['{ type: instant, dateFormat: D.M.YY Ahh:mm }', ['2.3.26 下午03:05', '2.3.26 AM12:05']],
  ])('%s', async (field, texts) => {
    const { here, there, left } = await bothOf(field, plainly, [...texts, '', '-']);
    expect(left).toBe(0);
    expect(there).toEqual(here);
    expect(there.slice(0, -2).every(([, value]) => value !== null)).toBe(true);
  });
});
