import { describe, expect, it } from 'vitest';
import { createColours } from '../../src/report/colours.ts';
import { text as textFormat } from '../../src/report/text.ts';
import type { Language } from '../../src/text/words.ts';
import { type Standards, type StandardsFile, validate } from '../../src/index.ts';
import { mostBytes } from '../../src/toolkit/validate.ts';
import { base, placed, today, unreadable, workspace } from './base.ts';

/** One broken document among sound ones, and everything that is found: `code@line:column`, other files by their name. */
interface Row {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly found: readonly string[];
}

const path = 'standards/broken.yaml';

/** A document whose lines can be replaced by number, or left out with null; numbers beyond the end add lines. */
function document(lines: readonly string[]): (changes?: Readonly<Record<number, string | null>>) => string {
  return (changes = {}) => {
    const longest = Math.max(lines.length, ...Object.keys(changes).map(Number));
    return Array.from({ length: longest }, (_, index) => {
      const change = changes[index + 1];
      return change === undefined ? lines[index] : change;
    })
      .flatMap((line) => (line === null || line === undefined ? [] : `${line}\n`))
      .join('');
  };
}

const calendar = document([
  'kind: calendar',
  'id: hotline',
  'version: 1.0.0',
  'status: active',
  'title: 热线时间',
  'owner: quality',
  'zone: Asia/Shanghai',
  'weekly: { weekdays: ["09:00-18:00"] }',
]);

const kpi = document([
  'kind: kpi',
  'id: repeat-calls',
  'version: 1.0.0',
  'status: retired',
  'title: 重复来电率',
  'owner: quality',
  'unit: "%"',
  'better: lower',
  'family: result',
  'formula: repeated / solved * 100 %',
  'inputs: { repeated: 七天内再次来电, solved: 已解决的来电 }',
  'dataSource: 话务平台',
  'period: month',
]);

const standard = document([
  'kind: standard',
  'id: chat-goals',
  'version: 1.0.0',
  'status: active',
  'title: 在线客服目标',
  'owner: quality',
  'goals:',
  '  - id: csat-chat',
  '    kpi: csat',
  '    when: { channel: chat }',
  '    target: 88 %',
]);

/** An SLA for priority A, with a limit of its own; B and C keep ten minutes. */
const sla = document([
  'kind: sla',
  'id: chat-response',
  'version: 1.0.0',
  'status: active',
  'title: 在线响应时限',
  'owner: quality',
  'clocks:',
  '  first-response: { start: created, stop: { reply: agent } }',
  'tiers:',
  '  - { id: urgent, clock: first-response, when: { priority: A }, target: 1 min }',
  '  - { id: others, clock: first-response, target: 10 min }',
]);

const profile = document([
  'kind: profile',
  'id: night-desk',
  'version: 1.0.0',
  'status: active',
  'title: 夜间专席',
  'owner: quality',
  'adjust:',
  '  - { goal: service/csat, target: 86 %, reason: 夜间来电多为投诉 }',
]);

const tier = (target: string) =>
  sla({ 10: `  - { id: urgent, clock: first-response, when: { priority: A }, target: ${target} }` });

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

/** 热线时间 as Chinese Windows saves it. */
const gbk = [0xc8, 0xc8, 0xcf, 0xdf, 0xca, 0xb1, 0xbc, 0xe4];

