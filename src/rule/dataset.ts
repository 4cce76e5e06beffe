import type { Words } from '../text/words.ts';
import type { Origin } from './rule.ts';

/** What a field of a record holds. Inside: instants are milliseconds since 1970 in UTC, durations seconds, dates `2026-03-31`. */
export type FieldType = 'text' | 'number' | 'yes-no' | 'instant' | 'date' | 'duration' | 'choice';

/** One field of the records of a dataset, and where exports keep it. */
export interface DatasetField {
  readonly name: string;
  readonly title: Words;
  readonly type: FieldType;
  /** Names of its column in exports; the first that is there counts. */
  readonly columns: readonly string[];
  /** How its times are written, such as `DD-MM-YYYY HH:mm`; null for ISO 8601. */
  readonly dateFormat: string | null;
  /** How many base units one of its numbers is: 60 for minutes. */
  readonly factor: number;
  /** A record without it is of no use. */
  readonly required: boolean;
  readonly dimension: string | null;
  /** Spellings of the export → ours. */
  readonly values: Readonly<Record<string, string>>;
  /** All values there can be; null where any may come. */
  readonly allowed: readonly string[] | null;
  /** Goes into no result. */
  readonly personal: boolean;
}

/** Which fields tell of tickets, so that clocks can run on the records. */
export interface TicketFields {
  readonly id: string;
  readonly created: string;
  /** When a row happened: one row per change. Null: one row per ticket. */
  readonly at: string | null;
  /** Which of two rows at one time comes first. */
  readonly order: string | null;
  readonly status: string | null;
  readonly event: string | null;
  readonly reply: string | null;
  readonly public: string | null;
  /** A ticket event, a status or `reply` → the field that holds its time. */
  readonly times: Readonly<Record<string, string>>;
}

/** A dataset as plain data: what remains of its document. */
export interface Dataset {
  readonly id: string;
  readonly title: Words;
  /** Patterns of files, relative to the folder of the document. */
  readonly files: readonly string[];
  readonly format: 'csv' | 'ndjson' | 'json' | 'parquet' | 'xlsx' | 'postgres';
  /** A table or view, with its schema or without; null where the records are in files. */
  readonly table: string | null;
  readonly encoding: 'utf-8' | 'gb18030' | 'latin1';
  /** Null where the header of each file tells. */
  readonly delimiter: string | null;
  /** Of times that name none; null where every time names its own. */
  readonly zone: string | null;
  readonly nulls: readonly string[];
  /** The fields that identify a record; empty where every row is one. */
  readonly key: readonly string[];
  /** The field that tells which of several versions counts. */
  readonly latest: string | null;
  readonly fields: readonly DatasetField[];
  /** Null where the records are no tickets. */
  readonly ticket: TicketFields | null;
  readonly origin: Origin;
}
