import { readInstant, readLocal } from '../calendar/zone.ts';
import type { Ticket, TicketEvent } from '../clock/ticket.ts';
import * as problems from '../finding/catalogue/ticket.ts';
import { FewAlike } from '../finding/few-alike.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Place } from '../finding/problem.ts';
import type { Cell, Dimension } from '../rule/scope.ts';
import { closest } from '../text/closest.ts';
import type { Words } from '../text/words.ts';
import { written } from '../text/written.ts';
import { isObject } from '../text/object.ts';
import type { TicketRow, TicketRows } from './rows.ts';

/** What tickets may speak of. */
export interface TicketVocabulary {
  readonly dimensions: readonly Dimension[];
  readonly ticketStatuses: readonly string[];
  readonly ticketEvents: readonly string[];
}

export interface Tickets {
  readonly tickets: readonly Ticket[];
  readonly findings: readonly Finding[];
}

/**
 * Tickets from objects with their events (`{ id, created, scope, status, events: [{ at, reply: agent }] }`), or from tables:
 * one row per ticket, with a column per event or status that holds its time, or one row per change (`id`, `at`, `status` …).
 * Times without an offset are read on the clocks of `zone`, and refused where none is given.
 */
export function readTickets(files: readonly TicketRows[], vocabulary: TicketVocabulary, zone: string | null): Tickets {
  const reader = new TicketReader(vocabulary, zone);
  for (const file of files) reader.readFile(file);
  return reader.finish();
}

/** A ticket while its rows come in. */
interface Draft {
  readonly id: string;
  readonly place: () => Place;
  created: number | null;
  cell: Cell;
  status: string | null;
  readonly events: TicketEvent[];
  /** What rows say of the ticket as it was at a time, in whatever order they come. */
  readonly states: { readonly at: number; readonly cell: Cell; readonly status: string | null }[];
  /** Times that every row of a ticket repeats, so that each is read once. */
  readonly repeated: Set<string>;
  /** Rows of one change each, as they stand in the file: two that are the same are one too many. */
  readonly rows: Set<string>;
  lastAt: number;
  isUnordered: boolean;
  isRepeated: boolean;
  /** A time that cannot be read leaves the ticket unjudged. */
  isBroken: boolean;
}

const ownNames = ['id', 'created', 'scope', 'status', 'events', 'at', 'reply', 'public', 'event', 'change'];

class TicketReader {
  readonly #dimensions: ReadonlyMap<string, Dimension>;
  readonly #statuses: readonly string[];
  readonly #events: readonly string[];
  readonly #zone: string | null;
  readonly #findings = new FewAlike();
  readonly #drafts = new Map<string, Draft>();

  constructor({ dimensions, ticketStatuses, ticketEvents }: TicketVocabulary, zone: string | null) {
    this.#dimensions = new Map(dimensions.map((dimension) => [dimension.id, dimension]));
    this.#statuses = ticketStatuses;
    this.#events = ['assigned', ...ticketEvents];
    this.#zone = zone;
  }

