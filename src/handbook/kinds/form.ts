import type { FormItem } from '../../schema/generated/documents.ts';
import type { Handbook } from '../context.ts';
import { html, type Html } from '../html.ts';
import { label } from '../labels.ts';
import { facts, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

const purposes = {
  scoring: { zh: '评分表', en: 'scoring form' },
  record: { zh: '记录模板', en: 'record' },
  checklist: { zh: '检查表', en: 'checklist' },
  survey: { zh: '问卷', en: 'survey' },
};

export const form: KindPage<'form'> = {
  columns: (book) => [label('what', book), label('item', book)],
  row: ({ document }, book) => [book.words(purposes[document.purpose]), document.items.length],
  sections: ({ document }, book) => {
    const { sampling, items } = document;
    const groups = [...new Set(items.map(({ group }) => book.say(group)))];
    return [
      facts([
        [label('what', book), book.words(purposes[document.purpose])],
        [label('scope', book), document.when === undefined ? '' : book.scope(document.when)],
        [label('kpi', book), document.yields === undefined ? '' : book.document('kpi', document.yields)],
        [
          label('sample', book),
          sampling &&
            html`${[sampling.share, sampling.atLeast && `≥ ${sampling.atLeast}`, book.quantity(sampling.every)].filter(Boolean).join(' · ')}
            · ${book.role(sampling.by)}`,
        ],
        [book.words({ zh: '及格线', en: 'Pass mark' }), book.quantity(document.pass)],
        [book.words({ zh: '保存', en: 'Kept for' }), book.quantity(document.keep)],
      ]),
      ...groups.map((group, at) =>
        section(
          `sheet-${at + 1}`,
          group === '' ? book.words({ zh: '表单', en: 'Sheet' }) : group,
          sheet(
            items.filter((item) => book.say(item.group) === group),
            book,
          ),
        ),
      ),
    ];
  },
};

/** As it is printed and filled in by hand: what is asked, what counts, and room to write. */
function sheet(items: readonly FormItem[], book: Handbook): Html {
  return table(
    [label('item', book), label('weight', book), label('anchors', book), label('filled', book)],
    items.map((item) => [
      html`<span id="${item.id}">${book.say(item.title)}${required(item, book)}</span
        >${item.hint === undefined ? '' : html`<br /><small>${book.say(item.hint)}</small>`}${item.fatal === true ? html`<br /><small class="dont">${book.words({ zh: '否决项：不合格则整份 0 分', en: 'failing it makes the whole form zero' })}</small>` : ''}`,
      item.weight ?? '',
      (item.anchors ?? []).map(({ points, text }) => html`<div><b>${points}</b> ${book.say(text)}</div>`),
      blank(item, book),
    ]),
  );
}

function required({ required: asked }: FormItem, book: Handbook): Html {
  if (asked === undefined || asked === false) return html``;
  const why = asked === true ? label('required', book) : `${label('required_when', book)} ${book.scope(asked)}`;
  return html` <abbr class="required" title="${why}">✱</abbr>`;
}

function blank({ type, choices = [], unit, notApplicable, anchors = [] }: FormItem, book: Handbook): Html {
  const box = (text: string) => html`<span class="box">☐ ${text}</span> `;
  const none = notApplicable === true ? box(book.words({ zh: '不适用', en: 'not applicable' })) : '';
  if (choices.length > 0) return html`${choices.map(({ title }) => box(book.say(title)))}${none}`;
  if (type === 'yes-no')
    return html`${box(book.words({ zh: '是', en: 'yes' }))}${box(book.words({ zh: '否', en: 'no' }))}${none}`;
  if (type === 'score') return html`${anchors.map(({ points }) => box(String(points)))}${none}`;
  return html`<span class="blank"></span> ${unit ?? ''}${none}`;
}
