import { type DatasetRecords, readRecords } from '../dataset/read.ts';
import type { DatasetRecord } from '../dataset/record.ts';
import { ticketRows } from '../dataset/ticket-rows.ts';
import type { Ticket } from '../clock/ticket.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import { clockRecordsOf } from '../evaluation/clock-records.ts';
import { timeTickets, type TimingOptions } from '../evaluation/timing.ts';
import type { FieldValues } from '../formula/compute.ts';
import { notTickets } from '../finding/catalogue/dataset.ts';
import { finding, nowhere } from '../finding/problem.ts';
import type { MeasureEngine } from '../measure/engine.ts';
import { MemoryEngine } from '../measure/memory.ts';
import { clockRecords } from '../rule/clock-records.ts';
import type { Dataset } from '../rule/dataset.ts';
import { readCsv } from '../table/csv.ts';
import { tableOfJson, tableOfNdjson } from '../table/json.ts';
import { tableOfObjects } from '../table/objects.ts';
import type { Table } from '../table/table.ts';
import { Source } from '../text/source.ts';
import { readTickets, type Tickets } from '../ticket/read.ts';
import type { SnapshotFile } from './evaluate.ts';
import type { OpenRecords } from './measure.ts';
import { clockEngine } from './tickets.ts';

/** The records of files as a dataset maps them, with what became of every row. */
export function readDatasetFiles(dataset: Dataset, files: readonly SnapshotFile[]): DatasetRecords {
  return readRecords(
    dataset,
    files.map((file) => tableOf(file, dataset)),
  );
}

/** The tickets that the records of a dataset tell of, held against the statuses, events and dimensions of a bundle. */
export function readTicketRecords(bundle: Bundle, dataset: Dataset, read: DatasetRecords): Tickets {
  const { records, findings } = read;
  if (dataset.ticket === null)
    return { tickets: [], findings: [...findings, finding(notTickets, nowhere, { dataset: dataset.id })] };
  const rows = ticketRows(dataset, dataset.ticket, records);
  return readTickets([{ rows, findings, isMapped: true }], bundle, dataset.zone);
}

/** The files of one dataset. */
export interface DatasetFiles {
  readonly dataset: Dataset;
  readonly files: readonly SnapshotFile[];
}

/** Reads the records of datasets into memory, and runs the clocks of those that tell of tickets. */
export function openRecords(bundle: Bundle, datasets: readonly DatasetFiles[], timing: TimingOptions): OpenRecords {
  const read = datasets.map(({ dataset, files }) => ({ dataset, read: readDatasetFiles(dataset, files) }));
  const engines = new Map<string, MeasureEngine>(
    read.map(({ dataset, read: { records } }) => [dataset.id, engineOf(dataset, records)]),
  );
  const tickets = read
    .filter(({ dataset }) => dataset.ticket !== null)
    .map((each) => readTicketRecords(bundle, each.dataset, each.read));
  if (tickets.length > 0) {
    const all = tickets.flatMap((each) => each.tickets);
    engines.set(clockRecords, clockEngine(bundle, recordsOfClocks(bundle, all, timing)));
  }
  const others = read.filter(({ dataset }) => dataset.ticket === null);
  const findings = [...others.map((each) => each.read), ...tickets].flatMap((each) => each.findings);
  return { engines, findings: () => findings };
}

/** Some tickets at a time: what a clock did in detail is not kept once its record is made. */
function recordsOfClocks(bundle: Bundle, tickets: readonly Ticket[], timing: TimingOptions): FieldValues[] {
  const most = 5000;
  const parts = Array.from({ length: Math.ceil(tickets.length / most) }, (_, at) =>
    tickets.slice(at * most, (at + 1) * most),
  );
  return parts.flatMap((part) => clockRecordsOf(timeTickets(bundle, part, timing).clocks));
}

function engineOf({ fields }: Dataset, records: readonly DatasetRecord[]): MemoryEngine {
  const dimensions = fields.flatMap(({ name, dimension }) => (dimension === null ? [] : [[dimension, name] as const]));
  return new MemoryEngine({ records: records.map(({ values }) => values), dimensions: new Map(dimensions) });
}

function tableOf(file: SnapshotFile, { delimiter }: Dataset): Table {
  switch (file.format) {
    case 'csv':
      return readCsv(new Source(file.path, file.text), delimiter ?? undefined);
    case 'json':
      return tableOfJson(new Source(file.path, file.text));
    case 'ndjson':
      return tableOfNdjson(new Source(file.path, file.text));
    case 'table':
      return tableOfObjects(file.path, file.rows);
  }
}
