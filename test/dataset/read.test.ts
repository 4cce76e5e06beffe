import { describe, expect, test } from 'vitest';
import { readDatasetFiles } from '../../src/index.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { unreadable } from '../errors/base.ts';
import { datasetWith } from './dataset.ts';

const at = (text: string) => Date.parse(text);

/** What one cell of one field becomes; the code and words of the finding where it is not read. */
function cell(field: string, text: string, others = 'zone: Asia/Shanghai\nnulls: ["-", "?"]\n') {
  const dataset = datasetWith(`format: csv\n${others}fields:\n  number: { type: text }\n  it: ${field}\n`);
  const content = `number,it\nT-1,"${text.replaceAll('"', '""')}"\n`;
  const { records, findings } = readDatasetFiles(dataset, [{ path: 'x.csv', format: 'csv', text: content }]);
  expect(findings.flatMap(unreadable)).toEqual([]);
  return findings.length > 0 ? findings.map(({ message }) => message.en).join(' ') : records[0]?.values['it'];
}

describe('a cell', () => {
  test.each<[string, string, unknown, string]>([
    ['{ type: text }', ' 张三 ', '张三', 'blanks around it say nothing'],
    ['{ type: text }', '-', null, 'stands for no value'],
    ['{ type: text }', '', null, 'nothing is no value'],
    ['{ type: text, values: { North: north } }', 'NORTH', 'north', 'a spelling in another case'],
    ['{ type: text, values: { North: north } }', 'south', 'south', 'a text may be any'],
    ['{ type: number }', '12.5', 12.5, ''],
    ['{ type: number }', '１２', 12, 'full-width digits'],
    ['{ type: number }', '1,234.5', 1234.5, 'thousands'],
    ['{ type: number }', '-0.5', -0.5, ''],
    ['{ type: number, unit: "%" }', '91.2', 0.912, 'in base units'],
    ['{ type: number }', '1.234,5', '`it` is no number: `1.234,5`; it counts as no value.', 'reads as two things'],
    ['{ type: number }', '1e999', '`it` is no number: `1e999`; it counts as no value.', 'infinity is no amount'],
    ['{ type: number }', 'twelve', '`it` is no number: `twelve`; it counts as no value.', ''],
    ['{ type: duration, unit: min }', '1.5', 90, 'in seconds'],
    ['{ type: duration, unit: s }', '25 s', 25, 'with its own unit'],
    ['{ type: duration, unit: s }', '2 min', 120, 'its own unit goes before the field’s'],
    ['{ type: duration, unit: s }', '0:04:10', 250, 'as telephone systems write it'],
    ['{ type: duration, unit: s }', '4:10', '`it` is no duration: `4:10`; it counts as no value.', 'hours or minutes?'],
    ['{ type: duration, unit: s }', '3 tickets', '`it` is no duration: `3 tickets`; it counts as no value.', ''],
    ['{ type: yes-no }', 'TRUE', true, ''],
    ['{ type: yes-no }', '否', false, ''],
    ['{ type: yes-no, values: { 已解决: "yes", 未解决: "no" } }', '已解决', true, 'by its own spelling'],
    ['{ type: yes-no }', 'maybe', '`it` is neither yes nor no: `maybe`; it counts as no value.', ''],
    ['{ type: choice, dimension: priority, values: { 1 - Critical: A } }', '1 - critical', 'A', ''],
    ['{ type: choice, dimension: priority }', 'a', 'A', 'our own value needs no spelling'],
    [
      '{ type: choice, dimension: priority, values: { High: A } }',
      'Low',
      'Nothing says what `Low` of `it` stands for; it counts as no value.',
      'no spelling, and none of ours',
    ],
    ['{ type: date, dateFormat: D.M.YYYY }', '2.3.2026', '2026-03-02', ''],
    ['{ type: date }', '2026-03-02', '2026-03-02', ''],
    ['{ type: date }', '2026-02-30', '`it` cannot be read as a time: `2026-02-30`; it counts as no value.', ''],
    ['{ type: instant, dateFormat: DD-MM-YYYY HH:mm }', '29-02-2016 01:16', at('2016-02-29T01:16:00+08:00'), ''],
    ['{ type: instant, dateFormat: DD-MM-YYYY HH:mm }', '2016-02-29 01:16', at('2016-02-29T01:16:00+08:00'), 'ISO'],
    ['{ type: instant }', '2026-03-02T09:00:00Z', at('2026-03-02T09:00:00Z'), 'its own offset goes first'],
    ['{ type: instant }', 'soon', '`it` cannot be read as a time: `soon`; it counts as no value.', ''],
  ])('%s reads %s', (field, text, value) => {
    expect(cell(field, text)).toEqual(value);
  });

  test('a time without a zone is no instant where the dataset names none', () => {
    expect(cell('{ type: instant }', '2026-03-02 09:00', '')).toMatch(/names no time zone/);
  });
});

const fields = `fields:
  number: { type: text, columns: [工单号, ticket_no], required: true }
  updated: { type: instant, columns: [更新时间] }
  status: { type: text, columns: [状态] }
`;

function read(lines: string, text: string) {
  const dataset = datasetWith(`format: csv\nzone: Asia/Shanghai\n${lines}${fields}`);
  return readDatasetFiles(dataset, [{ path: 'export.csv', format: 'csv', text }]);
}

const said = ({ code, file, range }: Finding) => `${code} ${file}:${range?.start.line}:${range?.start.column}`;

