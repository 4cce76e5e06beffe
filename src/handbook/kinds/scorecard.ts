import { cadenceNames } from '../../quantity/period.ts';
import { quantityOf } from '../../quantity/quantity.ts';
import { weightsBar } from '../drawings/weights.ts';
import { html } from '../html.ts';
import { label } from '../labels.ts';
import { facts, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

const missing = {
  'leave-out': { zh: '不计入，按其余权重折算', en: 'left out, the rest weighed anew' },
  zero: { zh: '计 0 分', en: 'zero points' },
  withhold: { zh: '不给总分', en: 'no score at all' },
};

const gaps = {
  'no-data': { zh: '无数据', en: 'No data' },
  insufficient: { zh: '样本不足', en: 'Sample too small' },
  'not-applicable': { zh: '不适用', en: 'Does not apply' },
  waived: { zh: '已豁免', en: 'Waived' },
} as const;

const gapNames = ['no-data', 'insufficient', 'not-applicable', 'waived'] as const;

export const scorecard: KindPage<'scorecard'> = {
  columns: (book) => [label('scope', book), label('cadence', book), label('item', book)],
  row: ({ document }, book) => [
    (document.per ?? []).join(', '),
    book.words(cadenceNames[document.period]),
    document.items.length,
  ],
  sections: (entry, book) => {
    const { document } = entry;
    const titleOf = (goal: string) => {
      const found =
        book.bundle.goals.find(({ id }) => id === goal) ??
        book.bundle.tailorings.flatMap(({ goals }) => goals).find(({ id }) => id === goal);
      return found === undefined ? goal : book.words(found.title);
    };
    const items = document.items.map(({ goal, weight }) => ({ title: titleOf(goal), share: quantityOf(weight).value }));
    return [
      facts([
        [label('cadence', book), book.words(cadenceNames[document.period])],
        [
          label('scope', book),
          (document.per ?? [])
            .map((id) => book.bundle.dimensions.find((each) => each.id === id)?.title[book.language] ?? id)
            .join(' × '),
        ],
        [
          book.words({ zh: '适配', en: 'Profile' }),
          document.profile === undefined ? '' : book.document('profile', document.profile),
        ],
        [book.words({ zh: '至少要有的权重', en: 'Least weight with figures' }), document.leastWeight],
      ]),
      section('weights', label('weight', book), weightsBar(items, book.words(entry.title))),
      section(
        'items',
        label('item', book),
        table(
          [label('goal', book), label('weight', book), label('points', book), label('why', book)],
          document.items.map((item) => [
            html`<span id="${item.id}">${book.item(['standard', 'profile'], item.goal)}</span
              >${item.mustPass === true ? html` <span class="badge norm-must">${label('mustPass', book)}</span>` : ''}`,
            html`<b>${item.weight}</b>`,
            item.curve.map(
              ({ at, points }) =>
                html`<div>
                  ${at === 'target' ? label('target', book) : at === 'limit' ? label('limit', book) : at} → ${points}
                </div>`,
            ),
            book.say(item.why),
          ]),
        ),
      ),
      section(
        'grades',
        label('grade', book),
        table(
          [label('grade', book), label('from', book), label('consequence', book)],
          document.grades.map(({ id, title, from, consequence }) => [
            html`<b>${id}</b> ${book.say(title)}`,
            from,
            book.say(consequence),
          ]),
        ),
      ),
      section(
        'missing',
        book.words({ zh: '缺数据时', en: 'Where there is no figure' }),
        table(
          ['', ''],
          gapNames.map((gap) => [book.words(gaps[gap]), book.words(missing[document.missing[gap]])]),
        ),
      ),
    ];
  },
};
