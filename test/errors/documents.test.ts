import type { Finding } from '../../src/finding/finding.ts';
import { createColours } from '../../src/report/colours.ts';
import { text as textFormat } from '../../src/report/text.ts';
import type { Language } from '../../src/text/words.ts';
import { mostBytes, type Standards, type StandardsFile, validate } from '../../src/toolkit.ts';
import { base, placed, rawSentences, sentencesOf, today, workspace } from './base.ts';

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
  { name: 'a colon in the text', text: calendar({ 9: 'note: 春节: 只接急诊' }), found: [] },
  { name: 'no space behind a colon', text: calendar({ 7: 'zone:Asia/Shanghai' }), found: [] },
  { name: 'no space behind the last colon', text: calendar({ 9: 'note:春节只接急诊' }), found: [] },
  { name: 'a double quote that is never closed', text: calendar({ 5: 'title: "热线时间' }), found: [] },
  { name: 'a single quote that is never closed', text: calendar({ 5: "title: '热线时间" }), found: [] },
  { name: 'an apostrophe in single quotes', text: calendar({ 5: "title: 'Agents' hotline hours'" }), found: [] },
  { name: 'text behind a quoted value', text: calendar({ 5: 'title: "热线" 时间' }), found: [] },
  { name: 'a bracket that is never closed', text: calendar({ 8: 'weekly: { weekdays: ["09:00-18:00" }' }), found: [] },
  { name: 'a brace that is never closed', text: calendar({ 8: 'weekly: { weekdays: ["09:00-18:00"]' }), found: [] },
  { name: 'a brace at the end of the file', text: standard({ 10: '    when: { channel: chat' }), found: [] },
  { name: 'one bracket too many', text: calendar({ 8: 'weekly: { weekdays: ["09:00-18:00"]] }' }), found: [] },
  { name: 'a key that is indented too far', text: standard({ 9: '      kpi: csat' }), found: [] },
  { name: 'a key that is indented too little', text: standard({ 9: '   kpi: csat' }), found: [] },
  {
    name: 'an item that is indented less than its list',
    text: sla({ 11: ' - { id: others, clock: first-response, target: 10 min }' }),
    found: [],
  },
  { name: 'a line that is no key and value', text: calendar({ 6: 'owner quality' }), found: [] },
  { name: 'a last line that is no key and value', text: calendar({ 9: '春节只接急诊' }), found: [] },
  {
    name: 'a list on the line of its key',
    text: calendar({ 8: 'weekly:', 9: '  weekdays: - "09:00-18:00"' }),
    found: [],
  },
  { name: 'a comparison before a target', text: standard({ 11: '    target: >= 88 %' }), found: [] },
  { name: 'text that starts with @', text: calendar({ 9: 'note: @热线组 春节只接急诊' }), found: [] },
  { name: 'text that starts with %', text: calendar({ 9: 'note: % 以接通率为准' }), found: [] },
  { name: 'a backslash in double quotes', text: calendar({ 9: 'note: "见 D:\\热线\\排班.xlsx"' }), found: [] },
  { name: 'a tab before a key', text: calendar({ 8: 'weekly:', 9: '\tweekdays: ["09:00-18:00"]' }), found: [] },
  { name: 'a tab behind spaces', text: standard({ 9: '  \tkpi: csat' }), found: [] },
  {
    name: 'tabs on several lines',
    text: standard({ 9: '\t\tkpi: csat', 10: '\t\twhen: { channel: chat }', 11: '\t\ttarget: 88 %' }),
    found: [],
  },
  {
    name: 'a tab between key and value, which is no indentation',
    text: calendar({ 7: 'zone:\tAsia/Shanghai' }),
    found: [],
  },
  { name: 'a key twice', text: calendar({ 9: 'zone: Asia/Hong_Kong' }), found: [] },
  { name: 'a key twice within a goal', text: standard({ 12: '    target: 90 %' }), found: [] },
  {
    name: 'a key twice within braces',
    text: calendar({ 8: 'weekly: { weekdays: ["09:00-18:00"], weekdays: [] }' }),
    found: [],
  },
  { name: 'a full-width colon', text: calendar({ 7: 'zone：Asia/Shanghai' }), found: [] },
  { name: 'a full-width colon on the last line', text: calendar({ 9: 'note：春节只接急诊' }), found: [] },
  { name: 'a full-width colon inside a goal', text: standard({ 11: '    target： 88 %' }), found: [] },
  { name: 'full-width colons throughout', text: 'kind：calendar\nid：hotline\n', found: [] },
  { name: 'a full-width colon within a text, which is fine', text: calendar({ 9: 'note: 春节：只接急诊' }), found: [] },
  {
    name: 'a merge conflict',
    text: calendar({ 7: '<<<<<<< HEAD\nzone: Asia/Shanghai\n=======\nzone: Asia/Hong_Kong\n>>>>>>> branch' }),
    found: [],
  },

  // YAML that means something else than it seems.
  { name: 'NO as a text', text: calendar({ 9: 'note: NO' }), found: [] },
  { name: 'on as a value of a dimension', text: standard({ 10: '    when: { channel: on }' }), found: [] },
  {
    name: 'yes where true is meant',
    text: calendar({ 9: 'overrides:\n  - { date: 2026-02-14, windows: [], makeUp: yes, title: 调休 }' }),
    found: [],
  },
  { name: '1:30 as a time', text: tier('1:30'), found: [] },
  { name: '12_000 as a text', text: calendar({ 9: 'note: 12_000' }), found: [] },
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
  { name: 'a date without zeros', text: calendar({ 9: 'effective: { from: 2026-1-1 }' }), found: [] },
  { name: 'a date with slashes', text: calendar({ 9: 'effective: { from: 2026/01/01 }' }), found: [] },
  { name: 'a day that does not exist', text: calendar({ 9: 'effective: { from: 2026-02-30 }' }), found: [] },
  { name: 'a date in Chinese', text: calendar({ 9: 'effective: { from: 2026年1月1日 }' }), found: [] },
  { name: 'a version of two numbers', text: calendar({ 3: 'version: 1.0' }), found: [] },
  { name: 'an id that is a number', text: calendar({ 2: 'id: 12345' }), found: [] },
  { name: 'a comma inside a text in braces', text: calendar({ 9: 'note: { zh: 春节, 只接急诊 }' }), found: [] },
  { name: 'a hash that cuts a text off', text: calendar({ 9: 'note: #1 热线优先' }), found: [] },

  // What YAML can do and standards do not use.
  { name: 'an alias', text: calendar({ 9: 'summary: &closed 春节只接急诊', 10: 'note: *closed' }), found: [] },
  { name: 'an anchor that nothing uses', text: calendar({ 9: 'note: &closed 春节只接急诊' }), found: [] },
  { name: 'an alias without anchor', text: calendar({ 9: 'note: *closed' }), found: [] },
  { name: 'a merge key', text: calendar({ 9: 'effective: { <<: { from: 2026-01-01 } }' }), found: [] },
  {
    name: 'aliases of aliases of aliases (a billion laughs)',
    text: calendar({
      9: [
        'a: &a [哈, 哈]',
        ...[...'bcdefghijk'].map(
          (name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]}, `.repeat(9)}*${'abcdefghij'[index]}]`,
        ),
      ].join('\n'),
    }),
    found: [],
  },
  { name: 'a tag of the language', text: calendar({ 9: 'note: !!str 123' }), found: [] },
  { name: 'a tag of another program', text: calendar({ 9: 'note: !python/object:os.system 关机' }), found: [] },
  { name: 'an exclamation mark before a text', text: calendar({ 9: 'note: !重要 春节只接急诊' }), found: [] },
  { name: 'a YAML 1.1 directive', text: `%YAML 1.1\n---\n${calendar()}`, found: [] },
  { name: 'two documents in one file', text: calendar({ 9: '---', 10: 'kind: kpi' }), found: [] },
  { name: 'a start marker, which is fine', text: `---\n${calendar()}`, found: [] },
  { name: 'a list in place of a document', text: '- 热线\n- 在线\n', found: [] },
  { name: 'a text in place of a document', text: '热线时间 09:00-18:00\n', found: [] },
  { name: 'a list as a key', text: calendar({ 9: '? [summary, note]\n: 春节只接急诊' }), found: [] },
  { name: 'an empty key', text: calendar({ 9: ': 春节只接急诊' }), found: [] },
  { name: '__proto__ as a key', text: calendar({ 9: '__proto__: { polluted: true }' }), found: [] },
  { name: 'a key of 2,000 characters', text: calendar({ 9: `${'长'.repeat(2000)}: 1` }), found: [] },
  { name: '20,000 brackets', text: `note: ${'['.repeat(20_000)}`, found: [] },
  { name: '20,000 levels of lists', text: `note:\n${'- '.repeat(20_000)}热线\n`, found: [] },

  // Bytes and files.
  { name: 'GBK', text: bytes('kind: calendar\ntitle: ', gbk, '\n'), found: [] },
  {
    name: 'UTF-16',
    text: bytes(
      [0xff, 0xfe],
      [...'kind: calendar\n'].flatMap((sign) => [sign.charCodeAt(0), 0]),
    ),
    found: [],
  },
  { name: 'bytes that are no text', text: bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]), found: [] },
  { name: 'a byte-order mark, which is fine', text: bytes([0xef, 0xbb, 0xbf], calendar()), found: [] },
  { name: 'a byte-order mark in a string', text: `\uFEFF${calendar()}`, found: [] },
  {
    name: 'a byte-order mark before a mistake on line 1',
    text: `\uFEFF${calendar({ 1: 'kind: calender' })}`,
    found: [],
  },
  { name: 'Windows line ends, which are fine', text: calendar().replaceAll('\n', '\r\n'), found: [] },
  {
    name: 'Windows line ends before a mistake',
    text: calendar({ 7: 'zone: Asia/Shangai' }).replaceAll('\n', '\r\n'),
    found: [],
  },
  {
    name: 'Windows line ends with a syntax error',
    text: calendar({ 9: 'note: 春节: 只接急诊' }).replaceAll('\n', '\r\n'),
    found: [],
  },
  { name: 'no line end at the end, which is fine', text: calendar().trimEnd(), found: [] },
  { name: 'an empty file', text: '', found: [] },
  { name: 'white space only', text: ' \n\n  \n', found: [] },
  { name: 'comments only', text: '# 热线时间\n# 待补\n', found: [] },
  { name: 'more than 1 MB', text: `# ${'热'.repeat(mostBytes)}\n${calendar()}`, found: [] },

  // Documents that do not fit their schema.
  { name: 'no kind', text: calendar({ 1: null }), found: [] },
  { name: 'an unknown kind', text: calendar({ 1: 'kind: calender' }), found: [] },
  { name: 'an unknown kind that resembles none', text: calendar({ 1: 'kind: 日历' }), found: [] },
  { name: 'an empty kind', text: calendar({ 1: 'kind:' }), found: [] },
  { name: 'a missing key', text: calendar({ 7: null }), found: [] },
  { name: 'several missing keys', text: kpi({ 7: null, 8: null }), found: [] },
  { name: 'neither goals nor norms', text: standard({ 7: null, 8: null, 9: null, 10: null, 11: null }), found: [] },
  { name: 'goal instead of goals', text: standard({ 7: 'goal:' }), found: [] },
  { name: 'a misspelt key', text: kpi({ 13: 'perriod: month' }), found: [] },
  { name: 'a misspelt dimension', text: standard({ 10: '    when: { prority: A }' }), found: [] },
  { name: 'a key of another kind', text: calendar({ 9: 'better: lower' }), found: [] },
  { name: 'a value that is not allowed', text: kpi({ 8: 'better: low' }), found: [] },
  { name: 'a status in Chinese', text: kpi({ 4: 'status: 生效' }), found: [] },
  { name: 'a text in place of a list', text: kpi({ 14: 'aliases: 重复来电' }), found: [] },
  { name: 'a text in place of a number', text: kpi({ 14: 'decimals: 一位' }), found: [] },
  { name: 'a number in place of a text', text: kpi({ 12: 'dataSource: 12345' }), found: [] },
  { name: 'a list in place of a mapping', text: kpi({ 11: 'inputs: [七天内再次来电]' }), found: [] },
  { name: 'nothing behind a key', text: calendar({ 5: 'title:' }), found: [] },
  { name: 'an empty text', text: calendar({ 5: 'title: ""' }), found: [] },
  { name: 'an empty list', text: standard({ 7: 'goals: []', 8: null, 9: null, 10: null, 11: null }), found: [] },
  { name: 'a third language', text: calendar({ 5: 'title: { zh: 热线时间, jp: ホットライン }' }), found: [] },
  { name: 'an id with capitals and spaces', text: calendar({ 2: 'id: Hotline Hours' }), found: [] },
  { name: 'an id in Chinese', text: calendar({ 2: 'id: 热线' }), found: [] },
  { name: 'a clause number of another form', text: calendar({ 9: 'sources: [MON 3.1.2]' }), found: [] },
  {
    name: 'a review interval in Chinese',
    text: calendar({ 9: 'review: { every: 半年, last: 2026-01-01 }' }),
    found: [],
  },
  { name: 'a number out of range', text: kpi({ 14: 'decimals: 9' }), found: [] },
  { name: 'an item twice in a list', text: kpi({ 14: 'aliases: [FCR, 重复来电, FCR]' }), found: [] },
  { name: 'a time zone by its offset', text: calendar({ 7: 'zone: +08:00' }), found: [] },
  { name: 'a misspelt time zone', text: calendar({ 7: 'zone: Asia/Shanghia' }), found: [] },
  {
    name: 'a window of another form',
    text: calendar({ 8: 'weekly: { weekdays: ["9-18"], weekend: ["09:00-25:00"] }' }),
    found: [],
  },

  // Quantities.
  { name: '5 m', text: tier('5 m'), found: [] },
  { name: 'an unknown unit', text: tier('5 mintes'), found: [] },
  { name: 'a unit of a KPI that does not exist', text: kpi({ 7: 'unit: percents' }), found: [] },
  { name: 'a comparison in quotes', text: standard({ 11: '    target: ">= 90 %"' }), found: [] },
  { name: 'a comparison with ≥', text: standard({ 11: '    target: ≥90%' }), found: [] },
  { name: 'a range', text: tier('1-2 min'), found: [] },
  { name: 'a range in Chinese', text: tier('1至2分钟'), found: [] },
  { name: 'a thousands separator', text: tier('"1,000 s"'), found: [] },
  { name: 'a thousands separator without quotes', text: tier('1,000 s'), found: [] },
  { name: 'a number without unit', text: tier('60'), found: [] },
  { name: 'a number in quotes without unit', text: tier('"60"'), found: [] },
  { name: 'words', text: tier('尽快'), found: [] },
  { name: 'a unit without number', text: tier('分钟'), found: [] },
  { name: 'full-width digits and signs, which are fine', text: standard({ 11: '    target: ８８％' }), found: [] },
  { name: 'Chinese units, which are fine', text: tier('30秒'), found: [] },
  { name: 'full-width digits without unit', text: standard({ 11: '    target: ８８' }), found: [] },
  { name: 'a unit of another measure', text: standard({ 11: '    target: 30 s' }), found: [] },
  { name: 'a share that cannot be', text: standard({ 11: '    target: 880 %' }), found: [] },
  { name: 'a share as a time limit', text: tier('90 %'), found: [] },

  // References and meaning.
  { name: 'an unknown KPI', text: standard({ 9: '    kpi: csta' }), found: [] },
  { name: 'an unknown role', text: calendar({ 6: 'owner: qualty' }), found: [] },
  { name: 'an unknown dimension', text: standard({ 10: '    when: { chanel: chat }' }), found: [] },
  { name: 'an unknown value', text: standard({ 10: '    when: { channel: [chat, fone] }' }), found: [] },
  { name: 'an unknown clause', text: calendar({ 9: 'sources: [MON-3.1-2]' }), found: [] },
  { name: 'an unknown calendar', text: calendar({ 8: 'extends: ofice-hours' }), found: [] },
  {
    name: 'an unknown goal',
    text: profile({ 8: '  - { goal: service/cast, target: 86 %, reason: 夜间来电多为投诉 }' }),
    found: [],
  },
  {
    name: 'an unknown ticket status',
    text: sla({ 8: '  first-response: { start: created, stop: { status: [solved] } }' }),
    found: [],
  },
  { name: 'an unknown clock', text: sla({ 11: '  - { id: others, clock: first-reply, target: 10 min }' }), found: [] },
  { name: 'an id that another document has', text: calendar({ 2: 'id: office-hours' }), found: [] },
  {
    name: 'an id twice in a document',
    text: sla({ 11: '  - { id: urgent, clock: first-response, target: 10 min }' }),
    found: [],
  },
  { name: 'a calendar that extends itself', text: calendar({ 8: 'extends: hotline' }), found: [] },
  { name: 'a second workspace', text: workspace, found: [] },
  { name: 'target and limit swapped', text: standard({ 12: '    limit: 92 %' }), found: [] },
  { name: 'target and limit of a time swapped', text: tier('5 min, limit: 2 min'), found: [] },
  {
    name: 'a term that ends before it begins',
    text: calendar({ 9: 'effective: { from: 2026-07-01, to: 2026-01-31 }' }),
    found: [],
  },
];

function run(...broken: readonly StandardsFile[]): Standards {
  return validate([...base, ...broken], { today });
}

function found(standards: Standards): string[] {
  return standards.findings.map((each) => (each.file === path ? placed(each) : `${each.file}: ${placed(each)}`));
}

export { rows, run, found, path, textFormat, createColours };
