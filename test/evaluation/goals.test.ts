import { describe, expect, it } from 'vitest';
import { evaluateOn, findingLines, profile, type Row, standard, verdictLines } from './support.ts';

/** The statuses of one goal on rows. */
async function statusOf(goal: string, row: Row, header?: string): Promise<string[]> {
  const period = row.period ?? '2026-03';
  const { verdicts } = await evaluateOn([standard([goal], header)], [{ ...row, period }]);
  return verdicts.map(({ status, reason }) => `${status}: ${reason}`);
}

describe('a band', () => {
  const csat = '{ id: g, kpi: csat, target: 90 %, limit: 85 % }';
  const wait = '{ id: g, kpi: wait, target: 30 s, limit: 1 min }';
  const nps = '{ id: g, kpi: nps, target: 0 points, limit: -10 points, period: month }';

  it.each([
    ['better than the target', csat, { csat: 90.1 }, 'met: target-reached'],
    ['at the target', csat, { csat: 90 }, 'met: target-reached'],
    ['a hair short of it', csat, { csat: 89.999_999 }, 'at-risk: between-target-and-limit'],
    ['at the limit', csat, { csat: 85 }, 'at-risk: between-target-and-limit'],
    ['a hair beyond it', csat, { csat: 84.999_999 }, 'missed: beyond-limit'],
    ['nothing at all', csat, { csat: 0 }, 'missed: beyond-limit'],
    ['the most there can be', csat, { csat: 100 }, 'met: target-reached'],
    ['faster than the target', wait, { wait: 12 }, 'met: target-reached'],
    ['at the target, lower is better', wait, { wait: 30 }, 'met: target-reached'],
    ['at the target in minutes', wait, { wait: '0.5 min' }, 'met: target-reached'],
    ['a hair slower', wait, { wait: 30.000_001 }, 'at-risk: between-target-and-limit'],
    ['at the limit, lower is better', wait, { wait: 60 }, 'at-risk: between-target-and-limit'],
    ['beyond it', wait, { wait: '1.01 min' }, 'missed: beyond-limit'],
    ['zero against a target of zero', nps, { nps: 0 }, 'met: target-reached'],
    ['negative, within the limit', nps, { nps: -10 }, 'at-risk: between-target-and-limit'],
    ['negative, beyond it', nps, { nps: -10.01 }, 'missed: beyond-limit'],
    ['no limit: at the target', '{ id: g, kpi: csat, target: 90 % }', { csat: 90 }, 'met: target-reached'],
    ['no limit: short of it', '{ id: g, kpi: csat, target: 90 % }', { csat: 89.99 }, 'missed: short-of-target'],
    [
      'limit at the target: short of both',
      '{ id: g, kpi: csat, target: 90 %, limit: 90 % }',
      { csat: 89.99 },
      'missed: beyond-limit',
    ],
  ])('%s', async (_what, goal, metrics, expected) => {
    expect(await statusOf(goal, { metrics })).toEqual([expected]);
  });
});

describe('a figure that is none', () => {
  const text = (token: string) => `[{ "period": "2026-03", "metrics": { "csat": ${token} } }]`;

  it.each([
    ['null', 'no-data (not-given)'],
    ['NaN', 'no-data (not-a-number)'],
    ['-Infinity', 'no-data (not-a-number)'],
    ['1e999', 'no-data (not-a-number)'],
    ['true', 'no-data (not-a-number)'],
    ['"about 95"', 'no-data (not-a-number)'],
    ['"95"', 'no-data (quoted-number)'],
    ['"95 s"', 'no-data (wrong-unit)'],
    ['"95 m"', 'no-data (wrong-unit)'],
    ['100.01', 'no-data (impossible-value)'],
    ['-0.01', 'no-data (impossible-value)'],
    ['"n/a"', 'not-applicable (declared-not-applicable)'],
    ['"不适用"', 'not-applicable (declared-not-applicable)'],
  ])('%s is %s', async (token, expected) => {
    const evaluation = await evaluateOn([standard(['{ id: g, kpi: csat, target: 90 % }'])], text(token));
    expect(verdictLines(evaluation)).toEqual([`s/g 2026-03 overall: ${expected}`]);
    expect([evaluation.verdicts[0]?.value, evaluation.verdicts[0]?.gap]).toEqual([null, null]);
  });

  it('two rows of one period and scope that differ are no data, in either order', async () => {
    const rows = [91, 88].map((csat) => ({ period: '2026-03', metrics: { csat } }));
    for (const given of [rows, rows.toReversed()])
      expect(verdictLines(await evaluateOn([standard(['{ id: g, kpi: csat, target: 90 % }'])], given))).toEqual([
        's/g 2026-03 overall: no-data (conflicting-rows)',
      ]);
  });
});

