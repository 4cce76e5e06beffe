import { closest } from '../text/closest.ts';
import { listWords } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

const dataset = (at: string) =>
  example(
    'dataset',
    'tickets',
    `records: tickets\nformat: csv\nat: ${at}\nfields:\n  number: { type: text }\n  created: { type: instant }\n`,
  );

export const datasetAt = defineCheck<{ name: string; times: readonly string[] }>({
  code: 'dataset-at',
  severity: 'error',
  summary: {
    zh: '把记录归入周期的是一个时间字段。',
    en: 'What places a record in a period is a field with a time.',
  },
  why: {
    zh: '归错了时间，这个月的工单就算进了别的月份。',
    en: 'With a wrong time, the tickets of one month count in another.',
  },
  message: ({ name }) => ({
    zh: `\`at\` 写的 \`${name}\` 不是时间字段。`,
    en: `\`at\` says \`${name}\`, which is no field with a time.`,
  }),
  help: ({ name, times }) => {
    const suggestion = closest(name, times);
    const list = listWords(times.map((each) => `\`${each}\``));
    if (times.length === 0)
      return { zh: '加上一个 instant 或 date 字段。', en: 'Add a field of type instant or date.' };
    return suggestion === undefined
      ? { zh: `可以是 ${list.zh}。`, en: `It can be ${list.en}.` }
      : { zh: `是不是 \`${suggestion}\`？`, en: `Did you mean \`${suggestion}\`?` };
  },
  examples: { of: 'document', bad: dataset('number'), good: dataset('created') },
  run: (catalog, report) => {
    for (const entry of catalog.all('dataset')) {
      const { at, fields } = entry.document;
      const times = Object.entries(fields)
        .filter(([, { type }]) => type === 'instant' || type === 'date')
        .map(([name]) => name);
      if (at !== undefined && !times.includes(at)) report(entry.at('at'), { name: at, times });
    }
  },
});
