import { describe, expect, it } from 'vitest';
import type { Snapshots } from '../../src/snapshot/read.ts';
import type { Row as SnapshotRow } from '../../src/snapshot/row.ts';
import { compile, readSnapshotFiles, type SnapshotFile, validate } from '../../src/index.ts';
import { base, placed, today, unreadable } from './base.ts';

type Format = SnapshotFile['format'];

/** A data file, everything that is found in it, and what is left to judge: one text per row. */
interface Row {
  readonly name: string;
  readonly format: Format;
  readonly text: string | readonly Readonly<Record<string, unknown>>[];
  readonly found: readonly string[];
  readonly read: readonly string[];
}

const bundle = compile(
  validate(
    base.map(({ path, content }) => ({
      path,
      content:
        typeof content !== 'string'
          ? content
          : content
              .replace(
                'values: [phone, chat]',
                'values: [{ id: phone, title: { zh: 电话, en: Phone } }, { id: chat, title: { zh: 在线, en: Chat } }]',
              )
              .replace('roles:', '  - { id: team, title: 班组, open: true }\nroles:'),
    })),
    { today },
  ),
);

const json = (metrics: string, rest = '"period": "2026-03", "scope": { "channel": "phone" }') =>
  `[\n  { ${rest}, "metrics": { ${metrics} } }\n]\n`;

const csv = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

