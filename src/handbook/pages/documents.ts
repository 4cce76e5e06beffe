import type { AnyEntry } from '../../catalog/entry.ts';
import { compareVersions } from '../../catalog/versions.ts';
import { versionName } from '../../catalog/ledger.ts';
import type { KindName } from '../../schema/validate.ts';
import type { Handbook } from '../context.ts';
import { html, type Html, nothing, paragraphs } from '../html.ts';
import { columnsOf, kindOrder, rowOf, sectionsOf } from '../kinds/index.ts';
import { label } from '../labels.ts';
import type { Page } from '../page.ts';
import { clauses, list, section, standing, table } from '../parts.ts';

/** A page for every document. */
export function documentPages(book: Handbook): Page[] {
  return book.catalog.entries.map((entry) => {
    const title = book.words(entry.title);
    const summary = book.say(entry.document.summary);
    return {
      path: `${entry.kind}/${entry.id}`,
      title,
      description: summary === '' ? title : summary,
      about: kindTitle(entry.kind, book),
      body: html` ${summary === '' ? nothing : html`<div class="summary">${paragraphs(summary)}</div>`}
      ${standing(entry, book)} ${sectionsOf(entry, book)} ${section('note', label('note', book), note(entry, book))}
      ${section('clauses', label('clauses', book), clauses(entry.document.sources, book))}
      ${section('used-by', label('seeAlso', book), usedBy(entry, book))}
      ${section('versions', label('previous', book), versions(entry, book))}`,
      names: [entry.id, ...(entry.kind === 'kpi' && 'aliases' in entry.document ? (entry.document.aliases ?? []) : [])],
      source: { file: entry.file, line: entry.at().range?.start.line ?? 1 },
    };
  });
}

/** A list of the documents of each kind. */
export function kindPages(book: Handbook): Page[] {
  return kindOrder.flatMap((kind): Page[] => {
    const entries = book.catalog.entries.filter((entry) => entry.kind === kind);
    if (entries.length === 0) return [];
    const title = kindTitle(kind, book);
    const order = new Intl.Collator(book.language === 'zh' ? 'zh-CN' : 'en');
    const rows = entries
      .toSorted((a, b) => order.compare(book.words(a.title), book.words(b.title)))
      .map((entry) => [
        html`${book.entry(entry)}${entry.document.summary === undefined ? '' : html`<br /><small>${book.say(entry.document.summary)}</small>`}`,
        ...rowOf(entry, book),
      ]);
    return [
      {
        path: `${kind}/`,
        title,
        description: title,
        about: book.words({ zh: '目录', en: 'Contents' }),
        body: table([label('title', book), ...columnsOf(kind, book)], rows),
        names: [kind],
        source: null,
      },
    ];
  });
}

export function kindTitle(kind: KindName, book: Handbook): string {
  return book.words(book.catalog.kinds[kind].title);
}

function note({ document }: AnyEntry, book: Handbook): Html {
  const texts = [document.note, document.why].map((text) => book.say(text)).filter((text) => text !== '');
  return html`${texts.map(paragraphs)}`;
}

function usedBy(entry: AnyEntry, book: Handbook): Html {
  return list(
    book.catalog
      .usedBy(entry)
      .filter(({ kind }) => kind !== 'workspace')
      .map((other) => html`${book.entry(other)} <small>${kindTitle(other.kind, book)}</small>`),
  );
}

/** The versions that were released before, and on which day. */
function versions(entry: AnyEntry, book: Handbook): Html {
  const { frozen, ledger } = book.catalog.history;
  const own = frozen.filter(({ kind, id }) => kind === entry.kind && id === entry.id);
  return list(
    own
      .toSorted((a, b) => compareVersions(b.document.version, a.document.version))
      .map((each) => {
        const { from, to } = each.term;
        const days = from === null && to === null ? '' : `${from ?? ''} – ${to ?? label('open', book)}`;
        const released = ledger.get(versionName(each))?.day;
        const told = [
          days,
          released === undefined ? '' : book.words({ zh: `${released} 发布`, en: `released ${released}` }),
        ];
        const why = book.say(each.document.why);
        return html`<b>${each.document.version}</b> ${told.filter((text) => text !== '').join(' · ')}
          ${book.role(each.document.owner)}${why === '' ? '' : html` <span class="why">${why}</span>`}`;
      }),
  );
}