  readFile({ rows, findings, isMapped = false }: TicketRows): void {
    for (const found of findings) this.#findings.report('file', found, found.message.en);
    rows.forEach((row, index) => this.#readRow(row, index, isMapped));
  }

  finish(): Tickets {
    return {
      tickets: [...this.#drafts.values()].flatMap((draft) => this.#ticketOf(draft)),
      findings: this.#findings.findings,
    };
  }

  #readRow({ values, place }: TicketRow, index: number, isMapped: boolean): void {
    const id = values['id'];
    if (id === undefined || id === null || written(id).trim() === '') {
      const row = { zh: `第 ${index + 1} 条`, en: `Record ${index + 1}` };
      this.#findings.report('id', finding(problems.noTicket, place(), { row }));
      return;
    }
    const draft = this.#draft(written(id).trim(), place);
    const created = values['created'] === undefined ? null : this.#time(draft, 'created', values['created']);
    const cell = this.#cell(draft, isObject(values['scope']) ? values['scope'] : {}, values);
    const status = this.#status(draft, values['status']);
    draft.created ??= created;
    if (values['at'] === undefined || values['at'] === null) {
      draft.cell = { ...draft.cell, ...cell };
      draft.status = status ?? draft.status;
      this.#readColumns(draft, values, true);
    } else {
      const at = this.#time(draft, 'at', values['at']);
      if (at === null) return;
      this.#inOrder(draft, at);
      if (!isMapped) this.#once(draft, values);
      draft.states.push({ at, cell, status });
      this.#readColumns(draft, values, false);
      this.#pushMoment(draft, at, values);
    }
    const events = values['events'];
    if (Array.isArray(events)) for (const event of events) this.#readEvent(draft, event);
  }

  /** Columns named by an event, a status, or `reply`, each with its time; every row of one per change may repeat them. */
  #readColumns(draft: Draft, values: TicketRow['values'], isOnlyRow: boolean): void {
    for (const [name, value] of Object.entries(values)) {
      // In a row of one change, `reply` says who replied.
      const isOwn = ownNames.includes(name) && !(isOnlyRow && name === 'reply');
      if (value === null || isOwn || this.#dimensions.has(name)) continue;
      const what = this.#momentOf(name);
      if (what === undefined) {
        const known = [...this.#dimensions.keys(), ...this.#events, ...this.#statuses];
        this.#unknown(draft, null, { zh: '列', en: 'column' }, name, known);
        continue;
      }
      const at = this.#time(draft, name, value);
      const isTold = !isOnlyRow && draft.repeated.has(`${name} ${at}`);
      if (at === null || isTold) continue;
      draft.repeated.add(`${name} ${at}`);
      draft.events.push({ at, ...what });
    }
  }

  #momentOf(name: string) {
    if (name === 'reply' || name === 'first-reply') return { what: 'reply', by: 'agent', isPublic: true } as const;
    if (this.#events.includes(name)) return { what: 'event', name } as const;
    return this.#statuses.includes(name) ? ({ what: 'status', to: name } as const) : undefined;
  }

  #readEvent(draft: Draft, event: unknown): void {
    if (!isObject(event)) return;
    const at = this.#time(draft, 'at', event['at']);
    if (at === null) return;
    this.#inOrder(draft, at);
    const status = this.#status(draft, event['status']);
    if (status !== null) draft.events.push({ at, what: 'status', to: status });
    if (isObject(event['change']))
      draft.events.push({ at, what: 'change', cell: this.#cell(draft, event['change'], {}) });
    this.#pushMoment(draft, at, event);
  }

  #pushMoment(draft: Draft, at: number, { reply, event, public: seen }: TicketRow['values']): void {
    if (reply === 'agent' || reply === 'customer' || reply === 'bot') {
      const isPublic = seen !== false && seen !== 'false';
      draft.events.push({ at, what: 'reply', by: reply, isPublic });
    } else if (reply !== undefined && reply !== null) {
      this.#unknown(draft, draft.id, { zh: '回复者', en: 'author of a reply' }, written(reply), [
        'agent',
        'customer',
        'bot',
      ]);
    }
    if (typeof event !== 'string') return;
    if (this.#events.includes(event)) draft.events.push({ at, what: 'event', name: event });
    else this.#unknown(draft, draft.id, { zh: '工单事件', en: 'ticket event' }, event, this.#events);
  }

  /** Columns stand in any order; what is listed one after another should have happened so. */
  #inOrder(draft: Draft, at: number): void {
    draft.isUnordered ||= at < draft.lastAt;
    draft.lastAt = at;
  }

