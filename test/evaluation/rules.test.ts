import { describe, expect, it } from 'vitest';
import { alertLines, evaluateOn, findingLines, rule, type Row, standard } from './support.ts';

const goals = standard([
  '{ id: csat, kpi: csat, target: 90 %, limit: 85 % }',
  '{ id: wait, kpi: wait, target: 30 s, minimumSample: 10 }',
]);

/** Months in a row from January 2026; undefined leaves the month out. */
function months(kpi: string, ...values: unknown[]): Row[] {
  return values.flatMap((value, index): Row[] =>
    value === undefined ? [] : [{ period: `2026-0${index + 1}`, metrics: { [kpi]: value } }],
  );
}

/** What a rule says of a period: raised, no-data, or quiet. */
async function said(condition: string, rows: readonly Row[], period: string): Promise<string> {
  const { alerts } = await evaluateOn([goals, rule(condition)], rows);
  return alerts.find((alert) => alert.period === period)?.status ?? 'quiet';
}

describe('statements and how they are joined', () => {
  const high = '{ kpi: csat, atLeast: 90 % }';
  const slow = '{ kpi: wait, above: 30 s }';
  const both = (csat: unknown, wait: unknown): Row[] => [
    { period: '2026-01', metrics: { csat, wait } },
    // Both KPIs are kept on this level, whatever the row of January lacks.
    { period: '2026-09', metrics: { csat: 1, wait: 1 } },
  ];

  it.each([
    [high, 90, 0, 'raised'],
    [high, 89.99, 0, 'quiet'],
    [high, null, 0, 'no-data'],
    [`{ not: ${high} }`, 89.99, 0, 'raised'],
    [`{ not: ${high} }`, 90, 0, 'quiet'],
    [`{ not: ${high} }`, null, 0, 'no-data'],
    [`{ not: { not: ${high} } }`, null, 0, 'no-data'],
    [`{ all: [${high}, ${slow}] }`, 90, 31, 'raised'],
    [`{ all: [${high}, ${slow}] }`, 90, 30, 'quiet'],
    [`{ all: [${high}, ${slow}] }`, 90, null, 'no-data'],
    [`{ all: [${high}, ${slow}] }`, 89, null, 'quiet'],
    [`{ any: [${high}, ${slow}] }`, 90, null, 'raised'],
    [`{ any: [${high}, ${slow}] }`, 89, null, 'no-data'],
    [`{ any: [${high}, ${slow}] }`, 89, 30, 'quiet'],
    [`{ not: { all: [${high}, ${slow}] } }`, 90, null, 'no-data'],
    [`{ not: { all: [${high}, ${slow}] } }`, 89, null, 'raised'],
    [`{ not: { any: [${high}, ${slow}] } }`, 90, null, 'quiet'],
    [`{ not: { any: [${high}, ${slow}] } }`, 89, null, 'no-data'],
    [`{ any: [${high}, { not: ${high} }] }`, null, 0, 'no-data'],
    [`{ all: [{ any: [${high}, { not: ${slow} }] }, ${slow}] }`, 90, 31, 'raised'],
  ])('%s, of %s %% and %s s: %s', async (condition, csat, wait, expected) => {
    expect(await said(condition, both(csat, wait), '2026-01')).toBe(expected);
  });

  it.each([
    ['atLeast', 30, 'raised'],
    ['atMost', 30, 'raised'],
    ['above', 30, 'quiet'],
    ['below', 30, 'quiet'],
    ['above', 30.01, 'raised'],
    ['below', 29.99, 'raised'],
    ['atLeast', 29.99, 'quiet'],
    ['atMost', 30.01, 'quiet'],
  ])('%s 0.5 min, of %d s: %s', async (comparison, wait, expected) => {
    expect(await said(`{ kpi: wait, ${comparison}: 0.5 min }`, months('wait', wait), '2026-01')).toBe(expected);
  });
});

