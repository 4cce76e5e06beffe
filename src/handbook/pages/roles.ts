import type { AnyEntry } from '../../catalog/entry.ts';
import { releasesOf } from '../../changes/releases.ts';
import type { Handbook } from '../context.ts';
import { html, type Piece } from '../html.ts';
import { label } from '../labels.ts';
import type { Page } from '../page.ts';
import { list, section, table } from '../parts.ts';
import { releaseList } from './changes.ts';
import { kindTitle } from './documents.ts';

/** “What applies to me”: for every role what it owns, does, checks and is told. */
export function rolePages(book: Handbook): Page[] {
  const roles = book.catalog.workspace?.document.roles ?? [];
  const pages = roles.map(({ id }): Page => {
    const title = book.words(book.catalog.roleTitle(id));
    const owned = book.catalog.entries.filter(
      ({ document, kind }) => document.owner === id && kind !== 'case' && kind !== 'workspace',
    );
    return {
      path: `roles/${id}`,
      title,
      description: book.words({ zh: `${title}要做、要看、要负责的`, en: `What ${title} does, watches and owns` }),
      about: label('role', book),
      body: html` ${section('steps', book.words({ zh: '要做的步骤', en: 'Steps to take' }), steps(id, book))}
      ${section('norms', book.words({ zh: '要检查的规范', en: 'Norms to check' }), norms(id, book))}
      ${section('told', book.words({ zh: '会被告知的', en: 'What it is told' }), told(id, book))}
      ${section('changes', label('changed', book), changes(id, book))}
      ${section('owned', book.words({ zh: '负责的文档', en: 'Documents it owns' }), list(owned.map((entry) => link(entry, book))))}`,
      names: [id],
      source: null,
    };
  });
  const index: Page = {
    path: 'roles/',
    title: book.words({ zh: '与我有关', en: 'What applies to me' }),
    description: book.words({ zh: '按岗位查看标准', en: 'The standards by role' }),
    about: book.words({ zh: '目录', en: 'Contents' }),
    body: list(roles.map(({ id }) => book.role(id))),
    names: [],
    source: null,
  };
  return [index, ...pages];
}

/** What was released of the documents that a role owns, and of the procedures it has steps in. */
function changes(role: string, book: Handbook): Piece {
  const concerns = new Set(
    book.catalog.entries
      .filter(
        (entry) =>
          entry.document.owner === role ||
          (entry.kind === 'procedure' && stepsOf(entry.id, book).some((step) => step.role === role)),
      )
      .map(({ kind, id }) => `${kind}/${id}`),
  );
  return releasesOf(book.catalog).map((release) => {
    const documents = release.documents.filter(({ document }) => concerns.has(document));
    return documents.length === 0
      ? null
      : html`<h3>${release.day}</h3>
          ${releaseList({ ...release, documents }, book)}`;
  });
}

function stepsOf(procedure: string, book: Handbook) {
  return book.catalog.get('procedure', procedure)?.document.steps ?? [];
}

function link(entry: AnyEntry, book: Handbook): Piece {
  return html`${book.entry(entry)} <small>${kindTitle(entry.kind, book)}</small>`;
}

function steps(role: string, book: Handbook): Piece {
  const rows = book.catalog
    .all('procedure')
    .flatMap((entry) =>
      entry.document.steps
        .filter((step) => step.role === role || step.with?.includes(role) === true)
        .map((step) => [
          html`<a href="${book.href(`procedure/${entry.id}`)}#${step.id}">${book.say(step.title)}</a>`,
          book.entry(entry),
          book.say(step.do),
          book.quantity(step.limit),
        ]),
    );
  return table([label('step', book), label('document', book), label('do', book), label('due', book)], rows);
}

function norms(role: string, book: Handbook): Piece {
  const rows = book.catalog
    .all('standard')
    .flatMap((entry) =>
      (entry.document.norms ?? [])
        .filter(({ check }) => check.by === role)
        .map(({ id, text, check }) => [
          html`<a href="${book.href(`standard/${entry.id}`)}#${id}">${book.say(text)}</a>`,
          book.say(check.how),
          book.quantity(check.every),
        ]),
    );
  return table([label('what', book), label('check', book), label('every', book)], rows);
}

function told(role: string, book: Handbook): Piece {
  const byRules = book.catalog
    .all('rule')
    .filter(({ document }) => document.then.tell?.includes(role) === true)
    .map((entry) => [book.entry(entry), book.say(entry.document.then.text)]);
  const byClocks = book.catalog
    .all('sla')
    .flatMap((entry) =>
      Object.entries(entry.document.clocks).flatMap(([id, { title, escalate = [] }]) =>
        escalate
          .filter(({ tell }) => tell.includes(role))
          .map(({ at }) => [
            html`${book.entry(entry)} · ${title === undefined ? id : book.say(title)}`,
            typeof at === 'string' ? at : (at.before ?? at.after ?? ''),
          ]),
      ),
    );
  const byWatch = book.catalog
    .all('monitoring')
    .flatMap((entry) =>
      entry.document.watch
        .filter(({ tell }) => tell?.includes(role) === true)
        .map(({ title }) => [book.entry(entry), book.say(title)]),
    );
  return table([label('document', book), label('what', book)], [...byRules, ...byClocks, ...byWatch]);
}
