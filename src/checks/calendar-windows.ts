import { defineCheck, example } from './check.ts';

export const calendarWindows = defineCheck<{ window: string; other: string | null }>({
  code: 'calendar-windows',
  severity: 'error',
  summary: { zh: '同一天的时段不重叠，也不为空。', en: 'The windows of a day neither overlap nor are empty.' },
  why: { zh: '重叠的时段会让人以为某段时间算了两次。', en: 'Overlapping windows look as if some time counted twice.' },
  message: ({ window, other }) =>
    other === null
      ? { zh: `时段 \`${window}\` 的长度为零。`, en: `The window \`${window}\` has no length.` }
      : { zh: `时段 \`${window}\` 与 \`${other}\` 重叠。`, en: `The window \`${window}\` overlaps \`${other}\`.` },
  help: () => ({ zh: '合并成一个时段，或改正起止时间。', en: 'Merge them into one, or correct the times.' }),
  examples: {
    of: 'document',
    bad: example('calendar', 'hours', 'zone: Asia/Shanghai\nweekly: { weekdays: ["09:00-12:00", "11:00-18:00"] }\n'),
    good: example('calendar', 'hours', 'zone: Asia/Shanghai\nweekly: { weekdays: ["09:00-12:00", "13:00-18:00"] }\n'),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('calendar')) {
      const days = Object.entries(entry.document.weekly ?? {}).map(([day, windows]) => ({
        windows,
        path: ['weekly', day],
      }));
      const overrides = (entry.document.overrides ?? []).map(({ windows }, index) => ({
        windows,
        path: ['overrides', index, 'windows'],
      }));
      for (const { windows, path } of [...days, ...overrides]) {
        windows.forEach((window, index) => {
          const place = entry.parsed.at([...path, index]);
          const other = windows.slice(0, index).find((before) => overlap(minutes(before), minutes(window)));
          const [start, end] = minutes(window);
          if (start === end) report(place, { window, other: null });
          else if (other !== undefined) report(place, { window, other });
        });
      }
    }
  },
});

/** Minutes since midnight; a window past midnight ends on the next day. */
function minutes(window: string): readonly [number, number] {
  const [start = 0, end = 0] = window.split(/[-–]/).map((time) => {
    const [hour = 0, minute = 0] = time.trim().split(':').map(Number);
    return hour * 60 + minute;
  });
  return end < start ? [start, end + 1440] : [start, end];
}

function overlap([start, end]: readonly [number, number], [otherStart, otherEnd]: readonly [number, number]): boolean {
  return start < otherEnd && otherStart < end;
}
