import type { Day } from '../quantity/day.ts';
import type { Words } from '../text/words.ts';
import type { DatedDays } from './dated-days.ts';

/** A calendar document of one year, before it is written down. */
export interface YearCalendar {
  readonly id: string;
  readonly year: number;
  readonly title: Words;
  readonly summary: Words;
  readonly note: Words;
  readonly owner: string;
  /** The day on which its dates were taken over. */
  readonly reviewed: Day;
  readonly zone: string;
  /** The calendar on which it builds. */
  readonly extended: string | null;
  /** The windows of a working day, such as `09:00-18:00`. */
  readonly windows: readonly string[];
  readonly days: DatedDays;
  readonly reference: { readonly title: Words; readonly url: string | null };
}

/** The document as YAML: what `standards/calendars/` would have, were it written by hand. */
export function calendarText(calendar: YearCalendar): string {
  const { id, year, title, summary, note, owner, reviewed, zone, extended, windows, days, reference } = calendar;
  const hours = `[${windows.map(quoted).join(', ')}]`;
  const lines = [
    'kind: calendar',
    `id: ${id}`,
    'version: 1.0.0',
    'status: active',
    `title: ${inFlow(title)}`,
    'summary:',
    ...inBlock(summary),
    `owner: ${owner}`,
    `effective: { from: ${year}-01-01, to: ${year}-12-31 }`,
    `review: { every: 1 year, last: ${reviewed} }`,
    'note:',
    ...inBlock(note),
    '',
    `zone: ${zone}`,
    ...(extended === null ? [] : [`extends: ${extended}`]),
    'weekly:',
    `  weekdays: ${hours}`,
    '  weekend: []',
    ...(days.holidays.length === 0 ? [] : ['holidays:']),
    ...days.holidays.map(({ from, to, title: name }) => {
      const range = from === to ? `date: ${from}` : `date: ${from}, to: ${to}`;
      return `  - { ${range}, title: ${inFlow(name)} }`;
    }),
    ...(days.makeUps.length === 0 ? [] : ['overrides:']),
    ...days.makeUps.flatMap(({ date, title: name }) => [
      `  - date: ${date} # ${new Date(date).getUTCDay() === 6 ? '周六 · Saturday' : '周日 · Sunday'}`,
      `    windows: ${hours}`,
      '    makeUp: true',
      `    title: ${inFlow(name)}`,
    ]),
    `knownUntil: ${year}-12-31`,
    'reference:',
    `  title: ${inFlow(reference.title)}`,
    ...(reference.url === null ? [] : [`  url: ${reference.url}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** `{ zh: …, en: … }`, or one string where both languages say the same. */
function inFlow({ zh, en }: Words): string {
  return zh === en ? scalar(zh) : `{ zh: ${scalar(zh)}, en: ${scalar(en)} }`;
}

function inBlock({ zh, en }: Words): string[] {
  return [`  zh: ${scalar(zh, ',')}`, `  en: ${scalar(en, ',')}`];
}

/** Without quotes only where no reader of YAML, old or new, could take it for anything but text. */
function scalar(text: string, alsoPlain = ''): string {
  const rest = alsoPlain === '' ? text : text.replaceAll(alsoPlain, '');
  const isPlain =
    /^(\p{L}|\p{N}(?=.*\p{Script=Han}))[\p{L}\p{M}\p{N} ’、。；，（）().-]*$/u.test(rest) && text === text.trim();
  return isPlain && !/^(true|false|null|n|no|y|yes|on|off)$/i.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