  #once(draft: Draft, values: TicketRow['values']): void {
    const row = JSON.stringify(values);
    draft.isRepeated ||= draft.rows.has(row);
    draft.rows.add(row);
  }

  #draft(id: string, place: () => Place): Draft {
    const known = this.#drafts.get(id);
    if (known !== undefined) return known;
    const draft: Draft = {
      id,
      place,
      created: null,
      cell: {},
      status: null,
      events: [],
      states: [],
      repeated: new Set(),
      rows: new Set(),
      lastAt: Number.NEGATIVE_INFINITY,
      isUnordered: false,
      isRepeated: false,
      isBroken: false,
    };
    this.#drafts.set(id, draft);
    return draft;
  }

  #time(draft: Draft, name: string, value: unknown): number | null {
    if (value instanceof Date) return value.getTime();
    const text = written(value);
    const instant = readInstant(text);
    if (instant !== undefined) return instant;
    const local = readLocal(text, this.#zone ?? 'UTC');
    if (local !== undefined && this.#zone !== null) return local;
    draft.isBroken = true;
    const problem = local === undefined ? problems.badTime : problems.naiveTime;
    this.#findings.report(name, finding(problem, draft.place(), { ticket: draft.id, name, text }));
    return null;
  }

  #status(draft: Draft, value: unknown): string | null {
    if (value === undefined || value === null) return null;
    const status = written(value);
    if (!this.#statuses.includes(status))
      this.#unknown(draft, draft.id, { zh: '工单状态', en: 'ticket status' }, status, this.#statuses);
    return status;
  }

  /** Dimensions of a scope, and those that stand as columns beside it. */
  #cell(draft: Draft, scope: Readonly<Record<string, unknown>>, beside: TicketRow['values']): Cell {
    const columns = Object.entries(beside).filter(([name]) => this.#dimensions.has(name));
    const cell: Record<string, string> = {};
    for (const [name, value] of [...Object.entries(scope), ...columns]) {
      if (value === null) continue;
      const dimension = this.#dimensions.get(name);
      const text = written(value);
      if (dimension === undefined) {
        this.#unknown(draft, draft.id, { zh: '维度', en: 'dimension' }, name, [...this.#dimensions.keys()]);
        continue;
      }
      if (!dimension.open && !dimension.values.some(({ id }) => id === text)) {
        const known = dimension.values.map(({ id }) => id);
        this.#unknown(draft, draft.id, { zh: `${dimension.title.zh}取值`, en: `value of ${name}` }, text, known);
      }
      cell[name] = text;
    }
    return cell;
  }

  #unknown(draft: Draft, ticket: string | null, what: Words, name: string, known: readonly string[]): void {
    const about = { ticket, what, name, suggestion: closest(name, known), known };
    this.#findings.report(`${what.en} ${name}`, finding(problems.unknownName, draft.place(), about));
  }

  #ticketOf(draft: Draft): Ticket[] {
    if (draft.isBroken) return [];
    followStates(draft);
    const { id, place, cell, status } = draft;
    if (draft.created === null) {
      this.#findings.report('created', finding(problems.noCreation, place(), { ticket: id }));
      return [];
    }
    const { created } = draft;
    const early = draft.events.find(({ at }) => at < created);
    if (early !== undefined)
      this.#findings.report(
        'at',
        finding(problems.beforeCreation, place(), { ticket: id, at: new Date(early.at).toISOString() }),
      );
    if (draft.isUnordered) this.#findings.report('order', finding(problems.unordered, place(), { ticket: id }));
    const timed = draft.events.map((event) => (event.at < created ? { ...event, at: created } : event));
    const events = withoutRepeats(timed).toSorted((a, b) => a.at - b.at);
    if (draft.isRepeated || events.length < timed.length)
      this.#findings.report('repeated', finding(problems.repeated, place(), { ticket: id }));
    return [{ id, created, cell, status, events, place: place() }];
  }
}

/** One row per change: the first says how the ticket began, the others what became different. */
function followStates(draft: Draft): void {
  const [first, ...others] = draft.states.toSorted((a, b) => a.at - b.at);
  if (first === undefined) return;
  draft.created ??= first.at;
  draft.cell = { ...draft.cell, ...first.cell };
  if (first.at <= draft.created) draft.status = first.status;
  let { cell, status } = draft;
  for (const state of first.at <= draft.created ? others : [first, ...others]) {
    const changed = Object.entries(state.cell).filter(([dimension, value]) => cell[dimension] !== value);
    if (changed.length > 0) {
      draft.events.push({ at: state.at, what: 'change', cell: Object.fromEntries(changed) });
      cell = { ...cell, ...state.cell };
    }
    if (state.status === null || state.status === status) continue;
    draft.events.push({ at: state.at, what: 'status', to: state.status });
    status = state.status;
  }
}

function withoutRepeats(events: readonly TicketEvent[]): TicketEvent[] {
  return [...new Map(events.map((event) => [JSON.stringify(event), event])).values()];
}
