import { describe, expect, test } from 'vitest';
import { compile, type Finding, validate } from '../../src/index.ts';
import { quietBase as base, today, unreadable } from '../errors/base.ts';

const header = (kind: string, id: string) =>
  `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: { zh: 示例, en: Example }\nowner: quality\n`;

const calls = `${header('dataset', 'calls')}records: calls
format: csv
fields:
  started: { type: instant, required: true }
  queued: { type: instant }
  answered: { type: instant }
  day: { type: date }
  wait: { type: duration, unit: s }
  score: { type: number, unit: points }
  agents: { type: number }
  channel: { type: choice, dimension: channel }
  outcome: { type: choice, values: { 已接通: answered, 放弃: abandoned } }
  transferred: { type: yes-no }
  waited: { type: duration, formula: answered - queued }
  over: { type: instant, formula: started + 7 days }
`;

const kpi = (lines: string, unit = '%') =>
  `${header('kpi', 'example')}unit: "${unit}"\nbetter: higher\nfamily: process\n${lines}dataSource: { zh: 话务系统, en: telephone system }\nperiod: month\n`;

const standard = `${header('standard', 'goals')}goals:\n  - { id: example, kpi: example, target: 1 %, when: { channel: phone } }\n`;

function check(document: string) {
  const files = [
    ...base,
    { path: 'calls.yaml', content: calls },
    { path: 'example.yaml', content: document },
    {
      path: 'goals.yaml',
      content: standard.replace(
        '1 %',
        /unit: "(.*)"/.exec(document)?.[1] === '%' ? '1 %' : `1 ${/unit: "(.*)"/.exec(document)?.[1]}`,
      ),
    },
  ];
  const standards = validate(files, { today });
  const measure = compile(standards).measures.find(({ id }) => id === 'example');
  return { findings: standards.findings, computation: measure?.computation ?? null };
}

/** The very characters of the document at which a finding points. */
function pointedAt(document: string, { range }: Finding): string {
  const lines = document.split('\n');
  if (range === null) return '';
  const { start, end } = range;
  if (start.line === end.line) return lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? '';
  return [lines[start.line - 1]?.slice(start.column - 1), '…', lines[end.line - 1]?.slice(0, end.column - 1)].join('');
}

describe('a mistake is told at its very characters', () => {
  const words = 'inputs: { resolved: 已解决, accepted: 受理 }\n';
  test.each([
    {
      title: 'in a plain text',
      lines: `formula: resloved / accepted * 100 %\n${words}`,
      code: 'formula-name',
      at: 'resloved',
    },
    {
      title: 'in double quotes',
      lines: `formula: "resolved / acepted"\n${words}`,
      code: 'formula-name',
      at: 'acepted',
    },
    { title: 'in single quotes', lines: `formula: 'resolved / (accepted'\n${words}`, code: 'formula-syntax', at: '(' },
    {
      title: 'behind Chinese',
      lines: 'formula: 已解决 ÷ 受理量\ninputs: { 已解决: 已解决, 受理: 受理 }\n',
      code: 'formula-name',
      at: '受理量',
    },
    { title: 'in a block', lines: `formula: |\n  resloved / accepted\n${words}`, code: 'formula-name', at: 'resloved' },
    {
      title: 'as a whole where lines are folded',
      lines: `formula: >-\n  resloved\n  / accepted\n${words}`,
      code: 'formula-name',
      at: '>-…  / accepted',
    },
    {
      title: 'as a whole where there are escapes',
      lines: `formula: "resloved \\u002F accepted"\n${words}`,
      code: 'formula-name',
      at: '"resloved \\u002F accepted"',
    },
    {
      title: 'at the end of the text',
      lines: `formula: resolved / accepted *\n${words}`,
      code: 'formula-syntax',
      at: '*',
    },
    {
      title: 'in `where`',
      lines: 'formula: a\ninputs: { a: { title: 甲, mean: score, of: calls, where: wait > 5 m } }\n',
      code: 'formula-syntax',
      at: '5 m',
    },
    {
      title: 'in an argument',
      lines:
        'formula: a\ninputs:\n  a: { title: 甲, share-within: waited, limit: 20 sec, of: calls, where: outcom = "answered" }\n',
      code: 'formula-name',
      at: 'outcom',
    },
  ])('$title', ({ lines, code, at }) => {
    const document = kpi(lines);
    const { findings, computation } = check(document);
    expect(findings.map((each) => ({ code: each.code, at: pointedAt(document, each) }))).toEqual([{ code, at }]);
    expect(computation).toBeNull();
    expect(findings.flatMap(unreadable)).toEqual([]);
  });
});

