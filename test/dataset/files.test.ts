import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDatasetFiles } from '../../src/index.ts';
import { readDatasetSources } from '../../src/workspace/datasets.ts';
import { emptyFolder } from '../cli/yardstick.ts';
import { unreadable } from '../errors/base.ts';
import { datasetWith } from './dataset.ts';

/* Real files, in the formats and encodings in which exports come. */

const fields = `zone: Asia/Shanghai
fields:
  number: { type: text, columns: [工单号], required: true }
  created: { type: instant, columns: [创建时间] }
  team: { type: text, columns: [班组], dimension: team }
  replies: { type: number, columns: [回复次数] }
`;

async function read(folder: string, lines: string, named: readonly string[] = []) {
  const dataset = datasetWith(lines + fields);
  const { files, findings } = await readDatasetSources(dataset, named, folder);
  const records = readDatasetFiles(dataset, files);
  const all = [...findings, ...(files.length === 0 ? [] : records.findings)];
  expect(all.flatMap(unreadable)).toEqual([]);
  return { values: records.records.map(({ values }) => values), findings: all, files };
}

const codes = (findings: readonly { code: string; file: string | null }[]) =>
  findings.map(({ code, file }) => `${code} ${file}`);

describe('the files of a dataset', () => {
  const folder = emptyFolder();
  for (const path of ['standards/exports/2026', 'other']) mkdirSync(join(folder, path), { recursive: true });
  const one = (id: string) => `工单号,班组\n${id},北区\n`;
  writeFileSync(join(folder, 'standards/exports/tickets-01.csv'), one('T-1'));
  writeFileSync(join(folder, 'standards/exports/2026/tickets-02.csv'), one('T-2'));
  writeFileSync(join(folder, 'standards/exports/calls-01.csv'), one('C-1'));
  writeFileSync(join(folder, 'other/tickets-03.csv'), one('T-3'));

  test.each([
    ['files: [exports/tickets-01.csv]', [], ['T-1'], 'one file'],
    ['files: [exports/tickets-*.csv]', [], ['T-1'], 'a pattern'],
    ['files: ["exports/**/tickets-*.csv"]', [], ['T-2', 'T-1'], 'below any folder, in order of their paths'],
    ['files: [exports/calls-01.csv, ../other/*.csv]', [], ['T-3', 'C-1'], 'several, also beside the standards'],
    ['files: [exports/tickets-01.csv]', ['other'], ['T-3'], 'those that are named go before its own'],
  ])('%s, named %j: %j', async (files, named, ids) => {
    const { values } = await read(folder, `format: csv\n${files}\n`, named);
    expect(values.map(({ number }) => number)).toEqual(ids);
  });

  test.each([
    ['files: [exports/ticket-*.csv]\n', 'There is no file of the dataset `tickets` (`exports/ticket-*.csv`).'],
    ['', 'The dataset `tickets` does not say where its files are.'],
  ])('%j: %s', async (files, message) => {
    const { findings } = await read(folder, `format: csv\n${files}`);
    expect(findings.map((each) => each.message.en)).toEqual([message]);
    expect(findings[0]?.file).toBe('standards/tickets.yaml');
  });
});

describe('encodings', () => {
  // 工单号,班组 / T-1,北区 in GB 18030, and Équipe in Latin-1.
  const gb = Buffer.from('b9a4b5a5bac52cb0e0d7e90a542d312cb1b1c7f80a', 'hex');
  const latin = Buffer.from('b5a4', 'hex');
  const utf8 = Buffer.from('工单号,班组\nT-1,北区\n');
  test.each([
    ['encoding: gb18030\n', gb, [{ number: 'T-1', team: '北区' }], []],
    ['', utf8, [{ number: 'T-1', team: '北区' }], []],
    ['', Buffer.concat([Buffer.from('efbbbf', 'hex'), utf8]), [{ number: 'T-1', team: '北区' }], []],
    ['', gb, [], ['The file is not utf-8 but looks like gb18030, so it was left out.']],
    ['encoding: gb18030\n', utf8, [], ['The file is not gb18030 but looks like utf-8, so it was left out.']],
    ['encoding: latin1\n', utf8, [], ['The file is not latin1 but looks like utf-8, so it was left out.']],
    [
      'encoding: gb18030\n',
      Buffer.from('fffe', 'hex'),
      [],
      ['The file is not gb18030 but looks like utf-16, so it was left out.'],
    ],
    ['', latin, [], ['The file is not utf-8 but looks like gb18030, so it was left out.']],
  ])('%j', async (encoding, bytes, records, messages) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'export.csv'), bytes);
    const { values, findings } = await read(folder, `format: csv\n${encoding}`, ['export.csv']);
    expect(values).toEqual(records);
    expect(findings.map(({ message }) => message.en)).toEqual(messages);
  });
});

describe('binary formats', () => {
  const folder = emptyFolder();
  cpSync(join(import.meta.dirname, 'fixtures'), folder, { recursive: true });
  writeFileSync(join(folder, 'broken.xlsx'), 'PK\u0003\u0004 no workbook');
  writeFileSync(join(folder, 'broken.parquet'), 'PAR1 no table PAR1');
  const north = { number: 'T-1', created: Date.parse('2026-03-02T09:00:00+08:00'), team: '北区', replies: 2 };
  const south = { number: 'T-2', created: Date.parse('2026-03-02T23:59:30+08:00'), team: '南区', replies: null };

  test('an Excel workbook: its first sheet, numbers as text where they are names, times on the clock of the zone', async () => {
    const { values, findings } = await read(folder, 'format: xlsx\n', ['tickets.xlsx']);
    const third = { number: '1003', created: Date.parse('2026-03-03T08:00:00+08:00'), team: '北区', replies: 1 };
    expect(values).toEqual([north, south, third]);
    expect(findings).toEqual([]);
  });

  test('Parquet, whose times are instants', async () => {
    const { values, findings } = await read(folder, 'format: parquet\n', ['tickets.parquet']);
    expect(values).toEqual([north, south]);
    expect(findings).toEqual([]);
  });

  test.each([
    ['xlsx', ['snapshot/syntax broken.xlsx']],
    ['parquet', ['snapshot/syntax broken.parquet']],
  ])('a damaged file of %s is told, by its name', async (format, told) => {
    const { findings } = await read(folder, `format: ${format}\n`, [`broken.${format}`]);
    expect(codes(findings)).toEqual(told);
  });
});
