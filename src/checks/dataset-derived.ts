import { defineCheck, example } from './check.ts';

const dataset = (field: string) =>
  example(
    'dataset',
    'calls',
    `records: calls\nformat: csv\nfields:\n  queued: { type: instant }\n  answered: { type: instant }\n  wait: { type: duration, formula: answered - queued${field} }\n`,
  );

/** What only a column of an export needs. */
const ofColumns = ['columns', 'dateFormat', 'values', 'dimension'] as const;

export const datasetDerived = defineCheck<{ name: string; key: string }>({
  code: 'dataset-derived',
  severity: 'error',
  summary: {
    zh: '派生字段由公式算出，没有自己的列。',
    en: 'A derived field follows from its formula and has no column of its own.',
  },
  why: {
    zh: '既有列又有公式，两个值不一样时不知道信哪个。',
    en: 'With a column and a formula, nobody knows which to believe where the two differ.',
  },
  message: ({ name, key }) => ({
    zh: `\`${name}\` 由公式算出，却写了 \`${key}\`。`,
    en: `\`${name}\` follows from a formula, but has \`${key}\`.`,
  }),
  help: ({ key }) => ({
    zh: `去掉 \`${key}\`，或去掉 \`formula\`。`,
    en: `Take \`${key}\` away, or \`formula\`.`,
  }),
  examples: { of: 'document', bad: dataset(', columns: [等待秒数]'), good: dataset('') },
  run: (catalog, report) => {
    for (const entry of catalog.all('dataset')) {
      for (const [name, field] of Object.entries(entry.document.fields)) {
        const key = field.formula === undefined ? undefined : ofColumns.find((each) => field[each] !== undefined);
        if (key !== undefined) report(entry.parsed.keyAt(['fields', name, key]), { name, key });
      }
    }
  },
});
