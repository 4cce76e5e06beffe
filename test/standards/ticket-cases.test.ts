import { describe, expect, test } from 'vitest';
import { judgeTickets, readTicketFiles } from '../../src/index.ts';
import { ourStandards } from './support.ts';

/*
 * The cases of standards/cases that give a ticket: which tier decides, its verdict, and when it was due.
 */

const { catalog, bundle } = ourStandards();

const rows = catalog.all('case').flatMap(({ id, document }) => {
  const { ticket } = document.given;
  if (ticket === undefined) return [];
  return document.expect.map((expected) => ({
    id,
    ticket,
    expected,
    name: `${id}: ${expected.tier} is ${expected.verdict}`,
  }));
});

/** Long after the last event of any case, for those that do not say when they are judged. */
const later = '2027-06-01T00:00:00+08:00';

describe('tickets of cases', () => {
  test('there are some', () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  test.each(rows)('$name', async ({ ticket, expected }) => {
    const { now, ...given } = ticket;
    const text = JSON.stringify([{ id: 'T', ...given }]);
    const tickets = readTicketFiles([{ path: 'case.json', format: 'json', text }], bundle, null);
    expect(tickets.findings).toEqual([]);
    const { clocks } = await judgeTickets(bundle, tickets, { now: Date.parse(now ?? later) });
    const found = clocks.find(({ sla, tier }) => `${sla}/${tier}` === expected.tier);
    // A clock that is not for such tickets tells nothing of them.
    expect(found?.status ?? 'not-applicable').toBe(expected.verdict);
    const due = expected.due ?? found?.dueAt ?? null;
    expect(found?.dueAt == null ? null : Date.parse(found.dueAt)).toBe(due === null ? null : Date.parse(due));
  });
});
