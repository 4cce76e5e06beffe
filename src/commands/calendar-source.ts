import { basename, resolve } from 'node:path';
import type { YearCalendar } from '../calendar/document-text.ts';
import type { Remark } from '../calendar/ics.ts';
import type { Words } from '../text/words.ts';
import type { ExitCode, Invocation, Surroundings } from './command.ts';
import { idMisuse, misuse, textOption } from './command.ts';

/** What comes from outside; the rest of the document follows from the call and the standards. */
export type CalendarSource = Omit<YearCalendar, 'windows' | 'extended' | 'owner' | 'reviewed'> & {
  readonly remarks: readonly Remark[];
  /** What was left out for a good reason. */
  readonly leftOut: readonly Words[];
};

/** A year of China’s calendar, or the exit code of a call for one that is not known. */
export async function readChina(
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<CalendarSource | ExitCode> {
  const { chinaSource, chinaYear, chinaYears } = await import('../calendar/china.ts');
  const [first, last] = [chinaYears[0] ?? 0, chinaYears.at(-1) ?? 0];
  const stated = textOption(invocation, 'year');
  if (stated === undefined) {
    return misuse(
      surroundings,
      { zh: '缺少年份。', en: 'The year is missing.' },
      { zh: `例如 \`--year ${last}\`。`, en: `Such as \`--year ${last}\`.` },
    );
  }
  const zone = 'Asia/Shanghai';
  if ((textOption(invocation, 'zone') ?? zone) !== zone) {
    return misuse(
      surroundings,
      { zh: `中国日历的时区是 \`${zone}\`。`, en: `The zone of China’s calendar is \`${zone}\`.` },
      { zh: '去掉 `--zone`。', en: 'Leave `--zone` out.' },
    );
  }
  const year = Number(stated);
  const id = textOption(invocation, 'id') ?? `china-${year}`;
  const notAnId = idMisuse(id, surroundings);
  if (notAnId !== undefined) return notAnId;
  const days = chinaYear(year);
  if (days === undefined) {
    return misuse(
      surroundings,
      {
        zh: `这个版本不知道中国 ${year} 年的安排，只有 ${first} 至 ${last} 年；什么都没有写。`,
        en: `This version does not know China’s days of ${year}, only those of ${first} to ${last}; nothing was written.`,
      },
      {
        zh: `次年的安排每年十一月前后公布，之后更新标尺；或导入一份 .ics 文件：\`yardstick import calendar holidays.ics --zone ${zone} --id ${id}\`。`,
        en: `A year is announced around November of the year before: update Yardstick then, or import an .ics file: \`yardstick import calendar holidays.ics --zone ${zone} --id ${id}\`.`,
      },
    );
  }
  return {
    id,
    year,
    zone,
    days,
    title: { zh: `中国 ${year} 年工作日`, en: `Working days in China, ${year}` },
    summary: {
      zh: `${year} 年的法定节假日和调休上班日，按国务院办公厅的通知。`,
      en: `Public holidays and make-up working days of ${year}, as announced by the State Council.`,
    },
    note: {
      zh: `日期取自 ${chinaSource}，启用前请与通知核对。通知只规定日期，每天的时段由本公司自定。`,
      en: `The days were taken from ${chinaSource}; compare them with the notice before use. The notice names the days only; the hours are our own choice.`,
    },
    reference: {
      title: {
        zh: `国务院办公厅关于 ${year} 年部分节假日安排的通知`,
        en: `State Council notice on the public holidays of ${year}`,
      },
      url: null,
    },
    remarks: [],
    leftOut: [],
  };
}

/** A year of an iCalendar file, or the exit code of a call that does not say which. */
export async function readIcsFile(
  path: string,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<CalendarSource | ExitCode> {
  const text = await textOf(path, surroundings);
  if (typeof text === 'number') return text;
  const [{ icsYear, readIcs, yearsOf }, { formats }] = await Promise.all([
    import('../calendar/ics.ts'),
    import('../schema/formats.ts'),
  ]);
  const zone = textOption(invocation, 'zone');
  const isZone = zone !== undefined && formats['time-zone'](zone);
  const ics = readIcs(text, isZone ? zone : 'UTC');
  if (typeof ics === 'string') return misuse(surroundings, ...unreadable[ics](path));
  if (!isZone) {
    const suggested = ics.zone !== null && formats['time-zone'](ics.zone) ? ics.zone : 'Europe/Berlin';
    return misuse(
      surroundings,
      zone === undefined
        ? { zh: '缺少时区。', en: 'The time zone is missing.' }
        : { zh: `没有名为 \`${zone}\` 的时区。`, en: `There is no time zone called \`${zone}\`.` },
      { zh: `例如 \`--zone ${suggested}\`。`, en: `Such as \`--zone ${suggested}\`.` },
    );
  }
  const id = textOption(invocation, 'id');
  if (id === undefined) {
    return misuse(
      surroundings,
      { zh: '缺少日历的标识。', en: 'The id of the calendar is missing.' },
      { zh: '例如 `--id germany-2026`。', en: 'Such as `--id germany-2026`.' },
    );
  }
  const notAnId = idMisuse(id, surroundings);
  if (notAnId !== undefined) return notAnId;

  const years = yearsOf(ics);
  const stated = textOption(invocation, 'year');
  const year = stated === undefined ? years[0] : Number(stated);
  if (year === undefined || (stated === undefined && years.length > 1)) {
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined) tell(ics.remarks, surroundings);
    return misuse(
      surroundings,
      first === undefined
        ? { zh: '看不出文件说的是哪一年。', en: 'Which year the file is about cannot be told.' }
        : { zh: `文件里有 ${first} 至 ${last} 年。`, en: `The file has days of ${first} to ${last}.` },
      {
        zh: `一份日历一年，例如 \`--year ${last ?? surroundings.today.slice(0, 4)}\`；后一年的用 \`--extends\` 以前一年的为基础。`,
        en: `A calendar is one year, such as \`--year ${last ?? surroundings.today.slice(0, 4)}\`; with \`--extends\`, one builds on that of the year before.`,
      },
    );
  }
  const { days, remarks, cancelled, observances } = icsYear(ics, year);
  if (days.holidays.length + days.makeUps.length === 0) {
    tell(remarks, surroundings);
    return misuse(
      surroundings,
      {
        zh: `文件里没有 ${year} 年的节假日，什么都没有写。`,
        en: `The file has no holiday of ${year}; nothing was written.`,
      },
      years.length === 0
        ? { zh: '换一份列有整天节假日的文件。', en: 'Use a file that lists holidays as whole days.' }
        : { zh: `文件里有的年份：${years.join('、')}。`, en: `It has days of ${years.join(', ')}.` },
    );
  }
  const name = ics.name ?? basename(path).replace(/\.ics$/i, '');
  return {
    id,
    year,
    zone,
    days,
    title: { zh: `${name}：${year} 年工作日`, en: `${name}: working days of ${year}` },
    summary: {
      zh: `${year} 年的节假日，按文件 ${basename(path)}。`,
      en: `The holidays of ${year}, as the file ${basename(path)} has them.`,
    },
    note: {
      zh: '日期取自一份 iCalendar 文件，启用前请核对它是否列全了当年的节假日、是否都不上班；每天的时段由本公司自定。',
      en: 'The days were taken from an iCalendar file; before use, see that it has all holidays of the year and only such on which nobody works. The hours are our own choice.',
    },
    reference: { title: { zh: `${name}（${basename(path)}）`, en: `${name} (${basename(path)})` }, url: null },
    remarks,
    leftOut: [
      ...(cancelled.length === 0
        ? []
        : [{ zh: `已取消：${cancelled.join('、')}`, en: `cancelled: ${cancelled.join(', ')}` }]),
      ...(observances.length === 0
        ? []
        : [
            {
              zh: `照常上班的纪念日：${observances.join('、')}`,
              en: `observed, but not off: ${observances.join(', ')}`,
            },
          ]),
    ],
  };
}

async function textOf(path: string, surroundings: Surroundings): Promise<string | ExitCode> {
  const [{ readFile }, { exists, isDirectory }, { decode }, { notUtf8 }] = await Promise.all([
    import('node:fs/promises'),
    import('../workspace/files.ts'),
    import('../text/decode.ts'),
    import('../finding/catalogue/file.ts'),
  ]);
  const absolute = resolve(surroundings.cwd, path);
  if (!(await exists(absolute)) || (await isDirectory(absolute))) {
    return misuse(
      surroundings,
      { zh: `找不到文件 \`${path}\`。`, en: `There is no file \`${path}\`.` },
      { zh: '写 `china`，或一份 .ics 文件的路径。', en: 'Write `china`, or the path of an .ics file.' },
    );
  }
  const text = decode(await readFile(absolute));
  if (typeof text === 'string') return text;
  return misuse(surroundings, notUtf8.message(text), notUtf8.help(text) ?? { zh: '', en: '' });
}

const unreadable: Record<'no-calendar' | 'cut-off', (path: string) => [Words, Words]> = {
  'no-calendar': (path) => [
    { zh: `\`${path}\` 不是 iCalendar 文件。`, en: `\`${path}\` is no iCalendar file.` },
    {
      zh: '这种文件以 BEGIN:VCALENDAR 开头；在日历程序里选择“导出”，或下载 .ics 文件。',
      en: 'Such a file starts with BEGIN:VCALENDAR; choose “export” in a calendar program, or download an .ics file.',
    },
  ],
  'cut-off': (path) => [
    { zh: `\`${path}\` 不完整，什么都没有写。`, en: `\`${path}\` is cut off; nothing was written.` },
    {
      zh: '文件应以 END:VCALENDAR 结尾；重新下载或导出。',
      en: 'It should end with END:VCALENDAR; download or export it again.',
    },
  ],
};

/** So many remarks are read; of the rest it is enough to know that they are there. */
const mostRemarks = 20;

/** What was not taken over, and what to do about it. */
export function tell(remarks: readonly Remark[], { language, warn }: Surroundings): void {
  for (const { message, help } of remarks.slice(0, mostRemarks))
    warn(`${{ zh: '警告', en: 'warning' }[language]}: ${message[language]}\n  › ${help[language]}\n`);
  const more = remarks.length - mostRemarks;
  if (more > 0) {
    const rest: Words = { zh: `另有 ${more} 条类似的警告。`, en: `There are ${more} more warnings like these.` };
    warn(`${rest[language]}\n`);
  }
}