const rows: readonly Row[] = [
  // The text is no YAML.
  { name: 'a colon in the text', text: calendar({ 9: 'note: 春节: 只接急诊' }), found: ['yaml/syntax@9:7'] },
  { name: 'no space behind a colon', text: calendar({ 7: 'zone:Asia/Shanghai' }), found: ['yaml/syntax@7:5'] },
  { name: 'no space behind the last colon', text: calendar({ 9: 'note:春节只接急诊' }), found: ['yaml/syntax@9:5'] },
  {
    name: 'a double quote that is never closed',
    text: calendar({ 5: 'title: "热线时间' }),
    found: ['yaml/syntax@5:8'],
  },
  {
    name: 'a single quote that is never closed',
    text: calendar({ 5: "title: '热线时间" }),
    found: ['yaml/syntax@5:8'],
  },
  {
    name: 'an apostrophe in single quotes',
    text: calendar({ 5: "title: 'Agents' hotline hours'" }),
    found: ['yaml/syntax@5:17'],
  },
  { name: 'text behind a quoted value', text: calendar({ 5: 'title: "热线" 时间' }), found: ['yaml/syntax@5:13'] },
  {
    name: 'a bracket that is never closed',
    text: calendar({ 8: 'weekly: { weekdays: ["09:00-18:00" }' }),
    found: ['yaml/syntax@8:21'],
  },
  {
    name: 'a brace that is never closed',
    text: calendar({ 8: 'weekly: { weekdays: ["09:00-18:00"]' }),
    found: ['yaml/syntax@8:9'],
  },
  {
    name: 'a brace at the end of the file',
    text: standard({ 10: '    when: { channel: chat' }),
    found: ['yaml/syntax@10:11'],
  },
  {
    name: 'one bracket too many',
    text: calendar({ 8: 'weekly: { weekdays: ["09:00-18:00"]] }' }),
    found: ['yaml/syntax@8:36'],
  },
  { name: 'a key that is indented too far', text: standard({ 9: '      kpi: csat' }), found: ['yaml/syntax@9:7'] },
  { name: 'a key that is indented too little', text: standard({ 9: '   kpi: csat' }), found: ['yaml/syntax@9:4'] },
  {
    name: 'an item that is indented less than its list',
    text: sla({ 11: ' - { id: others, clock: first-response, target: 10 min }' }),
    found: ['yaml/syntax@11:2'],
  },
  { name: 'a line that is no key and value', text: calendar({ 6: 'owner quality' }), found: ['yaml/syntax@6:1'] },
  { name: 'a last line that is no key and value', text: calendar({ 9: '春节只接急诊' }), found: ['yaml/syntax@9:1'] },
  {
    name: 'a list on the line of its key',
    text: calendar({ 8: 'weekly:', 9: '  weekdays: - "09:00-18:00"' }),
    found: ['yaml/syntax@9:13'],
  },
  { name: 'a comparison before a target', text: standard({ 11: '    target: >= 88 %' }), found: ['yaml/syntax@11:13'] },
  { name: 'text that starts with @', text: calendar({ 9: 'note: @热线组 春节只接急诊' }), found: ['yaml/syntax@9:7'] },
  { name: 'text that starts with %', text: calendar({ 9: 'note: % 以接通率为准' }), found: ['yaml/syntax@9:7'] },
  {
    name: 'a backslash in double quotes',
    text: calendar({ 9: 'note: "见 D:\\热线\\排班.xlsx"' }),
    found: ['yaml/syntax@9:12'],
  },
  {
    name: 'a tab before a key',
    text: calendar({ 8: 'weekly:', 9: '\tweekdays: ["09:00-18:00"]' }),
    found: ['yaml/tab@9:1'],
  },
  { name: 'a tab behind spaces', text: standard({ 9: '  \tkpi: csat' }), found: ['yaml/tab@9:3'] },
  {
    name: 'tabs on several lines',
    text: standard({ 9: '\t\tkpi: csat', 10: '\t\twhen: { channel: chat }', 11: '\t\ttarget: 88 %' }),
    found: ['yaml/tab@9:1', 'yaml/tab@10:1', 'yaml/tab@11:1'],
  },
  {
    name: 'a tab between key and value, which is no indentation',
    text: calendar({ 7: 'zone:\tAsia/Shanghai' }),
    found: [],
  },
  { name: 'a key twice', text: calendar({ 9: 'zone: Asia/Hong_Kong' }), found: ['yaml/duplicate-key@9:1'] },
  { name: 'a key twice within a goal', text: standard({ 12: '    target: 90 %' }), found: ['yaml/duplicate-key@12:5'] },
  {
    name: 'a key twice within braces',
    text: calendar({ 8: 'weekly: { weekdays: ["09:00-18:00"], weekdays: [] }' }),
    found: ['yaml/duplicate-key@8:38'],
  },
  { name: 'a full-width colon', text: calendar({ 7: 'zone：Asia/Shanghai' }), found: ['yaml/full-width-colon@7:5'] },
  {
    name: 'a full-width colon on the last line',
    text: calendar({ 9: 'note：春节只接急诊' }),
    found: ['yaml/full-width-colon@9:5'],
  },
  {
    name: 'a full-width colon inside a goal',
    text: standard({ 11: '    target： 88 %' }),
    found: ['yaml/full-width-colon@11:11'],
  },
  { name: 'full-width colons throughout', text: 'kind：calendar\nid：hotline\n', found: ['yaml/full-width-colon@1:5'] },
  { name: 'a full-width colon within a text, which is fine', text: calendar({ 9: 'note: 春节：只接急诊' }), found: [] },
  {
    name: 'a merge conflict',
    text: calendar({ 7: '<<<<<<< HEAD\nzone: Asia/Shanghai\n=======\nzone: Asia/Hong_Kong\n>>>>>>> branch' }),
    found: ['yaml/merge-conflict@7:1'],
  },

  // YAML that means something else than it seems.
  { name: 'NO as a text', text: calendar({ 9: 'note: NO' }), found: ['yaml/ambiguous-scalar@9:7'] },
  {
    name: 'on as a value of a dimension',
    text: standard({ 10: '    when: { channel: on }' }),
    found: ['catalog/unknown-reference@10:22', 'yaml/ambiguous-scalar@10:22'],
  },
  {
    name: 'yes where true is meant',
    text: calendar({ 9: 'overrides:\n  - { date: 2026-02-14, windows: [], makeUp: yes, title: 调休 }' }),
    found: ['schema/wrong-type@10:46'],
  },
  { name: '1:30 as a time', text: tier('1:30'), found: ['quantity/no-number@10:73'] },
  { name: '12_000 as a text', text: calendar({ 9: 'note: 12_000' }), found: ['yaml/ambiguous-scalar@9:7'] },
  {
    name: 'a window without quotes, which is one text',
    text: calendar({ 8: 'weekly: { weekdays: [10:00-18:00] }' }),
    found: [],
  },
  {
    name: 'a date without quotes, which is a date',
    text: calendar({ 9: 'effective: { from: 2026-01-01 }' }),
    found: [],
  },
  {
    name: 'a date without zeros',
    text: calendar({ 9: 'effective: { from: 2026-1-1 }' }),
    found: ['schema/not-a-date@9:20'],
  },
  {
    name: 'a date with slashes',
    text: calendar({ 9: 'effective: { from: 2026/01/01 }' }),
    found: ['schema/not-a-date@9:20'],
  },
  {
    name: 'a day that does not exist',
    text: calendar({ 9: 'effective: { from: 2026-02-30 }' }),
    found: ['schema/not-a-date@9:20'],
  },
  {
    name: 'a date in Chinese',
    text: calendar({ 9: 'effective: { from: 2026年1月1日 }' }),
    found: ['schema/not-a-date@9:20'],
  },
  { name: 'a version of two numbers', text: calendar({ 3: 'version: 1.0' }), found: ['schema/wrong-type@3:10'] },
  { name: 'an id that is a number', text: calendar({ 2: 'id: 12345' }), found: ['schema/wrong-type@2:5'] },
  {
    name: 'a comma inside a text in braces',
    text: calendar({ 9: 'note: { zh: 春节, 只接急诊 }' }),
    found: ['schema/unknown-key@9:17'],
  },
  { name: 'a hash that cuts a text off', text: calendar({ 9: 'note: #1 热线优先' }), found: ['schema/wrong-type@9:7'] },

  // What YAML can do and standards do not use.
  {
    name: 'an alias',
    text: calendar({ 9: 'summary: &closed 春节只接急诊', 10: 'note: *closed' }),
    found: ['yaml/alias@9:10', 'yaml/alias@10:7'],
  },
  {
    name: 'an anchor that nothing uses',
    text: calendar({ 9: 'note: &closed 春节只接急诊' }),
    found: ['yaml/alias@9:7'],
  },
  { name: 'an alias without anchor', text: calendar({ 9: 'note: *closed' }), found: ['yaml/alias@9:7'] },
  { name: 'a merge key', text: calendar({ 9: 'effective: { <<: { from: 2026-01-01 } }' }), found: ['yaml/alias@9:14'] },
  {
    name: 'aliases of aliases of aliases (a billion laughs)',
    text: calendar({
      9: [
        'a: &a [哈, 哈]',
        ...Array.from(
          'bcdefghijk',
          (name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]}, `.repeat(9)}*${'abcdefghij'[index]}]`,
        ),
      ].join('\n'),
    }),
    found: Array.from({ length: 11 }, (_, index) => `yaml/alias@${index + 9}:4`),
  },
  { name: 'a tag of the language', text: calendar({ 9: 'note: !!str 123' }), found: ['yaml/tag@9:7'] },
  {
    name: 'a tag of another program',
    text: calendar({ 9: 'note: !python/object:os.system 关机' }),
    found: ['yaml/tag@9:7'],
  },
  { name: 'a tag on a list', text: standard({ 7: 'goals: !ordered' }), found: ['yaml/tag@7:8'] },
  {
    name: 'an exclamation mark before a text',
    text: calendar({ 9: 'note: !重要 春节只接急诊' }),
    found: ['yaml/tag@9:7'],
  },
  { name: 'a YAML 1.1 directive', text: `%YAML 1.1\n---\n${calendar()}`, found: ['yaml/directive@1:1'] },
  {
    name: 'two documents in one file',
    text: calendar({ 9: '---', 10: 'kind: kpi' }),
    found: ['yaml/several-documents@9:1'],
  },
  { name: 'a start marker, which is fine', text: `---\n${calendar()}`, found: [] },
  { name: 'a list in place of a document', text: '- 热线\n- 在线\n', found: ['yaml/not-a-mapping@1:1'] },
  { name: 'a text in place of a document', text: '热线时间 09:00-18:00\n', found: ['yaml/not-a-mapping@1:1'] },
  { name: 'a list as a key', text: calendar({ 9: '? [summary, note]\n: 春节只接急诊' }), found: ['yaml/key@9:3'] },
  { name: 'an empty key', text: calendar({ 9: ': 春节只接急诊' }), found: ['yaml/key@9:1'] },
  {
    name: '__proto__ as a key',
    text: calendar({ 9: '__proto__: { polluted: true }' }),
    found: ['schema/unknown-key@9:1'],
  },
  { name: 'a key of 2,000 characters', text: calendar({ 9: `${'长'.repeat(2000)}: 1` }), found: ['yaml/syntax@9:1'] },
  { name: '20,000 brackets', text: `note: ${'['.repeat(20_000)}`, found: ['yaml/too-deep@1:263'] },
  { name: '20,000 levels of lists', text: `note:\n${'- '.repeat(20_000)}热线\n`, found: ['yaml/too-deep@2:1'] },

  // Bytes and files.
  { name: 'GBK', text: bytes('kind: calendar\ntitle: ', gbk, '\n'), found: ['file/not-utf8@2:1'] },
  {
    name: 'UTF-16',
    text: bytes([0xff, 0xfe], [...Buffer.from('kind: calendar\n', 'utf16le')]),
    found: ['file/not-utf8@1:1'],
  },
  {
    name: 'bytes that are no text',
    text: bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]),
    found: ['file/not-utf8@1:1'],
  },
  { name: 'a byte-order mark, which is fine', text: bytes([0xef, 0xbb, 0xbf], calendar()), found: [] },
  { name: 'a byte-order mark in a string', text: `\uFEFF${calendar()}`, found: [] },
  {
    name: 'a byte-order mark before a mistake on line 1',
    text: `\uFEFF${calendar({ 1: 'kind: calender' })}`,
    found: ['schema/unknown-kind@1:7'],
  },
  { name: 'Windows line ends, which are fine', text: calendar().replaceAll('\n', '\r\n'), found: [] },
  {
    name: 'Windows line ends before a mistake',
    text: calendar({ 7: 'zone: Asia/Shangai' }).replaceAll('\n', '\r\n'),
    found: ['schema/unknown-time-zone@7:7'],
  },
  {
    name: 'Windows line ends with a syntax error',
    text: calendar({ 9: 'note: 春节: 只接急诊' }).replaceAll('\n', '\r\n'),
    found: ['yaml/syntax@9:7'],
  },
  { name: 'no line end at the end, which is fine', text: calendar().trimEnd(), found: [] },
  { name: 'an empty file', text: '', found: ['file/empty@1:1'] },
  { name: 'white space only', text: ' \n\n  \n', found: ['file/empty@1:1'] },
  { name: 'comments only', text: '# 热线时间\n# 待补\n', found: ['yaml/not-a-mapping@1:1'] },
  { name: 'more than 1 MB', text: `# ${'热'.repeat(mostBytes)}\n${calendar()}`, found: ['file/too-large@1:1'] },

  // Documents that do not fit their schema.
  { name: 'no kind', text: calendar({ 1: null }), found: ['schema/missing-kind@1:1'] },
  { name: 'an unknown kind', text: calendar({ 1: 'kind: calender' }), found: ['schema/unknown-kind@1:7'] },
  {
    name: 'an unknown kind that resembles none',
    text: calendar({ 1: 'kind: 日历' }),
    found: ['schema/unknown-kind@1:7'],
  },
  { name: 'an empty kind', text: calendar({ 1: 'kind:' }), found: ['schema/missing-kind@1:1'] },
  { name: 'a missing key', text: calendar({ 7: null }), found: ['schema/missing-key@1:1'] },
  {
    name: 'several missing keys',
    text: kpi({ 7: null, 8: null }),
    found: ['schema/missing-key@1:1', 'schema/missing-key@1:1'],
  },
  {
    name: 'neither goals nor norms',
    text: standard({ 7: null, 8: null, 9: null, 10: null, 11: null }),
    found: ['schema/missing-one-of@1:1'],
  },
  { name: 'goal instead of goals', text: standard({ 7: 'goal:' }), found: ['schema/unknown-key@7:1'] },
  { name: 'a misspelt key', text: kpi({ 13: 'perriod: month' }), found: ['schema/unknown-key@13:1'] },
  {
    name: 'a misspelt dimension',
    text: standard({ 10: '    when: { prority: A }' }),
    found: ['catalog/unknown-reference@10:13'],
  },
  { name: 'a key of another kind', text: calendar({ 9: 'better: lower' }), found: ['schema/unknown-key@9:1'] },
  { name: 'a value that is not allowed', text: kpi({ 8: 'better: low' }), found: ['schema/unknown-value@8:9'] },
  { name: 'a status in Chinese', text: kpi({ 4: 'status: 生效' }), found: ['schema/unknown-value@4:9'] },
  { name: 'a text in place of a list', text: kpi({ 14: 'aliases: 重复来电' }), found: ['schema/wrong-type@14:10'] },
  { name: 'a text in place of a number', text: kpi({ 14: 'decimals: 一位' }), found: ['schema/wrong-type@14:11'] },
  { name: 'a number in place of a text', text: kpi({ 12: 'dataSource: 12345' }), found: ['schema/wrong-type@12:13'] },
  {
    name: 'a list in place of a mapping',
    text: kpi({ 11: 'inputs: [七天内再次来电]' }),
    found: ['schema/wrong-type@11:9'],
  },
  { name: 'nothing behind a key', text: calendar({ 5: 'title:' }), found: ['schema/wrong-type@5:7'] },
  { name: 'an empty text', text: calendar({ 5: 'title: ""' }), found: ['schema/empty@5:8'] },
  {
    name: 'an empty list',
    text: standard({ 7: 'goals: []', 8: null, 9: null, 10: null, 11: null }),
    found: ['schema/empty@7:8'],
  },
  {
    name: 'a third language',
    text: calendar({ 5: 'title: { zh: 热线时间, jp: ホットライン }' }),
    found: ['schema/unknown-key@5:20'],
  },
  {
    name: 'an id with capitals and spaces',
    text: calendar({ 2: 'id: Hotline Hours' }),
    found: ['schema/wrong-form@2:5'],
  },
  { name: 'an id in Chinese', text: calendar({ 2: 'id: 热线' }), found: ['schema/wrong-form@2:5'] },
  {
    name: 'a clause number of another form',
    text: calendar({ 9: 'sources: [MON 3.1.2]' }),
    found: ['schema/wrong-form@9:11'],
  },
  {
    name: 'a review interval in Chinese',
    text: calendar({ 9: 'review: { every: 半年, last: 2026-01-01 }' }),
    found: ['schema/wrong-form@9:18'],
  },
  { name: 'a number out of range', text: kpi({ 14: 'decimals: 9' }), found: ['schema/out-of-range@14:11'] },
  {
    name: 'an item twice in a list',
    text: kpi({ 14: 'aliases: [FCR, 重复来电, FCR]' }),
    found: ['schema/repeated-item@14:22'],
  },
  { name: 'a time zone by its offset', text: calendar({ 7: 'zone: +08:00' }), found: ['schema/unknown-time-zone@7:7'] },
  {
    name: 'a misspelt time zone',
    text: calendar({ 7: 'zone: Asia/Shanghia' }),
    found: ['schema/unknown-time-zone@7:7'],
  },
  {
    name: 'a window of another form',
    text: calendar({ 8: 'weekly: { weekdays: ["9-18"], weekend: ["09:00-25:00"] }' }),
    found: ['schema/not-a-window@8:22', 'schema/not-a-window@8:41'],
  },

  // Quantities.
  { name: '5 m', text: tier('5 m'), found: ['quantity/ambiguous-m@10:73'] },
  { name: 'an unknown unit', text: tier('5 mintes'), found: ['quantity/unknown-unit@10:73'] },
  {
    name: 'a unit of a KPI that does not exist',
    text: kpi({ 7: 'unit: percents' }),
    found: ['quantity/unknown-unit@7:7'],
  },
  {
    name: 'a comparison in quotes',
    text: standard({ 11: '    target: ">= 90 %"' }),
    found: ['quantity/comparison@11:13'],
  },
  { name: 'a comparison with ≥', text: standard({ 11: '    target: ≥90%' }), found: ['quantity/comparison@11:13'] },
  { name: 'a range', text: tier('1-2 min'), found: ['quantity/range@10:73'] },
  { name: 'a range in Chinese', text: tier('1至2分钟'), found: ['quantity/range@10:73'] },
  { name: 'a thousands separator', text: tier('"1,000 s"'), found: ['quantity/separator@10:73'] },
  {
    name: 'a thousands separator without quotes',
    text: tier('1,000 s'),
    found: ['quantity/no-unit@10:73', 'schema/unknown-key@10:75'],
  },
  { name: 'a number without unit', text: tier('60'), found: ['quantity/no-unit@10:73'] },
  { name: 'a number in quotes without unit', text: tier('"60"'), found: ['quantity/no-unit@10:73'] },
  { name: 'words', text: tier('尽快'), found: ['quantity/no-number@10:73'] },
  { name: 'a unit without number', text: tier('分钟'), found: ['quantity/no-number@10:73'] },
  { name: 'full-width digits and signs, which are fine', text: standard({ 11: '    target: ８８％' }), found: [] },
  { name: 'Chinese units, which are fine', text: tier('30秒'), found: [] },
  {
    name: 'full-width digits without unit',
    text: standard({ 11: '    target: ８８' }),
    found: ['quantity/no-unit@11:13'],
  },
  { name: 'a unit of another measure', text: standard({ 11: '    target: 30 s' }), found: ['goal-unit@11:13'] },
  { name: 'a share that cannot be', text: standard({ 11: '    target: 880 %' }), found: ['goal-possible@11:13'] },
  { name: 'a share as a time limit', text: tier('90 %'), found: ['sla-time-unit@10:73'] },

  // References and meaning.
  { name: 'an unknown KPI', text: standard({ 9: '    kpi: csta' }), found: ['catalog/unknown-reference@9:10'] },
  { name: 'an unknown role', text: calendar({ 6: 'owner: qualty' }), found: ['catalog/unknown-reference@6:8'] },
  {
    name: 'an unknown dimension',
    text: standard({ 10: '    when: { chanel: chat }' }),
    found: ['catalog/unknown-reference@10:13'],
  },
  {
    name: 'an unknown value',
    text: standard({ 10: '    when: { channel: [chat, fone] }' }),
    found: ['catalog/unknown-reference@10:29'],
  },
  {
    name: 'an unknown clause',
    text: calendar({ 9: 'sources: [MON-3.1-2]' }),
    found: ['catalog/unknown-reference@9:11'],
  },
  {
    name: 'an unknown calendar',
    text: calendar({ 8: 'extends: ofice-hours' }),
    found: ['catalog/unknown-reference@8:10'],
  },
  {
    name: 'an unknown goal',
    text: profile({ 8: '  - { goal: service/cast, target: 86 %, reason: 夜间来电多为投诉 }' }),
    found: ['catalog/unknown-reference@8:13'],
  },
  {
    name: 'an unknown ticket status',
    text: sla({ 8: '  first-response: { start: created, stop: { status: [solved] } }' }),
    found: ['catalog/unknown-reference@8:54'],
  },
  {
    name: 'an unknown clock',
    text: sla({ 11: '  - { id: others, clock: first-reply, target: 10 min }' }),
    found: ['sla-clock-known@11:26'],
  },
  {
    name: 'an id that another document has',
    text: calendar({ 2: 'id: office-hours' }),
    found: ['standards/office-hours.yaml: catalog/duplicate-id@2:5'],
  },
  {
    name: 'an id twice in a document',
    text: sla({ 11: '  - { id: urgent, clock: first-response, target: 10 min }' }),
    found: ['catalog/duplicate-item@11:11'],
  },
  {
    name: 'a calendar that extends itself',
    text: calendar({ 8: 'extends: hotline' }),
    found: ['catalog/cyclic-reference@8:10'],
  },
  { name: 'a second workspace', text: workspace, found: ['standards/workspace.yaml: catalog/several-workspaces@1:7'] },
  { name: 'target and limit swapped', text: standard({ 12: '    limit: 92 %' }), found: ['band-order@12:12'] },
  { name: 'target and limit of a time swapped', text: tier('5 min, limit: 2 min'), found: ['band-order@10:87'] },
  {
    name: 'a term that ends before it begins',
    text: calendar({ 9: 'effective: { from: 2026-07-01, to: 2026-01-31 }' }),
    found: ['effective-order@9:36'],
  },
];