describe('for several periods', () => {
  const low = '{ kpi: csat, below: 90 %, for: 3 periods }';

  it.each([
    ['three in a row', [80, 80, 80], '2026-03', 'raised'],
    ['only two so far', [95, 80, 80], '2026-03', 'quiet'],
    ['broken in the middle', [80, 95, 80], '2026-03', 'quiet'],
    ['a gap in the middle', [80, undefined, 80], '2026-03', 'no-data'],
    ['a failed figure in the middle', [80, null, 80], '2026-03', 'no-data'],
    ['a gap, but the last does not hold anyway', [80, undefined, 95], '2026-03', 'quiet'],
    ['a gap, but the first does not hold anyway', [95, undefined, 80], '2026-03', 'quiet'],
    ['no history yet', [80], '2026-01', 'no-data'],
    ['no history, and it does not hold', [95], '2026-01', 'quiet'],
    ['four in a row, at the fourth', [80, 80, 80, 80], '2026-04', 'raised'],
  ])('%s', async (_what, values, period, expected) => {
    expect(await said(low, months('csat', ...values), period)).toBe(expected);
  });

  it.each([
    [
      'not for two periods: broken once is enough',
      '{ not: { kpi: csat, below: 90 %, for: 2 periods } }',
      [95, 80],
      'raised',
    ],
    ['not for two periods: both hold', '{ not: { kpi: csat, below: 90 %, for: 2 periods } }', [80, 80], 'quiet'],
    [
      'not, and that for two periods: once is not enough',
      '{ not: { kpi: csat, below: 90 % }, for: 2 periods }',
      [80, 95],
      'quiet',
    ],
    [
      'not, and that for two periods: twice is',
      '{ not: { kpi: csat, below: 90 % }, for: 2 periods }',
      [95, 95],
      'raised',
    ],
    [
      'any, for two periods: one now and the other before',
      '{ any: [{ kpi: csat, below: 50 % }, { kpi: csat, above: 90 % }], for: 2 periods }',
      [40, 95],
      'raised',
    ],
    [
      'any of two, each for two periods: neither lasted',
      '{ any: [{ kpi: csat, below: 50 %, for: 2 periods }, { kpi: csat, above: 90 %, for: 2 periods }] }',
      [40, 95],
      'quiet',
    ],
  ])('%s', async (_what, condition, values, expected) => {
    expect(await said(condition, months('csat', ...values), '2026-02')).toBe(expected);
  });

  it('weeks go on over the turn of a year with 53 weeks', async () => {
    const rows = ['2026-W52', '2026-W53', '2027-W01'].map((period) => ({ period, metrics: { csat: 80 } }));
    expect(await said(low, rows, '2027-W01')).toBe('raised');
  });
});

