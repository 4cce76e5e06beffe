import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { computer, type FieldValues } from '../../src/formula/compute.ts';
import { duckdb } from '../../src/formula/dialects/duckdb.ts';
import { postgres } from '../../src/formula/dialects/postgres.ts';
import { partsOf } from '../../src/formula/expression.ts';
import { type PeriodBounds, placer } from '../../src/formula/placed.ts';
import { formulaSql, inputSql } from '../../src/formula/sql.ts';
import { compile, validate } from '../../src/index.ts';
import { fromBase } from '../../src/quantity/quantity.ts';
import { unitOf } from '../../src/quantity/unit.ts';

const root = join(import.meta.dirname, '../..');
const files = readdirSync(join(root, 'standards'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path: `standards/${path}`, content: readFileSync(join(root, 'standards', path)) }));
const { measures } = compile(validate(files, { today: '2026-11-22' }));

const at = (text: string) => Date.parse(`2026-${text}+08:00`);
const march: PeriodBounds = {
  start: at('03-01T00:00'),
  end: at('04-01T00:00'),
  first: '2026-03-01',
  last: '2026-03-31',
};

/** A KPI of the shipped standards over records, in its unit. Each record says which dataset it belongs to by its list. */
function figure(id: string, data: Readonly<Record<string, readonly FieldValues[]>>, period = march) {
  const measure = measures.find((each) => each.id === id);
  if (!measure?.computation) throw new Error(`${id} is not computed`);
  const compute = computer(measure.computation);
  const { value, sample } = compute(({ dataset, placed }) => {
    const isPlaced = placer(placed);
    return (data[dataset] ?? []).filter((record) => isPlaced(record, period));
  });
  return { value: value === null ? null : Number(fromBase(value, unitOf(measure.unit)).toFixed(6)), sample };
}

const many = (count: number, record: FieldValues) => Array.from({ length: count }, () => record);
const call = (outcome: string, queueTime: number | null, more: FieldValues = {}) => ({
  started: at('03-10T10:00'),
  outcome,
  queueTime,
  ...more,
});
const created = at('03-10T10:00');

describe('calls', () => {
  /** The calls of the published example: 1,000 answered, 860 of them in time, and 60 given up, 10 of them at once. */
  const calls = [
    ...many(860, call('answered', 20)),
    ...many(140, call('answered', 21)),
    ...many(10, call('abandoned', 3)),
    ...many(10, call('abandoned', 20)),
    ...many(40, call('abandoned', 60)),
  ];
  const others = [
    ...many(7, call('menu', null)),
    ...many(5, call('fault', 30)),
    ...many(9, call('answered', 5, { direction: 'out' })),
    ...many(4, call('answered', 5, { started: at('04-01T00:00') })),
  ];
  test.each([
    { id: 'service-level', calls, value: 81.132075, sample: 1060, because: '20 s is in time, short abandons count' },
    {
      id: 'service-level',
      calls: [...calls, ...others],
      value: 81.132075,
      sample: 1060,
      because: 'menu, faults, outgoing calls and April do not count',
    },
    {
      id: 'service-level',
      calls: [...calls, ...many(50, call('return-call', 30))],
      value: 81.132075,
      sample: 1060,
      because: 'return calls count neither way',
    },
    {
      id: 'abandonment-rate',
      calls: [...calls, ...others],
      value: 4.761905,
      sample: 1050,
      because: '50 of 1,050: the ten short ones leave both sides',
    },
    {
      id: 'abandonment-rate',
      calls: [
        ...many(1000, call('answered', 9)),
        ...many(45, call('abandoned', 9)),
        ...many(15, call('return-call', 9)),
      ],
      value: 4.245283,
      sample: 1060,
      because: 'a return call is not abandoned',
    },
    { id: 'answer-rate', calls: [...calls, ...others], value: 95.238095, sample: 1050, because: '1,000 of 1,050' },
    {
      id: 'answer-rate',
      calls: [...many(8, call('answered', 9)), call('return-call', 9, { talk: 60 }), call('return-call', 9)],
      value: 90,
      sample: 10,
      because: 'a return call counts once it got through',
    },
    {
      id: 'average-speed-of-answer',
      calls: [call('answered', 10), call('answered', 30), call('abandoned', 300), call('answered', null)],
      value: 20,
      sample: 2,
    },
    {
      id: 'average-handle-time',
      calls: many(4, call('answered', 9, { talk: 200, hold: 20, wrap: 80 })),
      value: 300,
      sample: 4,
    },
    {
      id: 'occupancy',
      calls: [call('answered', 9, { talk: 20000, hold: 600, wrap: 1000, idle: 5400 })],
      value: 80,
      sample: 1,
    },
    { id: 'service-level', calls: [], value: null, sample: 0, because: 'nobody called' },
    { id: 'average-handle-time', calls: [], value: null, sample: 0 },
  ])('$id is $value of $sample: $because', ({ id, calls, value, sample }) =>
    expect(figure(id, { calls })).toEqual({ value, sample }),
  );
});

