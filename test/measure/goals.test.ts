import { describe, expect, test } from 'vitest';
import { judgeTickets, readTicketFiles } from '../../src/index.ts';
import { evaluateRecords } from '../../src/toolkit/measure.ts';
import { unreadable } from '../errors/base.ts';
import { bundleOf, kpi, now, recordsOf } from './world.ts';

const solved = kpi(
  'solved',
  'unit: "%"\nformula: solved / all\ninputs: { solved: { title: s, count: tickets, where: known(solved) }, all: { title: a, count: tickets } }\n',
);
const inTime = kpi(
  'in-time',
  'unit: "%"\nformula: good / due\ninputs:\n  good: { title: g, count: clocks, where: { outcome: in-time } }\n  due: { title: d, count: clocks, where: { outcome: [in-time, late] } }\n',
);
const twice = kpi('twice', 'unit: "%"\nformula: 2 * all / all\ninputs: { all: { title: a, count: tickets } }\n');
const bySurvey = kpi('liked', 'unit: "%"\nformula: liked / asked\ninputs: { liked: 喜欢, asked: 问过 }\n');

const rows = [
  '1|2026-03-02 09:00|2026-03-02 12:00|north|A|',
  '2|2026-03-02 09:00|2026-03-05 12:00|north|B|',
  '3|2026-03-02 09:00||south|A|',
];

async function judged(kpis: Parameters<typeof bundleOf>[0], goals: string, by: readonly string[] = []) {
  const bundle = bundleOf(kpis, goals);
  const { verdicts, findings } = await evaluateRecords(bundle, recordsOf(bundle, rows), { profile: null, by, now });
  expect(findings.flatMap(unreadable)).toEqual([]);
  return {
    verdicts: verdicts.map(({ goal, scope, period, value, sample, status }) =>
      [goal, ...Object.values(scope), period, value, sample, status].join(' '),
    ),
    codes: findings.map(({ code }) => code),
  };
}

describe('goals on records', () => {
  test('are judged on what is computed for them, by their own periods and scopes', async () => {
    const goals = `  - { id: all, kpi: solved, target: 60 %, minimumSample: 0, period: month }
  - { id: high, kpi: solved, target: 60 %, minimumSample: 0, period: quarter, when: { priority: A } }
`;
    expect((await judged([solved], goals)).verdicts).toEqual([
      'service/all 2026-03 66.666666666667 3 met',
      'service/high A 2026-Q1 50 2 missed',
    ]);
  });

  test('are told apart by more dimensions where somebody asks, with their roll-up', async () => {
    const goals = '  - { id: all, kpi: solved, target: 60 %, minimumSample: 0, period: month }\n';
    expect((await judged([solved], goals, ['team'])).verdicts).toEqual([
      'service/all 2026-03 66.666666666667 3 met',
      'service/all north 2026-03 100 2 met',
      'service/all south 2026-03 0 1 missed',
    ]);
  });

  test('whose KPIs the records do not feed are told, not passed over', async () => {
    const goals =
      '  - { id: liked, kpi: liked, target: 60 %, period: month }\n  - { id: all, kpi: solved, target: 60 %, minimumSample: 0, period: month }\n';
    const { verdicts, codes } = await judged([solved, bySurvey], goals);
    expect(verdicts).toEqual(['service/all 2026-03 66.666666666667 3 met']);
    expect(codes).toEqual(['measure/goals-not-measured']);
  });

  test('are not judged on what cannot be', async () => {
    const goals = '  - { id: twice, kpi: twice, target: 60 %, minimumSample: 0, period: month }\n';
    const { verdicts, codes } = await judged([twice], goals);
    expect(verdicts).toEqual(['service/twice 2026-03  3 no-data']);
    expect(codes).toContain('measure/impossible-figure');
  });
});

test('yardstick sla judges the goals that its clocks feed, and no others', async () => {
  const goals =
    '  - { id: in-time, kpi: in-time, target: 60 %, minimumSample: 0, period: month }\n  - { id: all, kpi: solved, target: 60 %, minimumSample: 0, period: month }\n';
  const bundle = bundleOf([solved, inTime], goals);
  const tickets = readTicketFiles(
    [
      {
        path: 'tickets.csv',
        format: 'csv',
        text: 'id,created,resolved\n1,2026-03-02T09:00:00Z,2026-03-02T12:00:00Z\n2,2026-03-02T09:00:00Z,2026-03-05T12:00:00Z\n',
      },
    ],
    bundle,
    null,
  );
  const { goals: verdicts, summary } = await judgeTickets(bundle, tickets, { now });
  expect(verdicts.map(({ goal, value, status }) => `${goal} ${value} ${status}`)).toEqual([
    'service/in-time 50 missed',
  ]);
  expect(summary.map(({ met, missed }) => [met, missed])).toEqual([[1, 1]]);
});