describe('a sample', () => {
  const least30 = '{ id: g, kpi: csat, target: 90 %, minimumSample: 30 }';
  const sure = '{ id: g, kpi: csat, target: 90 %, limit: 80 %, confidence: 95 % }';
  const none = '{ id: g, kpi: csat, target: 90 %, minimumSample: 0 }';

  it.each([
    ['as large as asked for', least30, 91, 30, 'met: target-reached'],
    ['one too few', least30, 91, 29, 'insufficient: sample-too-small'],
    ['one too few for a miss as well', least30, 10, 29, 'insufficient: sample-too-small'],
    ['not given', least30, 91, undefined, 'insufficient: sample-not-given'],
    ['null', least30, 91, null, 'insufficient: sample-not-given'],
    ['not whole', least30, 91, 30.5, 'insufficient: bad-sample'],
    ['negative', least30, 91, -30, 'insufficient: bad-sample'],
    ['not asked for', none, 91, undefined, 'met: target-reached'],
    ['not asked for, and none', none, 91, 0, 'met: target-reached'],
    ['not asked for, and no number', none, 91, 'many', 'met: target-reached'],
    ['not given, with confidence', sure, 99, undefined, 'insufficient: sample-not-given'],
    ['zero, with confidence', sure, 99, 0, 'insufficient: sample-too-small'],
    // 0.842 to 0.997: the target of 90 % is inside.
    ['too small to be sure', sure, 96, 50, 'insufficient: interval-straddles-target'],
    // 0.929 to 0.978
    ['large enough to be sure of met', sure, 96, 300, 'met: target-reached'],
    // 0.799 to 0.878
    ['large enough to be sure of short', sure, 84, 300, 'at-risk: between-target-and-limit'],
    ['large enough to be sure of missed', sure, 70, 300, 'missed: beyond-limit'],
    ['exactly at the target never is', sure, 90, 100_000, 'insufficient: interval-straddles-target'],
  ])('%s', async (_what, goal, csat, sample, expected) => {
    expect(await statusOf(goal, { metrics: { csat }, samples: sample === undefined ? {} : { csat: sample } })).toEqual([
      expected,
    ]);
  });

  it('of all there are reaches a target of 100 % only with certainty, whatever its size', async () => {
    // The upper bound is 1 and not a hair less: rounding must not decide.
    const rows = Array.from({ length: 60 }, (_, index) => ({
      period: '2026-03',
      scope: { team: `t${index}` },
      metrics: { csat: 100 },
      samples: { csat: index + 1 },
    }));
    const goal = '{ id: g, kpi: csat, target: 100 %, confidence: 80 % }';
    const { verdicts } = await evaluateOn([standard([goal])], rows);
    expect(verdicts).toHaveLength(60);
    expect(new Set(verdicts.map(({ status }) => status))).toEqual(new Set(['insufficient']));
  });

  it('tells its interval', async () => {
    const { verdicts } = await evaluateOn(
      [standard([sure])],
      [{ period: '2026-03', metrics: { csat: 90 }, samples: { csat: 10 } }],
    );
    expect(verdicts[0]?.interval?.map((bound) => Math.round(bound * 10) / 10)).toEqual([59.6, 98.2]);
  });
});

