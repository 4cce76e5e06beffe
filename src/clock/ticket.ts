import type { Place } from '../finding/problem.ts';
import type { Cell } from '../rule/scope.ts';

/** Something that happened to a ticket; instants are milliseconds since 1970 in UTC. */
export type TicketEvent = { readonly at: number } & (
  | { readonly what: 'event'; readonly name: string }
  | { readonly what: 'reply'; readonly by: 'agent' | 'customer' | 'bot'; readonly isPublic: boolean }
  | { readonly what: 'status'; readonly to: string }
  | { readonly what: 'change'; readonly cell: Cell }
);

/** A ticket with its log, in order of time. */
export interface Ticket {
  readonly id: string;
  readonly created: number;
  /** Priority, channel and so on at creation. */
  readonly cell: Cell;
  /** The status at creation; null where it is not known. */
  readonly status: string | null;
  readonly events: readonly TicketEvent[];
  readonly place: Place;
}
