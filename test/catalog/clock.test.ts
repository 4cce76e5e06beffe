import { describe, expect, test } from 'vitest';
import { compile, judgeTickets, readTicketFiles, validate } from '../../src/index.ts';
import { base, placed, today, workspace } from '../errors/base.ts';

/* What a clock in a document becomes, and what tickets make of it: presets, calendars by scope, make-up days. */

const header = (kind: string, id: string) =>
  `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: 示例\nowner: quality\n`;

const sla = (clock: string, others = '') =>
  `${header('sla', 'desk')}clocks:\n  it: ${clock}\ntiers: [{ id: all, clock: it, target: 4 h }]\n${others}`;

const calendar = (id: string, lines: string) => `${header('calendar', id)}${lines}`;

function standardsWith(...documents: readonly string[]) {
  const named = base.map((file) =>
    file.path.endsWith('workspace.yaml')
      ? { ...file, content: `${workspace}ticketEvents: [arrived, called-back]\n` }
      : file,
  );
  const files = documents.map((content, index) => ({ path: `standards/it-${index}.yaml`, content }));
  return validate([...named, ...files], { today });
}

/** On a Monday, around the clock in Shanghai: `10:30 agent reply` as an event. */
async function judge(
  documents: readonly string[],
  log: readonly string[],
  scope: Readonly<Record<string, string>> = {},
) {
  const standards = standardsWith(...documents);
  expect(standards.findings.map(placed)).toEqual([]);
  const bundle = compile(standards);
  const at = (time: string) => `2026-03-${time.includes(' ') ? time.replace(' ', 'T') : `02T${time}`}:00+08:00`;
  const events = log.map((line) => {
    const [, time = '', what = '', which = ''] = /^((?:\d\d )?\d\d:\d\d) (\S+) ?(\S*)$/.exec(line) ?? [];
    if (which === 'reply') return { at: at(time), reply: what, public: true };
    return which === '' ? { at: at(time), event: what } : { at: at(time), [what]: which };
  });
  const text = JSON.stringify([{ id: 'T', created: at('09:00'), scope: { priority: 'A', ...scope }, events }]);
  const tickets = readTicketFiles([{ path: 'tickets.json', format: 'json', text }], bundle, null);
  expect(tickets.findings).toEqual([]);
  const { clocks, within } = await judgeTickets(bundle, tickets, { now: Date.parse(at('06 18:00')) });
  return { clock: clocks.find(({ clock }) => clock === 'it'), within };
}

describe('a preset', () => {
  const day = ['09:30 agent reply', '10:00 customer reply', '10:30 agent reply', '11:00 status waiting-customer'];
  const log = [...day, '12:00 status open', '13:00 status resolved', '14:00 status open', '15:00 status closed'];

  test.each([
    { preset: 'first-reply', is: ['met 30'] },
    { preset: 'next-reply', is: ['met 30'] },
    { preset: 'periodic-update', is: ['met 60', 'met 150'] },
    { preset: 'requester-wait', pause: true, is: ['met 240'] },
    { preset: 'agent-work', pause: true, is: ['met 240'] },
    { preset: 'first-resolution', is: ['met 240'] },
    { preset: 'total-resolution', is: ['missed 300'] },
  ])('$preset: $is', async ({ preset, pause, is }) => {
    const paused = pause === true ? ', pause: { status: [waiting-customer] }' : '';
    const { clock } = await judge([sla(`{ preset: ${preset}${paused}, calendar: always }`)], log);
    const told = clock?.cycles.map(({ status, elapsedMs }) => `${status} ${elapsedMs / 60_000}`);
    expect(told).toEqual(is);
  });

  test.each([
    { preset: 'on-site-arrival', log: ['10:00 assigned', '12:00 arrived'], is: ['met 120'] },
    {
      preset: 'call-back',
      log: [
        '10:00 status resolved',
        '11:00 called-back',
        '12:00 status open',
        '13:00 status resolved',
        '15:00 called-back',
      ],
      is: ['met 60', 'met 120'],
    },
  ])('$preset: $is', async ({ preset, log: events, is }) => {
    const { clock } = await judge([sla(`{ preset: ${preset}, calendar: always }`)], events);
    expect(clock?.cycles.map(({ status, elapsedMs }) => `${status} ${elapsedMs / 60_000}`)).toEqual(is);
  });

  test('gives way to what is stated beside it', async () => {
    const { clock } = await judge(
      [sla('{ preset: first-resolution, stop: { reply: customer }, calendar: always }')],
      log,
    );
    expect(clock?.elapsedMs).toBe(60 * 60_000);
  });

  test.each([
    { preset: 'on-site-arrival', code: 'catalog/unknown-reference@8:17' },
    { preset: 'call-back', code: 'catalog/unknown-reference@8:17' },
  ])('$preset asks for an event that the workspace names', ({ preset, code }) => {
    const content = sla(`{ preset: ${preset}, calendar: always }`);
    const { findings } = validate([...base, { path: 'standards/it.yaml', content }], { today });
    expect(findings.map(placed)).toEqual([code]);
  });

  test('or start and stop is what a clock must have', () => {
    const content = sla('{ calendar: always, start: created }');
    const { findings } = validate([...base, { path: 'standards/it.yaml', content }], { today });
    expect(findings.map(({ code }) => code)).not.toEqual([]);
  });
});