describe('surveys', () => {
  const survey = (kind: string, more: FieldValues) => ({
    kind,
    sent: at('03-10T10:00'),
    submitted: at('03-11T10:00'),
    ...more,
  });
  const scores = (field: string, counts: Readonly<Record<number, number>>, kind = 'rating') =>
    Object.entries(counts).flatMap(([score, count]) => many(count, survey(kind, { [field]: Number(score) })));
  const unanswered = many(50, { kind: 'rating', sent: at('03-10T10:00'), delivered: true });
  test.each([
    {
      id: 'csat',
      surveys: [...scores('satisfaction', { 5: 42, 4: 32, 3: 10, 2: 9, 1: 14 }), ...unanswered],
      value: 69.158879,
      sample: 107,
      because: 'neutral ones stay, unanswered ones do not',
    },
    { id: 'csat', surveys: unanswered, value: null, sample: 0 },
    { id: 'nps', surveys: scores('recommend', { 10: 162, 7: 108, 6: 54 }), value: 33.333333, sample: 324 },
    { id: 'nps', surveys: scores('recommend', { 9: 9, 8: 1 }), value: 90, sample: 10 },
    {
      id: 'ces',
      surveys: scores('ease', { 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 }),
      value: 4.08,
      sample: 1000,
    },
    {
      id: 'survey-participation-rate',
      surveys: [
        ...many(30, survey('rating', { delivered: true, satisfaction: 4 })),
        ...many(70, survey('rating', { delivered: true })),
        ...many(9, survey('rating', { delivered: false })),
      ],
      value: 30,
      sample: 100,
      because: 'what bounced is not in the denominator',
    },
    {
      id: 'survey-satisfaction',
      surveys: [
        survey('survey', { satisfaction: 5, professional: 3, speed: 4 }),
        survey('survey', { attitude: 2 }),
        survey('rating', { satisfaction: 1 }),
      ],
      value: 50,
      sample: 2,
      because: 'two of four ratings on two questionnaires',
    },
  ])('$id is $value of $sample: $because', ({ id, surveys, value, sample }) =>
    expect(figure(id, { surveys })).toEqual({ value, sample }),
  );
});