const rows: readonly Row[] = [
  // JSON: what the values are.
  {
    name: 'a sound file',
    format: 'json',
    text: json('"csat": 91.2, "wait": 25'),
    found: [],
    read: ['2026-03 channel=phone csat=0.912 wait=25'],
  },
  {
    name: 'one snapshot without a list',
    format: 'json',
    text: '{ "period": "2026-03", "metrics": { "csat": 91.2 } }',
    found: [],
    read: ['2026-03 csat=0.912'],
  },
  {
    name: 'snapshots under their key',
    format: 'json',
    text: '{ "snapshots": [{ "period": "2026-03", "metrics": { "csat": 91.2 } }] }',
    found: [],
    read: ['2026-03 csat=0.912'],
  },
  {
    name: 'an unknown KPI',
    format: 'json',
    text: json('"cast": 91.2, "wait": 25'),
    found: ['snapshot/unknown-name@2:72'],
    read: ['2026-03 channel=phone wait=25'],
  },
  {
    name: 'an unknown KPI on two rows',
    format: 'json',
    text: '[{ "period": "2026-02", "metrics": { "nps": 61 } },\n { "period": "2026-03", "metrics": { "nps": 62 } }]',
    found: ['snapshot/unknown-name@1:38'],
    read: ['2026-02', '2026-03'],
  },
  {
    name: 'an unknown dimension',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026-03", "scope": { "chanel": "phone" }'),
    found: ['snapshot/unknown-name@2:37'],
    read: [],
  },
  {
    name: 'a KPI among the dimensions',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026-03", "scope": { "wait": "phone" }'),
    found: ['snapshot/unknown-name@2:37'],
    read: [],
  },
  {
    name: 'a dimension among the figures',
    format: 'json',
    text: json('"csat": 91.2, "channel": "phone"', '"period": "2026-03"'),
    found: ['snapshot/unknown-name@2:53'],
    read: ['2026-03 csat=0.912'],
  },
  {
    name: 'an unknown value',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026-03", "scope": { "channel": "fone" }'),
    found: ['snapshot/unknown-value@2:48'],
    read: [],
  },
  {
    name: 'a value by its Chinese title',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026-03", "scope": { "channel": "电话" }'),
    found: [],
    read: ['2026-03 channel=phone csat=0.912'],
  },
  {
    name: 'any value of an open dimension',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026-03", "scope": { "team": "早班三组" }'),
    found: [],
    read: ['2026-03 team=早班三组 csat=0.912'],
  },
  {
    name: 'a list as a value',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026-03", "scope": { "channel": ["phone", "chat"] }'),
    found: ['snapshot/unknown-value@2:48'],
    read: [],
  },
  {
    name: 'null as a value',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026-03", "scope": { "channel": null }'),
    found: [],
    read: ['2026-03 csat=0.912'],
  },
  {
    name: 'a number in quotes',
    format: 'json',
    text: json('"csat": "91.2", "wait": 25'),
    found: ['snapshot/quoted-number@2:80'],
    read: ['2026-03 channel=phone csat=quoted-number wait=25'],
  },
  {
    name: 'NaN',
    format: 'json',
    text: json('"csat": NaN, "wait": 25'),
    found: ['snapshot/not-a-number@2:80'],
    read: ['2026-03 channel=phone csat=not-a-number wait=25'],
  },
  {
    name: 'Infinity and -Infinity',
    format: 'json',
    text: json('"csat": Infinity, "wait": -Infinity'),
    found: ['snapshot/not-a-number@2:80', 'snapshot/not-a-number@2:98'],
    read: ['2026-03 channel=phone csat=not-a-number wait=not-a-number'],
  },
  {
    name: 'a number beyond all numbers',
    format: 'json',
    text: json('"wait": 1e999'),
    found: ['snapshot/not-a-number@2:80'],
    read: ['2026-03 channel=phone wait=not-a-number'],
  },
  {
    name: 'null',
    format: 'json',
    text: json('"csat": null, "wait": 25'),
    found: ['snapshot/null@2:80'],
    read: ['2026-03 channel=phone csat=not-given wait=25'],
  },
  {
    name: 'true',
    format: 'json',
    text: json('"csat": true, "wait": 25'),
    found: ['snapshot/not-a-number@2:80'],
    read: ['2026-03 channel=phone csat=not-a-number wait=25'],
  },
  {
    name: 'a list as a figure',
    format: 'json',
    text: json('"csat": [91.2], "wait": 25'),
    found: ['snapshot/not-a-number@2:80'],
    read: ['2026-03 channel=phone csat=not-a-number wait=25'],
  },
  {
    name: 'an empty text',
    format: 'json',
    text: json('"csat": "", "wait": 25'),
    found: ['snapshot/not-a-number@2:80'],
    read: ['2026-03 channel=phone csat=not-a-number wait=25'],
  },
  {
    name: 'words',
    format: 'json',
    text: json('"csat": "良好", "wait": 25'),
    found: ['snapshot/not-a-number@2:80'],
    read: ['2026-03 channel=phone csat=not-a-number wait=25'],
  },
  {
    name: 'more than 100 %',
    format: 'json',
    text: json('"csat": 112, "wait": 25'),
    found: ['snapshot/impossible-value@2:80'],
    read: ['2026-03 channel=phone csat=impossible-value wait=25'],
  },
  {
    name: 'exactly 0 and 100 %, which are fine',
    format: 'json',
    text: '[{ "period": "2026-03", "scope": { "channel": "phone" }, "metrics": { "csat": 100 } }, { "period": "2026-03", "scope": { "channel": "chat" }, "metrics": { "csat": 0 } }]',
    found: [],
    read: ['2026-03 channel=phone csat=1', '2026-03 channel=chat csat=0'],
  },
  {
    name: 'a negative time',
    format: 'json',
    text: json('"csat": 91.2, "wait": -25'),
    found: ['snapshot/impossible-value@2:94'],
    read: ['2026-03 channel=phone csat=0.912 wait=impossible-value'],
  },
  {
    name: 'a unit of another measure',
    format: 'json',
    text: json('"csat": "25 s", "wait": "91 %"'),
    found: ['snapshot/wrong-unit@2:80', 'snapshot/wrong-unit@2:96'],
    read: ['2026-03 channel=phone csat=wrong-unit wait=wrong-unit'],
  },
  {
    name: 'an unknown unit',
    format: 'json',
    text: json('"wait": "25 parsecs"'),
    found: ['snapshot/wrong-unit@2:80'],
    read: ['2026-03 channel=phone wait=wrong-unit'],
  },
  {
    name: 'm for minutes',
    format: 'json',
    text: json('"wait": "2 m"'),
    found: ['snapshot/wrong-unit@2:80'],
    read: ['2026-03 channel=phone wait=wrong-unit'],
  },
  {
    name: 'a quantity in the unit of the KPI',
    format: 'json',
    text: json('"wait": "25 s"'),
    found: [],
    read: ['2026-03 channel=phone wait=25'],
  },
  {
    name: 'a quantity in another unit of the measure',
    format: 'json',
    text: json('"wait": "1.5 min", "csat": "９１.２％"'),
    found: [],
    read: ['2026-03 channel=phone wait=90 csat=0.912'],
  },
  {
    name: 'a comparison as a figure',
    format: 'json',
    text: json('"csat": ">= 90 %"'),
    found: ['snapshot/not-a-number@2:80'],
    read: ['2026-03 channel=phone csat=not-a-number'],
  },
  {
    name: 'n/a',
    format: 'json',
    text: json('"csat": "n/a", "wait": "不适用"'),
    found: [],
    read: ['2026-03 channel=phone csat=declared-not-applicable wait=declared-not-applicable'],
  },
  {
    name: 'a sample that is no whole number',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026-03", "samples": { "csat": 41.5 }'),
    found: ['snapshot/bad-sample@2:47'],
    read: ['2026-03 csat=0.912 n=null'],
  },
  {
    name: 'a negative sample',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026-03", "samples": { "csat": -3 }'),
    found: ['snapshot/bad-sample@2:47'],
    read: ['2026-03 csat=0.912 n=null'],
  },
  {
    name: 'a sample in words',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026-03", "samples": { "csat": "四百" }'),
    found: ['snapshot/bad-sample@2:47'],
    read: ['2026-03 csat=0.912 n=null'],
  },
  {
    name: 'a sample of an unknown KPI',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026-03", "samples": { "cast": 412 }'),
    found: ['snapshot/unknown-name@2:39'],
    read: ['2026-03 csat=0.912'],
  },

  // JSON: periods and rows.
  {
    name: 'no period',
    format: 'json',
    text: json('"csat": 91.2', '"scope": { "channel": "phone" }'),
    found: ['snapshot/not-a-period@2:3'],
    read: [],
  },
  {
    name: 'a month that does not exist',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026-13"'),
    found: ['snapshot/not-a-period@2:15'],
    read: [],
  },
  {
    name: 'a period in words',
    format: 'json',
    text: json('"csat": 91.2', '"period": "2026年3月"'),
    found: ['snapshot/not-a-period@2:15'],
    read: [],
  },
  {
    name: 'a year as a number, which is fine',
    format: 'json',
    text: json('"csat": 91.2', '"period": 2026'),
    found: [],
    read: ['2026 csat=0.912'],
  },
  {
    name: 'a period that is a list',
    format: 'json',
    text: json('"csat": 91.2', '"period": ["2026-03"]'),
    found: ['snapshot/not-a-period@2:15'],
    read: [],
  },
  {
    name: 'a good row beside bad ones',
    format: 'json',
    text: '[\n{ "period": "2026-01", "metrics": { "csat": 90 } },\n{ "period": "March", "metrics": { "csat": 91 } },\n17,\n{ "period": "2026-02", "metrics": [92] },\n{ "period": "2026-03", "metrics": { "csat": 93 } }\n]\n',
    found: ['snapshot/not-a-period@3:13', 'snapshot/shape@4:1', 'snapshot/shape@5:35'],
    read: ['2026-01 csat=0.9', '2026-02', '2026-03 csat=0.93'],
  },
  {
    name: 'the same row twice',
    format: 'json',
    text: '[{ "period": "2026-03", "metrics": { "csat": 91 } },\n { "period": "2026-03", "metrics": { "csat": 91 } }]\n',
    found: ['snapshot/duplicate-row@2:2'],
    read: ['2026-03 csat=0.91'],
  },
  {
    name: 'two rows that differ',
    format: 'json',
    text: '[{ "period": "2026-03", "metrics": { "csat": 91, "wait": 25 } },\n { "period": "2026-03", "metrics": { "csat": 88, "wait": 25 } }]\n',
    found: ['snapshot/duplicate-row@2:2'],
    read: ['2026-03 csat=conflicting-rows wait=25'],
  },
  {
    name: 'a month that is missing',
    format: 'json',
    text: '[{ "period": "2026-01", "metrics": { "csat": 91 } },\n { "period": "2026-04", "metrics": { "csat": 88 } }]\n',
    found: ['snapshot/gap@1:2'],
    read: ['2026-01 csat=0.91', '2026-04 csat=0.88'],
  },

  // JSON: the text.
  { name: 'an empty list', format: 'json', text: '[]', found: ['snapshot/empty'], read: [] },
  { name: 'an empty file', format: 'json', text: '', found: ['snapshot/empty'], read: [] },
  { name: 'white space only', format: 'json', text: ' \n\n', found: ['snapshot/empty'], read: [] },
  { name: 'a number in place of snapshots', format: 'json', text: '42', found: ['snapshot/shape@1:1'], read: [] },
  {
    name: 'a key that is none of ours',
    format: 'json',
    text: '[{ "period": "2026-03", "metric": { "csat": 91 } }]',
    found: ['snapshot/unknown-name@1:25'],
    read: ['2026-03'],
  },
  {
    name: 'figures outside metrics',
    format: 'json',
    text: '[{ "period": "2026-03", "csat": 91 }]',
    found: ['snapshot/unknown-name@1:25'],
    read: ['2026-03'],
  },
  {
    name: 'a file that was cut off within a row',
    format: 'json',
    text: '[\n  { "period": "2026-02", "metrics": { "csat": 90 } },\n  { "period": "2026-03", "metrics": { "csat": 9',
    found: ['snapshot/syntax@3:47'],
    read: ['2026-02 csat=0.9'],
  },
  {
    name: 'a file that was cut off between rows',
    format: 'json',
    text: '[\n  { "period": "2026-02", "metrics": { "csat": 90 } },\n',
    found: ['snapshot/syntax@2:53'],
    read: ['2026-02 csat=0.9'],
  },
  {
    name: 'a file that was cut off within a word',
    format: 'json',
    text: '[\n  { "period": "2026-02", "metrics": { "csat": 90 } },\n  { "period": "2026-0',
    found: ['snapshot/syntax@3:21'],
    read: ['2026-02 csat=0.9'],
  },
  {
    name: 'a missing comma',
    format: 'json',
    text: '[\n  { "period": "2026-02" "metrics": { "csat": 90 } },\n  { "period": "2026-03", "metrics": { "csat": 91 } }\n]\n',
    found: ['snapshot/syntax@2:25'],
    read: ['2026-03 csat=0.91'],
  },
  {
    name: 'a missing colon',
    format: 'json',
    text: '[\n  { "period" "2026-02", "metrics": { "csat": 90 } },\n  { "period": "2026-03", "metrics": { "csat": 91 } }\n]\n',
    found: ['snapshot/syntax@2:14'],
    read: ['2026-03 csat=0.91'],
  },
  {
    name: 'a comma too many',
    format: 'json',
    text: '[\n  { "period": "2026-02", "metrics": { "csat": 90, } },\n  { "period": "2026-03", "metrics": { "csat": 91 } }\n]\n',
    found: ['snapshot/syntax@2:51'],
    read: ['2026-03 csat=0.91'],
  },
  {
    name: 'a comma behind the last row',
    format: 'json',
    text: '[\n  { "period": "2026-03", "metrics": { "csat": 91 } },\n]\n',
    found: ['snapshot/syntax@3:1'],
    read: ['2026-03 csat=0.91'],
  },
  {
    name: 'keys without quotes',
    format: 'json',
    text: '[{ period: "2026-03", "metrics": { "csat": 91 } }]',
    found: ['snapshot/syntax@1:4'],
    read: [],
  },
  {
    name: 'single quotes',
    format: 'json',
    text: "[{ 'period': '2026-03', 'metrics': { 'csat': 91 } }]",
    found: ['snapshot/syntax@1:4'],
    read: [],
  },
  {
    name: 'full-width punctuation',
    format: 'json',
    text: '[{ "period"："2026-03"，"metrics": { "csat": 91 } }]',
    found: ['snapshot/syntax@1:12'],
    read: [],
  },
  {
    name: 'a comment',
    format: 'json',
    text: '[\n  // 三月\n  { "period": "2026-03", "metrics": { "csat": 91 } }\n]\n',
    found: [],
    read: ['2026-03 csat=0.91'],
  },
  {
    name: 'a byte-order mark and Windows line ends',
    format: 'json',
    text: '\uFEFF[\r\n  { "period": "2026-03", "metrics": { "csat": "91" } }\r\n]\r\n',
    found: ['snapshot/quoted-number@2:47'],
    read: ['2026-03 csat=quoted-number'],
  },
  {
    name: '__proto__ as a KPI',
    format: 'json',
    text: json('"__proto__": 1, "csat": 91'),
    found: ['snapshot/unknown-name@2:72'],
    read: ['2026-03 channel=phone csat=0.91'],
  },
  { name: '20,000 brackets', format: 'json', text: '['.repeat(20_000), found: ['snapshot/syntax@1:101'], read: [] },

  // NDJSON.
  {
    name: 'a sound file',
    format: 'ndjson',
    text: '{ "period": "2026-02", "metrics": { "csat": 90 } }\n{ "period": "2026-03", "metrics": { "csat": 91 } }\n',
    found: [],
    read: ['2026-02 csat=0.9', '2026-03 csat=0.91'],
  },
  {
    name: 'a broken line between good ones',
    format: 'ndjson',
    text: '{ "period": "2026-01", "metrics": { "csat": 90 } }\n{ "period": "2026-02", "metrics": { "csat": \n{ "period": "2026-03", "metrics": { "csat": "91" } }\n',
    found: ['snapshot/gap@1:1', 'snapshot/syntax@2:43', 'snapshot/quoted-number@3:45'],
    read: ['2026-01 csat=0.9', '2026-03 csat=quoted-number'],
  },
  {
    name: 'a list on a line',
    format: 'ndjson',
    text: '[{ "period": "2026-03", "metrics": { "csat": 90 } }]\n',
    found: ['snapshot/shape@1:1'],
    read: [],
  },
  {
    name: 'Windows line ends and empty lines',
    format: 'ndjson',
    text: '{ "period": "2026-02", "metrics": { "csat": 90 } }\r\n\r\n{ "period": "2026-03", "metrics": { "csat": 912 } }\r\n',
    found: ['snapshot/impossible-value@3:45'],
    read: ['2026-02 csat=0.9', '2026-03 csat=impossible-value'],
  },
  { name: 'an empty file', format: 'ndjson', text: '\n\n', found: ['snapshot/empty'], read: [] },

  // CSV.
  {
    name: 'a sound file',
    format: 'csv',
    text: csv('period,channel,csat,csat.n,wait', '2026-03,phone,91.2,412,25'),
    found: [],
    read: ['2026-03 channel=phone csat=0.912 n=412 wait=25'],
  },
  {
    name: 'Chinese names of columns and values',
    format: 'csv',
    text: csv('period,channel,客户满意度', '2026-03,电话,91.2'),
    found: [],
    read: ['2026-03 channel=phone csat=0.912'],
  },
  {
    name: 'a sample by the alias of its KPI',
    format: 'csv',
    text: csv('period,CSAT,CSAT.n', '2026-03,91.2,412'),
    found: [],
    read: ['2026-03 csat=0.912 n=412'],
  },
  {
    name: 'spaces around names and values',
    format: 'csv',
    text: csv('period , channel, csat', ' 2026-03, phone , 91.2 '),
    found: [],
    read: ['2026-03 channel=phone csat=0.912'],
  },
  {
    name: 'semicolons',
    format: 'csv',
    text: csv('period;channel;csat', '2026-03;phone;91,2'),
    found: ['snapshot/not-a-number@2:15'],
    read: ['2026-03 channel=phone csat=not-a-number'],
  },
  {
    name: 'tabs',
    format: 'csv',
    text: csv('period\tchannel\tcsat', '2026-03\tfone\t91.2'),
    found: ['snapshot/unknown-value@2:9'],
    read: [],
  },
  {
    name: 'a byte-order mark and Windows line ends',
    format: 'csv',
    text: '\uFEFFperiod,channel,csat\r\n2026-03,phone,abc\r\n',
    found: ['snapshot/not-a-number@2:15'],
    read: ['2026-03 channel=phone csat=not-a-number'],
  },
  {
    name: 'quotes, commas and line ends in cells',
    format: 'csv',
    text: 'period,team,csat\n2026-03,"三组, ""早班""",91.2\n2026-03,"四组\n晚班",abc\n',
    found: ['snapshot/not-a-number@4:9'],
    read: ['2026-03 team=三组, "早班" csat=0.912', '2026-03 team=四组\n晚班 csat=not-a-number'],
  },
  {
    name: 'a quote that is never closed',
    format: 'csv',
    text: 'period,team,csat\n2026-02,三组,90\n2026-03,"四组,91\n2026-04,五组,92\n',
    found: ['snapshot/syntax@3:9'],
    read: ['2026-02 team=三组 csat=0.9'],
  },
  {
    name: 'a quote within a cell',
    format: 'csv',
    text: 'period,team,csat\n2026-02,三组,90\n2026-03,四"组,91\n2026-03,五组,92\n',
    found: ['snapshot/syntax@3:1'],
    read: ['2026-02 team=三组 csat=0.9', '2026-03 team=五组 csat=0.92'],
  },
  {
    name: 'text behind a quoted cell',
    format: 'csv',
    text: 'period,team,csat\n2026-02,三组,90\n2026-03,"四"组,91\n2026-03,五组,92\n',
    found: ['snapshot/syntax@3:1'],
    read: ['2026-02 team=三组 csat=0.9', '2026-03 team=五组 csat=0.92'],
  },
  {
    name: 'a row that was cut off',
    format: 'csv',
    text: 'period,channel,csat,wait\n2026-02,phone,90,25\n2026-03,phone,9',
    found: ['snapshot/syntax@3:1'],
    read: ['2026-02 channel=phone csat=0.9 wait=25'],
  },
  {
    name: 'a row with a cell too many',
    format: 'csv',
    text: csv('period,channel,csat', '2026-02,phone,1,200', '2026-03,phone,91'),
    found: ['snapshot/syntax@2:1'],
    read: ['2026-03 channel=phone csat=0.91'],
  },
  {
    name: 'a comma at the end of every row',
    format: 'csv',
    text: csv('period,channel,csat,', '2026-02,phone,90,', '2026-03,phone,91,'),
    found: [],
    read: ['2026-02 channel=phone csat=0.9', '2026-03 channel=phone csat=0.91'],
  },
  {
    name: 'empty lines between rows',
    format: 'csv',
    text: csv('period,csat', '', '2026-02,90', '', '2026-03,abc'),
    found: ['snapshot/not-a-number@5:9'],
    read: ['2026-02 csat=0.9', '2026-03 csat=not-a-number'],
  },
  {
    name: 'a column twice',
    format: 'csv',
    text: csv('period,csat,csat', '2026-03,91,88'),
    found: ['snapshot/syntax@1:13'],
    read: ['2026-03 csat=0.91'],
  },
  {
    name: 'a KPI under its name and its alias',
    format: 'csv',
    text: csv('period,csat,CSAT', '2026-03,91,88'),
    found: ['snapshot/syntax@1:13'],
    read: ['2026-03 csat=conflicting-rows'],
  },
  {
    name: 'a column without a name',
    format: 'csv',
    text: csv('period,,csat', '2026-03,x,91'),
    found: [],
    read: ['2026-03 csat=0.91'],
  },
  {
    name: 'an unknown column',
    format: 'csv',
    text: csv('period,chanel,csat', '2026-02,phone,91', '2026-03,phone,92'),
    found: ['snapshot/unknown-name@1:8'],
    read: [],
  },
  {
    name: 'no column for the period',
    format: 'csv',
    text: csv('month,csat', '2026-03,91'),
    found: ['snapshot/unknown-name@1:1', 'snapshot/not-a-period@2:1'],
    read: [],
  },
  {
    name: 'an empty period',
    format: 'csv',
    text: csv('period,csat', ',90', '2026-03,91'),
    found: ['snapshot/not-a-period@2:1'],
    read: ['2026-03 csat=0.91'],
  },
  {
    name: 'a header and nothing else',
    format: 'csv',
    text: csv('period,channel,csat'),
    found: ['snapshot/empty'],
    read: [],
  },
  { name: 'an empty file', format: 'csv', text: '', found: ['snapshot/empty'], read: [] },
  {
    name: 'an empty cell, which is no data',
    format: 'csv',
    text: csv('period,csat,wait', '2026-03,,25'),
    found: [],
    read: ['2026-03 wait=25'],
  },
  {
    name: 'n/a in a cell',
    format: 'csv',
    text: csv('period,csat,wait', '2026-03,N/A,25'),
    found: [],
    read: ['2026-03 csat=declared-not-applicable wait=25'],
  },
  {
    name: 'numbers with their unit',
    format: 'csv',
    text: csv('period,csat,wait', '2026-03,91.2%,25 s'),
    found: [],
    read: ['2026-03 csat=0.912 wait=25'],
  },
  {
    name: 'a number with a thousands separator',
    format: 'csv',
    text: csv('period,csat,wait', '2026-03,91,"1,200"'),
    found: ['snapshot/not-a-number@2:12'],
    read: ['2026-03 csat=0.91 wait=not-a-number'],
  },
  {
    name: 'values that spreadsheets write for errors',
    format: 'csv',
    text: csv('period,csat,wait', '2026-03,#DIV/0!,NaN'),
    found: ['snapshot/not-a-number@2:9', 'snapshot/not-a-number@2:17'],
    read: ['2026-03 csat=not-a-number wait=not-a-number'],
  },
  {
    name: 'a share as a fraction, which cannot be told from a small one',
    format: 'csv',
    text: csv('period,csat', '2026-03,0.912'),
    found: [],
    read: ['2026-03 csat=0.00912'],
  },
  {
    name: 'bad samples',
    format: 'csv',
    text: csv('period,csat,csat.n', '2026-01,90,', '2026-02,91,41.5', '2026-03,92,-1'),
    found: ['snapshot/bad-sample@3:12', 'snapshot/bad-sample@4:12'],
    read: ['2026-01 csat=0.9', '2026-02 csat=0.91 n=null', '2026-03 csat=0.92 n=null'],
  },
  {
    name: 'the same mistake on every row',
    format: 'csv',
    text: csv('period,csat', ...['01', '02', '03', '04', '05', '06'].map((month) => `2026-${month},-`)),
    found: [
      'snapshot/not-a-number@2:9',
      'snapshot/not-a-number@3:9',
      'snapshot/not-a-number@4:9',
      'snapshot/more-like-this@7:9',
    ],
    read: [
      '2026-01 csat=not-a-number',
      '2026-02 csat=not-a-number',
      '2026-03 csat=not-a-number',
      '2026-04 csat=not-a-number',
      '2026-05 csat=not-a-number',
      '2026-06 csat=not-a-number',
    ],
  },
  {
    name: 'rows that repeat',
    format: 'csv',
    text: csv('period,channel,csat', '2026-03,phone,91', '2026-03,phone,91', '2026-03,phone,88'),
    found: ['snapshot/duplicate-row@3:1', 'snapshot/duplicate-row@4:1'],
    read: ['2026-03 channel=phone csat=conflicting-rows'],
  },
  {
    name: 'a gap within one channel',
    format: 'csv',
    text: csv(
      'period,channel,csat',
      '2026-01,phone,91',
      '2026-01,chat,91',
      '2026-02,chat,91',
      '2026-03,phone,91',
      '2026-03,chat,91',
    ),
    found: ['snapshot/gap@2:1'],
    read: [
      '2026-01 channel=phone csat=0.91',
      '2026-01 channel=chat csat=0.91',
      '2026-02 channel=chat csat=0.91',
      '2026-03 channel=phone csat=0.91',
      '2026-03 channel=chat csat=0.91',
    ],
  },
  {
    name: 'a gap over the turn of the year, in weeks',
    format: 'csv',
    text: csv('period,csat', '2025-W52,91', '2026-W02,91'),
    found: ['snapshot/gap@2:1'],
    read: ['2025-W52 csat=0.91', '2026-W02 csat=0.91'],
  },
  {
    name: 'months beside quarters, which are no gap',
    format: 'csv',
    text: csv('period,csat', '2026-01,91', '2026-Q1,91', '2026-02,91', '2026-Q2,90'),
    found: [],
    read: ['2026-01 csat=0.91', '2026-Q1 csat=0.91', '2026-02 csat=0.91', '2026-Q2 csat=0.9'],
  },

  // Rows of a Parquet file, which have a number and no line.
  {
    name: 'sound rows',
    format: 'table',
    text: [{ period: '2026-03', channel: 'phone', csat: 91.2, 'csat.n': 412n }],
    found: [],
    read: ['2026-03 channel=phone csat=0.912 n=412'],
  },
  {
    name: 'bad cells',
    format: 'table',
    text: [
      { period: '2026-03', channel: 'phone', csat: Number.NaN, wait: 25 },
      { period: '2026-04', channel: 'fone', csat: 90, wait: 25 },
      { period: '2026-04', channel: 'phone', csat: 912, wait: null },
    ],
    found: ['snapshot/impossible-value', 'snapshot/not-a-number', 'snapshot/unknown-value'],
    read: ['2026-03 channel=phone csat=not-a-number wait=25', '2026-04 channel=phone csat=impossible-value'],
  },
  {
    name: 'an unknown column',
    format: 'table',
    text: [{ period: '2026-03', cast: 91.2 }],
    found: ['snapshot/unknown-name'],
    read: ['2026-03'],
  },
  {
    name: 'no period',
    format: 'table',
    text: [{ month: '2026-03', csat: 91.2 }],
    found: ['snapshot/not-a-period', 'snapshot/unknown-name'],
    read: [],
  },
  {
    name: 'a date in place of a period',
    format: 'table',
    text: [{ period: new Date('2026-03-31T00:00:00Z'), csat: 91.2 }],
    found: [],
    read: ['2026-03-31 csat=0.912'],
  },
  { name: 'no rows', format: 'table', text: [], found: ['snapshot/empty'], read: [] },
];

