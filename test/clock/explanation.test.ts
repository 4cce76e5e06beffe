import { describe, expect, test } from 'vitest';
import { compile, judgeTickets, readTicketFiles, validate } from '../../src/index.ts';
import { base, today } from '../errors/base.ts';

/* What a clock tells of itself beside its verdict. */

const header = (kind: string, id: string) =>
  `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: { zh: 示例, en: Example }\nowner: quality\n`;

const workspace = `${header('workspace', 'desk')}schema: 1
languages: [zh, en]
dimensions:
  - id: priority
    title: { zh: 优先级, en: Priority }
    ranked: true
    values: [{ id: A, title: { zh: 甲, en: high } }, { id: B, title: { zh: 乙, en: low } }]
  - { id: channel, title: { zh: 渠道, en: Channel }, values: [{ id: phone, title: { zh: 电话, en: phone } }, chat] }
roles: [{ id: quality, title: { zh: 质量, en: Quality } }]
ticketStatuses: [new, open, waiting-customer, resolved]
`;

const sla = (overlap: string) => `${header('sla', 'speed')}clocks:
  solution: { start: created, stop: { status: [resolved] }, pause: { status: [waiting-customer] }, calendar: always }
tiers:
  - { id: high, clock: solution, when: { priority: A }, target: 4 h }
  - { id: low, clock: solution, when: { priority: B }, target: 8 h }
  - { id: phone, clock: solution, when: { channel: phone }, target: 6 h }
  - { id: next-year, clock: solution, target: [{ from: 2027-01, value: 1 h }] }
${overlap}`;

async function explain(scope: Readonly<Record<string, string>>, events: readonly object[] = [], overlap = '') {
  const others = base.filter(({ path }) => !path.endsWith('workspace.yaml'));
  const files = [
    ...others,
    { path: 'standards/workspace.yaml', content: workspace },
    { path: 'standards/sla.yaml', content: sla(overlap) },
  ];
  const bundle = compile(validate(files, { today }));
  const text = JSON.stringify([{ id: 'T', created: '2026-03-02T09:00:00Z', status: 'new', scope, events }]);
  const tickets = readTicketFiles([{ path: 't.json', format: 'json', text }], bundle, null);
  const { clocks } = await judgeTickets(bundle, tickets, { now: Date.parse('2026-03-02T18:00:00Z') });
  const [clock] = clocks;
  if (clock === undefined) throw new Error('no clock ran');
  return clock;
}

describe('the tiers that do not decide', () => {
  const all = 'high – Priority is low, not high';
  const notYet = 'next-year – has no limit on that day';
  test.each<{ scope: Record<string, string>; overlap?: string; tier: string; passed: string[] }>([
    {
      scope: { priority: 'B', channel: 'phone' },
      tier: 'phone',
      passed: [all, 'low – is not stricter than phone', notYet],
    },
    {
      scope: { priority: 'B', channel: 'phone' },
      overlap: 'overlap: first\n',
      tier: 'low',
      passed: [all, 'phone – stands behind low', notYet],
    },
    {
      scope: { priority: 'A' },
      tier: 'high',
      passed: ['low – Priority is high, not low', 'phone – Channel is not known, and phone is asked for', notYet],
    },
  ])('$scope → $tier', async ({ scope, overlap, tier, passed }) => {
    const clock = await explain(scope, [], overlap);
    expect(clock.tier).toBe(tier);
    expect(clock.passed.map((each) => `${each.tier} – ${each.because.en}`)).toEqual(passed);
  });
});

test('a change of priority is told at its time, and the tier and scope are those that decide', async () => {
  const { scope, tier, cycles } = await explain({ priority: 'B' }, [
    { at: '2026-03-02T10:00:00Z', change: { priority: 'A' } },
    { at: '2026-03-02T11:00:00Z', change: { priority: 'A' } },
  ]);
  expect([scope, tier]).toEqual([{ priority: 'A' }, 'high']);
  expect(cycles[0]?.changes.map(({ at, what }) => `${at.slice(11, 16)} ${what.zh} ${what.en}`)).toEqual([
    '18:00 优先级：乙 → 甲 Priority: low → high',
  ]);
});

test('statuses that change nothing do not cut the time line; pauses do', async () => {
  const status = (time: string, to: string) => ({ at: `2026-03-02T${time}:00Z`, status: to });
  const { cycles } = await explain({ priority: 'B' }, [
    status('09:10', 'open'),
    status('09:20', 'new'),
    status('10:00', 'waiting-customer'),
    status('11:00', 'open'),
    status('11:30', 'new'),
    status('12:00', 'resolved'),
  ]);
  expect(
    cycles[0]?.ledger.map(({ from, to, because }) => `${from.slice(11, 16)} ${to.slice(11, 16)} ${because}`),
  ).toEqual(['17:00 18:00 open', '18:00 19:00 paused', '19:00 20:00 open']);
});
