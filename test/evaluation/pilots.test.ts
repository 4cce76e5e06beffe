import { describe, expect, it } from 'vitest';
import { explain } from '../../src/index.ts';
import { evaluateOn, findingLines, profile, type Row, standard, standardsOf, verdictLines } from './support.ts';

const goals = standard([
  '{ id: csat, kpi: csat, target: 80 %, minimumSample: 30 }',
  '{ id: wait, kpi: wait, when: { team: [north, south] }, target: 60 s }',
]);

const pilot = profile(`effective: { from: 2026-04-01, to: 2026-06-30 }
adjust:
  - { goal: s/csat, target: 85 %, reason: { zh: 试试, en: A try } }
  - { goal: s/wait, target: 50 s, reason: { zh: 试试, en: A try } }
pilot:
  when: { team: [north, south] }
  before: { from: 2026-01-01, to: 2026-03-31 }
  criteria:
    - { goal: s/csat, before: 80 %, after: 85 % }
    - { goal: s/wait, before: 60 s, after: 50 s }
  decide: 2026-07-15
  by: quality`);

/** A figure a month from January to June, of one team. */
function months(kpi: string, figures: readonly (number | null)[], sample?: number, team = 'north'): Row[] {
  return figures.flatMap((figure, at) =>
    figure === null
      ? []
      : [
          {
            period: `2026-0${at + 1}`,
            scope: { team },
            metrics: { [kpi]: figure },
            ...(sample !== undefined && { samples: { [kpi]: sample } }),
          },
        ],
  );
}

const outcomeOf = async (rows: readonly Row[], documents = [goals, pilot]) =>
  (await evaluateOn(documents, rows)).pilots[0];

describe('a pilot is judged before and during', () => {
  it.each([
    ['met', 'csat', [80, 79, 81, 86, 87, 85], 400],
    ['missed', 'csat', [80, 79, 81, 84, 84.9, 85], 400],
    // Reached, yet with so few answers the change may be chance.
    ['insufficient', 'csat', [80, 79, 81, 86, 87, 85], 40],
    // Fewer answers than the goal asks for.
    ['insufficient', 'csat', [80, null, null, 70, null, null], 20],
    // No samples: the scatter of the months tells.
    ['met', 'csat', [80, 79, 81, 86, 87, 85], undefined],
    ['insufficient', 'csat', [60, 80, 99, 86, 87, 85], undefined],
    ['insufficient', 'csat', [80, null, null, 86, null, null], undefined],
    ['no-data', 'csat', [80, 79, 81, null, null, null], 400],
    ['no-data', 'csat', [null, null, null, 86, 87, 85], 400],
    // Lower is better.
    ['met', 'wait', [60, 61, 59, 40, 42, 41], 400],
    ['missed', 'wait', [60, 61, 59, 51, 52, 49], 400],
  ] as const)('%s: %s %j', async (status, kpi, figures, sample) => {
    const outcome = await outcomeOf(months(kpi, figures, sample));
    expect(outcome?.criteria.find((each) => each.kpi === kpi)).toMatchObject({ status });
  });

  it('tells figures, samples and the interval of the change', async () => {
    const outcome = await outcomeOf(months('csat', [80, 80, 80, 85, 85, 85], 400));
    expect(outcome).toMatchObject({
      pilot: 'p',
      decide: '2026-07-15',
      by: { en: 'Quality' },
      where: { en: 'north or south' },
    });
    expect(outcome?.criteria[0]).toMatchObject({
      before: { from: '2026-01-01', to: '2026-03-31', value: 80, sample: 1200, periods: 3 },
      after: { from: '2026-04-01', to: '2026-06-30', value: 85, sample: 1200, periods: 3 },
      assumed: 80,
      hoped: 85,
      change: 5,
      status: 'met',
      document: { kind: 'profile', id: 'p', line: 15 },
    });
    const [low = 0, high = 0] = outcome?.criteria[0]?.interval ?? [];
    // Newcombe’s interval of 1020 of 1200 against 960 of 1200, by hand.
    expect(low).toBeCloseTo(1.97, 1);
    expect(high).toBeCloseTo(8.03, 1);
    expect(outcome?.criteria[0]?.because.en).toMatch(
      /^KPI csat: 80 % before \(3 periods, sample 1200\), 85 % during .* at least 85 % hoped for: reached; the change is \+5\.0 pp/,
    );
    // The worst of two criteria.
    expect(outcome?.status).toBe('no-data');
  });

  it('weighs months by their samples', async () => {
    const [first, ...rest] = months('csat', [90, 80, 80, 86, 86, 86], 100);
    const outcome = await outcomeOf([{ ...first, samples: { csat: 800 } }, ...rest]);
    expect(outcome?.criteria[0]?.before).toMatchObject({ value: 88, sample: 1000 });
  });

  it('counts all teams of its scope, and nothing twice', async () => {
    const detail: Row = { period: '2026-01', scope: { team: 'north', channel: 'chat' }, metrics: { csat: 1 } };
    const whole: Row = { period: '2026-01', metrics: { csat: 1 } };
    const quarter: Row = { period: '2026-Q1', scope: { team: 'north' }, metrics: { csat: 1 } };
    const rows = [
      ...months('csat', [80], 100),
      ...months('csat', [90], 100, 'south'),
      ...months('csat', [1], 9, 'west'),
    ];
    const outcome = await outcomeOf([...rows, detail, whole, quarter]);
    expect(outcome?.criteria[0]?.before).toMatchObject({ value: 85, periods: 2, sample: 200 });
  });

  it('is left out where the data says nothing of it', async () => {
    expect(await outcomeOf(months('csat', [80, 80, 80, 85, 85, 85], 400, 'west'))).toBeUndefined();
    expect(await outcomeOf(months('csat', [80]), [goals])).toBeUndefined();
  });
});

