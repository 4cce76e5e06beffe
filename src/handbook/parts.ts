import type { AnyEntry } from '../catalog/entry.ts';
import { startDay } from '../quantity/dated.ts';
import { addDays } from '../quantity/day.ts';
import type { Dated } from '../schema/generated/documents.ts';
import type { Handbook } from './context.ts';
import { html, type Html, nothing, type Piece } from './html.ts';
import { label, type Label } from './labels.ts';

/** A part of a page under a heading of its own; nothing where it would be empty. */
export function section(id: string, title: string, ...body: readonly Piece[]): Html {
  const inside = html`${body}`;
  if (inside.text === '') return nothing;
  return html`<section>
    <h2 id="${id}" tabindex="-1">${title}</h2>
    ${inside}
  </section>`;
}

/** The id of a place on a page, as an attribute; nothing where a place before it has the same. */
export type Anchor = (id: string) => Html;

export function anchors(taken: readonly string[] = []): Anchor {
  const known = new Set(taken);
  return (id) => {
    if (known.has(id)) return nothing;
    known.add(id);
    return html` id="${id}"`;
  };
}

/** Names and what they are; those without anything are left out. */
export function facts(rows: readonly (readonly [string, Piece])[]): Html {
  const told = rows.map(([name, value]) => [name, html`${value}`] as const).filter(([, { text }]) => text !== '');
  if (told.length === 0) return nothing;
  return html`<dl class="facts">
    ${told.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A table that scrolls by itself on a phone; columns without anything are left out. */
export function table(head: readonly string[], rows: readonly (readonly Piece[])[]): Html {
  if (rows.length === 0) return nothing;
  const cells = rows.map((row) => head.map((_, at) => html`${row[at]}`));
  const shown = head.map((_, at) => cells.some((row) => row[at]?.text !== ''));
  const only = <T>(items: readonly T[]) => items.filter((_, at) => shown[at]);
  return html` <div class="wide" tabindex="0">
    <table>
      <thead>
        <tr>
          ${only(head).map((each) => html`<th scope="col">${each}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${cells.map(
          (row) =>
            html`<tr>
              ${only(row).map((each) => html`<td>${each}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export function list(items: readonly Piece[]): Html {
  return items.length === 0
    ? nothing
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
}

/** A value that may have changed over time, the one of today first and the others with their days and reasons. */
export function datedValue(dated: Dated | undefined, book: Handbook): Html {
  if (dated === undefined) return nothing;
  if (typeof dated === 'string') return html`<b>${book.quantity(dated)}</b>`;
  const inOrder = dated.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const now = inOrder.find(({ from }) => from <= book.on);
  return html` ${now === undefined ? '' : html`<b>${book.quantity(now.value)}</b>`}
    <ul class="dated">
      ${inOrder.map(
        ({ from, value, why }) =>
          html`<li${from > book.on ? html` class="coming"` : ''}>${label('from', book)} ${from}${book.language === 'zh' ? '：' : ': '}${book.quantity(value)}${why === undefined ? '' : html` <span class="why">${book.say(why)}</span>`}</li>`,
      )}
    </ul>`;
}

export function clauses(ids: readonly string[] | undefined, book: Handbook): Html {
  return ids === undefined || ids.length === 0
    ? nothing
    : html`<span class="clauses">${ids.map((id) => [book.clause(id), ' '])}</span>`;
}

/** The next day on which something of a document begins or ends. */
function nextChange(entry: AnyEntry, book: Handbook): string | undefined {
  const goals = entry.goals.flatMap(({ goal }) => [goal.target, goal.limit ?? []].flat());
  const tiers =
    'tiers' in entry.document ? entry.document.tiers.flatMap(({ target, limit }) => [target, limit ?? []].flat()) : [];
  const values = [...goals, ...tiers].flatMap((dated) => (typeof dated === 'string' ? [] : [startDay(dated.from)]));
  const versions = book.catalog.versions(entry).flatMap(({ term }) => term.from ?? []);
  const end = entry.term.to === null ? [] : [addDays(entry.term.to, 1)];
  return [...values, ...versions, ...end].filter((day) => day > book.on).toSorted()[0];
}

const statusLabels = {
  draft: 'draft',
  pilot: 'trying',
  active: 'active',
  retired: 'retired',
} as const satisfies Record<string, Label>;

/** How a document stands: its state, version, days, owner, review. */
export function standing(entry: AnyEntry, book: Handbook): Html {
  const { document, term } = entry;
  const { status } = document;
  const next = nextChange(entry, book);
  const days = [term.from, term.to].some((each) => each !== null)
    ? `${term.from ?? ''} – ${term.to ?? label('open', book)}`
    : '';
  return html` <p class="standing">
    <span class="badge badge-${status}">${label(statusLabels[status], book)}</span>
    <span>${label('version', book)} ${document.version}</span>
    ${days === '' ? '' : html` <span>${label('inForce', book)} ${days}</span>`}
    <span>${label('owner', book)} ${book.role(document.owner)}</span>
    ${next === undefined ? '' : html` <span>${label('next', book)} ${next}</span>`}
    ${document.review === undefined ? '' : html` <span>${label('reviewed', book)} ${document.review.last} · ${book.quantity(document.review.every)}</span>`}
  </p>`;
}
