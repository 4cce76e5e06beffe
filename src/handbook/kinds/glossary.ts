import { html } from '../html.ts';
import { label } from '../labels.ts';
import { clauses, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

export const glossary: KindPage<'glossary'> = {
  columns: (book) => [label('term', book)],
  row: ({ document }) => [document.terms.length],
  sections: ({ document }, book) => [
    section(
      'terms',
      label('term', book),
      table(
        [label('term', book), label('meaning', book), label('avoid', book), label('clauses', book)],
        document.terms.map(({ id, term, meaning, avoid, sources }) => [
          html`<b id="${id}">${book.say(term)}</b>`,
          book.say(meaning),
          [...(avoid?.zh ?? []), ...(avoid?.en ?? [])].join(', '),
          clauses(sources, book),
        ]),
      ),
    ),
  ],
};