/** A waiver named `w` of the goal on customer satisfaction. */
const waiver = (when: string) => `kind: waiver
id: w
version: 1.0.0
status: active
title: { zh: 豁免, en: Waiver }
owner: quality
effective: { from: 2026-02-01, to: 2026-03-31 }
goal: s/csat
when: ${when}
reason: { zh: 搬迁, en: Moving }
approver: quality
compensation: { zh: 公告, en: Announced }
`;

describe('a waiver that excuses nothing is told', () => {
  const short = [70, 70, 70].map((csat, at) => ({
    period: `2026-0${at + 1}`,
    metrics: { csat },
    scope: { channel: 'phone' },
  }));
  const well = short.map((row) => ({ ...row, metrics: { csat: 90 } }));
  const untouched = 'While waiver `w` holds, `s/csat` was judged twice, never for chat.'.replace('twice', '2 times');
  const unneeded =
    'Waiver `w` was not needed: `s/csat` was judged 2 times in its scope while it holds, and never missed.';
  it.each([
    { name: 'used', when: '{ channel: phone }', rows: short, told: [] },
    { name: 'wrong scope', when: '{ channel: chat }', rows: short, told: [untouched] },
    { name: 'nothing missed', when: '{ channel: phone }', rows: well, told: [unneeded] },
    { name: 'other days', when: '{ channel: chat }', rows: short.slice(0, 1), told: [] },
    { name: 'other figures', when: '{ channel: chat }', rows: [{ period: '2026-02', metrics: { wait: 5 } }], told: [] },
  ])('$name', async ({ when, rows, told }) => {
    const documents = [standard(['{ id: csat, kpi: csat, target: 80 % }']), waiver(when)];
    const evaluation = await evaluateOn(documents, rows);
    expect([
      ...findingLines(evaluation, 'evaluation/waiver-untouched'),
      ...findingLines(evaluation, 'evaluation/waiver-unneeded'),
    ]).toEqual(told);
  });

  it('and one that is used is not', async () => {
    const documents = [standard(['{ id: csat, kpi: csat, target: 80 % }']), waiver('{ channel: phone }')];
    expect(verdictLines(await evaluateOn(documents, short))).toEqual([
      's/csat 2026-01 phone: missed (short-of-target)',
      's/csat 2026-02 phone: waived (short-of-target)',
      's/csat 2026-03 phone: waived (short-of-target)',
    ]);
  });
});

describe('explain', () => {
  const company = `kind: profile
id: company
version: 1.0.0
status: active
title: { zh: 公司, en: Company }
owner: quality
adjust:
  - { goal: s/csat, target: 82 %, limit: 75 %, reason: { zh: 去年, en: Last year } }
`;

  it('tells each value with its path, from the base over profile and pilot to waivers', () => {
    const standards = standardsOf([goals, pilot, company, waiver('{ channel: phone }')]);
    const [goal] = explain('s/csat', { ...standards, on: '2026-04-30' });
    const values = goal?.about === 'goal' ? goal.values : [];
    expect(
      values.map(({ profile: under, tried, target, limit, path }) => [
        under,
        tried?.en ?? null,
        [target.en, limit?.en ?? null].join(' / '),
        path.map(({ as, by, target: { en } }) => `${as} ${by ?? '-'} ${en}`).join(' → '),
      ]),
    ).toEqual([
      [null, null, '80 % / ', 'base - 80 %'],
      [null, 'north or south', '85 % / ', 'base - 80 % → pilot p 85 %'],
      ['company', null, '82 % / 75 %', 'base - 80 % → profile company 82 %'],
      ['company', 'north or south', '85 % / 75 %', 'base - 80 % → profile company 82 % → pilot p 85 %'],
    ]);
    expect(goal?.about === 'goal' ? goal.waivers : []).toEqual([]);
    const [before] = explain('s/csat', { ...standards, on: '2026-02-28' });
    expect(before?.about === 'goal' ? before.waivers : []).toMatchObject([
      { id: 'w', scope: { en: 'phone' }, from: '2026-02-01', to: '2026-03-31', reason: { en: 'Moving' } },
    ]);
  });
});
