import { measuresById } from '../../rule/in-force.ts';
import { showLimit } from '../../quantity/show.ts';
import { inForce } from '../../quantity/dated.ts';
import { unitOf } from '../../quantity/unit.ts';
import type { Handbook } from '../context.ts';
import { html, type Piece } from '../html.ts';
import { label } from '../labels.ts';
import type { Page } from '../page.ts';
import { datedValue, list, section, table } from '../parts.ts';

/** For every channel, priority and customer tier: the goals, times and scripts that are about it. */
export function scopePages(book: Handbook): Page[] {
  const values = book.bundle.dimensions
    .filter(({ open }) => !open)
    .flatMap(({ id, title, values: all }) => all.map((value) => ({ dimension: id, title, value })));
  const pages = values.map(({ dimension, title, value }): Page => {
    const isMeant = (when: Readonly<Record<string, string | readonly string[]>> | undefined) =>
      [when?.[dimension] ?? []].flat().includes(value.id);
    return {
      path: `for/${dimension}-${value.id.toLowerCase()}`,
      title: book.words(value.title),
      description: book.words({ zh: `“${value.title.zh}”适用的标准`, en: `Standards for ${value.title.en}` }),
      about: book.words(title),
      body: html` ${section('tiers', label('tiers', book), tiers(isMeant, book))}
      ${section('goals', label('goals', book), goals(dimension, value.id, book))}
      ${section(
        'scripts',
        book.words(book.catalog.kinds.script.title),
        list(
          book.catalog
            .all('script')
            .filter(({ document }) => isMeant(document.when))
            .map((entry) => book.entry(entry)),
        ),
      )}`,
      names: [value.id],
      source: null,
    };
  });
  const shown = pages.filter(({ body }) => body.text !== '');
  const index: Page = {
    path: 'for/',
    title: book.words({ zh: '按渠道和客户', en: 'By channel and customer' }),
    description: book.words({ zh: '按渠道、优先级、客户等级查看', en: 'By channel, priority and customer tier' }),
    about: book.words({ zh: '目录', en: 'Contents' }),
    body: html`${[...new Set(shown.map(({ about }) => about))].map((about, at) =>
      section(
        `dimension-${at}`,
        about,
        list(
          shown
            .filter((page) => page.about === about)
            .map(({ path, title }) => html`<a href="${book.href(path)}">${title}</a>`),
        ),
      ),
    )}`,
    names: [],
    source: null,
  };
  return [index, ...shown];
}

type When = Readonly<Record<string, string | readonly string[]>> | undefined;

function tiers(isMeant: (when: When) => boolean, book: Handbook): Piece {
  const rows = book.catalog
    .all('sla')
    .flatMap((entry) =>
      entry.document.tiers
        .filter(({ when }) => isMeant(when))
        .map(({ id, clock, when, target, limit }) => [
          html`<a href="${book.href(`sla/${entry.id}`)}#${id}">${book.words(entry.title)}</a>`,
          book.say(entry.document.clocks[clock]?.title ?? clock),
          book.scope(when),
          datedValue(target, book),
          datedValue(limit, book),
        ]),
    );
  return table(
    [label('document', book), label('clock', book), label('scope', book), label('target', book), label('limit', book)],
    rows,
  );
}

function goals(dimension: string, value: string, book: Handbook): Piece {
  const measureOn = measuresById(book.bundle.measures);
  const rows = book.bundle.goals
    .filter(({ scope }) => scope[dimension]?.includes(value) === true)
    .map((goal) => {
      const measure = measureOn(goal.kpi, book.on);
      const target = inForce(goal.target, book.on)?.value;
      const sign = measure?.better === 'lower' ? '≤' : '≥';
      return [
        book.item(['standard', 'profile'], goal.id),
        measure === undefined || target === undefined
          ? ''
          : html`<b>${sign} ${showLimit({ value: target, unit: unitOf(measure.unit) }, book.language)}</b>`,
      ];
    });
  return table([label('goal', book), label('target', book)], rows);
}