describe('columns', () => {
  test.each([
    ['工单号,更新时间,状态\nT-1,2026-03-02 09:00,open\n', [], 'by their names'],
    ['TICKET_NO,更新时间,状态\nT-1,2026-03-02 09:00,open\n', [], 'by another name, in another case'],
    ['状态,备注,工单号,更新时间\nopen,x,T-1,2026-03-02 09:00\n', [], 'in any order, with others between'],
    ['工单号,更新时问,状态\nT-1,2026-03-02 09:00,open\n', ['dataset/no-column export.csv:1:5'], 'one letter off'],
    ['工单号,状态\nT-1,open\n', [], 'one that need not be there'],
    ['工单编号,更新时间,状态\nT-1,2026-03-02 09:00,open\n', ['dataset/no-required-column export.csv:1:1'], 'close'],
    ['更新时间,状态\n2026-03-02 09:00,open\n', ['dataset/no-required-column export.csv:undefined:undefined'], 'none'],
    ['工单号,更新时间,状态\n', ['dataset/no-records export.csv:undefined:undefined'], 'no row at all'],
    [
      '工单号,更新时间,状态\nT-1,2026-03-02 09:00\nT-2,2026-03-02 09:00,open\n',
      ['snapshot/syntax export.csv:2:1'],
      'a row with a cell too few',
    ],
  ])('%j', (text, codes) => {
    expect(read('', text).findings.map(said)).toEqual(codes);
  });
});

describe('rows', () => {
  const text = `工单号,更新时间,状态
T-1,2026-03-02 09:00,new
T-2,2026-03-02 09:00,new
T-1,2026-03-02 10:00,resolved
,2026-03-02 09:00,new
T-1,2026-03-02 09:30,open
`;
  test('of several versions of a record the latest counts, in the place of the first', () => {
    const { records, counts } = read('key: [number]\nlatest: updated\n', text);
    expect(records.map(({ values }) => `${values['number']} ${values['status']}`)).toEqual(['T-1 resolved', 'T-2 new']);
    expect(counts).toEqual({ rows: 5, used: 2, refused: 1, superseded: 2 });
  });

  test('without a field that tells the latest, copies that differ are told and the first counts', () => {
    const { records, findings } = read('key: [number]\n', text);
    expect(records.map(({ values }) => `${values['number']} ${values['status']}`)).toEqual(['T-1 new', 'T-2 new']);
    expect(findings.filter(({ code }) => code === 'dataset/copies-differ')).toHaveLength(2);
  });

  test('without a key every row is a record', () => {
    expect(read('', text).counts).toEqual({ rows: 5, used: 4, refused: 1, superseded: 0 });
  });

  test('a version that names no time goes before those that do', () => {
    const { records } = read(
      'key: [number]\nlatest: updated\n',
      '工单号,更新时间,状态\nT-1,2026-03-02 09:00,open\nT-1,,new\n',
    );
    expect(records.map(({ values }) => values['status'])).toEqual(['open']);
  });

  test('what is wrong alike is told three times, then counted', () => {
    const bad = Array.from({ length: 12 }, (_, index) => `T-${index},yesterday,open\n`).join('');
    const { findings } = read('', `工单号,更新时间,状态\n${bad}`);
    expect(findings.map(({ code }) => code)).toEqual([
      'dataset/unreadable-value',
      'dataset/unreadable-value',
      'dataset/unreadable-value',
      'snapshot/more-like-this',
    ]);
    expect(findings[0] && said(findings[0])).toBe('dataset/unreadable-value export.csv:2:5');
  });
});

describe('other formats', () => {
  const dataset = (format: string) =>
    datasetWith(
      `format: ${format}\nzone: UTC\nfields:\n  number: { type: text, columns: [id], required: true }\n  team: { type: text, columns: [owner.team], dimension: team }\n  replies: { type: number }\n`,
    );
  const rows = '{"id": "T-1", "owner": {"team": "north"}, "replies": 2}';
  test.each<['json' | 'ndjson', string, string]>([
    ['json', `[${rows}]`, 'a list'],
    ['json', `{"tickets": [${rows}], "count": 1}`, 'a list under a name'],
    ['json', rows, 'one alone'],
    ['ndjson', `${rows}\n\n`, 'one a line'],
    ['ndjson', `${rows}\n{"id": "T-2", \n`, 'a broken line takes no other with it'],
  ])('%s: %s', (format, text) => {
    const { records } = readDatasetFiles(dataset(format), [{ path: `x.${format}`, format, text }]);
    expect(records.map(({ values }) => values)).toEqual([{ number: 'T-1', team: 'north', replies: 2 }]);
  });

  test('the place of a value in JSON is where it stands', () => {
    const text = '[\n  { "id": "T-1", "replies": "two" }\n]';
    const { findings } = readDatasetFiles(dataset('json'), [{ path: 'x.json', format: 'json', text }]);
    expect(findings.map(said)).toEqual(['dataset/unreadable-value x.json:2:29']);
  });

  test('a delimiter that is stated goes before the one that is guessed', () => {
    const stated = datasetWith(
      'format: csv\ndelimiter: "|"\nfields:\n  number: { type: text }\n  note: { type: text }\n',
    );
    const text = 'number|note\nT-1|a, b, c; d\n';
    const { records } = readDatasetFiles(stated, [{ path: 'x.csv', format: 'csv', text }]);
    expect(records[0]?.values).toEqual({ number: 'T-1', note: 'a, b, c; d' });
  });
});
