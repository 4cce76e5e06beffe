import { isDateFormat } from '../quantity/date-format.ts';
import { defineCheck, example } from './check.ts';

const dataset = (format: string) =>
  example(
    'dataset',
    'tickets',
    `records: tickets\nformat: csv\nfields:\n  created: { type: instant, dateFormat: ${format} }\n`,
  );

export const datasetDateFormat = defineCheck<{ format: string }>({
  code: 'dataset-date-format',
  severity: 'error',
  summary: { zh: '时间的写法写明年、月、日。', en: 'A date format says year, month and day.' },
  why: {
    zh: '写法里认不出年月日，就没有一个时间读得懂。',
    en: 'Where year, month and day are not told, no time can be read.',
  },
  message: ({ format }) => ({
    zh: `\`${format}\` 里认不出年、月、日。`,
    en: `\`${format}\` does not say where year, month and day are.`,
  }),
  help: () => ({
    zh: '用 YYYY 年、MM 月、DD 日、HH 时、mm 分、ss 秒，例如 `YYYY-MM-DD HH:mm:ss`；大小写有别。',
    en: 'Use YYYY, MM, DD, HH, mm and ss, such as `YYYY-MM-DD HH:mm:ss`; capitals matter.',
  }),
  examples: { of: 'document', bad: dataset('yyyy-mm-dd'), good: dataset('YYYY-MM-DD') },
  run: (catalog, report) => {
    for (const entry of catalog.all('dataset')) {
      for (const [name, { type, dateFormat }] of Object.entries(entry.document.fields)) {
        const isTime = type === 'instant' || type === 'date';
        if (isTime && dateFormat !== undefined && !isDateFormat(dateFormat))
          report(entry.at('fields', name, 'dateFormat'), { format: dateFormat });
      }
    }
  },
});
