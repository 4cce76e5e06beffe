import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile, explain, explainClauses, validate } from '../../src/index.ts';
import { emptyFolder, root, typed } from '../cli/yardstick.ts';
import { ourStandards } from '../standards/support.ts';

const header = (kind: string, id: string, status = 'active') =>
  `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: ${status}\ntitle: { zh: 示例 ${id}, en: Example ${id} }\nowner: quality\n`;

/** A workspace with one clause, MON-1-1. */
const workspace = (how: string) => `${header('workspace', 'small')}schema: 1
languages: [zh, en]
dimensions:
  - { id: priority, title: { zh: 优先级, en: Priority }, ranked: true, values: [A, B] }
roles: [{ id: quality, title: { zh: 质量部, en: Quality } }]
sourceDocuments:
  - id: MON
    title: { zh: 规定, en: Rules of the house }
    clauses: [{ id: MON-1-1, how: ${how}, text: { zh: 客户满意, en: Customers are satisfied } }]
`;

const kpi = (id: string, more = '') => `${header('kpi', id)}unit: '%'
better: higher
family: result
formula: good
inputs: { good: good ones }
dataSource: the help desk
period: month
${more}`;

const goal = (sources: string, status = 'active') =>
  `${header('standard', 'service', status)}goals: [{ id: csat, kpi: csat, target: 85 %${sources} }]\n`;

const norm = (check: string, status = 'active') => `${header('standard', 'conduct', status)}norms:
  - id: polite
    level: must
    text: { zh: 有礼貌, en: Be polite }
    check: { how: { zh: 抽查, en: samples }, by: quality, every: 1 month${check} }
    sources: [MON-1-1]
`;

const script = (step: string, forbidden: string, more = '') => `${header('script', 'greeting')}${more}steps:
  - { id: greet, title: { zh: 问候, en: Greet }, say: { zh: 您好, en: Hello }${step} }
forbidden:
  - { id: rude, phrases: { zh: [闭嘴] }, instead: { zh: 请讲, en: Please go on }${forbidden} }
examples:
  - { say: 您好, expect: pass }
  - { say: 闭嘴, expect: fail, breaks: [rude] }
`;

const form = (item: string, more = '') => `${header('form', 'attitude')}purpose: checklist
${more}items:
  - { id: tone, title: { zh: 语气, en: Tone }, type: yes-no${item} }
`;

const sla = (tier: string, within: string, more = '') => `${header('sla', 'response')}${more}clocks:
  first-response: { start: created, stop: { reply: agent } }
tiers:
  - { id: A, clock: first-response, when: { priority: A }, target: 1 min, limit: 2 min${tier} }
  - { id: rest, clock: first-response, target: 10 min }
within:
  - { id: in-time, clock: first-response, share: 90 %, period: month${within} }
`;

const taxonomy = (deepest: string) => `${header('taxonomy', 'problems')}classifies: problem
classes:
  - id: systems
    title: { zh: 系统, en: Systems }
    classes:
      - id: outage
        title: { zh: 中断, en: Outage }
        classes: [{ id: phone-outage, title: { zh: 电话中断, en: Phone outage }${deepest} }]
`;

const procedure = `${header('procedure', 'outage')}type: emergency
trigger: { zh: 系统中断, en: The system is down }
steps:
  - { id: tell, title: { zh: 通知, en: Tell }, role: quality, do: { zh: 发公告, en: Post a notice }, sources: [MON-1-1] }
`;

const rule = `${header('rule', 'falling')}sources: [MON-1-1]
if: { kpi: csat, change: previous-period, below: 0 pp }
then: { alert: falling, severity: warning, text: { zh: 看一看, en: Look } }
`;

const scorecard = (item: string, more = '') => `${header('scorecard', 'card')}${more}period: month
items:
  - { id: csat, goal: service/csat, weight: 100 %, curve: [{ at: 70 %, points: 0 }, { at: 95 %, points: 100 }]${item} }
missing: { no-data: withhold, insufficient: withhold, not-applicable: leave-out, waived: leave-out }
leastWeight: 70 %
grades: [{ id: A, title: { zh: 好, en: Good }, from: 0 points, consequence: { zh: 无, en: none } }]
`;

