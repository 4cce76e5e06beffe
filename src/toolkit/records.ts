import { type DatasetRecords, readRecords } from '../dataset/read.ts';
import { ticketRows } from '../dataset/ticket-rows.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import { notTickets } from '../finding/catalogue/dataset.ts';
import { finding, nowhere } from '../finding/problem.ts';
import type { Dataset } from '../rule/dataset.ts';
import { readCsv } from '../table/csv.ts';
import { tableOfJson, tableOfNdjson } from '../table/json.ts';
import { tableOfObjects } from '../table/objects.ts';
import type { Table } from '../table/table.ts';
import { Source } from '../text/source.ts';
import { readTickets, type Tickets } from '../ticket/read.ts';
import type { SnapshotFile } from './evaluate.ts';

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
