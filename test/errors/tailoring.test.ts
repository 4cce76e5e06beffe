import { describe, expect, test } from 'vitest';
import { validate } from '../../src/index.ts';
import { base, placed, today } from './base.ts';

const head = (kind: string, id: string) =>
  `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: 示例\nowner: quality\n`;

const level = `${head('sla', 'response')}clocks: { reply: { title: 响应, start: created, stop: { reply: agent } } }
tiers:
  - { id: all, clock: reply, target: 5 min, limit: 10 min, floor: { value: 15 min, why: 法规 } }
`;

const goals = `${head('standard', 'vip')}goals:
  - { id: csat, kpi: csat, target: 90 %, floor: { value: 80 %, why: 承诺 } }
  - { id: wait, kpi: wait, target: 30 s }
`;

const card = `${head('scorecard', 'team')}period: month
items:
  - { id: csat, goal: vip/csat, weight: 60 %, curve: [{ at: 60 %, points: 0 }, { at: target, points: 100 }] }
  - { id: wait, goal: vip/wait, weight: 40 %, curve: [{ at: target, points: 100 }, { at: 90 s, points: 0 }] }
missing: { no-data: withhold, insufficient: leave-out, not-applicable: leave-out, waived: leave-out }
leastWeight: 70 %
grades: [{ id: good, title: 良好, from: 80 points, consequence: 表扬 }, { id: poor, title: 较差, from: 0 points, consequence: 辅导 }]
`;

/** What is found in a profile beside a service level, goals with a floor and a scorecard. */
function found(lines: string): string[] {
  const profile = { path: 'standards/bank.yaml', content: `${head('profile', 'bank')}${lines}` };
  const others = [level, goals, card].map((content, at) => ({ path: `standards/more-${at}.yaml`, content }));
  const { findings } = validate([...base, ...others, profile], { today });
  return findings.filter(({ file }) => file === profile.path).map(placed);
}

const why = 'reason: 合同';

describe('what a profile makes of tiers, weights and floors', () => {
  test.each([
    {
      lines: `adjustTiers:\n  - { tier: response/all, limit: 15 min, ${why} }\n`,
      finds: [],
      because: 'as lax as the floor allows',
    },
    { lines: `adjustTiers:\n  - { tier: response/all, limit: 16 min, ${why} }\n`, finds: ['floor-kept@8:34'] },
    {
      lines: `adjustTiers:\n  - { tier: response/all, target: 12 min, ${why} }\n`,
      finds: ['band-order'],
      because: 'the limit of the base is stricter',
    },
    {
      lines: `adjustTiers:\n  - { tier: response/all, target: 90 %, ${why} }\n`,
      finds: ['sla-time-unit@8:35'],
      because: 'no clock runs against a share',
    },
    {
      lines: `adjustTiers:\n  - { tier: response/al, limit: 8 min, ${why} }\n`,
      finds: ['catalog/unknown-reference@8:13'],
    },
    { lines: `adjust:\n  - { goal: vip/csat, target: 80 %, ${why} }\n`, finds: [] },
    { lines: `adjust:\n  - { goal: vip/csat, target: 79 %, ${why} }\n`, finds: ['floor-kept@8:31'] },
    {
      lines: `adjustWeights:\n  - { item: team/csat, weight: 50 %, ${why} }\n  - { item: team/wait, weight: 50 %, ${why} }\n`,
      finds: [],
    },
    { lines: `adjustWeights:\n  - { item: team/csat, weight: 50 %, ${why} }\n`, finds: ['weights-sum@8:32'] },
    { lines: `adjustWeights:\n  - { item: team/csat, weight: 60 s, ${why} }\n`, finds: ['weights-sum@8:32'] },
    {
      lines: `adjustWeights:\n  - { item: team/nps, weight: 60 %, ${why} }\n`,
      finds: ['catalog/unknown-reference@8:13'],
    },
  ])('$lines', ({ lines, finds }) => {
    const told = found(lines);
    // A band is reported where its limit stands, here in the base.
    expect(told.toSorted()).toEqual(finds.filter((each) => each !== 'band-order').toSorted());
  });

  test('a limit of the base that is stricter than an adjusted target is told in the base', () => {
    const profile = `${head('profile', 'bank')}adjustTiers:\n  - { tier: response/all, target: 12 min, ${why} }\n`;
    const { findings } = validate(
      [...base, { path: 'standards/level.yaml', content: level }, { path: 'standards/bank.yaml', content: profile }],
      { today },
    );
    expect(findings.filter(({ code }) => code === 'band-order').map(({ file }) => file)).toEqual([
      'standards/level.yaml',
    ]);
  });
});
