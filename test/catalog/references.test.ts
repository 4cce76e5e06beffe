import { describe, expect, test } from 'vitest';
import { compile, evaluateSnapshots, readSnapshotFiles, type StandardsFile, validate } from '../../src/index.ts';
import { base, placed, today, workspace as plainWorkspace } from '../errors/base.ts';

/*
 * References to what stands inside other documents – clocks, tiers, classes – and to the events of tickets; and dimensions
 * whose values are the classes of a taxonomy.
 */

const header = (kind: string, id: string) =>
  `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: 示例\nowner: quality\n`;

const workspace = `${plainWorkspace.replace(
  'dimensions:\n',
  'dimensions:\n  - { id: category, title: 投诉类别, taxonomy: complaints }\n',
)}ticketEvents: [accepted, called-back]\n`;

const sla = (first = 'created', last = 'called-back') => `${header('sla', 'response')}clocks:
  first-response: { start: created, stop: { reply: agent } }
  call-back: { start: ${first}, stop: ${last} }
tiers:
  - { id: urgent, clock: first-response, when: { priority: A }, target: 1 min }
  - { id: others, clock: first-response, target: 10 min }
  - { id: called-back, clock: call-back, target: 24 h }
`;

const taxonomy = `${header('taxonomy', 'complaints')}classifies: complaint
classes:
  - id: delivery
    title: { zh: 配送, en: Delivery }
    classes:
      - { id: late, title: { zh: 迟到, en: Late } }
      - id: lost
        title: { zh: 丢失, en: Lost }
        classes: [{ id: lost-abroad, title: { zh: 境外丢失, en: Lost abroad } }]
  - { id: quality, title: { zh: 质量, en: Quality } }
`;

const procedure = (clock: string) => `${header('procedure', 'calling')}type: process
trigger: 客户来电
steps: [{ id: answer, title: 应答, role: quality, do: 接听。, clock: ${clock} }]
`;

const monitoring = (clock: string) => `${header('monitoring', 'plan')}watch:
  - { id: waiting, title: 等待, clocks: [${clock}], every: real-time, from: 话务平台, role: quality }
`;

const ticket = (tier: string, event: string) => `${header('case', 'answered')}given:
  ticket:
    created: '2026-03-02T09:00:00+08:00'
    events: [{ at: '2026-03-02T09:01:00+08:00', event: ${event} }]
expect: [{ tier: ${tier}, verdict: met }]
`;

const waiver = (tier: string) => `${header('waiver', 'moving')}effective: { from: 2026-03-01, to: 2026-06-30 }
tier: ${tier}
reason: 搬迁
approver: quality
approved: 2026-02-20
compensation: 延长服务
`;

const action = (type: string) => `${header('action', 'faster')}type: corrective
stage: do
finding: { text: 迟到太多, class: ${type} }
causes: [{ along: process, text: 交接太慢 }]
goal: { kpi: wait, from: 45 s, to: 30 s }
due: 2026-06-30
steps: [{ do: 增加晚班, role: quality, due: 2026-05-31 }]
verification: { after: 2026-07-01, period: month, by: quality }
escalate: quality
`;

const scoped = (category: string) =>
  `${header('standard', 'scoped')}goals: [{ id: csat, kpi: csat, target: 85 %, when: { category: ${category} } }]\n`;

const rule = (category: string) => `${header('rule', 'falling')}when: { category: ${category} }
if: { kpi: csat, change: previous-period, below: 0 pp }
then: { alert: falling, severity: warning, text: 看一看 }
`;

const form = (category: string) => `${header('form', 'record')}purpose: record
items: [{ id: what, title: 内容, type: text, required: { category: ${category} } }]
`;

/** Everything that is found where documents stand beside the base; several may replace one another by kind and id. */
function findingsOf(...own: readonly string[]) {
  const named = (content: string) => content.split('\n').slice(0, 2).join(' ');
  const beside = [sla(), taxonomy].filter((each) => !own.some((text) => named(text) === named(each)));
  const files: StandardsFile[] = [
    { path: 'workspace.yaml', content: workspace },
    ...base.filter(({ path }) => path !== 'standards/workspace.yaml'),
    ...beside.map((content, index) => ({ path: `beside-${index}.yaml`, content })),
    ...own.map((content, index) => ({ path: `own-${index}.yaml`, content })),
  ];
  return validate(files, { today });
}

