import type { Bundle } from '../evaluation/bundle.ts';
import type { Clocks } from '../evaluation/generated-clocks.ts';
import { evaluateTickets } from '../evaluation/service-levels.ts';
import type { Day } from '../quantity/day.ts';
import type { Finding } from '../finding/finding.ts';
import { readCsv } from '../table/csv.ts';
import { tableOfObjects } from '../table/objects.ts';
import { Source } from '../text/source.ts';
import { readTickets, type Tickets } from '../ticket/read.ts';
import { rowsOfJson, rowsOfNdjson, rowsOfTable, type TicketRows } from '../ticket/rows.ts';
import { version } from '../version.ts';
import type { SnapshotFile } from './evaluate.ts';

/** Tickets of all files, held against the statuses, events and dimensions of a bundle. */
export function readTicketFiles(files: readonly SnapshotFile[], bundle: Bundle, zone: string | null): Tickets {
  return readTickets(files.map(rowsOf), bundle, zone);
}

export interface TicketsRequest {
  /** When running clocks are judged: milliseconds since 1970 in UTC. */
  readonly now: number;
  /** Time limits in force on this day; null: on the day each ticket was created. */
  readonly asOf?: Day | null;
  /** Findings of the standards, which belong to the result. */
  readonly findings?: readonly Finding[];
}

/** Due times and verdicts of every clock on every ticket, with percent-within goals. */
export function judgeTickets(
  bundle: Bundle,
  { tickets, findings }: Tickets,
  { now, asOf = null, findings: before = [] }: TicketsRequest,
): Clocks {
  // Around the clock has no zone of its own: its instants are told where the other calendars are.
  const zone = bundle.calendars[0]?.zone ?? 'UTC';
  return evaluateTickets(bundle, tickets, { now, asOf, zone, toolkit: version, findings: [...before, ...findings] });
}

function rowsOf(file: SnapshotFile): TicketRows {
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
