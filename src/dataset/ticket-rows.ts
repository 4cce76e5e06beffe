import type { Dataset, TicketFields } from '../rule/dataset.ts';
import type { DatasetRecord } from './record.ts';
import { isBefore } from './versions.ts';

/** A record in the words in which tickets are told: `id`, `created`, `status`, an event or status with its time, dimensions. */
export interface TicketRecord {
  /** Instants are dates, so that nobody takes milliseconds for a number. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: DatasetRecord['place'];
}

/** The records of a dataset as rows about tickets; in order of time where each is one change. */
export function ticketRows(dataset: Dataset, ticket: TicketFields, records: readonly DatasetRecord[]): TicketRecord[] {
  const dimensions = dataset.fields.flatMap(({ name, dimension }) => (dimension === null ? [] : [{ name, dimension }]));
  const instants = new Set(dataset.fields.filter(({ type }) => type === 'instant').map(({ name }) => name));
  const told: readonly (readonly [string, string | null])[] = [
    ...dimensions.map(({ name, dimension }) => [dimension, name] as const),
    ...Object.entries(ticket.times).map(([name, field]) => [name === 'reply' ? 'first-reply' : name, field] as const),
    ['id', ticket.id],
    ['created', ticket.created],
    ['at', ticket.at],
    ['status', ticket.status],
    ['event', ticket.event],
    ['reply', ticket.reply],
    ['public', ticket.public],
  ];
  return inOrder(ticket, records).map(({ values, place }) => ({
    values: Object.fromEntries(
      told.flatMap(([name, field]) => {
        const value = field === null ? null : (values[field] ?? null);
        if (field === null || value === null) return [];
        return [[name, typeof value === 'number' && instants.has(field) ? new Date(value) : value]];
      }),
    ),
    place,
  }));
}

/** By time, then by what tells rows of one time apart; else as in the file. */
function inOrder({ at, order }: TicketFields, records: readonly DatasetRecord[]): readonly DatasetRecord[] {
  if (at === null) return records;
  const compare = (field: string, a: DatasetRecord, b: DatasetRecord) =>
    Number(isBefore(b.values[field], a.values[field])) - Number(isBefore(a.values[field], b.values[field]));
  return records.toSorted((a, b) => compare(at, a, b) || (order === null ? 0 : compare(order, a, b)));
}