describe('a scope', () => {
  const rows: Row[] = [
    { scope: {}, metrics: { csat: 91 } },
    { scope: { channel: 'phone' }, metrics: { csat: 91 } },
    { scope: { channel: 'chat' }, metrics: { csat: 91 } },
    { scope: { channel: 'phone', priority: 'A' }, metrics: { csat: 91 } },
    { scope: { channel: 'phone', team: 'north' }, metrics: { csat: 91 } },
  ].map((row) => ({ ...row, period: '2026-03' }));

  it.each([
    ['of nothing covers every row', '', ['overall', 'phone', 'phone, north', 'phone, A', 'chat']],
    ['of a channel covers all its rows', 'channel: phone', ['phone', 'phone, north', 'phone, A']],
    [
      'of two channels covers both, and not the two together',
      'channel: [phone, chat]',
      ['phone', 'phone, north', 'phone, A', 'chat'],
    ],
    ['of two dimensions asks for both', 'channel: phone, priority: A', ['phone, A']],
    ['of an open dimension asks for the name', 'team: north', ['phone, north']],
  ])('%s', async (_what, when, expected) => {
    const goal = `{ id: g, kpi: csat, target: 90 %${when === '' ? '' : `, when: { ${when} }`} }`;
    const { verdicts } = await evaluateOn([standard([goal])], rows);
    expect(verdicts.map(({ where }) => where.en)).toEqual(expected);
    expect(verdicts.every(({ status }) => status === 'met')).toBe(true);
  });

  it('that no row of a period is in has a verdict all the same', async () => {
    const evaluation = await evaluateOn(
      [standard(['{ id: g, kpi: csat, target: 90 %, when: { channel: [phone, chat], priority: B } }'])],
      rows,
    );
    expect(verdictLines(evaluation)).toEqual(['s/g 2026-03 chat or phone, B: no-data (no-row)']);
    expect(findingLines(evaluation, 'evaluation/goal-untouched')).toEqual([
      expect.stringMatching(/`s\/g` matched 0 of 5 rows: none is for chat or phone, B/),
    ]);
  });

  it('tells its dimensions in the order of the workspace, in whatever order the data names them', async () => {
    const scopes = [
      { team: 'north', channel: 'phone' },
      { channel: 'phone', team: 'north' },
    ];
    for (const scope of scopes) {
      const { verdicts } = await evaluateOn(
        [standard(['{ id: g, kpi: csat, target: 90 % }'])],
        [{ period: '2026-03', scope, metrics: { csat: 91 } }],
      );
      expect(JSON.stringify(verdicts[0]?.scope)).toBe('{"channel":"phone","team":"north"}');
    }
  });
});

describe('a period', () => {
  it.each([
    ['of the length of the KPI is judged', '{ id: g, kpi: csat, target: 90 % }', '2026-03', ['met: target-reached']],
    ['of another length is not', '{ id: g, kpi: csat, target: 90 % }', '2026-Q1', []],
    [
      'of the length that the goal asks for is',
      '{ id: g, kpi: csat, target: 90 %, period: quarter }',
      '2026-Q1',
      ['met: target-reached'],
    ],
    ['of a week', '{ id: g, kpi: csat, target: 90 %, period: week }', '2026-W53', ['met: target-reached']],
    ['of a day', '{ id: g, kpi: csat, target: 90 %, period: day }', '2026-03-31', ['met: target-reached']],
  ])('%s', async (_what, goal, period, expected) => {
    expect(await statusOf(goal, { period, metrics: { csat: 91 } })).toEqual(expected);
  });

  it('of another length leaves the goal untouched, and is told', async () => {
    const evaluation = await evaluateOn(
      [standard(['{ id: g, kpi: csat, target: 90 % }'])],
      [{ period: '2026-Q1', metrics: { csat: 91 } }],
    );
    expect(findingLines(evaluation, 'evaluation/goal-untouched')).toEqual([
      expect.stringContaining('it is judged on monthly figures, and the rows are not monthly'),
    ]);
  });
});

describe('dated values', () => {
  const goal =
    '{ id: g, kpi: csat, target: [{ from: 2026-03-31, value: 90 % }, { from: 2026-07, value: 92 % }], limit: [{ from: 2026-05, value: 85 % }] }';

  it.each([
    ['before the first begins', '2026-02', 99, null, 'not-applicable: no-target-yet'],
    ['in the period on whose last day it begins', '2026-03', 90, null, 'met: target-reached'],
    ['while there is no limit yet', '2026-04', 89, null, 'missed: short-of-target'],
    ['once there is a limit', '2026-05', 89, null, 'at-risk: between-target-and-limit'],
    ['the month before it rises', '2026-06', 91, null, 'met: target-reached'],
    ['the month it rises', '2026-07', 91, null, 'at-risk: between-target-and-limit'],
    ['as of a later day', '2026-03', 91, '2026-07-01', 'at-risk: between-target-and-limit'],
    ['as of the day before', '2026-03', 91, '2026-06-30', 'met: target-reached'],
    ['as of a day before all', '2026-07', 91, '2026-03-30', 'not-applicable: no-target-yet'],
  ])('%s', async (_what, period, csat, asOf, expected) => {
    const { verdicts } = await evaluateOn([standard([goal])], [{ period, metrics: { csat } }], { asOf });
    expect(verdicts.map(({ status, reason }) => `${status}: ${reason}`)).toEqual([expected]);
  });

  it('not yet begun is not applicable, whether there is data or not', async () => {
    expect(await statusOf(goal, { period: '2026-02', metrics: {} })).toEqual(['not-applicable: no-target-yet']);
  });
});

