import type { Words } from '../text/words.ts';
import { closest } from '../text/closest.ts';
import { didYouMean } from '../finding/catalogue/schema.ts';
import { defineCheck, example } from './check.ts';

const dataset = (lines: string) =>
  example(
    'dataset',
    'tickets',
    `records: tickets\nformat: csv\n${lines}fields:\n  number: { type: text }\n  created: { type: instant }\n`,
  );

export const datasetFields = defineCheck<{ wrong: Words; help: Words | null }>({
  code: 'dataset-fields',
  severity: 'error',
  summary: {
    zh: '数据集的键、版本和各字段互相吻合。',
    en: 'Key, version and fields of a dataset agree with one another.',
  },
  why: {
    zh: '键写错，重复的记录就会被算两遍。',
    en: 'With a wrong key, a record that comes twice counts twice.',
  },
  message: ({ wrong }) => wrong,
  help: ({ help }) => help,
  examples: { of: 'document', bad: dataset('key: [nubmer]\n'), good: dataset('key: [number]\n') },
  run: (catalog, report) => {
    for (const entry of catalog.all('dataset')) {
      const { key = [], latest, fields } = entry.document;
      const known = Object.keys(fields);
      const named = [
        ...key.map((name, index) => ({ name, place: entry.at('key', index) })),
        ...(latest === undefined ? [] : [{ name: latest, place: entry.at('latest') }]),
      ];
      for (const { name, place } of named) {
        if (!known.includes(name))
          report(place, {
            wrong: { zh: `没有名为 \`${name}\` 的字段。`, en: `There is no field called \`${name}\`.` },
            help: didYouMean(closest(name, known), known),
          });
      }
      for (const [name, { type, dateFormat, values, dimension }] of Object.entries(fields)) {
        const place = entry.parsed.keyAt(['fields', name]);
        if (dateFormat !== undefined && type !== 'instant' && type !== 'date')
          report(place, {
            wrong: {
              zh: `\`${name}\` 不是时间，却写了 dateFormat。`,
              en: `\`${name}\` is no time, but has a \`dateFormat\`.`,
            },
            help: {
              zh: '把 type 改成 instant 或 date，或去掉 dateFormat。',
              en: 'Make its `type` instant or date, or take `dateFormat` away.',
            },
          });
        if (type === 'choice' && values === undefined && dimension === undefined)
          report(place, {
            wrong: {
              zh: `\`${name}\` 是选择项，却没有写可能的取值。`,
              en: `\`${name}\` is a choice, but its values are not given.`,
            },
            help: { zh: '写上 values 或 dimension。', en: 'Add `values` or `dimension`.' },
          });
        const dimensionValues = catalog.dimensions.find(({ id }) => id === dimension);
        const odd = Object.values(values ?? {}).find(
          (value) => dimensionValues && !dimensionValues.open && !dimensionValues.values.some(({ id }) => id === value),
        );
        if (odd !== undefined)
          report(place, {
            wrong: {
              zh: `\`${name}\` 的取值 \`${odd}\` 不属于维度 \`${dimension}\`。`,
              en: `\`${odd}\` of \`${name}\` is no value of the dimension \`${dimension}\`.`,
            },
            help: didYouMean(
              closest(odd, dimensionValues?.values.map(({ id }) => id) ?? []),
              dimensionValues?.values.map(({ id }) => id) ?? [],
            ),
          });
      }
    }
  },
});