describe('tickets', () => {
  const ticket = (more: FieldValues) => ({ created, status: 'closed', ...more });
  test.each([
    {
      id: 'resolution-rate',
      tickets: [...many(9, ticket({})), ticket({ status: 'waiting-vendor' }), ticket({ cancelled: created })],
      value: 90,
      sample: 10,
      because: 'what waits is not solved, duplicates leave both sides',
    },
    {
      id: 'first-response-time',
      tickets: [ticket({ firstReply: created + 60_000 }), ticket({ firstReply: created + 120_000 }), ticket({})],
      value: 90,
      sample: 2,
    },
    {
      id: 'first-contact-resolution',
      tickets: [
        ...many(7, ticket({ repeated: false })),
        ...many(3, ticket({ repeated: true })),
        ticket({ created: at('03-28T10:00'), repeated: false }),
      ],
      value: 70,
      sample: 10,
      because: 'the last days of a month wait for the next',
    },
    {
      id: 'reopen-rate',
      tickets: [
        ...many(18, ticket({ resolved: created })),
        ticket({ resolved: created, reopenCount: 3, reopened: created + 86_400_000 }),
        ticket({ resolved: created, repeated: true }),
        ticket({ resolved: at('04-02T10:00'), reopenCount: 1, reopened: at('04-02T10:00') }),
      ],
      value: 10,
      sample: 20,
      because: 'tickets, not events; a new ticket on the same problem counts; April is April',
    },
    {
      id: 'reopen-rate',
      tickets: [ticket({ resolved: created, reopenCount: 1, reopened: created + 8 * 86_400_000 })],
      value: 0,
      sample: 1,
      because: 'after 8 days it is no reopening',
    },
    {
      id: 'escalation-rate',
      tickets: [
        ...many(19, ticket({ resolved: created, escalated: false })),
        ticket({ resolved: created, escalated: true }),
      ],
      value: 5,
      sample: 20,
    },
    {
      id: 'on-site-punctuality',
      tickets: [
        ticket({ windowTo: created, arrived: created }),
        ticket({ windowTo: created, arrived: created + 1 }),
        ticket({ windowTo: created }),
      ],
      value: 33.333333,
      sample: 3,
      because: 'whoever never came was not in time',
    },
    {
      id: 'on-site-duration',
      tickets: [ticket({ arrived: created, visitDone: created + 45 * 60_000 })],
      value: 45,
      sample: 1,
    },
    {
      id: 'remote-stability',
      tickets: [
        ...many(3, ticket({ channel: 'remote', remoteDrops: 0 })),
        ticket({ channel: 'remote', remoteDrops: 2 }),
        ticket({ channel: 'remote' }),
      ],
      value: 75,
      sample: 4,
      because: 'a session that never came about does not count',
    },
    {
      id: 'service-timeliness',
      tickets: [ticket({ promised: created, resolved: created }), ticket({ promised: created, status: 'open' })],
      value: 50,
      sample: 2,
    },
    {
      id: 'self-service-rate',
      tickets: [
        ticket({ selfService: true, repeated: false }),
        ticket({ selfService: true, repeated: true }),
        ticket({ selfService: false }),
      ],
      value: 33.333333,
      sample: 3,
    },
    {
      id: 'solution-effectiveness',
      tickets: [
        ticket({ calledBack: created, confirmed: true, repeated: false }),
        ticket({ calledBack: created, confirmed: true, repeated: true }),
        ticket({ calledBack: created }),
      ],
      value: 50,
      sample: 2,
      because: 'who was not reached counts neither way',
    },
    {
      id: 'feedback-count',
      tickets: [ticket({ request: 'praise' }), ticket({ request: 'suggestion' }), ticket({ request: 'enquiry' })],
      value: 2,
      sample: 2,
    },
    { id: 'feedback-count', tickets: [], value: 0, sample: 0 },
  ])('$id is $value of $sample: $because', ({ id, tickets, value, sample }) =>
    expect(figure(id, { tickets })).toEqual({ value, sample }),
  );

  test('the backlog is what is open at midnight', () => {
    const day: PeriodBounds = {
      start: at('03-10T00:00'),
      end: at('03-11T00:00'),
      first: '2026-03-10',
      last: '2026-03-10',
    };
    const tickets = [
      ...many(5, ticket({ status: 'open' })),
      ...many(3, ticket({ resolved: at('03-10T18:00') })),
      ...many(2, ticket({ resolved: at('03-11T00:00') })),
      ...many(4, ticket({ cancelled: at('03-10T18:00') })),
      ...many(1, ticket({ created: at('03-11T00:00'), status: 'open' })),
      ...many(6, ticket({ resolved: at('03-10T12:00'), reopened: at('03-10T15:00'), status: 'open' })),
      ...many(7, ticket({ resolved: at('03-10T16:00'), reopened: at('03-10T15:00') })),
    ];
    // 5 never solved, 2 solved at the very end, 6 open again.
    expect(figure('backlog', { tickets }, day).value).toBe(13);
  });
});

