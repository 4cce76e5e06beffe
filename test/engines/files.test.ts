import { mkdtempSync, readdirSync, rmSync, truncateSync, appendFileSync, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGb18030 } from '../../examples/generate/gb18030.mjs';
import { openRecords } from '../../src/engines/duckdb-records.ts';
import { copyOut } from '../../src/engines/duckdb.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { readDatasetFiles } from '../../src/index.ts';
import { datasetWith } from '../dataset/dataset.ts';
import { figures, measured, simple } from './measured.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yardstick-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fields = `zone: Asia/Shanghai
nulls: ["-"]
fields:
  number: { type: text, columns: [工单号, number], required: true }
  created: { type: instant, columns: [创建时间, created], required: true }
  updated: { type: instant, columns: [更新时间, updated] }
  wait: { type: duration, columns: [等待, wait], unit: min }
  team: { type: text, columns: [班组, customer.team, team], dimension: team }
`;
const dataset = (lines: string) => datasetWith(lines + fields);
const plain = dataset('format: csv\n');

const csv = `工单号,创建时间,等待,班组
T-1,2026-03-02 09:00:00,1.5,north
T-2,2026-03-31 23:59:59,2,南京
T-3,2026-04-01 00:00:00,,south
`;
const expected = [
  '2026-03: 2 of 2, 105 of 2',
  '2026-03 team=north: 1 of 1, 90 of 1',
  '2026-03 team=南京: 1 of 1, 120 of 1',
  '2026-04: 1 of 1, 0 of 0',
  '2026-04 team=south: 1 of 1, 0 of 0',
];

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const said = ({ code, file, range, path, message }: Finding) =>
  `${code} ${file}:${range?.start.line ?? path[0]} ${message.en}`;

describe('files as they come', () => {
  test.each<[string, Parameters<typeof measured>[0], Record<string, string | Uint8Array>]>([
    ['CSV', plain, { 'a.csv': csv }],
    [
      'with a byte-order mark and the line ends of Windows',
      plain,
      { 'b.csv': `\ufeff${csv.replaceAll('\n', '\r\n')}` },
    ],
    ['with blank lines above and between', plain, { 'c.csv': `\n\n${csv.replaceAll('\n', '\n\n')}` }],
    ['with semicolons', plain, { 'd.csv': csv.replaceAll(',', ';') }],
    ['in GB 18030', dataset('format: csv\nencoding: gb18030\n'), { 'e.csv': toGb18030(csv) }],
    [
      'in two files with other columns',
      plain,
      {
        'f1.csv': csv.split('T-2')[0] ?? '',
        'f2.csv': `team,x,number,created,wait\n南京,,T-2,2026-03-31T23:59:59+08:00,120 s\nsouth,,T-3,2026-04-01,\n`,
      },
    ],
    ['with names that mean many files elsewhere', plain, { "it's [a] *?.csv": csv }],
    [
      'NDJSON',
      dataset('format: ndjson\n'),
      {
        'g.ndjson':
          '{"number":"T-1","created":"2026-03-02 09:00:00","wait":1.5,"customer":{"team":"north"}}\n{"number":"T-2","created":"2026-03-31T15:59:59Z","wait":"2","customer":{"team":"南京"}}\n\n{"number":"T-3","created":"2026-04-01","customer":{"team":"south"},"wait":null}\n',
      },
    ],
  ])('%s', async (_, dataset, files) => {
    const answer = await measured(dataset, folder, files);
    expect(answer.findings.map(said)).toEqual([]);
    expect(answer.figures).toEqual(expected);
    expect(answer.counts).toEqual({ rows: 3, used: 3, refused: 0, superseded: 0 });
  });

  test('Parquet, with times, numbers and texts of its own', async () => {
    const path = join(folder, 'h.parquet');
    await copyOut(
      `SELECT * FROM (VALUES ('T-1', TIMESTAMP '2026-03-02 01:00:00', 1.5::DOUBLE, 'north'), ('T-2', TIMESTAMP '2026-03-31 15:59:59', 2, '南京'), ('T-3', TIMESTAMP '2026-03-31 16:00:00', NULL, 'south')) AS t(number, created, wait, team)`,
      path,
    );
    const engine = await openRecords(dataset('format: parquet\n'), [{ shown: 'h.parquet', path }], { folder });
    expect(await figures(engine!)).toEqual(expected);
    expect(engine?.findings).toEqual([]);
    await engine?.close();
  });
});

describe('what is wrong with files is told as of files in memory', () => {
  test.each<[string, string, string]>([
    ['a cell too few', `${csv}T-4,2026-03-02 09:00:00,1\n`, ''],
    ['two cells too many', `${csv}T-4,2026-03-02 09:00:00,1,north,x,y\n`, ''],
    ['a column with almost the name', csv.replace('班组', '班租'), ''],
    ['no column that must be there', csv.replace('创建时间', '建立'), ''],
    ['values that cannot be read', csv.replace('1.5', 'soon').replace('2026-04-01', '2026-04-31'), ''],
    ['nothing but a header', '工单号,创建时间,等待,班组\n', ''],
    ['versions', `${csv}T-1,2026-03-02 10:00:00,5,north\n`, 'key: [number]\nlatest: updated\n'],
    [
      'copies that differ',
      `${csv}T-1,2026-03-02 10:00:00,5,north\nT-1,2026-03-02 09:00:00,1.5,north\n`,
      'key: [number]\n',
    ],
    ['many alike', `${csv}${'T-9,soon,1,north\n'.repeat(9)}`, ''],
  ])('%s', async (_, text, lines) => {
    const stated = dataset(`format: csv\n${lines}`);
    const here = readDatasetFiles(stated, [{ path: 'x.csv', format: 'csv', text }]);
    const there = await measured(stated, folder, { 'x.csv': text });
    const told = (findings: readonly Finding[]) =>
      findings.map(({ code, message }) => `${code} ${message.en}`).toSorted();
    expect(told(there.findings)).toEqual(told(here.findings));
    // A file that was left out is none, whatever stands in it.
    const isLeftOut = codes(here.findings).includes('dataset/no-required-column');
    expect(isLeftOut ? here.counts : there.counts).toEqual(here.counts);
  });

  test('a line is shown where it stands', async () => {
    const { findings } = await measured(plain, folder, {
      'y.csv': `${csv}T-4,2026-03-02 09:00:00\n"T-5"x,2026-03-02 09:00:00,1,north\n`,
    });
    expect(findings.map(said)).toEqual([
      'snapshot/syntax y.csv:5 This row has 2 cells, the header has 4.',
      'snapshot/syntax y.csv:6 The quotes of a cell do not match.',
    ]);
  });

  test.each<[string, string, Uint8Array | string, string]>([
    ['GB 18030 that was said to be UTF-8', 'format: csv\n', toGb18030(csv), 'dataset/wrong-encoding'],
    [
      'bytes of another encoding far behind the header',
      'format: csv\n',
      Buffer.concat([
        Buffer.from(csv.padEnd(100_000, 'T-6,2026-03-02 09:00:00,1,east\n')),
        Buffer.from('\nT-7,2026-03-02 09:00:00,1,'),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('\n'),
      ]),
      'dataset/wrong-encoding',
    ],
    ['UTF-8 that was said to be GB 18030', 'format: csv\nencoding: gb18030\n', csv, 'dataset/wrong-encoding'],
    ['a Parquet file that was cut off', 'format: parquet\n', 'PAR1 and then nothing', 'snapshot/syntax'],
    [
      'a broken line of JSON',
      'format: ndjson\n',
      '{"number":"T-1","created":"2026-03-02"}\n{"number":\n',
      'snapshot/syntax',
    ],
  ])('%s', async (_, lines, content, code) => {
    const { findings } = await measured(dataset(lines), folder, { 'z.csv': content });
    expect(codes(findings)).toContain(code);
  });

  test('a Parquet file that ends too early, although its start is sound', async () => {
    const path = join(folder, 'cut.parquet');
    await copyOut(`SELECT 'T-' || i AS number, TIMESTAMP '2026-03-02' AS created FROM range(100000) AS t(i)`, path);
    truncateSync(path, 5000);
    const engine = await openRecords(dataset('format: parquet\n'), [{ shown: 'cut.parquet', path }], { folder });
    expect(await figures(engine!)).toEqual([]);
    expect(codes(engine!.findings)).toEqual(['snapshot/syntax']);
    await engine?.close();
  });

  test('a file that is written while it is read', async () => {
    const path = join(folder, 'growing.csv');
    const rows = 'T-1,2026-03-02 09:00:00,1.5,north\n'.repeat(200_000);
    const out = createWriteStream(path);
    out.end(`工单号,创建时间,等待,班组\n${rows}`);
    await once(out, 'finish');
    const engine = await openRecords(plain, [{ shown: 'growing.csv', path }], { folder });
    const answer = engine!.aggregate(simple);
    setTimeout(() => appendFileSync(path, 'T-2,2026-03-02 09:00:00,1.5,north\n'), 30);
    expect(await answer).toEqual([]);
    expect(codes(engine!.findings)).toContain('engine/file-changed');
    await engine?.close();
  });

  test('a line of many megabytes is left out, and no other with it', async () => {
    const { findings, figures } = await measured(plain, folder, {
      'long.csv': `${csv}T-4,2026-03-02 09:00:00,1,"${'x'.repeat(20_000_000)}"\nT-5,2026-04-02 09:00:00,1,north\n`,
    });
    expect(codes(findings)).toEqual(['snapshot/syntax']);
    expect(findings[0]?.message.en).toMatch(/longer than 2 MB/);
    expect(figures.find((each) => each.startsWith('2026-04:'))).toMatch(/^2026-04: 2 of 2/);
  });

  test('too little memory', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `T-${at},2026-03-02 09:00:00,${at},team ${at}\n`).join('');
    const { findings } = await measured(
      plain,
      folder,
      { 'much.csv': `工单号,创建时间,等待,班组\n${rows}` },
      { memoryLimit: '1MB' },
    );
    expect(codes(findings)).toEqual(['engine/refused']);
    expect(findings[0]?.help?.en).toMatch(/--memory-limit/);
  });
});

describe('nothing in data or names becomes SQL', () => {
  const hostile = `'; COPY (SELECT 1) TO '/tmp/yardstick-injected'; --`;
  test('values, columns and spellings', async () => {
    const stated = datasetWith(`format: csv
zone: UTC
nulls: ["${hostile}"]
fields:
  number: { type: text, columns: ["${hostile}"], required: true }
  created: { type: instant, required: true }
  wait: { type: number }
  team: { type: text, dimension: team, values: { "${hostile}": "${hostile.replace('COPY', 'copy')}", x: "\\"" } }
`);
    const text = `"${hostile}",created,wait,team\nT-1,2026-03-02,1,"${hostile}"\nT-2,2026-03-02,1,x\n`;
    const { figures, findings } = await measured(stated, folder, { [`${hostile.replaceAll('/', '_')}.csv`]: text });
    expect(codes(findings)).toEqual([]);
    // The value stands for none, as its document says.
    expect(figures).toEqual(['2026-03: 2 of 2, 1 of 2', '2026-03 team=": 1 of 1, 1 of 1']);
    expect(readdirSync('/tmp')).not.toContain('yardstick-injected');
  });

  test('no other file can be read or written', async () => {
    const path = join(folder, 'own.csv');
    appendFileSync(path, csv);
    const { openDuckdb } = await import('../../src/engines/duckdb.ts');
    const database = await openDuckdb({ files: [path] });
    for (const sql of [
      "SELECT * FROM read_text('/etc/passwd')",
      "COPY (SELECT 1) TO '/tmp/yardstick-injected'",
      'SET enable_external_access = true',
      "SET allowed_paths = ['/etc/passwd']",
      'INSTALL httpfs',
    ])
      await expect(database!.query(sql)).rejects.toThrow(/./);
    database!.close();
  });
});
