import { cadenceNames } from '../../quantity/period.ts';
import type { Handbook } from '../context.ts';
import { html } from '../html.ts';
import { label } from '../labels.ts';
import { clauses, list, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

type Every = 'real-time' | keyof typeof cadenceNames;

function every(cadence: Every, book: Handbook): string {
  return book.words(cadence === 'real-time' ? { zh: '实时', en: 'at once' } : cadenceNames[cadence]);
}

export const monitoring: KindPage<'monitoring'> = {
  sections: ({ document: { watch, reports = [], samples = [] } }, book) => [
    section(
      'watch',
      book.words({ zh: '监控项', en: 'What is watched' }),
      table(
        [
          label('what', book),
          label('kpi', book),
          label('every', book),
          label('role', book),
          label('tell', book),
          label('clauses', book),
        ],
        watch.map((each) => [
          html`<span id="${each.id}">${book.say(each.title)}</span><br /><small>${book.say(each.from)}</small>`,
          book.list([
            ...(each.kpis ?? []).map((id) => book.document('kpi', id)),
            ...(each.clocks ?? []).map((id) => book.item(['sla'], id)),
          ]),
          every(each.every, book),
          book.role(each.role),
          book.roles(each.tell),
          clauses(each.sources, book),
        ]),
      ),
    ),
    section(
      'reports',
      book.words({ zh: '报告', en: 'Reports' }),
      table(
        [
          label('what', book),
          label('every', book),
          label('parts', book),
          label('by', book),
          book.words({ zh: '发给', en: 'For' }),
        ],
        reports.map((each) => [
          html`<span id="${each.id}">${book.say(each.title)}</span>`,
          html`${every(each.every, book)}<br /><small>${book.say(each.due)}</small>`,
          list(each.contents.map((text) => book.say(text))),
          book.role(each.by),
          each.audience.map(({ roles }) => html`<div>${book.roles(roles)}</div>`),
        ]),
      ),
    ),
    section(
      'samples',
      label('sample', book),
      table(
        [label('what', book), label('share', book), label('every', book), label('by', book)],
        samples.map((each) => [
          book.say(each.of),
          html`${each.share}${each.atLeast === undefined ? '' : ` (≥ ${each.atLeast})`}`,
          every(each.every, book),
          book.role(each.by),
        ]),
      ),
    ),
  ],
};