const told = (...own: readonly string[]) =>
  findingsOf(...own)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ message, help }) => [message.en, help?.en].filter((text) => text !== undefined).join(' '));

describe('what is referred to exists', () => {
  test.each([
    { of: 'a clock of a step', text: procedure('response/first-response') },
    { of: 'a clock that is watched', text: monitoring('response/call-back') },
    { of: 'a tier of a case', text: ticket('response/urgent', 'accepted') },
    { of: 'a tier of a waiver', text: waiver('response/others') },
    { of: 'an event that the workspace names', text: ticket('response/urgent', 'called-back') },
    { of: 'the event that every ticket has', text: ticket('response/urgent', 'created') },
    { of: 'the event that a ticket may have', text: ticket('response/urgent', 'assigned') },
    { of: 'a moment of a clock', text: sla('accepted', 'assigned') },
    { of: 'a class', text: action('complaints/delivery') },
    { of: 'a class inside a class', text: action('complaints/late') },
    { of: 'a class inside a class inside a class', text: action('complaints/lost-abroad') },
    { of: 'a class as a value', text: scoped('quality') },
    { of: 'a nested class as a value', text: scoped('lost-abroad') },
    { of: 'several classes as values', text: scoped('[late, quality]') },
    { of: 'a class as a value of a rule', text: rule('lost') },
    { of: 'a class as a value of a form', text: form('late') },
  ])('as $of', ({ text }) => {
    expect(told(text)).toEqual([]);
  });
});

describe('what is referred to does not exist', () => {
  const events = 'Possible here: `accepted`, `called-back`.';

  test.each([
    {
      text: procedure('response/first-respons'),
      says: ['There is no clock called `response/first-respons`. Did you mean `response/first-response`?'],
      because: 'a letter is missing',
    },
    {
      text: procedure('respons/call-back'),
      says: ['There is no clock called `respons/call-back`. Did you mean `response/call-back`?'],
      because: 'the slip is in the document',
    },
    {
      text: procedure('other/waiting'),
      says: [
        'There is no clock called `other/waiting`. Possible here: `response/first-response`, `response/call-back`.',
      ],
      because: 'nothing is near, so all are listed',
    },
    {
      text: monitoring('response/urgent'),
      says: [
        'There is no clock called `response/urgent`. Possible here: `response/first-response`, `response/call-back`.',
      ],
      because: 'a tier is no clock',
    },
    {
      text: ticket('response/urgnet', 'accepted'),
      says: ['There is no tier called `response/urgnet`. Did you mean `response/urgent`?'],
      because: 'two letters are swapped',
    },
    {
      text: waiver('response/first-response'),
      says: [
        'There is no tier called `response/first-response`. Possible here: `response/urgent`, `response/others`, `response/called-back`.',
      ],
      because: 'a clock is no tier',
    },
    {
      text: ticket('response/urgent', 'acepted'),
      says: ['There is no ticket event called `acepted`. Did you mean `accepted`?'],
      because: 'a letter is missing',
    },
    {
      text: sla('acceptd', 'calledback'),
      says: [
        'There is no ticket event called `acceptd`. Did you mean `accepted`?',
        'There is no ticket event called `calledback`. Did you mean `called-back`?',
      ],
      because: 'both moments of the clock are wrong',
    },
    {
      text: ticket('response/urgent', 'exploded'),
      says: [`There is no ticket event called \`exploded\`. ${events}`],
      because: 'nothing is near',
    },
    {
      text: action('complaints/laet'),
      says: ['There is no class called `complaints/laet`. Did you mean `complaints/late`?'],
      because: 'the slip is in a nested class',
    },
    {
      text: scoped('qualty'),
      says: ['There is no value called `qualty`. Did you mean `quality`?'],
      because: 'the value is a class, a letter of which is missing',
    },
    {
      text: scoped('[late, lost-aboard]'),
      says: ['There is no value called `lost-aboard`. Did you mean `lost-abroad`?'],
      because: 'one of two is wrong',
    },
    {
      text: form('late').replace('category: late', 'categroy: late'),
      says: ['There is no dimension called `categroy`. Did you mean `category`?'],
      because: 'where the dimension is wrong its value is not blamed as well',
    },
  ])('$says ($because)', ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });

  test.each([
    { text: procedure('response/nobody'), name: 'response/nobody', because: 'a clock of a step' },
    { text: scoped('[late, nobody]'), name: 'nobody', because: 'the second value of a list' },
    { text: form('late').replace('category:', 'nobody:'), name: 'nobody', because: 'the key of a scope' },
  ])('is told at its very place: $because', ({ text, name }) => {
    const line = text.split('\n').findIndex((each) => each.includes(name));
    const column = text.split('\n')[line]?.indexOf(name) ?? Number.NaN;
    expect(findingsOf(text).findings.map(placed)).toEqual([`catalog/unknown-reference@${line + 1}:${column + 1}`]);
  });

  test.each([
    {
      broken: sla().replace('kind: sla', 'kind: sla\nclokcs: 3'),
      refers: procedure('response/first-response'),
      because: 'its clock',
    },
    { broken: sla().replace('target: 10 min', 'target: soon'), refers: waiver('response/urgent'), because: 'its tier' },
    {
      broken: taxonomy.replace('classifies: complaint', 'classifies: everything'),
      refers: action('complaints/late'),
      because: 'its class',
    },
  ])('is not told where the document is broken that would have it: $because', ({ broken, refers }) => {
    const codes = findingsOf(broken, refers).findings.map(({ code, file }) => `${code} ${file}`);
    expect(codes.filter((each) => each.includes('own-1.yaml'))).toEqual([]);
    expect(codes.filter((each) => each.includes('own-0.yaml'))).not.toEqual([]);
  });
});