describe('change', () => {
  const at = (values: Readonly<Record<string, unknown>>, kpi = 'csat'): Row[] =>
    Object.entries(values).map(([period, value]) => ({ period, metrics: { [kpi]: value } }));

  it.each([
    [
      'falls by as much as asked',
      '{ kpi: csat, change: previous-period, atMost: -2 pp }',
      { '2026-01': 92, '2026-02': 90 },
      'raised',
    ],
    [
      'falls by less',
      '{ kpi: csat, change: previous-period, atMost: -2 pp }',
      { '2026-01': 91.99, '2026-02': 90 },
      'quiet',
    ],
    [
      'stays the same',
      '{ kpi: csat, change: previous-period, below: 0 pp }',
      { '2026-01': 90.1, '2026-02': 90.1 },
      'quiet',
    ],
    ['has no period before', '{ kpi: csat, change: previous-period, below: 0 pp }', { '2026-02': 90 }, 'no-data'],
    [
      'skips a period',
      '{ kpi: csat, change: previous-period, below: 0 pp }',
      { '2025-12': 95, '2026-02': 90 },
      'no-data',
    ],
    [
      'over the turn of the year',
      '{ kpi: csat, change: previous-period, below: 0 pp }',
      { '2026-02': 90, '2026-01': 95 },
      'raised',
    ],
    [
      'against the same month last year',
      '{ kpi: csat, change: same-period-last-year, below: 0 pp }',
      { '2025-02': 95, '2026-01': 80, '2026-02': 90 },
      'raised',
    ],
    [
      'with last month only',
      '{ kpi: csat, change: same-period-last-year, below: 0 pp }',
      { '2026-01': 95, '2026-02': 90 },
      'no-data',
    ],
    [
      'relative: a tenth more, exactly',
      '{ kpi: csat, change: previous-period, as: relative, atLeast: 10 % }',
      { '2026-01': 50, '2026-02': 55 },
      'raised',
    ],
    [
      'relative: a tenth more, not above',
      '{ kpi: csat, change: previous-period, as: relative, above: 10 % }',
      { '2026-01': 50, '2026-02': 55 },
      'quiet',
    ],
    [
      'relative to nothing is not known',
      '{ kpi: csat, change: previous-period, as: relative, above: 10 % }',
      { '2026-01': 0, '2026-02': 55 },
      'no-data',
    ],
    [
      'a difference from nothing is',
      '{ kpi: csat, change: previous-period, above: 50 pp }',
      { '2026-01': 0, '2026-02': 55 },
      'raised',
    ],
    [
      'now a failed figure',
      '{ kpi: csat, change: previous-period, below: 0 pp }',
      { '2026-01': 95, '2026-02': null },
      'no-data',
    ],
    [
      'not falling',
      '{ not: { kpi: csat, change: previous-period, below: 0 pp } }',
      { '2026-01': 90, '2026-02': 90 },
      'raised',
    ],
    [
      'not falling, without a period before',
      '{ not: { kpi: csat, change: previous-period, below: 0 pp } }',
      { '2026-02': 90 },
      'no-data',
    ],
    [
      'falls twice',
      '{ kpi: csat, change: previous-period, below: 0 pp, for: 2 periods }',
      { '2025-12': 95, '2026-01': 92, '2026-02': 90 },
      'raised',
    ],
    [
      'falls, and fell from an unknown figure',
      '{ kpi: csat, change: previous-period, below: 0 pp, for: 2 periods }',
      { '2026-01': 92, '2026-02': 90 },
      'no-data',
    ],
  ])('%s', async (_what, condition, values, expected) => {
    expect(await said(condition, at(values), '2026-02')).toBe(expected);
  });

  it('from a negative figure is relative to its size', async () => {
    const rows = at({ '2026-01': -10, '2026-02': -5 }, 'nps');
    expect(await said('{ kpi: nps, change: previous-period, as: relative, atLeast: 50 % }', rows, '2026-02')).toBe(
      'raised',
    );
  });

  it('of binary fractions is what the figures on paper give', async () => {
    // 90.3 − 90.1 is 0.20000000000000284 in binary fractions.
    const rows = at({ '2026-01': 90.1, '2026-02': 90.3 });
    expect(await said('{ kpi: csat, change: previous-period, atLeast: 0.2 pp }', rows, '2026-02')).toBe('raised');
    expect(await said('{ kpi: csat, change: previous-period, above: 0.2 pp }', rows, '2026-02')).toBe('quiet');
  });

  it('of a leap day is against 28 February', async () => {
    const rows = at({ '2023-02-28': 95, '2024-02-29': 90 });
    expect(await said('{ kpi: csat, change: same-period-last-year, below: 0 pp }', rows, '2024-02-29')).toBe('raised');
  });
});

describe('verdicts', () => {
  const of = (csat: unknown): Row[] => [...months('csat', csat), { period: '2026-09', metrics: { csat: 1 } }];

  it.each([
    ['missed', 80, 'raised'],
    ['missed', 90, 'quiet'],
    ['missed', 87, 'quiet'],
    ['[missed, at-risk]', 87, 'raised'],
    ['[missed, at-risk]', null, 'no-data'],
    ['met', null, 'no-data'],
    ['no-data', null, 'raised'],
    ['no-data', 80, 'quiet'],
    ['[missed, no-data]', null, 'raised'],
    ['missed', 'n/a', 'no-data'],
    ['not-applicable', 'n/a', 'raised'],
    ['not-applicable', 80, 'quiet'],
  ])('asked for %s, of %s: %s', async (verdict, csat, expected) => {
    expect(await said(`{ goal: s/csat, verdict: ${verdict} }`, of(csat), '2026-01')).toBe(expected);
  });

  it.each([
    [90, 'quiet'],
    [80, 'raised'],
    [null, 'no-data'],
    ['n/a', 'no-data'],
  ])('not met, of %s: %s', async (csat, expected) => {
    expect(await said('{ not: { goal: s/csat, verdict: met } }', of(csat), '2026-01')).toBe(expected);
  });

  it('insufficient is not known, unless it is asked for', async () => {
    const rows = [{ period: '2026-01', metrics: { wait: 20 }, samples: { wait: 5 } }];
    expect(await said('{ goal: s/wait, verdict: met }', rows, '2026-01')).toBe('no-data');
    expect(await said('{ goal: s/wait, verdict: insufficient }', rows, '2026-01')).toBe('raised');
  });

  it('of a month without a row are not known', async () => {
    const rows = months('csat', undefined, 80);
    expect(await said('{ goal: s/csat, verdict: missed, for: 2 periods }', rows, '2026-02')).toBe('no-data');
  });
});