const profile = `${header('profile', 'bank')}adjust:
  - { goal: service/csat, target: 88 %, reason: { zh: 期望高, en: More is expected }, sources: [MON-1-1] }
`;

const monitoring = (watch: string, report: string, sample: string) => `${header('monitoring', 'plan')}watch:
  - { id: watching, title: { zh: 看, en: Watch }, kpis: [csat], every: week, from: { zh: 报表, en: a report }, role: quality${watch} }
reports:
  - { id: monthly, title: { zh: 月报, en: Monthly }, every: month, contents: [{ zh: 达标, en: verdicts }], by: quality, audience: [{ roles: [quality], detail: full }]${report} }
samples:
  - { id: talks, of: { zh: 录音, en: recordings }, share: 5 %, atLeast: 20, every: month, seed: { zh: 月份, en: the month }, by: quality${sample} }
`;

const names = ', sources: [MON-1-1]';
const namedInHeader = 'sources: [MON-1-1]\n';

/** The one clause of a small set of standards, as `explain --clauses` lists it. */
function listed(how: string, documents: readonly string[]) {
  const { catalog, findings, bundle } = read(how, documents);
  const list = explainClauses({ catalog, bundle, on: '2026-04-15' });
  return { clause: list.clauses[0], summary: list.summary, findings };
}

/** The documents that a test does not replace stand beside its own: a KPI, a goal on it, a script and a form. */
function read(how: string, documents: readonly string[]) {
  const beside = [kpi('csat'), goal(''), script('', ''), form('')].filter(
    (each) => !documents.some((own) => name(own) === name(each)),
  );
  const files = [workspace(how), ...beside, ...documents].map((content, index) => ({ path: `${index}.yaml`, content }));
  const standards = validate(files, { today: '2026-04-15' });
  expect(standards.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message.en)).toEqual(
    [],
  );
  return { ...standards, bundle: compile(standards) };
}

function name(document: string): string {
  return document.split('\n').slice(0, 2).join(' ');
}