/** One input, in a KPI whose formula is just that. */
const one = (input: string, unit = '%') => kpi(`formula: a\ninputs:\n  a: { title: 甲, ${input} }\n`, unit);

describe('what is wrong with an input', () => {
  test.each([
    {
      input: 'where: { outcome: answered }',
      code: 'kpi-input',
      at: 'a',
      wrong: 'This input does not say by which function it is computed.',
    },
    { input: 'zh: 甲', code: 'kpi-input', at: 'a', wrong: null },
    {
      input: 'mean: wait, sum: wait, of: calls',
      unit: 's',
      code: 'kpi-input',
      at: 'sum',
      wrong: 'One input has two functions: `mean` and `sum`.',
    },
    { input: 'mean: wait', unit: 's', code: 'kpi-input', at: 'a', wrong: '`mean` (mean) needs `of` as well.' },
    {
      input: 'share-within: wait, of: calls',
      code: 'kpi-input',
      at: 'a',
      wrong: '`share-within` (share within a limit) needs `limit` as well.',
    },
    {
      input: 'count: calls, of: calls',
      unit: 'calls',
      code: 'kpi-input',
      at: 'of',
      wrong: '`of` does not belong to `count`.',
    },
    {
      input: 'mean: wait, of: calls, limit: 20 s',
      unit: 's',
      code: 'kpi-input',
      at: 'limit',
      wrong: '`limit` does not belong to `mean`.',
    },
    { input: 'count: cals', unit: 'calls', code: 'catalog/unknown-reference', at: 'cals', wrong: null },
    {
      input: 'mean: wiat, of: calls',
      unit: 's',
      code: 'formula-name',
      at: 'wiat',
      wrong: 'The dataset `calls` has no field `wiat`.',
    },
    {
      input: 'mean: outcome, of: calls',
      unit: 's',
      code: 'formula-type',
      at: 'outcome',
      wrong: 'A number is needed here (what the mean is taken of), and this is text.',
    },
    {
      input: 'share-within: wait, limit: 20, of: calls',
      code: 'formula-unit',
      at: '20',
      wrong: '`limit` is a number without a unit, which does not go with a duration.',
    },
    {
      input: 'share-within: wait, limit: 20 %, of: calls',
      code: 'formula-unit',
      at: '20 %',
      wrong: '`limit` is a share, which does not go with a duration.',
    },
    {
      input: 'percentile: wait, rank: 90, of: calls',
      unit: 's',
      code: 'formula-type',
      at: '90',
      wrong: 'The rank of a percentile lies between 0 % and 100 %.',
    },
    {
      input: 'percentile: wait, rank: score, of: calls',
      unit: 's',
      code: 'formula-type',
      at: 'score',
      wrong: 'The rank of a percentile lies between 0 % and 100 %.',
    },
    {
      input: 'ratio-of-sums: score, to: wait, of: calls',
      code: 'formula-unit',
      at: 'wait',
      wrong: '`to` is a duration, which does not go with points.',
    },
    {
      input: 'mean: wait, of: calls, where: { outcome: answred }',
      unit: 's',
      code: 'formula-value',
      at: 'answred',
      wrong: 'This field is never `answred`.',
    },
    {
      input: 'mean: wait, of: calls, where: { outcome: [answered, abandond] }',
      unit: 's',
      code: 'formula-value',
      at: 'abandond',
      wrong: 'This field is never `abandond`.',
    },
    {
      input: 'mean: wait, of: calls, where: { channel: fax }',
      unit: 's',
      code: 'formula-value',
      at: 'fax',
      wrong: 'This field is never `fax`.',
    },
    {
      input: 'mean: wait, of: calls, where: { chanel: phone }',
      unit: 's',
      code: 'formula-name',
      at: 'chanel',
      wrong: 'The dataset `calls` has no field `chanel`.',
    },
    { input: 'mean: wait, of: calls, where: { wait: 20 }', unit: 's', code: 'formula-unit', at: '20', wrong: null },
    {
      input: 'mean: wait, of: calls, where: { transferred: maybe }',
      unit: 's',
      code: 'formula-type',
      at: 'maybe',
      wrong: null,
    },
    {
      input: 'mean: wait, of: calls, where: score + 1',
      unit: 's',
      code: 'formula-type',
      at: 'score + 1',
      wrong: '`where` has to be a condition.',
    },
    {
      input: 'mean: wait, of: calls, at: wait',
      unit: 's',
      code: 'kpi-input',
      at: 'wait',
      wrong: '`wait` is no field with a time.',
    },
    { input: 'mean: wait, of: calls, at: answred', unit: 's', code: 'kpi-input', at: 'answred', wrong: null },
    {
      input: 'level: calls, from: day, until: answered',
      unit: 'calls',
      code: 'formula-type',
      at: 'answered',
      wrong: null,
    },
    {
      input: 'count: clocks, where: { outcome: in-tme }',
      unit: 'times',
      code: 'formula-value',
      at: 'in-tme',
      wrong: 'This field is never `in-tme`.',
    },
    {
      input: 'mean: wait, of: calls',
      unit: '%',
      code: 'kpi-result-unit',
      at: 'a',
      wrong: 'The formula gives a duration, but the KPI is in `%`.',
    },
    {
      input: 'top-box: score, from: 4, of: calls',
      unit: 's',
      code: 'kpi-result-unit',
      at: 'a',
      wrong: 'The formula gives a share, but the KPI is in `s`.',
    },
  ])('$input', ({ input, unit, code, at, wrong }) => {
    const document = one(input, unit);
    const { findings, computation } = check(document);
    expect(findings.map((each) => ({ code: each.code, at: pointedAt(document, each) }))).toEqual([{ code, at }]);
    expect([findings[0]?.message.en, null]).toContain(wrong);
    expect(computation).toBeNull();
    expect(findings.flatMap(unreadable)).toEqual([]);
  });

  test.each([
    { name: 'in', code: 'kpi-input' },
    { name: '或', code: 'kpi-input' },
    { name: '24h', code: 'schema/wrong-form' },
  ])('`$name` cannot be the name of an input', ({ name, code }) => {
    const { findings } = check(kpi(`formula: a\ninputs: { a: 甲, "${name}": 乙 }\n`));
    expect(findings.map((each) => each.code)).toContain(code);
  });

  test('a KPI in words is documented and not computed', () => {
    const { findings, computation } = check(kpi('formula: a / b\ninputs: { a: 甲, b: { zh: 乙, en: b } }\n'));
    expect(findings).toEqual([]);
    expect(computation).toBeNull();
  });

  test('with one input in words it is not computed either, and the others are still checked', () => {
    const { findings } = check(kpi('formula: a / b\ninputs: { a: 甲, b: { title: 乙, mean: wiat, of: calls } }\n'));
    expect(findings.map(({ code }) => code)).toEqual(['formula-name']);
  });

  test('a sample names inputs', () => {
    const inputs = 'inputs: { a: { title: 甲, count: calls }, b: { title: 乙, count: calls } }\n';
    expect(check(kpi(`formula: a / b\n${inputs}sample: [a, c]\n`)).findings.map(({ code }) => code)).toEqual([
      'formula-name',
    ]);
    expect(check(kpi(`formula: a / b\n${inputs}sample: a\n`)).computation?.sample).toEqual(['a']);
    expect(check(kpi(`formula: 100 * a / b\n${inputs}`)).computation?.sample).toEqual(['b']);
    expect(check(kpi(`formula: a / b * 100 %\n${inputs}`)).computation?.sample).toEqual(['b']);
    expect(check(kpi(`formula: a / (a + b)\n${inputs}`)).computation?.sample).toEqual(['a', 'b']);
  });
});