function run(format: Format, text: Row['text']): Snapshots {
  const path = `data/march.${format}`;
  const file: SnapshotFile =
    typeof text === 'string'
      ? { path, format: format === 'table' ? 'csv' : format, text }
      : { path, format: 'table', rows: text };
  return readSnapshotFiles([file], bundle);
}

/** `2026-03 channel=phone csat=0.912 n=412`: a reason in place of a value where there is none. */
function told({ period, cell, readings, samples }: SnapshotRow): string {
  const scope = Object.entries(cell).map(([dimension, value]) => `${dimension}=${value}`);
  const figures = [...readings].map(([kpi, reading]) => {
    const sample = samples.get(kpi);
    const value = 'value' in reading ? reading.value : reading.missing;
    return `${kpi}=${value}${sample === undefined ? '' : ` n=${sample}`}`;
  });
  return [period.id, ...scope, ...figures].join(' ');
}

describe.each(['json', 'ndjson', 'csv', 'table'] as const)('a %s snapshot file', (format) => {
  it.each(rows.filter((row) => row.format === format))('$name', ({ text, found, read }) => {
    const snapshots = run(format, text);
    expect(snapshots.findings.map(placed)).toEqual(found);
    expect(snapshots.rows.map(told)).toEqual(read);
  });
});

