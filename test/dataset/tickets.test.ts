import { describe, expect, test } from 'vitest';
import { readDatasetFiles, readTicketRecords } from '../../src/index.ts';
import { bundleWith } from './dataset.ts';

const log = `format: csv
zone: UTC
nulls: ['?']
fields:
  number: { type: text, required: true }
  opened: { type: instant, dateFormat: DD-MM-YYYY HH:mm, required: true }
  changed: { type: instant, dateFormat: DD-MM-YYYY HH:mm, required: true }
  change: { type: number }
  state: { type: choice, values: { New: new, Active: open, Awaiting User Info: waiting-customer, Resolved: resolved } }
  priority: { type: choice, dimension: priority, values: { High: A, Low: B } }
  callBack: { type: instant, dateFormat: DD-MM-YYYY HH:mm }
  caller: { type: text, personal: true }
ticket: { id: number, created: opened, at: changed, order: change, status: state, times: { called-back: callBack } }
`;

const header = 'number,opened,changed,change,state,priority,callBack,caller';

function read(lines: string, text: string) {
  const bundle = bundleWith(lines);
  const dataset = bundle.datasets.find(({ id }) => id === 'tickets');
  if (dataset === undefined) throw new Error('no dataset');
  return readTicketRecords(bundle, dataset, readDatasetFiles(dataset, [{ path: 'x.csv', format: 'csv', text }]));
}

/** `09:00 status open`. */
function told(lines: string, text: string): string[][] {
  const { tickets } = read(lines, text);
  return tickets.map(({ id, created, status, cell, events }) => [
    `${id} ${clock(created)} ${status} ${JSON.stringify(cell)}`,
    ...events.map((event) => {
      const { at, ...what } = event;
      return `${clock(at)} ${Object.values(what)
        .map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)))
        .join(' ')}`;
    }),
  ]);
}

const clock = (at: number) => new Date(at).toISOString().slice(11, 16);

describe('an event log becomes tickets', () => {
  test('one row per change: the first says how it began, the others what became different', () => {
    const text = `${header}
I-1,29-02-2016 09:00,29-02-2016 09:00,0,New,Low,29-02-2016 12:00,Ms Li
I-1,29-02-2016 09:00,29-02-2016 09:10,1,Active,Low,29-02-2016 12:00,Ms Li
I-1,29-02-2016 09:00,29-02-2016 09:20,2,Active,High,29-02-2016 12:00,Ms Li
I-1,29-02-2016 09:00,29-02-2016 11:00,3,Resolved,High,29-02-2016 12:00,Ms Li
`;
    expect(told(log, text)).toEqual([
      [
        'I-1 09:00 new {"priority":"B"}',
        '09:10 status open',
        '09:20 change {"priority":"A"}',
        '11:00 status resolved',
        '12:00 event called-back',
      ],
    ]);
    expect(read(log, text).findings).toEqual([]);
  });

  test('rows in any order mean the same, and rows of one minute are told apart by their number', () => {
    const rows = [
      'I-1,29-02-2016 09:00,29-02-2016 09:00,0,New,Low,?,?',
      'I-1,29-02-2016 09:00,29-02-2016 09:10,1,Active,Low,?,?',
      'I-1,29-02-2016 09:00,29-02-2016 09:10,2,Resolved,Low,?,?',
      'I-1,29-02-2016 09:00,29-02-2016 09:30,3,Awaiting User Info,Low,?,?',
    ];
    const inOrder = told(log, [header, ...rows].join('\n'));
    expect(inOrder[0]?.slice(1)).toEqual([
      '09:10 status open',
      '09:10 status resolved',
      '09:30 status waiting-customer',
    ]);
    expect(told(log, [header, ...rows.toReversed()].join('\n'))).toEqual(inOrder);
  });

  test('what is first known later than the creation happens then', () => {
    expect(told(log, `${header}\nI-1,29-02-2016 09:00,29-02-2016 09:05,0,Active,Low,?,?\n`)).toEqual([
      ['I-1 09:00 null {"priority":"B"}', '09:05 status open'],
    ]);
  });

  test('a row before the creation is told, and the other tickets are timed all the same', () => {
    const text = `${header}
I-1,29-02-2016 09:00,29-02-2016 09:00,0,New,Low,?,?
I-1,29-02-2016 09:00,29-02-2016 08:00,1,Active,Low,29-02-2016 07:00,?
I-2,29-02-2016 10:00,29-02-2016 10:00,0,New,Low,?,?
I-3,29-02-2016 10:00,sometime,0,New,Low,?,?
`;
    const { tickets, findings } = read(log, text);
    expect(tickets.map(({ id }) => id)).toEqual(['I-1', 'I-2']);
    expect(findings.map(({ code }) => code)).toEqual([
      'dataset/refused-row',
      'dataset/rows-left-out',
      'ticket/before-creation',
    ]);
  });
});

describe('a table of tickets', () => {
  const table = `format: csv
zone: Asia/Shanghai
key: [number]
latest: updated
fields:
  number: { type: text, columns: [工单号], required: true }
  created: { type: instant, columns: [创建时间], required: true }
  updated: { type: instant, columns: [更新时间] }
  first: { type: instant, columns: [首次回复] }
  solved: { type: instant, columns: [解决时间] }
  team: { type: text, columns: [班组], dimension: team }
ticket: { id: number, created: created, times: { resolved: solved, reply: first } }
`;

  test('has a column for each time, in whatever order', () => {
    const text = `工单号,创建时间,更新时间,解决时间,首次回复,班组
T-1,2026-03-02 09:00,2026-03-02 09:30,,2026-03-02 09:04,北区
T-1,2026-03-02 09:00,2026-03-02 12:00,2026-03-02 11:30,2026-03-02 09:04,北区
`;
    expect(told(table, text)).toEqual([
      ['T-1 01:00 null {"team":"北区"}', '01:04 reply agent true', '03:30 status resolved'],
    ]);
    expect(read(table, text).findings.map(({ code }) => code)).toEqual(['dataset/rows-left-out']);
  });

  test('that says nothing of tickets cannot be timed', () => {
    const { tickets, findings } = read(table.replace(/ticket:.*\n/, ''), '工单号,创建时间\nT-1,2026-03-02 09:00\n');
    expect(tickets).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['dataset/not-tickets']);
  });
});