function run(...broken: readonly StandardsFile[]): Standards {
  return validate([...base, ...broken], { today });
}

function found(standards: Standards): string[] {
  return standards.findings.map((each) => (each.file === path ? placed(each) : `${each.file}: ${placed(each)}`));
}

function shown(standards: Standards, language: Language): string {
  const { findings, summary, sources } = standards;
  return (
    textFormat.validation?.(
      { findings: [...findings], suppressed: [], summary },
      {
        language,
        colours: createColours(false),
        width: 100,
        source: (file) => sources.get(file),
        standardsFlag: '',
        all: false,
      },
    ) ?? ''
  );
}

describe('a broken document', () => {
  it.each(rows)('$name', ({ text, found: expected }) => {
    const standards = run({ path, content: text });
    expect(found(standards)).toEqual(expected);
    expect(standards.summary.documents).toBe(base.length + 1);
  });

  it('stands among sound ones', () => {
    expect(found(run())).toEqual([]);
  });

  it('is told of in our own words, in both languages', () => {
    const raw = rows.flatMap(({ name, text }) =>
      run({ path, content: text }).findings.flatMap((found) =>
        unreadable(found).map((sentence) => `${name}: ${sentence}`),
      ),
    );
    expect(raw).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('can be shown with its place, whatever it holds (%s)', (language) => {
    const hidden = rows.flatMap(({ name, text }) => {
      const standards = run({ path, content: text });
      const screen = shown(standards, language);
      return standards.findings.flatMap(({ code }) => (screen.includes(`[${code}]`) ? [] : `${name}: ${code}`));
    });
    expect(hidden).toEqual([]);
  });
});

describe('what is wrong is named, with what to write instead', () => {
  const helps: readonly (readonly [string, string, string])[] = [
    ['a kind', calendar({ 1: 'kind: calender' }), 'Did you mean `calendar`?'],
    ['a key', sla({ 9: 'teirs:' }), 'Did you mean `tiers`?'],
    ['a dimension', standard({ 10: '    when: { prority: A }' }), 'Did you mean `priority`?'],
    ['two letters swapped', standard({ 9: '    kpi: csta' }), 'Did you mean `csat`?'],
    ['a unit by another of its spellings', tier('5 mintes'), 'Did you mean `5 min`?'],
    ['nothing, where one letter resembles no unit', tier('5 x'), 'Possible here: `%`, `‰`'],
    ['both ends of a range', tier('1-2 min'), 'Write `target: 1 min` and `limit: 2 min`'],
    ['the number without its comma', tier('"1,000 s"'), 'Write `1000 s`.'],
    ['minutes', tier('5 m'), 'For minutes write `5 min`.'],
    ['a number that is meant as a text', kpi({ 12: 'dataSource: 1.0' }), 'Write `dataSource: "1.0"`.'],
    [
      'true',
      calendar({ 9: 'overrides:\n  - { date: 2026-02-14, windows: [], makeUp: yes, title: 调休 }' }),
      'Write `makeUp: true`.',
    ],
    ['the quantity behind a comparison', standard({ 11: '    target: ">= 90 %"' }), 'Write only `90 %`'],
  ];

  it.each(helps)('%s', (_name, content, help) => {
    expect(run({ path, content }).findings[0]?.help?.en).toContain(help);
  });
});

describe('several broken documents', () => {
  it('are told of in one run, each at its place', () => {
    const standards = run(
      { path: 'standards/a.yaml', content: calendar({ 2: 'id: night', 7: 'zone:Asia/Shanghai' }) },
      { path: 'standards/b.yaml', content: kpi({ 8: 'better: low', 14: 'decimals: 9' }) },
      { path: 'standards/c.yaml', content: standard({ 9: '    kpi: cast', 10: '    when: { chanel: chat }' }) },
    );
    expect(found(standards)).toEqual([
      'standards/a.yaml: yaml/syntax@7:5',
      'standards/b.yaml: schema/unknown-value@8:9',
      'standards/b.yaml: schema/out-of-range@14:11',
      'standards/c.yaml: catalog/unknown-reference@9:10',
      'standards/c.yaml: catalog/unknown-reference@10:13',
    ]);
    expect(standards.summary).toMatchObject({ documents: 8, errors: 5, warnings: 0, infos: 0 });
  });

  it('do not make those wrong that refer to them', () => {
    const standards = run(
      { path: 'standards/calendar.yaml', content: calendar({ 9: 'note: 春节: 只接急诊' }) },
      {
        path: 'standards/sla.yaml',
        content: sla({ 8: '  first-response: { start: created, stop: { reply: agent }, calendar: hotline }' }),
      },
    );
    expect(found(standards)).toEqual(['standards/calendar.yaml: yaml/syntax@9:7']);
  });

  it('leave no mark on what is read after them', () => {
    run({ path, content: calendar({ 9: '__proto__: { polluted: true }' }) });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a finding on the screen', () => {
  it('has its carets right under Chinese text', () => {
    const standards = run({ path, content: standard({ 10: '    when: { channel: [在线, 电话热线] }' }) });
    expect(shown(standards, 'zh')).toMatchInlineSnapshot(`
      "错误 没有名为 \`在线\` 的取值。 [catalog/unknown-reference]
        → standards/broken.yaml:10:23
           9 │     kpi: csat
          10 │     when: { channel: [在线, 电话热线] }
             │                       ^^^^
        › 可用的有：\`phone\`、\`chat\`。

      错误 没有名为 \`电话热线\` 的取值。 [catalog/unknown-reference]
        → standards/broken.yaml:10:27
           9 │     kpi: csat
          10 │     when: { channel: [在线, 电话热线] }
             │                             ^^^^^^^^
        › 可用的有：\`phone\`、\`chat\`。

      ✖ 6 个文件：2 个错误，0 个警告
      某个代码的含义：yardstick explain <代码>
      "
    `);
  });

  it('explains a slip of YAML', () => {
    const standards = run({ path, content: calendar({ 5: 'title: 热线时间: 周一至周五' }) });
    expect(shown(standards, 'en')).toMatchInlineSnapshot(`
      "error There is a second \`key: value\` on this line, or the indentation is off. [yaml/syntax]
        → standards/broken.yaml:5:8
          4 │ status: active
          5 │ title: 热线时间: 周一至周五
            │        ^^^^^^^^^^^^^^^^^^^^
        › If the colon belongs to the text, put the text in quotes; otherwise start a new line with the
          right indentation.

      ✖ 6 files: 1 error, 0 warnings
      What a code means: yardstick explain <code>
      "
    `);
  });

  it('names the other place that it speaks of', () => {
    const standards = run({ path, content: standard({ 5: 'title: 在线客服目标（试行）', 12: '    limit: 92 %' }) });
    expect(shown(standards, 'zh')).toMatchInlineSnapshot(`
      "错误 底线 92 % 比目标 88 % 更严（此处越高越好）。 [band-order]
        → standards/broken.yaml:12:12
          11 │     target: 88 %
          12 │     limit: 92 %
             │            ^^^^
        目标在这里： standards/broken.yaml:11:13
        › 两者可能写反了：\`target: 92 %\`，\`limit: 88 %\`。

      ✖ 6 个文件：1 个错误，0 个警告
      某个代码的含义：yardstick explain <代码>
      "
    `);
  });
});