describe('what is wrong in a snapshot', () => {
  it('is told of in our own words, in both languages', () => {
    const raw = rows.flatMap(({ name, format, text }) =>
      run(format, text).findings.flatMap((found) => unreadable(found).map((sentence) => `${name}: ${sentence}`)),
    );
    expect(raw).toEqual([]);
  });

  const helps: readonly (readonly [string, Format, string, string])[] = [
    ['a KPI with two letters swapped', 'json', json('"cast": 91.2'), 'Did you mean `csat`?'],
    ['a misspelt dimension', 'csv', csv('period,chanel,csat', '2026-03,phone,91'), 'Did you mean `channel`?'],
    ['a figure beside metrics', 'json', '[{ "period": "2026-03", "csat": 91 }]', 'Write it under `metrics`.'],
    ['a dimension among the figures', 'json', json('"channel": "phone"'), 'Write it under `scope`.'],
    ['metric for metrics', 'json', '[{ "period": "2026-03", "metric": {} }]', 'Did you mean `metrics`?'],
    ['a number in quotes', 'json', json('"csat": "91.2"'), 'Write 91.2 without quotes, or "91.2 %" with its unit.'],
    ['a wrong unit', 'json', json('"csat": "25 s"'), 'Give the number in %.'],
    ['a period in words', 'csv', csv('period,csat', '2026年3月,91'), 'Write 2026-03, 2026-Q1'],
  ];

  it.each(helps)('is helped: %s', (_name, format, text, help) => {
    expect(run(format, text).findings[0]?.help?.en).toContain(help);
  });

  it('names the value as it was written', () => {
    const messages = run('json', json('"csat": Infinity, "wait": -Infinity')).findings.map(({ message }) => message.zh);
    expect(messages).toEqual([
      '`csat` 的值 Infinity 不是数字，按无数据处理。',
      '`wait` 的值 -Infinity 不是数字，按无数据处理。',
    ]);
  });

  it('is counted, not repeated for every row', () => {
    const months = Array.from({ length: 1000 }, (_, index) => `${1000 + index + 900},-`);
    const { findings } = run('csv', csv('period,csat', ...months));
    expect(findings.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 3 }, () => 'snapshot/not-a-number'),
      'snapshot/more-like-this',
    ]);
    expect(findings.at(-1)?.message.en).toContain('997 more');
  });

  it('is counted for rows that cannot be read, however many', () => {
    const { findings } = run('json', `[${'17,'.repeat(200_000)}17]`);
    expect(findings.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 3 }, () => 'snapshot/shape'),
      'snapshot/more-like-this',
    ]);
  });

  it('keeps every row where NaN stands on each, and tells the first few', () => {
    const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
    const years = Array.from({ length: 1000 }, (_, year) => year + 1900);
    const whole = years.flatMap((year) =>
      months.map((month) => `{"period":"${year}-${month}","metrics":{"csat":NaN}}`),
    );
    const { rows, findings } = run('json', `[${whole.join(',\n')}]`);
    expect(rows).toHaveLength(12_000);
    expect(findings.map(({ code }) => code).toSorted()).toEqual([
      'snapshot/more-like-this',
      ...Array.from({ length: 3 }, () => 'snapshot/not-a-number'),
    ]);
  });

  it('leaves no mark on what is read after it', () => {
    run('json', json('"__proto__": { "polluted": true }'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('files that are read together', () => {
  it('are one set of rows, each with its own findings', () => {
    const files: readonly SnapshotFile[] = [
      { path: 'data/january.csv', format: 'csv', text: csv('period,csat', '2026-01,90') },
      { path: 'data/february.json', format: 'json', text: '[{ "period": "2026-02", "metrics": { "csat": "91" } }]' },
      { path: 'data/january.json', format: 'json', text: '[{ "period": "2026-01", "metrics": { "csat": 88 } }]' },
    ];
    const { rows: read, findings } = readSnapshotFiles(files, bundle);
    expect(read.map(told)).toEqual(['2026-01 csat=conflicting-rows', '2026-02 csat=quoted-number']);
    expect(findings.map((each) => `${each.file}: ${placed(each)}`)).toEqual([
      'data/february.json: snapshot/quoted-number@1:46',
      'data/january.json: snapshot/duplicate-row@1:2',
    ]);
  });
});
