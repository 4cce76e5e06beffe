import { wordsOf } from '../../catalog/entry.ts';
import { html } from '../html.ts';
import { label } from '../labels.ts';
import { section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

export const workspace: KindPage<'workspace'> = {
  sections: ({ document }, book) => [
    section(
      'dimensions',
      book.words({ zh: '维度', en: 'Dimensions' }),
      table(
        [label('title', book), label('id', book), label('values', book)],
        document.dimensions.map(({ id, title, values = [], open }) => [
          book.words(wordsOf(title)),
          html`<code>${id}</code>`,
          open === true
            ? book.words({ zh: '不限', en: 'any' })
            : book.list(values.map((value) => html`${typeof value === 'string' ? value : book.say(value.title)}`)),
        ]),
      ),
    ),
    section(
      'roles',
      label('role', book),
      table(
        [label('role', book), label('id', book)],
        document.roles.map(({ id }) => [book.role(id), html`<code>${id}</code>`]),
      ),
    ),
  ],
};