describe('where a rule is asked', () => {
  const low = '{ kpi: csat, below: 90 % }';
  const rows: Row[] = [{}, { channel: 'phone' }, { channel: 'chat' }].map((scope) => ({
    period: '2026-03',
    scope,
    metrics: { csat: 80 },
  }));

  it.each([
    [
      'everywhere',
      'status: active',
      ['r 2026-03 overall: raised', 'r 2026-03 phone: raised', 'r 2026-03 chat: raised'],
    ],
    ['in its scope', 'status: active\nwhen: { channel: chat }', ['r 2026-03 chat: raised']],
    ['never as a draft', 'status: draft', []],
    ['not before it is in force', 'status: active\neffective: { from: 2026-04-01 }', []],
    [
      'on its last day still',
      'status: active\neffective: { from: 2026-01-01, to: 2026-03-31 }\nwhen: { channel: phone }',
      ['r 2026-03 phone: raised'],
    ],
  ])('%s', async (_what, header, expected) => {
    expect(alertLines(await evaluateOn([rule(low, header)], rows))).toEqual(expected);
  });

  it('a rule whose scope has no row is told', async () => {
    const evaluation = await evaluateOn([rule(low, 'status: active\nwhen: { team: north }')], rows);
    expect(findingLines(evaluation, 'evaluation/rule-untouched')).toEqual(['Rule `r` matched 0 of 3 rows.']);
  });

  it('a rule whose KPI nobody gives is told', async () => {
    const evaluation = await evaluateOn([rule('{ kpi: wait, above: 1 s }')], rows);
    expect(alertLines(evaluation)).toEqual([]);
    expect(findingLines(evaluation, 'evaluation/kpis-absent')).toHaveLength(1);
  });

  it('a rule is not asked of a level on which its figures are not kept', async () => {
    const given: Row[] = [
      { period: '2026-03', metrics: { csat: 80 } },
      { period: '2026-03', scope: { team: 'north' }, metrics: { wait: 20 } },
    ];
    expect(alertLines(await evaluateOn([rule(low)], given))).toEqual(['r 2026-03 overall: raised']);
  });

  it('scopes are kept apart: one team’s history is not another’s', async () => {
    const given: Row[] = [
      { period: '2026-01', scope: { team: 'north' }, metrics: { csat: 80 } },
      { period: '2026-02', scope: { team: 'south' }, metrics: { csat: 80 } },
    ];
    const evaluation = await evaluateOn([rule('{ kpi: csat, below: 90 %, for: 2 periods }')], given);
    expect(alertLines(evaluation)).toEqual(['r 2026-01 north: no-data', 'r 2026-02 south: no-data']);
  });
});

describe('an alert', () => {
  it('tells what it saw, period by period, and what of it holds', async () => {
    const { alerts } = await evaluateOn(
      [goals, rule('{ any: [{ goal: s/csat, verdict: missed, for: 2 periods }, { kpi: wait, above: 30 s }] }')],
      [
        { period: '2026-01', metrics: { csat: 80, wait: 20 } },
        { period: '2026-02', metrics: { csat: 84, wait: 20 } },
      ],
    );
    const alert = alerts.find(({ period }) => period === '2026-02');
    expect(alert?.evidence.map(({ period, holds }) => [period, holds])).toEqual([
      ['2026-02', true],
      ['2026-01', true],
      ['2026-02', false],
    ]);
    expect(alert?.because.en).toContain('2026-02');
    // What does not hold is no reason.
    expect(alert?.because.en).not.toContain('wait');
  });

  it('that cannot be decided is no quiet one, and counts as none', async () => {
    const { alerts, summary } = await evaluateOn(
      [rule('{ kpi: csat, below: 90 %, for: 2 periods }')],
      months('csat', 80),
    );
    expect(alerts.map(({ status }) => status)).toEqual(['no-data']);
    expect(summary.alerts).toBe(0);
  });
});
