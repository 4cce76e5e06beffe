import type { AnyEntry } from '../../catalog/entry.ts';
import { releasesOf } from '../../changes/releases.ts';
import type { KindName } from '../../schema/validate.ts';
import type { Words } from '../../text/words.ts';
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
      body: html` ${section('steps', book.words({ zh: '要做的步骤', en: 'Steps to take' }), steps([id], book))}
      ${section('norms', book.words({ zh: '要检查的规范', en: 'Norms to check' }), norms([id], book))}
      ${section('told', book.words({ zh: '会被告知的', en: 'What it is told' }), told([id], book))}
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
    body: html` ${list(audiencesIn(book).map((audience) => html`<a href="${book.href(`audiences/${audience}`)}">${book.words(audiences[audience].title)}</a>`))}
    ${section('roles', label('role', book), list(roles.map(({ id }) => book.role(id))))}`,
    names: [],
    source: null,
  };
  return [index, ...audiencePages(book), ...pages];
}

type Audience = 'agent' | 'supervisor' | 'manager';

/** What each sort of reader looks for beside steps, norms and alerts: kinds of documents. */
const audiences: Readonly<Record<Audience, { readonly title: Words; readonly kinds: readonly KindName[] }>> = {
  agent: { title: { zh: '一线员工', en: 'Agents' }, kinds: ['script', 'sla', 'glossary'] },
  supervisor: { title: { zh: '主管', en: 'Supervisors' }, kinds: ['form', 'scorecard', 'rule', 'waiver'] },
  manager: {
    title: { zh: '管理者', en: 'Managers' },
    kinds: ['scorecard', 'monitoring', 'profile', 'action', 'waiver'],
  },
};

const audienceOrder = ['agent', 'supervisor', 'manager'] as const;

function rolesOf(audience: Audience, book: Handbook): readonly string[] {
  const roles = book.catalog.workspace?.document.roles ?? [];
  return roles.filter((role) => role.audience === audience).map(({ id }) => id);
}

function audiencesIn(book: Handbook): readonly Audience[] {
  return audienceOrder.filter((audience) => rolesOf(audience, book).length > 0);
}

/** The view of agents, supervisors and managers: all of their roles together, and the documents they look for. */
function audiencePages(book: Handbook): Page[] {
  return audiencesIn(book).map((audience): Page => {
    const ids = rolesOf(audience, book);
    const { title, kinds } = audiences[audience];
    const documents = kinds.map((kind) =>
      section(
        kind,
        kindTitle(kind, book),
        list(book.catalog.entries.filter((entry) => entry.kind === kind).map((entry) => book.entry(entry))),
      ),
    );
    return {
      path: `audiences/${audience}`,
      title: book.words(title),
      description: book.words({ zh: `${title.zh}要看的标准`, en: `The standards for ${title.en.toLowerCase()}` }),
      about: book.words({ zh: '与我有关', en: 'What applies to me' }),
      body: html` <p>${book.roles(ids)}</p>
        ${section('steps', book.words({ zh: '要做的步骤', en: 'Steps to take' }), steps(ids, book))}
        ${section('norms', book.words({ zh: '要检查的规范', en: 'Norms to check' }), norms(ids, book))}
        ${section('told', book.words({ zh: '会被告知的', en: 'What they are told' }), told(ids, book))} ${documents}`,
      names: [audience],
      source: null,
    };
  });
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

function steps(ids: readonly string[], book: Handbook): Piece {
  const rows = book.catalog
    .all('procedure')
    .flatMap((entry) =>
      entry.document.steps
        .filter((step) => [step.role, ...(step.with ?? [])].some((role) => ids.includes(role)))
        .map((step) => [
          html`<a href="${book.href(`procedure/${entry.id}`)}#${step.id}">${book.say(step.title)}</a>`,
          book.entry(entry),
          book.say(step.do),
          book.quantity(step.limit),
        ]),
    );
  return table([label('step', book), label('document', book), label('do', book), label('due', book)], rows);
}

function norms(ids: readonly string[], book: Handbook): Piece {
  const rows = book.catalog
    .all('standard')
    .flatMap((entry) =>
      (entry.document.norms ?? [])
        .filter(({ check }) => ids.includes(check.by))
        .map(({ id, text, check }) => [
          html`<a href="${book.href(`standard/${entry.id}`)}#${id}">${book.say(text)}</a>`,
          book.say(check.how),
          book.quantity(check.every),
        ]),
    );
  return table([label('what', book), label('check', book), label('every', book)], rows);
}

function told(ids: readonly string[], book: Handbook): Piece {
  const byRules = book.catalog
    .all('rule')
    .filter(({ document }) => document.then.tell?.some((role) => ids.includes(role)) === true)
    .map((entry) => [book.entry(entry), book.say(entry.document.then.text)]);
  const byClocks = book.catalog
    .all('sla')
    .flatMap((entry) =>
      Object.entries(entry.document.clocks).flatMap(([id, { title, escalate = [] }]) =>
        escalate
          .filter(({ tell }) => tell.some((role) => ids.includes(role)))
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
        .filter(({ tell }) => tell?.some((role) => ids.includes(role)) === true)
        .map(({ title }) => [book.entry(entry), book.say(title)]),
    );
  return table([label('document', book), label('what', book)], [...byRules, ...byClocks, ...byWatch]);
}
