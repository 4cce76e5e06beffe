import { cadenceNames } from '../../quantity/period.ts';
import type { Entry } from '../../catalog/entry.ts';
import type { Clock, Sla1, Tier } from '../../schema/generated/documents.ts';
import type { Handbook } from '../context.ts';
import { html, type Html, type Piece } from '../html.ts';
import { label } from '../labels.ts';
import { type Anchor, anchors, clauses, datedValue, facts, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

export const sla: KindPage<'sla'> = {
  columns: (book) => [label('clock', book), label('tiers', book)],
  row: ({ document }, book) => [
    Object.entries(document.clocks)
      .map(([id, clock]) => clockTitle(id, clock, book))
      .join(book.language === 'zh' ? '、' : ', '),
    document.tiers.length,
  ],
  sections: ({ document }, book) => {
    // Clocks, tiers and goals may share an id: a link leads to the first.
    const anchor = anchors([...Object.keys(document.clocks), 'within']);
    return [
      ...Object.entries(document.clocks).map(([id, clock]) => {
        const tiers = document.tiers.filter((tier) => tier.clock === id);
        return section(id, clockTitle(id, clock, book), clockFacts(clock, book), matrix(tiers, book, anchor));
      }),
      section('within', label('within', book), withinTable(document, book, anchor)),
    ];
  },
};

/** The time limits of every clock, as tables, to be put into a chapter. */
export function matrices({ document }: Entry<'sla'>, book: Handbook): Html {
  const none = anchors(document.tiers.map(({ id }) => id));
  const clocks = Object.entries(document.clocks);
  return html`${clocks.map(([id, clock]) => {
    const tiers = document.tiers.filter((tier) => tier.clock === id);
    return html`<b>${clockTitle(id, clock, book)}</b>${matrix(tiers, book, none)}`;
  })}`;
}

function clockTitle(id: string, clock: Clock, book: Handbook): string {
  return clock.title === undefined ? id : book.say(clock.title);
}

function clockFacts(clock: Clock, book: Handbook): Html {
  const calendars = [clock.calendar ?? book.catalog.defaultCalendar].flat();
  const calendar = (id: string): Html =>
    id === 'always'
      ? html`${book.words({ zh: '全天候（24 × 7）', en: 'around the clock (24 × 7)' })}`
      : book.document('calendar', id);
  return facts([
    [label('scope', book), clock.when === undefined ? '' : book.scope(clock.when)],
    [
      label('calendar', book),
      book.list(
        calendars.map((each) =>
          typeof each === 'string'
            ? calendar(each)
            : html`${each.when === undefined ? '' : `${book.scope(each.when)}: `}${calendar(each.use)}`,
        ),
      ),
    ],
    [label('warn', book), (clock.warn ?? []).map((mark) => markText(mark, book)).join(', ')],
    [
      label('tell', book),
      (clock.escalate ?? []).map(
        ({ at, tell }, index) => html`${index === 0 ? '' : html`<br />`}${markText(at, book)} → ${book.roles(tell)}`,
      ),
    ],
  ]);
}

function markText(mark: NonNullable<Clock['warn']>[number], book: Handbook): string {
  if (typeof mark === 'string') return book.quantity(mark);
  if (mark.before !== undefined)
    return { zh: `到期前 ${book.quantity(mark.before)}`, en: `${book.quantity(mark.before)} before it is due` }[
      book.language
    ];
  return { zh: `${book.quantity(mark.after)} 后`, en: `after ${book.quantity(mark.after)}` }[book.language];
}

/** The tiers of a clock. Where two dimensions tell them apart, as a matrix: rows by the first, columns by the second. */
function matrix(tiers: readonly Tier[], book: Handbook, anchor: Anchor): Html {
  const dimensions = book.bundle.dimensions.filter(({ id }) => tiers.some(({ when }) => when?.[id] !== undefined));
  const [rows, columns] = dimensions;
  if (dimensions.length !== 2 || rows === undefined || columns === undefined) return tierTable(tiers, book, anchor);
  const valuesOf = (id: string) => [...new Set(tiers.flatMap(({ when }) => [when?.[id] ?? []].flat()))];
  const order = (id: string, known: readonly { readonly id: string }[]) =>
    valuesOf(id).toSorted(
      (a, b) => known.findIndex((each) => each.id === a) - known.findIndex((each) => each.id === b),
    );
  const across = order(columns.id, columns.values);
  // A tier that does not name a dimension holds for all of its values.
  const holds = ({ when }: Tier, id: string, value: string) =>
    when?.[id] === undefined || [when[id]].flat().includes(value);
  const cell = (row: string, column: string): Piece =>
    tiers
      .filter((tier) => holds(tier, rows.id, row) && holds(tier, columns.id, column))
      .map((tier) => tierValue(tier, book, anchor));
  return html` <div class="wide" tabindex="0">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">${book.words(rows.title)} \\ ${book.words(columns.title)}</th>
            ${across.map((each) => html`<th scope="col">${book.scope({ [columns.id]: each })}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${order(rows.id, rows.values).map(
            (row) =>
              html`<tr>
                <th scope="row">${book.scope({ [rows.id]: row })}</th>
                ${across.map((column) => html`<td>${cell(row, column)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${tierNotes(tiers, book)}`;
}

function tierValue(tier: Tier, book: Handbook, anchor: Anchor): Html {
  const { id, target, limit } = tier;
  return html` <div class="tier" ${anchor(id)}>
    <span class="target">${datedValue(target, book)}</span
    >${limit === undefined ? '' : html` <span class="limit">${label('limit', book)} ${datedValue(limit, book)}</span>`}${floorOf(tier, book)}
  </div>`;
}

/** What no change and no profile may be laxer than. */
function floorOf({ floor }: Tier, book: Handbook): Piece {
  if (floor === undefined) return null;
  return html` <span class="floor"
    >${label('floor', book)} ${book.quantity(floor.value)} · ${book.say(floor.why)}</span
  >`;
}

function tierNotes(tiers: readonly Tier[], book: Handbook): Html {
  const sources = [...new Set(tiers.flatMap((tier) => tier.sources ?? []))];
  const notes = tiers.filter(({ note }) => note !== undefined);
  return html`${notes.map(({ note }) => html`<p><small>${book.say(note)}</small></p>`)}${sources.length === 0 ? '' : html`<p><small>${label('clauses', book)} ${clauses(sources, book)}</small></p>`}`;
}

function tierTable(tiers: readonly Tier[], book: Handbook, anchor: Anchor): Html {
  return table(
    [label('scope', book), label('target', book), label('limit', book), label('clauses', book), label('note', book)],
    tiers.map((tier) => [
      html`<span${anchor(tier.id)}>${book.scope(tier.when)}</span>`,
      html`${datedValue(tier.target, book)}${floorOf(tier, book)}`,
      datedValue(tier.limit, book),
      clauses(tier.sources, book),
      book.say(tier.note),
    ]),
  );
}

function withinTable({ within = [], clocks }: Sla1, book: Handbook, anchor: Anchor): Html {
  return table(
    [
      label('clock', book),
      label('scope', book),
      label('share', book),
      label('limit', book),
      label('cadence', book),
      label('clauses', book),
    ],
    within.map(({ id, clock, when, share, time, period, sources }) => {
      const known = clocks[clock];
      return [
        html`<span${anchor(id)}>${known === undefined ? clock : clockTitle(clock, known, book)}</span>`,
        book.scope(when),
        html`≥ <b>${book.quantity(share)}</b>`,
        book.quantity(time),
        book.words(cadenceNames[period]),
        clauses(sources, book),
      ];
    }),
  );
}