describe('what is sound becomes a computation', () => {
  test.each([
    { input: 'count: calls', unit: 'calls' },
    { input: 'count: calls, where: { outcome: [answered, abandoned], transferred: "no", agents: 1 }', unit: 'calls' },
    { input: 'count: calls, where: transferred and wait <= 20 s, at: over', unit: 'calls' },
    { input: 'level: calls, from: started, until: answered', unit: 'calls' },
    { input: 'level: calls, from: day', unit: 'calls' },
    { input: 'distinct: channel, of: calls', unit: 'customers' },
    { input: 'sum: wait, of: calls', unit: 'h' },
    { input: 'median: waited, of: calls', unit: 'min' },
    { input: 'percentile: wait, rank: 90 %, of: calls', unit: 's' },
    { input: 'percentile: wait, rank: 0.9, of: calls', unit: 's' },
    { input: 'share-within: waited, limit: 20 s, of: calls', unit: '%' },
    { input: 'top-box: score, from: 4, of: calls', unit: '%' },
    { input: 'nps: score, of: calls', unit: 'points' },
    { input: 'weighted-mean: score, weight: agents, of: calls', unit: 'points' },
    { input: 'ratio-of-sums: wait, to: waited, of: calls', unit: '%' },
    { input: 'mean: elapsed, of: clocks, where: { channel: phone, clock: first-response }', unit: 'min' },
  ])('$input', ({ input, unit }) => {
    const { findings, computation } = check(one(input, unit));
    expect(findings).toEqual([]);
    expect(computation).not.toBeNull();
    expect(JSON.parse(JSON.stringify(computation))).toEqual(computation);
  });

  test('derived fields are worked in: only columns are named', () => {
    const { computation } = check(one('median: waited, of: calls, at: over', 's'));
    const text = JSON.stringify(computation);
    expect(text).toContain('"answered"');
    expect(text).not.toContain('"waited"');
    expect(text).not.toContain('"over"');
  });
});