describe('a dimension whose values are the classes of a taxonomy', () => {
  const { catalog, ...standards } = findingsOf(scoped('[late, quality]'));
  const bundle = compile({ catalog, ...standards });

  test('has every class as a value, each before those below it, by its title', () => {
    const dimension = catalog.dimensions.find(({ id }) => id === 'category');
    expect(dimension).toMatchObject({ open: false });
    expect(dimension?.values.map(({ id, title }) => `${id}: ${title.en}`)).toEqual([
      'delivery: Delivery',
      'late: Late',
      'lost: Lost',
      'lost-abroad: Lost abroad',
      'quality: Quality',
    ]);
  });

  test('is not blamed value by value where the taxonomy is missing', () => {
    const files = [
      { path: 'workspace.yaml', content: workspace },
      ...base.filter(({ path }) => path !== 'standards/workspace.yaml'),
      { path: 'scoped.yaml', content: scoped('[late, anything]') },
    ];
    expect(validate(files, { today }).findings.map(({ message }) => message.en)).toEqual([
      'There is no taxonomy called `complaints`.',
    ]);
  });

  test('takes figures by class, and judges them in the order of the classes', async () => {
    const figures = ['quality', 'late', 'lost-abroad'].map((category) => ({
      period: '2026-03',
      scope: { category },
      metrics: { csat: 90 },
    }));
    const snapshots = readSnapshotFiles([{ path: 'a.json', format: 'json', text: JSON.stringify(figures) }], bundle);
    expect(snapshots.findings).toEqual([]);
    const { verdicts } = await evaluateSnapshots(bundle, snapshots);
    expect(verdicts.filter(({ goal }) => goal === 'scoped/csat').map(({ where, status }) => [where, status])).toEqual([
      [{ zh: '迟到', en: 'Late' }, 'met'],
      [{ zh: '质量', en: 'Quality' }, 'met'],
    ]);
  });

  test.each([
    { value: 'lost-aboard', says: 'Did you mean `lost-abroad`?', because: 'a slip in a nested class' },
    { value: 'deliverry', says: 'Did you mean `delivery`?', because: 'a slip in a class' },
    {
      value: 'weather',
      says: 'Possible here: `delivery`, `late`, `lost`, `lost-abroad`, `quality`.',
      because: 'no class',
    },
  ])('does not take figures of $value ($because)', ({ value, says }) => {
    const text = JSON.stringify([{ period: '2026-03', scope: { category: value }, metrics: { csat: 90 } }]);
    const { findings, rows } = readSnapshotFiles([{ path: 'a.json', format: 'json', text }], bundle);
    expect(findings.map(({ code, help }) => [code, help?.en])).toEqual([['snapshot/unknown-value', says]]);
    expect(rows).toEqual([]);
  });
});