describe('a document in force', () => {
  const goal = '{ id: g, kpi: csat, target: 90 % }';

  it.each([
    ['from the last day of the period', 'effective: { from: 2026-03-31 }', null, 1],
    ['from the day after', 'effective: { from: 2026-04-01 }', null, 0],
    ['to the last day of the period', 'effective: { from: 2026-01-01, to: 2026-03-31 }', null, 1],
    ['to the day before', 'effective: { from: 2026-01-01, to: 2026-03-30 }', null, 0],
    ['as of its first day', 'effective: { from: 2026-04-01 }', '2026-04-01', 1],
    ['as of a day after its last', 'effective: { from: 2026-01-01, to: 2026-05-31 }', '2026-06-01', 0],
  ])('%s', async (_what, effective, asOf, count) => {
    const evaluation = await evaluateOn(
      [standard([goal], `status: active\n${effective}`)],
      [{ period: '2026-03', metrics: { csat: 91 } }],
      { asOf },
    );
    expect(evaluation.verdicts).toHaveLength(count);
    expect(findingLines(evaluation, 'evaluation/goal-untouched')).toHaveLength(1 - count);
  });

  it.each([
    ['active', 1],
    ['pilot', 1],
    ['draft', 0],
    ['retired', 0],
  ])('as %s judges %d time', async (status, count) => {
    expect(await statusOf(goal, { metrics: { csat: 91 } }, `status: ${status}`)).toHaveLength(count);
  });
});

describe('a level of detail', () => {
  const goals = standard(['{ id: csat, kpi: csat, target: 90 % }', '{ id: wait, kpi: wait, target: 30 s }']);
  const row = (scope: Record<string, string>, metrics: Record<string, unknown>): Row => ({
    period: '2026-03',
    scope,
    metrics,
  });

  it('on which a KPI is never given while it is on another is not judged', async () => {
    const evaluation = await evaluateOn(
      [goals],
      [row({}, { csat: 91, wait: 20 }), row({ team: 'north' }, { wait: 20 })],
    );
    expect(verdictLines(evaluation)).toEqual([
      's/csat 2026-03 overall: met (target-reached)',
      's/wait 2026-03 overall: met (target-reached)',
      's/wait 2026-03 north: met (target-reached)',
    ]);
    expect(findingLines(evaluation, 'evaluation/level-unmeasured')).toEqual([
      expect.stringMatching(/^Rows by team never give csat/),
    ]);
  });

  it('on which one row gives it is judged on every row', async () => {
    const evaluation = await evaluateOn(
      [goals],
      [row({ team: 'north' }, { csat: 91, wait: 20 }), row({ team: 'south' }, { wait: 20 })],
    );
    expect(verdictLines(evaluation)).toContain('s/csat 2026-03 south: no-data (not-given)');
  });

  it('is told once where a KPI is given nowhere', async () => {
    const evaluation = await evaluateOn([goals], [row({ team: 'north' }, { wait: 20 }), row({}, { wait: 20 })]);
    expect(verdictLines(evaluation).filter((line) => line.startsWith('s/csat'))).toEqual([
      's/csat 2026-03 overall: no-data (kpi-absent)',
    ]);
  });

  it('whose row is missing in one period has no data there, whatever other levels give', async () => {
    const february = { period: '2026-02', scope: {}, metrics: { csat: 91, wait: 20 } };
    const evaluation = await evaluateOn([goals], [february, row({ team: 'north' }, { wait: 20 })]);
    expect(verdictLines(evaluation).filter((line) => line.startsWith('s/csat'))).toEqual([
      's/csat 2026-02 overall: met (target-reached)',
      's/csat 2026-03 overall: no-data (no-row)',
    ]);
  });

  it('is held by a null, which is a figure that failed', async () => {
    const evaluation = await evaluateOn([goals], [row({}, { csat: 91 }), row({ team: 'north' }, { csat: null })]);
    expect(verdictLines(evaluation)).toContain('s/csat 2026-03 north: no-data (not-given)');
  });
});

describe('a figure that nobody looks at', () => {
  it('is told, with the number of its rows', async () => {
    const evaluation = await evaluateOn(
      [standard(['{ id: g, kpi: csat, target: 90 % }'])],
      [
        { period: '2026-02', metrics: { csat: 91, wait: 20 } },
        { period: '2026-03', metrics: { csat: 91, wait: 20 } },
      ],
    );
    expect(findingLines(evaluation, 'evaluation/metric-unused')).toEqual([
      expect.stringMatching(/^2 rows give `wait`/),
    ]);
  });

  it('no rows at all are no reason to tell of goals', async () => {
    const evaluation = await evaluateOn([standard(['{ id: g, kpi: csat, target: 90 % }'])], []);
    expect([evaluation.verdicts, evaluation.findings.filter(({ code }) => code.startsWith('evaluation/'))]).toEqual([
      [],
      [],
    ]);
  });
});