describe('derived fields of a dataset', () => {
  const dataset = (field: string) =>
    calls.replace('  waited: { type: duration, formula: answered - queued }\n', `  waited: ${field}\n`);
  test.each([
    { field: '{ type: duration, formula: answered - qeued }', code: 'formula-name', at: 'qeued' },
    { field: '{ type: duration, formula: answered - }', code: 'formula-syntax', at: '-' },
    { field: '{ type: text, formula: answered - queued }', code: 'formula-type', at: 'answered - queued' },
    {
      field: '{ type: number, unit: points, formula: answered - queued }',
      code: 'formula-unit',
      at: 'answered - queued',
    },
    { field: '{ type: instant, formula: over + 1 h }', code: 'formula-name', at: 'over' },
    {
      field: '{ type: duration, formula: answered - queued, columns: [wait] }',
      code: 'dataset-derived',
      at: 'columns',
    },
  ])('$field', ({ field, code, at }) => {
    const content = dataset(field);
    const { findings } = validate([...base, { path: 'calls.yaml', content }], { today });
    expect(findings.map((each) => ({ code: each.code, at: pointedAt(content, each) }))).toEqual([{ code, at }]);
  });

  test.each([
    { at: 'started', code: null },
    { at: 'over', code: null },
    { at: 'wait', code: 'dataset-at' },
    { at: 'strated', code: 'dataset-at' },
  ])('at: $at', ({ at, code }) => {
    const content = calls.replace('format: csv\n', `format: csv\nat: ${at}\n`);
    const { findings } = validate([...base, { path: 'calls.yaml', content }], { today });
    expect(findings.map((each) => each.code)).toEqual(code === null ? [] : [code]);
  });

  test('where nothing says which time counts, the input is told so', () => {
    const content = calls.replace(', required: true', '');
    const document = one('count: calls', 'calls');
    const files = [...base, { path: 'calls.yaml', content }, { path: 'example.yaml', content: document }];
    const { findings } = validate(files, { today });
    expect(findings.filter(({ code }) => code === 'kpi-input').map(({ message }) => message.en)).toEqual([
      'The dataset `calls` does not say which time places its records in a period.',
    ]);
  });
});
