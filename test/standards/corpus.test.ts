import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile, evaluateSnapshots, readSnapshotFiles, validate } from '../../src/index.ts';

const root = join(import.meta.dirname, '../..');

function readStandards(folder: string) {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  return paths.map((path) => ({ path: `${folder}/${path}`, content: readFileSync(join(root, folder, path)) }));
}

async function judge(standards: string, profile: string | null, data: string, name = /\.(csv|json)$/) {
  const bundle = compile(validate(readStandards(standards), { today: '2026-11-22' }));
  const paths = readdirSync(join(root, data)).filter((path) => name.test(path));
  const files = paths.map((name) => ({
    path: name,
    format: name.endsWith('.csv') ? ('csv' as const) : ('json' as const),
    text: readFileSync(join(root, data, name), 'utf8'),
  }));
  return evaluateSnapshots(bundle, readSnapshotFiles(files, bundle), { profile });
}

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')) as object;
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(schemaOf('findings'));
const fits = ajv.compile(schemaOf('evaluation'));

test.each(['standards', 'examples/incidents/standards'])('%s is in order', (folder) => {
  const { findings, summary } = validate(readStandards(folder), { today: '2026-11-22' });
  expect(findings.map(({ code, file, message }) => `${code} ${file} ${message.en}`)).toEqual([]);
  expect(summary.documents).toBeGreaterThan(5);
});

/** Counts, levels and shares of all hours have no sample; left out in silence, it could just as well have been forgotten. */
test('every KPI asks for a minimum sample, or says in both languages that it has none', () => {
  const { catalog } = validate(readStandards('standards'), { today: '2026-11-22' });
  const saysWhy = (text: string | { zh?: string; en?: string }) =>
    typeof text !== 'string' &&
    /没有样本量|不设最小样本/.test(text.zh ?? '') &&
    /no (minimum )?sample/.test(text.en ?? '');
  const silent = catalog
    .all('kpi')
    .filter(({ document }) => document.minimumSample === undefined && !document.edgeCases?.some(saysWhy));
  expect(silent.map(({ id }) => id)).toEqual([]);
});

const bank = await judge('standards', 'bank', 'examples/bank');
const shop = await judge('standards', 'e-commerce', 'examples/e-commerce');

describe('the bank case', () => {
  test.each([
    { goal: 'customer-service/csat', period: '2025-Q4', value: 82, target: 88, status: 'missed', because: 'before' },
    {
      goal: 'customer-service/csat',
      period: '2026-Q1',
      value: 89,
      target: 88,
      status: 'met',
      because: 'three months later',
    },
    {
      goal: 'customer-service/csat',
      period: '2026-Q2',
      value: null,
      target: 88,
      status: 'no-data',
      because: 'the case gives no CSAT after six months',
    },
    { goal: 'bank/complaint-rate', period: '2025-Q4', value: 4, target: 2, status: 'missed', because: 'before' },
    {
      goal: 'bank/complaint-rate',
      period: '2026-Q1',
      value: 1.5,
      target: 2,
      status: 'met',
      because: 'three months later',
    },
    { goal: 'bank/staff-turnover', period: '2025-Q4', value: 15, target: 10, status: 'missed', because: 'before' },
    {
      goal: 'bank/staff-turnover',
      period: '2026-Q1',
      value: 8,
      target: 10,
      status: 'met',
      because: 'three months later',
    },
    {
      goal: 'bank/first-response-phone',
      period: '2026-Q1',
      value: null,
      target: 20,
      status: 'no-data',
      because: 'a target without figures',
    },
    {
      goal: 'bank/first-response-online',
      period: '2026-Q1',
      value: null,
      target: 30,
      status: 'no-data',
      because: 'a target without figures',
    },
  ])('$goal in $period: $value is $status ($because)', ({ goal, period, value, target, status }) => {
    const verdict = bank.verdicts.find((each) => each.goal === goal && each.period === period);
    expect(verdict).toMatchObject({ value, target, status });
  });

  test('a goal that a profile changed says by whom, why, and what it was', () => {
    const verdict = bank.verdicts.find(({ goal }) => goal === 'customer-service/csat');
    expect(verdict?.adjusted).toMatchObject([
      { as: 'profile', by: { id: 'bank', file: 'standards/profiles/bank.yaml' }, baseTarget: 85 },
    ]);
    expect(verdict?.clauses).toEqual(['MON-3.2-3', 'QMS-5-1']);
  });
});

describe('the e-commerce case', () => {
  const at = (goal: string, period: string, scope: object) =>
    shop.verdicts.find(
      (each) => each.goal === goal && each.period === period && JSON.stringify(each.scope) === JSON.stringify(scope),
    );

  test('the small sample, the missing KPI and the gap show as what they are', () => {
    expect(at('customer-service/csat', '2026-05', { team: 'north', channel: 'chat' })).toMatchObject({
      status: 'insufficient',
      sample: 12,
    });
    expect(at('e-commerce/handle-time-phone', '2026-09', { team: 'south', channel: 'phone' })).toMatchObject({
      status: 'no-data',
      reason: 'not-given',
    });
    expect(shop.findings.map(({ code }) => code)).toContain('snapshot/gap');
  });

  test('two months of missed satisfaction and slower responses raise the staffing alert', () => {
    const raised = shop.alerts.filter(({ status, rule }) => status === 'raised' && rule === 'staffing');
    expect(raised.map(({ period, scope }) => ({ period, scope }))).toEqual([
      { period: '2026-07', scope: { team: 'south', channel: 'phone' } },
      { period: '2026-08', scope: { team: 'south', channel: 'phone' } },
    ]);
  });
});

test.each([
  {
    file: 'by-day-opened.csv',
    summary: { snapshots: 12, missed: 14, 'at-risk': 3, insufficient: 14, met: 5, alerts: 2 },
  },
  { file: 'by-day-closed.csv', summary: { snapshots: 100, missed: 17, 'at-risk': 2, met: 18 } },
])('the incident log, $file', async ({ file, summary }) => {
  const evaluation = await judge(
    'examples/incidents/standards',
    null,
    'examples/incidents/snapshots',
    new RegExp(`^${file}$`),
  );
  expect(evaluation.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(evaluation.summary).toMatchObject(summary);
});

test.each([
  ['standards', 'bank', 'examples/bank'],
  ['standards', 'e-commerce', 'examples/e-commerce'],
] as const)('evaluations fit their published schema (%s, %s)', async (standards, profile, data) => {
  const evaluation = await judge(standards, profile, data);
  expect(fits(JSON.parse(JSON.stringify(evaluation))) ? [] : fits.errors).toEqual([]);
});
