import type { Ticket, TicketEvent } from '../../src/clock/ticket.ts';
import type { Dated } from '../../src/quantity/dated.ts';
import type { Cell, Scope } from '../../src/rule/scope.ts';
import type { Clock, Moment, ServiceLevel, Tier, TimeLimit } from '../../src/rule/service-level.ts';

const title = { zh: '时限', en: 'a limit' };
const origin = { kind: 'sla' as const, id: 'sla', version: '1.0.0', file: 'sla.yaml', line: 1 };
const place = { file: null, range: null, path: [] };
const dated = (limit: TimeLimit | undefined): Dated<TimeLimit>[] =>
  limit === undefined ? [] : [{ from: null, value: limit }];

export const minute = 60_000;
export const hour = 60 * minute;
export const minutes = (count: number): TimeLimit => ({ open: count * minute });

/** `created`, `agent reply`, `customer reply` and `status closed`; any of them will do. */
export function momentOf(...words: readonly string[]): Moment {
  const by = words.find((word) => word.endsWith(' reply'))?.split(' ')[0];
  return {
    events: words.filter((word) => !word.includes(' ')),
    reply: by === undefined ? null : { by: by === 'agent' ? 'agent' : 'customer', publicOnly: true, bots: false },
    statuses: words.filter((word) => word.startsWith('status ')).map((word) => word.slice('status '.length)),
  };
}

/** A clock from creation to the first reply of an agent, but for what is said. */
export function clockOf(stated: Partial<Clock> = {}): Clock {
  return {
    id: 'clock',
    title,
    scope: {},
    start: momentOf('created'),
    stop: momentOf('agent reply'),
    pause: [],
    calendars: [{ scope: {}, calendar: 'stated' }],
    endOfWorkingDay: false,
    retroactive: { start: false, pause: true },
    onChange: 'carry',
    reopen: 'ignore',
    warn: [],
    escalate: [],
    ...stated,
  };
}

export interface StatedTier {
  readonly scope?: Scope;
  readonly target: TimeLimit;
  readonly limit?: TimeLimit;
}

export function levelOf(clock: Clock, stated: readonly StatedTier[]): ServiceLevel {
  const tiers = stated.map(({ scope = {}, target, limit }, index): Tier => ({
    id: `tier-${index + 1}`,
    clock: clock.id,
    scope,
    target: dated(target),
    limit: dated(limit),
    clauses: [],
    adjusted: null,
    tried: [],
    origin,
  }));
  const term = { from: null, to: null };
  return { id: 'sla', title, clocks: [clock], tiers, overlap: 'strictest', within: [], term, origin };
}

export function ticketOf(
  created: number,
  events: readonly TicketEvent[],
  { cell = {}, status = null }: { readonly cell?: Cell; readonly status?: string | null } = {},
): Ticket {
  return { id: 'T-1', created, cell, status, events, place };
}

/** `agent reply`, `agent note`, `status pending`, `priority P1`, or the name of an event. */
export function eventOf(at: number, text: string): TicketEvent {
  const [first = '', second = ''] = text.split(' ');
  if (second === 'reply' || second === 'note') {
    const by = first === 'agent' || first === 'bot' ? first : 'customer';
    return { at, what: 'reply', by, isPublic: second === 'reply' };
  }
  if (first === 'status') return { at, what: 'status', to: second };
  return second === '' ? { at, what: 'event', name: first } : { at, what: 'change', cell: { [first]: second } };
}
