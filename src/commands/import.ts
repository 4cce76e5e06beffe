import type { YearCalendar } from '../calendar/document-text.ts';
import { plural, type Words } from '../text/words.ts';
import type { CalendarPlace } from '../workspace/calendars.ts';
import type { CalendarSource } from './calendar-source.ts';
import type { Command, ExitCode, Surroundings } from './command.ts';
import { misuse, standardsOption, textOption } from './command.ts';

export const importCalendar: Command = {
  name: 'import',
  summary: {
    zh: '把一年的节假日和调休写成日历文档：中国的安排，或一份 iCalendar 文件',
    en: 'write a year’s holidays as a calendar document: China’s, or those of an iCalendar file',
  },
  arguments: [
    { name: 'what', summary: { zh: '导入什么：calendar', en: 'what to import: calendar' }, required: true },
    {
      name: 'from',
      summary: { zh: 'china，或一份 .ics 文件', en: 'china, or an .ics file' },
      required: true,
    },
  ],
  options: [
    { flags: '--year <year>', summary: { zh: '哪一年，例如 2026', en: 'which year, such as 2026' } },
    {
      flags: '--id <id>',
      summary: {
        zh: '日历的标识（中国默认为 china-<年>）',
        en: 'id of the calendar (default for China: china-<year>)',
      },
    },
    {
      flags: '--zone <zone>',
      summary: { zh: '文件里的日期属于哪个时区，例如 Europe/Berlin', en: 'zone of the days, such as Europe/Berlin' },
    },
    {
      flags: '--hours <windows>',
      summary: {
        zh: '工作日的时段，多段用逗号分开',
        en: 'hours of a working day; several windows with commas between',
      },
      default: '09:00-18:00',
    },
    {
      flags: '--extends <id>',
      summary: { zh: '以哪个日历为基础，例如上一年的', en: 'calendar to build on, such as that of the year before' },
    },
    standardsOption,
  ],
  example: 'yardstick import calendar china --year 2026',
  async run(invocation, surroundings) {
    const [what = '', from = ''] = invocation.arguments;
    if (what !== 'calendar') {
      return misuse(
        surroundings,
        { zh: `不能导入 \`${what}\`。`, en: `\`${what}\` cannot be imported.` },
        { zh: '可以导入 `calendar`。', en: 'What can be imported is `calendar`.' },
      );
    }
    const windows = await windowsOf(textOption(invocation, 'hours') ?? '', surroundings);
    if (typeof windows === 'number') return windows;
    const year = textOption(invocation, 'year');
    if (year !== undefined && !/^(19|20|21)\d\d$/.test(year)) {
      return misuse(
        surroundings,
        { zh: `--year 的 \`${year}\` 不是年份。`, en: `\`${year}\` of --year is no year.` },
        { zh: '写成 `--year 2026`。', en: 'Write it like `--year 2026`.' },
      );
    }
    const { readChina, readIcsFile, tell } = await import('./calendar-source.ts');
    const read =
      from === 'china' ? await readChina(invocation, surroundings) : await readIcsFile(from, invocation, surroundings);
    if (typeof read === 'number') return read;
    const { remarks, leftOut, ...dated } = read;
    const extended = textOption(invocation, 'extends') ?? null;
    const standards = textOption(invocation, 'standards') ?? 'standards';
    const { calendarPlace } = await import('../workspace/calendars.ts');
    const place = await calendarPlace(dated.id, extended, standards, surroundings);
    const misplaced = await misplacedMisuse(dated.id, extended, place, surroundings);
    if (misplaced !== undefined) return misplaced;
    const calendar = { ...dated, windows, extended, owner: place.owner, reviewed: surroundings.today };
    await write(calendar, leftOut, place, surroundings);
    surroundings.write(`  › yardstick validate ${standards.replaceAll('\\', '/')}\n`);
    tell(remarks, surroundings);
    return remarks.length === 0 ? 0 : 1;
  },
};

