import { html } from '../html.ts';
import { section } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

/** A test of the standards: its page is the document itself, which is as short as a table of it. */
export const caseOf: KindPage<'case'> = {
  sections: (entry, book) => [
    section(
      'document',
      book.words({ zh: '用例', en: 'The case' }),
      html`<div class="source" tabindex="0">
        ${entry.parsed.source.text
          .split('\n')
          .filter((line) => !/^\s*$|^# /.test(line))
          .map((line) => html`<code>${line.replaceAll(' ', '\u00A0')}</code><br />`)}
      </div>`,
    ),
  ],
};