describe('complaints and clocks', () => {
  const clock = (outcome: string, more: FieldValues) => ({ outcome, due: at('03-12T10:00'), ...more });
  const first = { sla: 'complaint-handling', clock: 'first-response' };
  test('181 in time, 12 late, 9 open and overdue, 3 not yet due make 89.6 %', () => {
    const clocks = [
      ...many(181, clock('in-time', first)),
      ...many(21, clock('late', first)),
      ...many(3, clock('not-due', first)),
      ...many(40, clock('late', { ...first, sla: 'social-media' })),
    ];
    expect(figure('complaint-first-response-rate', { clocks })).toEqual({ value: 89.60396, sample: 202 });
  });

  test('where none was due there is no data', () => {
    expect(figure('complaint-first-response-rate', { clocks: many(4, clock('not-due', first)) })).toEqual({
      value: null,
      sample: 0,
    });
  });

  test('a major problem is judged by its first handling, any other by its first response', () => {
    const problem = (name: string, urgency: string, outcome: string) =>
      clock(outcome, { sla: 'problem-handling', clock: name, urgency });
    const clocks = [
      problem('first-handling', 'urgent', 'late'),
      problem('first-response', 'urgent', 'in-time'),
      problem('first-response', 'normal', 'in-time'),
      problem('first-handling', 'important', 'late'),
    ];
    expect(figure('problem-response-rate', { clocks })).toEqual({ value: 50, sample: 2 });
  });

  test('complaints of one customer count once', () => {
    const complaints = ['K1', 'K1', 'K2'].map((customer) => ({ received: created, customer }));
    const tickets = Array.from({ length: 100 }, (_, index) => ({ created, customer: `K${index}` }));
    expect(figure('complaint-rate', { complaints, tickets })).toEqual({ value: 2, sample: 100 });
    expect(figure('complaint-count', { complaints }).value).toBe(3);
  });

  test('call-back 88 %, survey 82 % and 98 % without a complaint combine to 88.2 %', () => {
    const survey = (kind: string, satisfaction: number) => ({ kind, satisfaction, submitted: at('03-11T10:00') });
    const surveys = [
      ...many(88, survey('call-back', 4)),
      ...many(12, survey('call-back', 3)),
      ...many(41, survey('survey', 5)),
      ...many(9, survey('survey', 1)),
    ];
    const tickets = Array.from({ length: 100 }, (_, index) => ({
      created,
      customer: `K${index}`,
      request: index < 2 ? 'complaint' : 'enquiry',
    }));
    expect(figure('combined-satisfaction', { surveys, tickets })).toEqual({ value: 88.2, sample: 50 });
    expect(figure('combined-satisfaction', { tickets }).value).toBeNull();
  });
});

describe('every KPI that is computed', () => {
  const computed = measures.flatMap(({ id, computation }) => (computation === null ? [] : [{ id, computation }]));
  test('is as many as there are data for', () => expect(computed.length).toBeGreaterThanOrEqual(34));

  test.each(computed)('$id can be run by every engine', ({ computation }) => {
    for (const dialect of [duckdb, postgres]) {
      for (const input of computation.inputs) {
        const { columns, value, records, where } = inputSql(input, dialect);
        expect([...columns.map(({ sql }) => sql), value, records, where].join(' ')).not.toContain('undefined');
      }
      expect(formulaSql(computation.formula, dialect)).not.toContain('undefined');
    }
    const rows = computation.inputs.flatMap(({ arguments: given, where }) => [
      ...Object.values(given),
      ...(where === null ? [] : [where]),
    ]);
    const untyped = rows.flatMap(partsOf).filter((part) => part.kind === 'name' && part.is === undefined);
    expect(untyped).toEqual([]);
  });
});