describe('a clause', () => {
  test.each([
    { how: 'described', by: [], carried: null, because: 'nothing names it' },
    { how: 'measured', by: [goal(names)], carried: 'measured', what: 'standard/service › csat', because: 'of a goal' },
    { how: 'measured', by: [sla(names, '')], carried: 'measured', what: 'sla/response › A', because: 'of a tier' },
    {
      how: 'measured',
      by: [sla('', names)],
      carried: 'measured',
      what: 'sla/response › in-time',
      because: 'of a share in time',
    },
    {
      how: 'measured',
      by: [sla('', '', namedInHeader)],
      carried: 'described',
      what: 'sla/response',
      because: 'time limits as a whole judge nothing',
    },
    { how: 'measured', by: [rule], carried: 'measured', what: 'rule/falling', because: 'of a rule' },
    {
      how: 'measured',
      by: [kpi('csat', namedInHeader)],
      carried: 'measured',
      what: 'kpi/csat',
      because: 'of a KPI that a goal looks at',
    },
    {
      how: 'measured',
      by: [kpi('lonely', namedInHeader)],
      carried: 'described',
      what: 'kpi/lonely',
      because: 'a KPI that nobody looks at is only defined',
    },
    {
      how: 'measured',
      by: [scorecard(names)],
      carried: 'measured',
      what: 'scorecard/card › csat',
      because: 'of an item of a scorecard',
    },
    {
      how: 'measured',
      by: [profile],
      carried: 'measured',
      what: 'profile/bank › service/csat',
      because: 'of a goal that a profile adjusts',
    },
    {
      how: 'measured',
      by: [monitoring(names, '', '')],
      carried: 'measured',
      what: 'monitoring/plan › watching',
      because: 'of figures that are watched',
    },
    {
      how: 'checked',
      by: [monitoring('', '', names)],
      carried: 'checked',
      what: 'monitoring/plan › talks',
      because: 'of a sample that is drawn',
    },
    {
      how: 'checked',
      by: [monitoring('', names, '')],
      carried: 'described',
      what: 'monitoring/plan › monthly',
      because: 'a report without figures is only told',
    },
    {
      how: 'checked',
      by: [form(names)],
      carried: 'checked',
      what: 'form/attitude › tone',
      because: 'of an item of a form',
    },
    { how: 'checked', by: [form('', namedInHeader)], carried: 'checked', what: 'form/attitude', because: 'of a form' },
    {
      how: 'checked',
      by: [script(names, '')],
      carried: 'checked',
      what: 'script/greeting › greet',
      because: 'of a step of a script',
    },
    {
      how: 'checked',
      by: [script('', names)],
      carried: 'checked',
      what: 'script/greeting › rude',
      because: 'of a forbidden phrase',
    },
    {
      how: 'checked',
      by: [norm(', form: attitude')],
      carried: 'checked',
      what: 'standard/conduct › polite',
      because: 'of a norm that is checked with a form',
    },
    {
      how: 'checked',
      by: [norm(', script: greeting')],
      carried: 'checked',
      what: 'standard/conduct › polite',
      because: 'of a norm that is checked against a script',
    },
    {
      how: 'checked',
      by: [norm('')],
      carried: 'described',
      what: 'standard/conduct › polite',
      because: 'a norm that people judge is only described',
    },
    {
      how: 'measured',
      by: [norm('')],
      carried: 'described',
      what: 'standard/conduct › polite',
      because: 'and far from measured',
    },
    {
      how: 'measured',
      by: [norm(', form: attitude')],
      carried: 'checked',
      what: 'standard/conduct › polite',
      because: 'checked on records is not measured on data',
    },
    {
      how: 'described',
      by: [norm('')],
      carried: 'described',
      what: 'standard/conduct › polite',
      because: 'for what is to be described a norm will do',
    },
    {
      how: 'described',
      by: [goal(names)],
      carried: 'measured',
      what: 'standard/service › csat',
      because: 'measured is more than is asked for',
    },
    {
      how: 'described',
      by: [taxonomy(names)],
      carried: 'described',
      what: 'taxonomy/problems › phone-outage',
      because: 'of a class inside a class inside a class',
    },
    { how: 'described', by: [procedure], carried: 'described', what: 'procedure/outage › tell', because: 'of a step' },
    {
      how: 'measured',
      by: [norm(''), norm(', form: attitude').replace('id: conduct', 'id: other'), goal(names)],
      carried: 'measured',
      what: 'standard/service › csat',
      because: 'the strongest of three counts, and stands first',
    },
    { how: 'measured', by: [goal(names, 'draft')], carried: null, because: 'a draft carries nothing' },
    { how: 'measured', by: [goal(names, 'retired')], carried: null, because: 'what is retired carries nothing' },
    {
      how: 'measured',
      by: [goal(names, 'pilot')],
      carried: 'measured',
      what: 'standard/service › csat',
      because: 'a pilot is in use',
    },
    {
      how: 'measured',
      by: [goal(names, 'draft'), norm('')],
      carried: 'described',
      what: 'standard/conduct › polite',
      because: 'beside a draft, what is in use decides',
    },
  ])('to be $how is $carried by $what ($because)', ({ how, by, carried, what }) => {
    const { clause, summary, findings } = listed(how, by);
    const strengths = ['described', 'checked', 'measured'];
    const fully = carried !== null && strengths.indexOf(carried) >= strengths.indexOf(how);
    expect(clause).toMatchObject({ id: 'MON-1-1', how, carried, fully });
    expect(clause?.carriedBy[0]?.what).toBe(what);
    expect(summary).toMatchObject({ clauses: 1, fully: fully ? 1 : 0 });
    // The check of the same says so in the very cases where the list does.
    expect(findings.filter(({ code }) => code === 'clause-carried')).toHaveLength(fully ? 0 : 1);
  });

  test.each([
    { by: [goal(names)], zh: '示例 csat ≥ 85 %，按月', en: 'Example csat ≥ 85 %, monthly' },
    {
      by: [sla(names, '')],
      zh: 'first-response：目标 1 分钟，底线 2 分钟',
      en: 'first-response: target 1 min, limit 2 min',
    },
    {
      by: [sla('', names)],
      zh: 'first-response：90 % 按时，按月',
      en: 'first-response: 90 % in time, monthly',
    },
    {
      by: [sla('', `, time: 5 min${names}`)],
      zh: 'first-response：90 % 在 5 分钟内，按月',
      en: 'first-response: 90 % within 5 min, monthly',
    },
    { by: [norm(', form: attitude')], zh: '用“示例 attitude”核查', en: 'checked with “Example attitude”' },
    { by: [norm(', script: greeting')], zh: '用“示例 greeting”核查', en: 'checked with “Example greeting”' },
    { by: [profile], zh: '示例 csat ≥ 88 %，按月', en: 'Example csat ≥ 88 %, monthly' },
  ])('tells what it is judged by: $en', ({ by, zh, en }) => {
    expect(listed('described', by).clause?.carriedBy[0]?.by).toEqual({ zh, en });
  });

  test('of a norm without form or script is judged by nothing', () => {
    expect(listed('described', [norm('')]).clause?.carriedBy[0]?.by).toBeNull();
  });

  test('is carried where its name stands: the line of the reference', () => {
    const { carriedBy } = listed('described', [taxonomy(names)]).clause ?? { carriedBy: [] };
    expect(carriedBy.map(({ file, line }) => [file, line])).toEqual([['5.yaml', 14]]);
  });
});

