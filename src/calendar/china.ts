import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import manifest from 'chinese-days/package.json' with { type: 'json' };
import { addDays, type Day } from '../quantity/day.ts';
import { listWords, type Words } from '../text/words.ts';
import { type DatedDays, isWeekend, makeUpTitle } from './dated-days.ts';

// The file of data, not the functions of the package: those read a day as midnight in UTC and then ask what day it is where
// the computer stands, so that in America every holiday is a day early.
const holidays: Readonly<Record<Day, string>> = announced.holidays;
const workdays: Readonly<Record<Day, string>> = announced.workdays;

/** Where the days come from, to be named beside them. */
export const chinaSource = `chinese-days ${manifest.version}`;

/** The years whose days are known, ascending: National Day is the last festival that a notice speaks of. */
export const chinaYears: readonly number[] = Object.keys(holidays)
  .filter((date) => date.endsWith('-10-01'))
  .map((date) => Number(date.slice(0, 4)))
  .toSorted((a, b) => a - b);

/** The holidays and make-up days that China’s State Council announced for a year; undefined where they are not known. */
export function chinaYear(year: number): DatedDays | undefined {
  if (!chinaYears.includes(year)) return undefined;
  const ofYear = (days: Readonly<Record<Day, string>>) =>
    Object.entries(days)
      .filter(([date]) => date.startsWith(`${year}-`))
      .map(([date, label]) => ({ date, name: nameOf(label) }))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));

  const festivals: { from: Day; to: Day; names: Words[] }[] = [];
  for (const { date, name } of ofYear(holidays)) {
    const last = festivals.at(-1);
    if (last !== undefined && addDays(last.to, 1) === date) {
      last.to = date;
      // Two festivals in one stretch of days are one holiday, as in 2025: National Day and Mid-Autumn.
      if (!last.names.some(({ zh }) => zh === name.zh)) last.names.push(name);
    } else festivals.push({ from: date, to: date, names: [name] });
  }
  return {
    holidays: festivals.map(({ from, to, names }) => ({ from, to, title: joint(names) })),
    makeUps: ofYear(workdays)
      .filter(({ date }) => isWeekend(date))
      .map(({ date, name }) => {
        const festival = festivals.find(({ names }) => names.some(({ zh }) => zh === name.zh));
        return { date, title: makeUpTitle(joint(festival?.names ?? [name])) };
      }),
  };
}

function joint(names: readonly Words[]): Words {
  return {
    zh: names.map(({ zh }) => zh).join('、'),
    en: listWords(
      names.map(({ en }) => en),
      { zh: '和', en: 'and' },
    ).en,
  };
}

/** `National Day,国庆节,3` → its name in both languages. */
function nameOf(label: string): Words {
  const [en = label, zh = en] = label.split(',');
  return titles[zh] ?? { zh, en };
}

/** The festivals by the package’s names, as the State Council’s notices call them. */
const titles: Readonly<Record<string, Words>> = {
  元旦: { zh: '元旦', en: 'New Year’s Day' },
  春节: { zh: '春节', en: 'Spring Festival' },
  清明: { zh: '清明节', en: 'Qingming Festival' },
  劳动节: { zh: '劳动节', en: 'Labour Day' },
  端午: { zh: '端午节', en: 'Dragon Boat Festival' },
  中秋: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  国庆节: { zh: '国庆节', en: 'National Day' },
};