/** `09:00-12:00,13:00-18:00` → its windows in order. */
async function windowsOf(hours: string, surroundings: Surroundings): Promise<string[] | ExitCode> {
  const [{ formats }, { windowOf }] = await Promise.all([
    import('../schema/formats.ts'),
    import('../calendar/hours.ts'),
  ]);
  const windows = hours
    .split(',')
    .map((window) => window.trim().replaceAll(/\s*[-–]\s*/g, '-'))
    .toSorted();
  const areSound = windows.every((window, index) => {
    if (!formats.window(window)) return false;
    const [next] = windows.slice(index + 1);
    const { from, to } = windowOf(window);
    // A window that ends when it starts has no length; the whole day is written 00:00-24:00.
    const hasLength = to - from < 1440 || window.endsWith('24:00');
    return hasLength && (next === undefined || to <= windowOf(next).from);
  });
  if (areSound) return windows;
  return misuse(
    surroundings,
    { zh: `--hours 的 \`${hours}\` 不是时段。`, en: `\`${hours}\` of --hours are no hours.` },
    {
      zh: '写成 `--hours "09:00-18:00"`，或 `--hours "09:00-12:00,13:00-18:00"`，时段不重叠。',
      en: 'Write it like `--hours "09:00-18:00"`, or `--hours "09:00-12:00,13:00-18:00"` with windows that do not overlap.',
    },
  );
}

async function misplacedMisuse(
  id: string,
  extended: string | null,
  { files, path, shown }: CalendarPlace,
  surroundings: Surroundings,
): Promise<ExitCode | undefined> {
  if (extended !== null && !files.has(extended)) {
    const { closest } = await import('../text/closest.ts');
    const meant = closest(extended, files.keys());
    return misuse(
      surroundings,
      { zh: `没有名为 \`${extended}\` 的日历。`, en: `There is no calendar called \`${extended}\`.` },
      meant === undefined
        ? { zh: '先导入它，或去掉 `--extends`。', en: 'Import it first, or leave `--extends` out.' }
        : { zh: `是不是想写 \`${meant}\`？`, en: `Did you mean \`${meant}\`?` },
    );
  }
  const { exists } = await import('../workspace/files.ts');
  const there = files.get(id) ?? ((await exists(path)) ? shown : undefined);
  if (there === undefined) return undefined;
  return misuse(
    surroundings,
    { zh: `\`${there}\` 已经存在，没有改动它。`, en: `\`${there}\` exists already and was left as it is.` },
    { zh: '用 `--id` 换一个标识，或直接编辑这份文件。', en: 'Choose another id with `--id`, or edit that file.' },
  );
}

/** Writes the document, and says what is in it. */
async function write(
  calendar: YearCalendar,
  leftOut: CalendarSource['leftOut'],
  { path, shown }: CalendarPlace,
  { language, write: say }: Surroundings,
): Promise<void> {
  const [{ calendarText }, { daysBetween }, { writeWhole }, { schemaLine }] = await Promise.all([
    import('../calendar/document-text.ts'),
    import('../quantity/day.ts'),
    import('../workspace/files.ts'),
    import('../workspace/templates.ts'),
  ]);
  await writeWhole(path, `${await schemaLine(path, 'calendar')}${calendarText(calendar)}`);
  const { holidays, makeUps } = calendar.days;
  const off = holidays.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  const summary: Words = {
    zh: `${holidays.length} 个节假日，共 ${off} 天；${makeUps.length} 个调休上班日；已知到 ${calendar.year}-12-31`,
    en: `${plural(holidays.length, 'holiday')} of ${plural(off, 'day')}, ${plural(makeUps.length, 'make-up working day')}, known until ${calendar.year}-12-31`,
  };
  say(`${{ zh: '已写好', en: 'written:' }[language]} ${shown}\n  ${summary[language]}\n`);
  for (const each of leftOut) say(`  ${{ zh: '没有导入，', en: 'left out, ' }[language]}${each[language]}\n`);
}