describe('what tests a clause', () => {
  const expects = (id: string, expected: string, given = '{ period: 2026-03, metrics: { csat: 84 } }') =>
    `${header('case', id)}given: { snapshots: [${given}] }\nexpect: [${expected}]\n`;
  const met = '{ goal: service/csat, verdict: missed }';
  const ticket = `${header('case', 'in-time')}given:
  ticket: { created: '2026-03-02T09:00:00+08:00', events: [{ at: '2026-03-02T09:01:00+08:00', reply: agent }] }
expect: [{ tier: response/A, verdict: met }]
`;
  const twoGoals = `${header('standard', 'service')}goals:
  - { id: csat, kpi: csat, target: 85 %, sources: [MON-1-1] }
  - { id: other, kpi: csat, target: 90 %, when: { priority: A } }
`;

  test.each([
    { by: [goal(names), expects('short', met)], tests: ['case/short'], because: 'a case that expects of the goal' },
    { by: [goal(names)], tests: [], because: 'no case' },
    {
      by: [twoGoals, expects('short', '{ goal: service/other, verdict: missed }')],
      tests: [],
      because: 'a case of another goal of the document is no test of this one',
    },
    {
      by: [goal(names), expects('b-case', met), expects('a-case', met)],
      tests: ['case/b-case', 'case/a-case'],
      because: 'several cases, in the order of files',
    },
    {
      by: [goal(names), expects('short', `${met}, ${met}`)],
      tests: ['case/short'],
      because: 'a case once, however often',
    },
    { by: [sla(names, ''), ticket], tests: ['case/in-time'], because: 'a case that expects of the tier' },
    { by: [rule, expects('fall', '{ rule: falling, raised: false }')], tests: ['case/fall'], because: 'of the rule' },
    {
      by: [scorecard(names), expects('card', '{ scorecard: card, grade: A }')],
      tests: ['case/card'],
      because: 'of the scorecard',
    },
    { by: [script('', names)], tests: ['script/greeting'], because: 'the example sentences of the script' },
    {
      by: [script('', names), goal(names), expects('short', met)],
      tests: ['case/short', 'script/greeting'],
      because: 'both of them',
    },
    {
      by: [norm(', script: greeting')],
      tests: [],
      because: 'the sentences of a script that a norm is checked with test the script, not the norm',
    },
  ])('$tests ($because)', ({ by, tests }) => {
    const { catalog, bundle } = read('described', by);
    const [clause] = explain('MON-1-1', { catalog, bundle, on: '2026-04-15' });
    expect(clause).toMatchObject({ about: 'clause', id: 'MON-1-1', testedBy: tests.map((what) => ({ what })) });
    // The list counts the same.
    const list = explainClauses({ catalog, bundle, on: '2026-04-15' });
    expect(list.clauses[0]?.testedBy.map(({ what }) => what)).toEqual(tests);
    expect(list.summary.tested).toBe(tests.length > 0 ? 1 : 0);
  });

  test('tells what a case is about, and how many sentences there are', () => {
    const { catalog, bundle } = read('described', [script('', names), goal(names), expects('short', met)]);
    const [clause] = explain('MON-1-1', { catalog, bundle, on: '2026-04-15' });
    expect(clause).toMatchObject({
      testedBy: [
        { title: { zh: '示例 short', en: 'Example short' } },
        { title: { zh: '2 个例句', en: '2 example sentences' } },
      ],
    });
  });
});

