import { OpenDays } from '../../calendar/open-days.ts';
import { type Hours, weekdays } from '../../calendar/hours.ts';
import { addDays, day } from '../../quantity/day.ts';
import type { Language } from '../../text/words.ts';
import { html, type Html } from '../html.ts';

const weekNames = { zh: ['一', '二', '三', '四', '五', '六', '日'], en: ['M', 'T', 'W', 'T', 'F', 'S', 'S'] };

/** A year, month by month: open days, closed ones, holidays and make-up days, each with its name. */
export function yearOf(hours: Hours, year: number, language: Language): Html {
  const open = new OpenDays(hours);
  const months = Array.from({ length: 12 }, (_, at) => {
    const first = day(year, at + 1, 1);
    const count = new Date(Date.UTC(year, at + 1, 0)).getUTCDate();
    const before = (new Date(Date.parse(first)).getUTCDay() + 6) % 7;
    const days = Array.from({ length: count }, (_each, index) => {
      const date = addDays(first, index);
      const holiday = hours.holidays.find(({ from, to }) => from <= date && date <= to);
      const override = hours.overrides.find((each) => each.date === date && (hours.worksMakeUpDays || !each.makeUp));
      const title = (holiday ?? override)?.title[language];
      const kind = holiday ? 'holiday' : override ? 'special' : open.hasHours(date) ? 'open' : 'closed';
      return html`<td class="${kind}" ${title === undefined ? '' : html` title="${title}"`}>${index + 1}</td>`;
    });
    const cells = [...Array.from({ length: before }, () => html`<td></td>`), ...days];
    const weeks = Array.from(
      { length: Math.ceil(cells.length / weekdays.length) },
      (_each, week) =>
        html`<tr>
          ${cells.slice(week * 7, week * 7 + 7)}
        </tr>`,
    );
    const name =
      language === 'zh'
        ? `${at + 1} 月`
        : new Date(Date.UTC(year, at)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
    return html`<table class="month">
      <caption>
        ${name}
      </caption>
      <thead>
        <tr>
          ${weekNames[language].map((each) => html`<th>${each}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks}
      </tbody>
    </table>`;
  });
  const words = {
    zh: { open: '营业', closed: '不营业', holiday: '节假日', special: '调休、半天等' },
    en: { open: 'open', closed: 'closed', holiday: 'holiday', special: 'make-up or half day' },
  }[language];
  const key = Object.entries(words).map(
    ([kind, name]) => html`<li><span class="swatch day-${kind}"></span>${name}</li>`,
  );
  return html`<div class="year">${months}</div>
    <ul class="key">
      ${key}
    </ul>`;
}
