import type { Words } from '../text/words.ts';
import { closest } from '../text/closest.ts';
import { didYouMean } from '../finding/catalogue/schema.ts';
import { defineCheck, example } from './check.ts';

/** What has an order in which the latest can be told. */
const ordered: readonly string[] = ['instant', 'date', 'number'];

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
      const latestType = latest === undefined ? undefined : fields[latest]?.type;
      if (latestType !== undefined && !ordered.includes(latestType))
        report(entry.at('latest'), {
          wrong: {
            zh: `\`${latest}\` 是 ${latestType}，分不出哪个版本最新。`,
            en: `\`${latest}\` is of type ${latestType}, which does not tell which version is the latest.`,
          },
          help: { zh: '写一个时间字段（instant 或 date）。', en: 'Name a field that is a time (instant or date).' },
        });
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
        if (dimensionValues === undefined || dimensionValues.open) continue;
        const ids = dimensionValues.values.map(({ id }) => id);
        const odd = Object.entries(values ?? {}).find(([, value]) => !ids.includes(value));
        if (odd === undefined) continue;
        const [exported, value] = odd;
        report(entry.parsed.at(['fields', name, 'values', exported]), {
          wrong: {
            zh: `\`${name}\` 的取值 \`${value}\` 不属于维度 \`${dimension}\`。`,
            en: `\`${value}\` of \`${name}\` is no value of the dimension \`${dimension}\`.`,
          },
          help: ids.includes(exported)
            ? {
                zh: `左右写反了：写成 \`${value}: ${exported}\`，左边是导出文件里的写法。`,
                en: `They are swapped: write \`${value}: ${exported}\`, with the spelling of the export on the left.`,
              }
            : didYouMean(closest(value, ids), ids),
        });
      }
    }
  },
});
