import type { Script1 } from '../../schema/generated/documents.ts';
import { phrasesOf } from '../../catalog/script-wording.ts';
import type { Handbook } from '../context.ts';
import { html, type Html } from '../html.ts';
import { label } from '../labels.ts';
import { clauses, facts, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

export const script: KindPage<'script'> = {
  columns: (book) => [label('scope', book), label('steps', book), label('forbidden', book)],
  row: ({ document }, book) => [
    book.scope(document.when),
    document.steps?.length ?? '',
    document.forbidden?.length ?? '',
  ],
  sections: ({ document }, book) => [
    facts([
      [label('scope', book), document.when === undefined ? '' : book.scope(document.when)],
      [label('scene', book), book.say(document.scene)],
      [label('alsoHolds', book), book.list((document.includes ?? []).map((id) => book.document('script', id)))],
    ]),
    section('steps', label('steps', book), conversation(document, book)),
    section('forbidden', label('forbidden', book), forbidden(document, book)),
    section('examples', label('examples', book), examples(document, book)),
  ],
};

/** What the agent says, as in a conversation, with what has to be said and where it goes on. */
function conversation({ steps = [] }: Script1, book: Handbook): Html {
  if (steps.length === 0) return html``;
  return html`<ol class="talk">
    ${steps.map(
      ({ id, title, say, do: action, must = [], limit, branches = [], sources }) =>
        html` <li id="${id}">
          <h3>${book.say(title)}${limit === undefined ? '' : html` <small>${book.quantity(limit)}</small>`}</h3>
          ${say === undefined ? '' : html`<blockquote class="bubble">${book.say(say)}</blockquote>`}
          ${action === undefined ? '' : html`<p class="do">${book.say(action)}</p>`}
          ${must.map(({ phrases, why }) => html`<p class="must">✔ ${phrasesOf(phrases).map((each, at) => html`${at === 0 ? '' : ' / '}“${each}”`)}${why === undefined ? '' : html` <small>${book.say(why)}</small>`}</p>`)}
          ${branches.map(({ if: when, to }) => html`<p class="branch">↳ ${book.say(when)} → ${to === 'end' ? book.words({ zh: '结束', en: 'end' }) : html`<a href="#${to}">${book.say(steps.find((each) => each.id === to)?.title ?? to)}</a>`}</p>`)}
          ${clauses(sources, book)}
        </li>`,
    )}
  </ol>`;
}

function forbidden({ forbidden: phrases = [] }: Script1, book: Handbook): Html {
  return table(
    [label('avoid', book), label('instead', book), label('why', book)],
    phrases.map(({ id, phrases: said, instead, why }) => [
      html`<span id="${id}" class="dont"
        >✖ ${phrasesOf(said).map((each, at) => html`${at === 0 ? '' : ' / '}“${each}”`)}</span
      >`,
      html`<span class="do">✔ ${book.say(instead)}</span>`,
      book.say(why),
    ]),
  );
}

function examples({ examples: sentences = [] }: Script1, book: Handbook): Html {
  return table(
    ['', label('example', book)],
    sentences.map(({ say, expect }) => [
      expect === 'pass' ? html`<span class="do">✔</span>` : html`<span class="dont">✖</span>`,
      say,
    ]),
  );
}
