import { weekdays } from '../../calendar/hours.ts';
import { versionsById } from '../../rule/in-force.ts';
import { yearOf } from '../drawings/year.ts';
import { html } from '../html.ts';
import { label } from '../labels.ts';
import { facts, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

const dayNames = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export const calendar: KindPage<'calendar'> = {
  columns: (book) => [book.words({ zh: '时区', en: 'Zone' }), book.words({ zh: '基于', en: 'Extends' })],
  row: ({ document }, book) => [
    document.zone,
    document.extends === undefined ? '' : book.document('calendar', document.extends),
  ],
  sections: (entry, book) => {
    const { document } = entry;
    const hours = versionsById(book.bundle.calendars)(entry.id, book.on);
    const thisYear = book.on.slice(0, 4);
    const years = (hours?.holidays ?? []).map(({ from }) => from.slice(0, 4)).toSorted();
    // Of a calendar that is over, its last year is the one to be seen.
    const drawn = Number(years.length === 0 || years.includes(thisYear) ? thisYear : years.at(-1));
    return [
      facts([
        [book.words({ zh: '时区', en: 'Zone' }), document.zone],
        [
          book.words({ zh: '基于', en: 'Extends' }),
          document.extends === undefined ? '' : book.document('calendar', document.extends),
        ],
        [label('source', book), document.reference && book.say(document.reference.title)],
      ]),
      section(
        'hours',
        label('hours', book),
        hours &&
          table(dayNames[book.language], [
            weekdays.map((_, at) =>
              (hours.weekly[at] ?? []).map(({ from, to }) => html`<div>${clock(from)}–${clock(to)}</div>`),
            ),
          ]),
      ),
      section('year', String(drawn), hours && yearOf(hours, drawn, book.language)),
      section(
        'holidays',
        label('holidays', book),
        table(
          [label('days', book), label('title', book)],
          (document.holidays ?? []).map(({ date, to, title }) => [
            to === undefined ? date : `${date} – ${to}`,
            book.say(title),
          ]),
        ),
      ),
    ];
  },
};