describe('a calendar by scope', () => {
  const choices = '{ preset: first-reply, calendar: [{ when: { priority: A }, use: always }, { use: office-hours }] }';

  test.each([
    { priority: 'A', minutes: 600 },
    { priority: 'B', minutes: 540 },
  ])('of priority $priority counts $minutes minutes', async ({ priority, minutes }) => {
    const { clock } = await judge([sla(choices)], ['19:00 agent reply'], { priority });
    expect(clock?.elapsedMs).toBe(minutes * 60_000);
  });

  test('is the default one where no choice is for all', async () => {
    const choice = '{ preset: first-reply, calendar: [{ when: { priority: A }, use: office-hours }] }';
    const { clock } = await judge([sla(choice)], ['19:00 agent reply'], { priority: 'B' });
    expect(clock?.elapsedMs).toBe(600 * 60_000);
  });

  test('must be known, and its scope declared', () => {
    const content = sla('{ preset: first-reply, calendar: [{ when: { priority: Z }, use: offce-hours }] }');
    const { findings } = validate([...base, { path: 'standards/it.yaml', content }], { today });
    expect(findings.map(({ code }) => code).toSorted()).toEqual([
      'catalog/unknown-reference',
      'catalog/unknown-reference',
    ]);
  });
});

describe('a make-up day', () => {
  const hours = calendar(
    'desk-hours',
    'zone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\noverrides: [{ date: 2026-03-07, windows: ["09:00-18:00"], makeUp: true, title: 调休 }]\n',
  );
  const night = (lines: string) => calendar('night-hours', `zone: Asia/Shanghai\nextends: desk-hours\n${lines}`);
  const due = async (documents: readonly string[], name: string) => {
    const clock = `{ preset: first-reply, calendar: ${name} }`;
    const content = sla(clock).replace('target: 4 h', 'target: 49 h');
    return (await judge([...documents, content], [])).clock?.dueAt;
  };

  test.each([
    { title: 'is worked', lines: '', name: 'desk-hours', is: '2026-03-07T13:00:00+08:00' },
    { title: 'is worked by a team that extends the calendar', lines: '', is: '2026-03-07T13:00:00+08:00' },
    { title: 'is not worked by one that says so', lines: 'worksMakeUpDays: false\n', is: '2026-03-09T13:00:00+08:00' },
  ])('$title', async ({ lines, name = 'night-hours', is }) => {
    expect(await due([hours, night(lines)], name)).toBe(is);
  });
});

describe('a percent-within goal that asks for confidence', () => {
  const within = (confidence: string) =>
    `within: [{ id: often, clock: it, share: 90 %, period: month${confidence} }]\n`;

  test.each([
    { confidence: '', status: 'met', because: 'met, 0 more may be late.' },
    {
      confidence: ', confidence: 95 %',
      status: 'insufficient',
      because: 'too few for a verdict with 95 % confidence.',
    },
  ])('of one ticket in time is $status', async ({ confidence, status, because }) => {
    const document = sla('{ preset: first-reply, calendar: always }', within(confidence));
    const [goal] = (await judge([document], ['09:30 agent reply'])).within;
    expect([goal?.status, goal?.because.en.slice(-because.length)]).toEqual([status, because]);
  });
});

describe('the sentence about a clock', () => {
  test('says how many cycles were missed', async () => {
    const document = sla('{ preset: next-reply, calendar: always }').replace('target: 4 h', 'target: 1 h');
    const log = ['09:30 customer reply', '09:40 agent reply', '10:00 customer reply', '12:00 agent reply'];
    const { clock } = await judge([document], log);
    expect(clock?.missedCycles).toBe(1);
    expect(clock?.because.en).toBe(
      'Ticket T, Next reply: 2 h of 1 h (all), missed, 1 h over; the worst of 2 cycles, of which 1 missed.',
    );
  });

  test('says that a limit is never due, and why', async () => {
    const once = calendar(
      'once',
      'zone: Asia/Shanghai\nweekly: { mon: ["09:00-10:00"] }\nholidays: [{ date: 2026-03-03, to: 2099-12-31, title: 歇业 }]\n',
    );
    const document = sla('{ preset: first-reply, calendar: once }').replace('target: 4 h', 'target: 2 h');
    const standards = standardsWith(once, document);
    const bundle = compile(standards);
    const text = JSON.stringify([{ id: 'T', created: '2026-03-02T09:30:00+08:00', events: [] }]);
    const tickets = readTicketFiles([{ path: 'tickets.json', format: 'json', text }], bundle, null);
    const { clocks } = await judgeTickets(bundle, tickets, { now: Date.parse('2026-03-06T18:00:00+08:00') });
    expect(clocks[0]?.because.en).toBe(
      'Ticket T, First reply: 30 min of 2 h (all), running, never due, because its calendar has too few hours.',
    );
    expect(standards.findings.map(({ code }) => code)).toEqual(['sla-limit-fits']);
  });
});
