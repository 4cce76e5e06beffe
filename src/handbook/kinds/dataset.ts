import { html } from '../html.ts';
import { label } from '../labels.ts';
import { section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

export const dataset: KindPage<'dataset'> = {
  columns: (book) => [label('field', book)],
  row: ({ document }) => [Object.keys(document.fields).length],
  sections: ({ document }, book) => [
    section(
      'fields',
      label('field', book),
      table(
        [label('field', book), label('title', book), book.words({ zh: '类型', en: 'Type' }), label('unit', book)],
        Object.entries(document.fields).map(([name, field]) => [
          html`<code id="${name}">${name}</code>`,
          book.say(field.title),
          field.type,
          field.unit ?? '',
        ]),
      ),
    ),
  ],
};
