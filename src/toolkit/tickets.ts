import type { Bundle } from '../evaluation/bundle.ts';
import { clockRecordsOf } from '../evaluation/clock-records.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { Clocks } from '../evaluation/generated-clocks.ts';
import type { Verdict } from '../evaluation/generated.ts';
import { serviceLevelsOf } from '../evaluation/service-levels.ts';
import { type TimedClock, timeTickets } from '../evaluation/timing.ts';
import type { Ticket } from '../clock/ticket.ts';
import { ticketsUncovered } from '../finding/catalogue/evaluation.ts';
import { compareText, type Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import type { FieldValues } from '../formula/compute.ts';
import { MemoryEngine } from '../measure/memory.ts';
import { rowsOf } from '../measure/rows.ts';
import type { Day } from '../quantity/day.ts';
import { clockRecords } from '../rule/clock-records.ts';
import { readCsv } from '../table/csv.ts';
import { tableOfObjects } from '../table/objects.ts';
import { Source } from '../text/source.ts';
import { digest } from '../text/digest.ts';
import { readTickets, type Tickets } from '../ticket/read.ts';
import { rowsOfJson, rowsOfNdjson, rowsOfTable, type TicketRows } from '../ticket/rows.ts';
import { version } from '../version.ts';
import type { SnapshotFile } from './evaluate.ts';
import { figuresAsked } from './measure.ts';

/** Tickets of all files, held against the statuses, events and dimensions of a bundle. */
export function readTicketFiles(files: readonly SnapshotFile[], bundle: Bundle, zone: string | null): Tickets {
  return readTickets(files.map(ticketRowsOf), bundle, zone);
}

export interface TicketsRequest {
  /** When running clocks are judged: milliseconds since 1970 in UTC. */
  readonly now: number;
  /** Standards in force on this day; null: time limits of the day each ticket was created, goals of each period’s end. */
  readonly asOf?: Day | null;
  readonly profile?: string | null;
  /** Dimensions by which goals are judged beside those of their own scope. */
  readonly by?: readonly string[];
  /** Only so many of the running clocks, the next to be due, and of the late ones are told one by one; null: all clocks. */
  readonly most?: number | null;
  /** Findings of the standards, which belong to the result. */
  readonly findings?: readonly Finding[];
}

/**
 * Due times and verdicts of every clock on every ticket, with percent-within goals, and the goals of standards whose KPIs are
 * computed from the clocks. An unknown profile judges no goal.
 */
export async function judgeTickets(
  bundle: Bundle,
  { tickets, findings }: Tickets,
  { now, asOf = null, profile = null, by = [], most = null, findings: before = [] }: TicketsRequest,
): Promise<Clocks> {
  const { clocks: timed, uncovered } = timeTickets(bundle, tickets, { now, asOf, profile });
  const goals = await goalsOn(bundle, timed, { now, asOf, profile, by });
  const receipt = { input: { digest: ticketsDigest(tickets) }, asOf, profile, by: [...by] };
  return serviceLevelsOf(bundle, timed, {
    now,
    goals,
    most,
    receipt,
    toolkit: version,
    findings: [...before, ...findings, ...uncoveredFindings(uncovered, tickets.length)],
  });
}

function uncoveredFindings([first, ...others]: readonly Ticket[], of: number): Finding[] {
  if (first === undefined) return [];
  const ids = [first, ...others].map(({ id }) => id).toSorted(compareText);
  return [finding(ticketsUncovered, first.place, { tickets: ids, of })];
}

/** Of tickets as they were understood, without their places: it does not depend on how they were written. */
function ticketsDigest(tickets: readonly Ticket[]): string {
  const plain = tickets.map(({ id, created, cell, status, events }) => ({ id, created, cell, status, events }));
  return digest(plain.toSorted((a, b) => compareText(a.id, b.id)));
}

/** The engine that computes KPIs from clocks. */
export function clockEngine(bundle: Bundle, records: readonly FieldValues[]): MemoryEngine {
  const dimensions = new Map(bundle.dimensions.map(({ id }) => [id, id]));
  return new MemoryEngine({ records, dimensions });
}

async function goalsOn(
  bundle: Bundle,
  timed: readonly TimedClock[],
  { now, asOf, profile, by }: Required<Omit<TicketsRequest, 'findings' | 'most'>>,
): Promise<Verdict[]> {
  const engines = new Map([[clockRecords, clockEngine(bundle, clockRecordsOf(timed))]]);
  const { figures, kpis } = await figuresAsked(bundle, engines, { profile, by, now });
  if (kpis.size === 0) return [];
  const options = { asOf, profile, by, only: kpis, toolkit: version, findings: [] };
  const { rows } = rowsOf(figures, bundle.dimensions);
  return (await evaluate(bundle, rows, options)).verdicts;
}

function ticketRowsOf(file: SnapshotFile): TicketRows {
  switch (file.format) {
    case 'csv':
      return rowsOfTable(readCsv(new Source(file.path, file.text)));
    case 'json':
      return rowsOfJson(new Source(file.path, file.text));
    case 'ndjson':
      return rowsOfNdjson(new Source(file.path, file.text));
    case 'table':
      return rowsOfTable(tableOfObjects(file.path, file.rows));
  }
}