describe('yardstick explain --clauses', () => {
  const { catalog, bundle } = ourStandards();
  const list = explainClauses({ catalog, bundle, on: '2026-11-22' });

  test('on our own standards: all are carried as they ask for, so the exit code is 0', async () => {
    const { code, stdout, stderr } = await typed(['explain', '--clauses']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/\n101 of 101 clauses carried as they ask for, \d+ tested by cases or example sentences\n$/);
    expect(stdout).not.toContain('✖');
    for (const { id } of list.clauses) expect(stdout).toMatch(new RegExp(`^✔ ${id} `, 'm'));
  });

  test('in Chinese as well', async () => {
    const { code, stdout } = await typed(['explain', '--clauses', '--lang', 'zh']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/\n101 条条款中 101 条已按要求落实，\d+ 条有用例或例句\n$/),
    ]);
  });

  test('as JSON it is the same list', async () => {
    const { stdout } = await typed(['explain', '--clauses', '--as-of', '2026-11-22', '-f', 'json']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(list)));
  });

  const single = list.clauses.filter(({ carriedBy }) => carriedBy.length === 1).slice(0, 3);

  test.each(single)(
    'where the one document that names $id names it no longer, the exit code is 1',
    async ({ id, carriedBy }) => {
      const folder = join(emptyFolder(), 'standards');
      cpSync(join(root, 'standards'), folder, { recursive: true });
      const path = join(folder, (carriedBy[0]?.file ?? '').replace('standards/', ''));
      const text = readFileSync(path, 'utf8');
      const without = [`sources: [${id}]`, `, ${id}`, `${id}, `].reduce((left, each) => left.replace(each, ''), text);
      expect(without).not.toContain(id);
      writeFileSync(path, without);
      const { code, stdout } = await typed(['explain', '--clauses', '--standards', folder]);
      expect(code).toBe(1);
      expect(stdout).toMatch(new RegExp(`^✖ ${id} .* No document carries this clause yet\\.$`, 'm'));
      expect(stdout).toContain('100 of 101 clauses carried as they ask for');
    },
  );

  test.each([
    { how: 'measured', by: goal(names), code: 0, says: /^✔ MON-1-1 +measured +standard\/service › csat$/m },
    {
      how: 'measured',
      by: norm(''),
      code: 1,
      says: /^✖ MON-1-1 +measured +only described: standard\/conduct › polite$/m,
    },
    { how: 'described', by: goal(''), code: 1, says: /^✖ MON-1-1 +described +No document carries this clause yet\.$/m },
  ])('of a small folder, to be $how → $code', async ({ how, by, code, says }) => {
    const folder = join(emptyFolder(), 'standards');
    mkdirSync(folder);
    const files = { workspace: workspace(how), kpi: kpi('csat'), own: by };
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, `${file}.yaml`), text);
    const outcome = await typed(['explain', '--clauses', '--standards', folder]);
    expect(outcome).toMatchObject({ code, stderr: '' });
    expect(outcome.stdout).toMatch(says);
  });

  test('one clause tells who carries it and what tests it', async () => {
    const { code, stdout } = await typed(['explain', 'QMS-5-1']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /Carried by[\s\S]*scorecard\/bank › satisfaction +measured[\s\S]*Tested by[\s\S]*case\/bank-scorecard/,
    );
  });
});
