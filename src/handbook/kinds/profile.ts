import { wordsOf } from '../../catalog/entry.ts';
import type { Pilot } from '../../schema/generated/documents.ts';
import type { Handbook } from '../context.ts';
import { html, type Html, type Piece } from '../html.ts';
import { label } from '../labels.ts';
import { clauses, datedValue, facts, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';
import { goalTable } from './standard.ts';

/** What a profile makes of the base: each change beside what it was. */
export const profile: KindPage<'profile'> = {
  columns: (book) => [label('goals', book), label('pilot', book)],
  row: ({ document }, book) => [
    (document.adjust?.length ?? 0) + (document.goals?.length ?? 0) + (document.omit?.length ?? 0),
    document.pilot === undefined ? '' : book.scope(document.pilot.when),
  ],
  sections: ({ document }, book) => [
    section('pilot', label('pilot', book), document.pilot && pilot(document.pilot, book)),
    section(
      'adjust',
      book.words({ zh: '调整', en: 'What is adjusted' }),
      table(
        [label('goal', book), label('base', book), label('target', book), label('limit', book), label('reason', book)],
        (document.adjust ?? []).map(({ goal, target, limit, reason, minimumSample }): Piece[] => {
          const base = book.catalog.goals.find(({ id }) => id === goal)?.goal;
          return [
            book.item(['standard', 'profile'], goal),
            datedValue(base?.target, book),
            datedValue(target, book),
            datedValue(limit, book),
            html`${book.words(wordsOf(reason))}${minimumSample === undefined ? '' : html`<br /><small>${label('minimumSample', book)} ${minimumSample}</small>`}`,
          ];
        }),
      ),
      table(
        [label('tier', book), label('target', book), label('limit', book), label('reason', book)],
        (document.adjustTiers ?? []).map(({ tier, target, limit, reason }) => [
          book.item(['sla'], tier),
          datedValue(target, book),
          datedValue(limit, book),
          book.say(reason),
        ]),
      ),
      table(
        [label('item', book), label('weight', book), label('reason', book)],
        (document.adjustWeights ?? []).map(({ item, weight, reason }) => [
          book.item(['scorecard'], item),
          html`<b>${weight}</b>`,
          book.say(reason),
        ]),
      ),
    ),
    section('goals', label('goals', book), goalTable(document.goals ?? [], book)),
    section(
      'omit',
      label('omitted', book),
      table(
        [label('goal', book), label('reason', book)],
        (document.omit ?? []).map(({ goal, reason }) => [book.item(['standard'], goal), book.say(reason)]),
      ),
    ),
  ],
};

function pilot({ when, before, criteria, decide, by }: Pilot, book: Handbook): Html {
  return html` ${facts([
    [label('scope', book), book.scope(when)],
    [book.words({ zh: '对比期间', en: 'Compared with' }), `${before.from} – ${before.to}`],
    [label('decide', book), html`${decide} · ${book.role(by)}`],
  ])}
  ${table(
    [label('goal', book), label('before', book), label('target', book), label('clauses', book)],
    criteria.map(({ goal, before: from, after, sources }) => [
      book.item(['profile', 'standard'], goal),
      from,
      html`<b>${after}</b>`,
      clauses(sources, book),
    ]),
  )}`;
}
