import * as quantities from '../finding/catalogue/quantity.ts';
import * as problems from '../finding/catalogue/schema.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { readQuantity } from '../quantity/quantity.ts';
import { findUnit, units } from '../quantity/unit.ts';
import { closest } from '../text/closest.ts';
import { listWords, type Words } from '../text/words.ts';
import type { ErrorPlace } from './error-place.ts';
import { type SchemaPlace, typeName } from './lookup.ts';

const unitSymbols = units.map(({ symbol }) => symbol);
const unitSpellings = units.flatMap(({ symbol, also }) => [symbol, ...also]);

/** A value of another type than the schema asks for. */
export function wrongType(place: ErrorPlace): Finding {
  const { value, schema } = place;
  if (typeof value === 'number' && schema.formats.includes('quantity'))
    return finding(quantities.noUnit, place.at(), { number: String(value) });
  const isText = schema.types.includes('string') && schema.expects === undefined && schema.formats.length === 0;
  const quoted = isText && ['number', 'boolean'].includes(typeof value) ? `"${place.asWritten}"` : undefined;
  const boolean = schema.types.includes('boolean')
    ? { yes: 'true', on: 'true', no: 'false', off: 'false' }[place.text.toLowerCase()]
    : undefined;
  return finding(problems.wrongType, place.at(), {
    name: place.name,
    expected: expectedWords(schema),
    found: typeWords[typeName(value)] ?? nothing,
    meaning: schema.meaning,
    ...((boolean ?? quoted) === undefined ? {} : { write: `${place.name}: ${boolean ?? quoted}` }),
  });
}

function expectedWords(schema: SchemaPlace): Words {
  const words = schema.types.flatMap((type) => typeWords[type] ?? []);
  const format = schema.formats.includes('quantity') ? [{ zh: '带单位的数量', en: 'a quantity with its unit' }] : words;
  return {
    zh: listWords([...new Set(format.map(({ zh }) => zh))], { zh: '或', en: 'or' }).zh,
    en: listWords([...new Set(format.map(({ en }) => en))]).en,
  };
}

const nothing: Words = { zh: '空值', en: 'nothing' };

const typeWords: Readonly<Record<string, Words>> = {
  array: { zh: '列表', en: 'a list' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  integer: { zh: '整数', en: 'a whole number' },
  null: nothing,
  number: { zh: '数字', en: 'a number' },
  object: { zh: '一组键值', en: 'keys with values' },
  string: { zh: '文字', en: 'text' },
};

/** Text that is not of the form that the schema names. */
export function explainFormat(place: ErrorPlace, format: string): Finding {
  const value = place.text;
  switch (format) {
    case 'quantity':
      return explainQuantity(place);
    case 'unit':
      return finding(quantities.unknownUnit, place.at(), {
        unit: value,
        number: null,
        suggestion: closestUnit(value),
        known: unitSymbols,
      });
    case 'window':
      return finding(problems.notAWindow, place.at(), { value });
    case 'time-zone':
      return finding(problems.unknownTimeZone, place.at(), {
        value,
        suggestion: closest(value, Intl.supportedValuesOf('timeZone')),
      });
    default:
      return finding(problems.notADate, place.at(), { name: place.name, value });
  }
}

function explainQuantity(place: ErrorPlace): Finding {
  const problem = readQuantity(place.text);
  if (!('kind' in problem)) throw new Error('a quantity that reads well is no error');
  switch (problem.kind) {
    case 'ambiguous-m':
      return finding(quantities.ambiguousM, place.at(), problem);
    case 'comparison':
      return finding(quantities.comparison, place.at(), problem);
    case 'no-unit':
      return finding(quantities.noUnit, place.at(), problem);
    case 'range':
      return finding(quantities.range, place.at(), problem);
    case 'separator':
      return finding(quantities.separator, place.at(), problem);
    case 'unknown-unit':
      return finding(quantities.unknownUnit, place.at(), {
        ...problem,
        suggestion: closestUnit(problem.unit),
        known: unitSymbols,
      });
    case 'no-number':
      return finding(quantities.noNumber, place.at(), { text: place.text });
  }
}

/** Known by any of its spellings, and told by the one that we write. */
function closestUnit(written: string): string | undefined {
  return findUnit(closest(written, unitSpellings) ?? '')?.symbol;
}
