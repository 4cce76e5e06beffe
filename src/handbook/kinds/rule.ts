import type { Condition } from '../../schema/generated/documents.ts';
import type { Handbook } from '../context.ts';
import { html, type Html } from '../html.ts';
import { label } from '../labels.ts';
import { facts, section } from '../parts.ts';
import type { KindPage } from './kind-page.ts';
import { statusWords } from '../../evaluation/words.ts';

const severities = {
  error: { zh: '严重', en: 'grave' },
  warning: { zh: '注意', en: 'warning' },
  info: { zh: '提示', en: 'for information' },
};

export const rule: KindPage<'rule'> = {
  columns: (book) => [label('severity', book), label('consequence', book)],
  row: ({ document }, book) => [book.words(severities[document.then.severity]), book.say(document.then.text)],
  sections: ({ document }, book) => [
    section('if', label('condition', book), html`<div class="condition">${condition(document.if, book)}</div>`),
    section(
      'then',
      label('consequence', book),
      facts([
        [label('scope', book), document.when === undefined ? '' : book.scope(document.when)],
        [label('severity', book), book.words(severities[document.then.severity])],
        [label('what', book), book.say(document.then.text)],
        [label('tell', book), book.roles(document.then.tell)],
      ]),
    ),
  ],
};

function condition(stated: Condition, book: Handbook): Html {
  const { all, any, not, for: periods } = stated;
  const lasting =
    periods === undefined
      ? ''
      : html` <small
          >${book.words({ zh: `连续 ${periods.replace(' periods', ' 期')}`, en: `for ${periods} in a row` })}</small
        >`;
  const group = (title: { zh: string; en: string }, parts: readonly Condition[]) =>
    html`<p>${book.words(title)}${lasting}</p>
      <ul>
        ${parts.map((part) => html`<li>${condition(part, book)}</li>`)}
      </ul>`;
  if (all !== undefined) return group({ zh: '以下全部成立：', en: 'All of these hold:' }, all);
  if (any !== undefined) return group({ zh: '以下至少一个成立：', en: 'At least one of these holds:' }, any);
  if (not !== undefined) return group({ zh: '以下不成立：', en: 'This does not hold:' }, [not]);
  return html`${statement(stated, book)}${lasting}`;
}

function statement({ kpi, goal, verdict, atLeast, atMost, above, below, change, as }: Condition, book: Handbook): Html {
  if (goal !== undefined) {
    const asked = [verdict ?? []].flat().map((status) => book.words(statusWords[status]));
    return html`${book.item(['standard', 'profile'], goal)}: ${asked.join(book.words({ zh: '或', en: ' or ' }))}`;
  }
  const against = {
    'previous-period': { zh: '与上期相比', en: ' against the previous period' },
    'same-period-last-year': { zh: '与去年同期相比', en: ' against the same period last year' },
  };
  const bounds = [
    [atLeast, { zh: '不小于', en: 'at least' }],
    [atMost, { zh: '不大于', en: 'at most' }],
    [above, { zh: '大于', en: 'above' }],
    [below, { zh: '小于', en: 'below' }],
  ] as const;
  const told = bounds.flatMap(([bound, name]) => (bound === undefined ? [] : [`${book.words(name)} ${bound}`]));
  const relative = as === 'relative' ? book.words({ zh: '（相对变化）', en: ' (relative)' }) : '';
  return html`${book.document('kpi', kpi ?? '')}${change === undefined ? '' : book.words(against[change])}
    <b>${told.join(', ')}</b>${relative}`;
}