describe('a profile', () => {
  const base = standard([
    '{ id: csat, kpi: csat, target: 90 %, limit: 85 %, minimumSample: 30 }',
    '{ id: wait, kpi: wait, target: 30 s }',
  ]);
  const reason = 'reason: { zh: 合同, en: By contract }';
  const data: Row[] = [
    { period: '2026-03', metrics: { csat: 89, wait: 31, nps: 60 }, samples: { csat: 40 } },
    { period: '2026-Q1', metrics: { csat: 89, wait: 31, nps: 60 }, samples: { csat: 40 } },
  ];

  it.each([
    [
      'that says nothing of a goal leaves it',
      `omit: [{ goal: s/wait, ${reason} }]`,
      ['s/csat 2026-03 overall: at-risk (between-target-and-limit)'],
    ],
    [
      'raises a target and keeps the limit',
      `adjust: [{ goal: s/csat, target: 92 %, ${reason} }]`,
      [
        's/csat 2026-03 overall: at-risk (between-target-and-limit)',
        's/wait 2026-03 overall: missed (short-of-target)',
      ],
    ],
    [
      'lowers a target',
      `adjust: [{ goal: s/csat, target: 88 %, ${reason} }]`,
      ['s/csat 2026-03 overall: met (target-reached)', 's/wait 2026-03 overall: missed (short-of-target)'],
    ],
    [
      'adjusts a limit and keeps the target',
      `adjust: [{ goal: s/csat, limit: 89.5 %, ${reason} }]`,
      ['s/csat 2026-03 overall: missed (beyond-limit)', 's/wait 2026-03 overall: missed (short-of-target)'],
    ],
    [
      'adjusts a minimum sample',
      `adjust: [{ goal: s/csat, minimumSample: 50, ${reason} }]`,
      ['s/csat 2026-03 overall: insufficient (sample-too-small)', 's/wait 2026-03 overall: missed (short-of-target)'],
    ],
    [
      'adjusts a period',
      `adjust: [{ goal: s/wait, period: quarter, ${reason} }]`,
      [
        's/csat 2026-03 overall: at-risk (between-target-and-limit)',
        's/wait 2026-Q1 overall: missed (short-of-target)',
      ],
    ],
    [
      'adds goals of its own',
      'goals: [{ id: nps, kpi: nps, target: 50 points }]',
      [
        'p/nps 2026-Q1 overall: met (target-reached)',
        's/csat 2026-03 overall: at-risk (between-target-and-limit)',
        's/wait 2026-03 overall: missed (short-of-target)',
      ],
    ],
  ])('%s', async (_what, body, expected) => {
    const evaluation = await evaluateOn([base, profile(body)], data, { profile: 'p' });
    expect(verdictLines(evaluation)).toEqual(expected);
  });

  it('that is not asked for changes nothing', async () => {
    const evaluation = await evaluateOn([base, profile(`adjust: [{ goal: s/csat, target: 88 %, ${reason} }]`)], data);
    expect(verdictLines(evaluation)[0]).toBe('s/csat 2026-03 overall: at-risk (between-target-and-limit)');
    expect(evaluation.verdicts.every(({ adjusted }) => adjusted.length === 0)).toBe(true);
  });

  it('tells what a goal was before, and why it was changed', async () => {
    const body = `adjust: [{ goal: s/csat, target: 88 %, limit: 80 %, ${reason} }]`;
    const { verdicts } = await evaluateOn([base, profile(body)], data, { profile: 'p' });
    expect(verdicts[0]).toMatchObject({
      target: 88,
      limit: 80,
      adjusted: [
        {
          as: 'profile',
          baseTarget: 90,
          baseLimit: 85,
          reason: { zh: '合同', en: 'By contract' },
          by: { kind: 'profile', id: 'p' },
          base: { kind: 'standard', id: 's' },
        },
      ],
    });
  });

  it('that does not exist judges nothing, and says so', async () => {
    const evaluation = await evaluateOn([base, profile(`omit: [{ goal: s/wait, ${reason} }]`)], data, { profile: 'q' });
    expect(evaluation.verdicts).toEqual([]);
    expect(findingLines(evaluation, 'evaluation/unknown-profile')).toEqual(['There is no profile `q` in use.']);
  });
});
