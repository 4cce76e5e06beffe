import * as quantities from '../finding/catalogue/quantity.ts';
import * as problems from '../finding/catalogue/schema.ts';
import { fullWidthColon, fullWidthSign } from '../finding/catalogue/yaml.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { day, daysInMonth, isDay } from '../quantity/day.ts';
import { tidy } from '../quantity/decimal.ts';
import { readQuantity } from '../quantity/quantity.ts';
import { findUnit, units } from '../quantity/unit.ts';
import { closest } from '../text/closest.ts';
import { listWords, type Words } from '../text/words.ts';
import type { Json } from '../yaml/document.ts';
import { type ErrorPlace, isMapping } from './error-place.ts';
import { type SchemaPlace, typeName } from './lookup.ts';

const unitSymbols = units.map(({ symbol }) => symbol);
const unitSpellings = units.flatMap(({ symbol, also }) => [symbol, ...also]);

/** A value of another type than the schema asks for. */
export function wrongType(place: ErrorPlace): Finding {
  const { value, schema } = place;
  if (typeof value === 'number' && schema.formats.includes('quantity')) return noUnit(place, place.asWritten);
  // `{ 电话：phone }` is a key without value to YAML.
  const key = String(place.path.at(-1));
  if (value === null && key.includes('：')) return colonFinding(place.around, key);
  const meant = rewritten(place);
  const write = meant === undefined || place.isItem ? meant : `${place.name}: ${meant}`;
  return finding(problems.wrongType, place.at(), {
    name: place.name,
    isItem: place.isItem,
    expected: expectedWords(schema),
    found: foundWords(place),
    // Of several types, none has a form that says it all.
    meaning: place.meaning ?? (schema.types.length > 1 ? schema.meaning : null),
    write: secondValue(place) ?? write,
  });
}

/** `{ channel: phone, chat }` is one dimension with two values, not two dimensions. */
function secondValue({ value, name, schema, around }: ErrorPlace): string | undefined {
  const isFree = around.schema.keys.length === 0 && schema.types.includes('array');
  const before = around.keys[around.keys.indexOf(name) - 1];
  if (value !== null || !isFree || before === undefined || !isMapping(around.value)) return undefined;
  const first = around.value[before];
  return typeof first === 'string' ? `${before}: [${first}, ${name}]` : undefined;
}

/** A full-width colon in a key of a mapping. */
export function colonFinding(place: ErrorPlace, key: string): Finding {
  const at = place.parsed.keyAt([...place.path, key]);
  if (at.range === null) return finding(fullWidthColon, at, {});
  const { line, column } = at.range.start;
  const start = { line, column: column + key.indexOf('：') };
  return finding(fullWidthColon, { ...at, range: { start, end: { line, column: start.column + 1 } } }, {});
}

/** `“09:00-18:00”`: the quotes of a Chinese keyboard are part of the text to YAML. */
export function enclosedFinding(errorPlace: ErrorPlace): Finding | undefined {
  const { value } = errorPlace;
  if (typeof value !== 'string' || !/^(?:“[^]*”|‘[^]*’)$/.test(value)) return undefined;
  const place = errorPlace.at();
  if (place.range === null) return undefined;
  const { start, end } = place.range;
  const one = (from: { line: number; column: number }) => ({
    ...place,
    range: { start: from, end: { line: from.line, column: from.column + 1 } },
  });
  const isPlain = end.line === start.line && end.column - start.column === value.length;
  if (!isPlain) return undefined;
  const twin = one({ line: end.line, column: end.column - 1 });
  return finding(fullWidthSign, one(start), { sign: value.charAt(0), twin });
}

function expectedWords(schema: SchemaPlace): Words {
  const [only, ...others] = schema.types;
  // `id: 12`: what an id looks like says more than “text”.
  if (only === 'string' && others.length === 0 && schema.expects !== undefined) return schema.expects;
  const format = schema.formats.flatMap((each) => formatWords[each] ?? [])[0];
  const words = format === undefined ? schema.types.flatMap((type) => wordsOfType(type, schema)) : [format];
  const zh = listWords([...new Set(words.map((each) => each.zh))], { zh: '或', en: 'or' }).zh;
  return { zh: spaced(zh), en: listWords([...new Set(words.map((each) => each.en))]).en };
}

/** `{ zh: …, en: … }` is the one mapping that stands for a text. */
function wordsOfType(type: string, schema: SchemaPlace): Words[] {
  if (type === 'object' && schema.types.includes('string') && schema.keys.join() === 'en,zh')
    return [{ zh: '按语言分写的 `{ zh: …, en: … }`', en: '`{ zh: …, en: … }`' }];
  return [typeWords[type] ?? []].flat();
}

/** A space between Chinese and Latin. */
function spaced(zh: string): string {
  return zh
    .replaceAll(/(?<=[a-z`])(?=\p{Script=Han})/gu, ' ')
    .replaceAll(/(?<=\p{Script=Han})(?=[a-z`])/gu, ' ')
    .replace(/^(?=[a-z`])/, ' ');
}

const nothing: Words = { zh: '空值', en: 'nothing' };

const typeWords: Readonly<Record<string, Words | readonly Words[]>> = {
  array: { zh: '列表', en: 'a list' },
  boolean: [
    { zh: 'true', en: 'true' },
    { zh: 'false', en: 'false' },
  ],
  integer: { zh: '整数', en: 'a whole number' },
  null: nothing,
  number: { zh: '数字', en: 'a number' },
  object: { zh: '一组键值', en: 'a set of keys with values' },
  string: { zh: '文字', en: 'text' },
};

const date: Words = { zh: '日期，例如 `2026-01-31`', en: 'a date such as `2026-01-31`' };

const formatWords: Readonly<Record<string, Words>> = {
  date,
  'start-date': date,
  quantity: { zh: '带单位的数量', en: 'a quantity with its unit' },
  'time-zone': { zh: '时区的名字，例如 `Asia/Shanghai`', en: 'the name of a time zone, such as `Asia/Shanghai`' },
  unit: { zh: '单位', en: 'a unit' },
};

function foundWords({ value, schema, text }: ErrorPlace): Words {
  if (typeof value === 'boolean') return { zh: ` \`${text}\``, en: `\`${text}\`` };
  if (typeof value === 'number' && schema.types.includes('integer')) return { zh: '小数', en: 'a fraction' };
  return [typeWords[typeName(value)] ?? nothing].flat()[0] ?? nothing;
}

/** The value as it is probably meant; for a list or a mapping, its outline. */
function rewritten(place: ErrorPlace): string | undefined {
  const { value, schema, asWritten } = place;
  const [type, ...others] = schema.types;
  if (typeof value === 'string') {
    const boolean = schema.types.includes('boolean') ? booleans[value.toLowerCase()] : undefined;
    if (boolean !== undefined) return boolean;
    const number =
      type === 'integer' || type === 'number' ? /^-?[0-9]+(\.[0-9]+)?(?![0-9.,:/-])/.exec(value)?.[0] : undefined;
    if (number !== undefined && (type === 'number' || !number.includes('.'))) return number;
  }
  const isId = schema.expects !== undefined && place.name !== 'id';
  // A number in quotes may be an id of its own, but there is no step or role of that name to refer to.
  const isText =
    schema.types.includes('string') && !schema.types.includes('number') && schema.formats.length === 0 && !isId;
  if (isText && (typeof value === 'number' || typeof value === 'boolean') && schema.matches(asWritten))
    return `"${asWritten}"`;
  if (others.length > 0) return undefined;
  if (type === 'string') return onlyItem(value, schema);
  if (type === 'array') return asList(value, schema) ?? schema.outline;
  if (type === 'object') return asPhrases(value, schema) ?? asMapping(value, schema) ?? schema.outline;
  return undefined;
}

/** `[quality]`, where one text is asked for. */
function onlyItem(value: Json, schema: SchemaPlace): string | undefined {
  const [item, ...more] = Array.isArray(value) ? value : [];
  return typeof item === 'string' && more.length === 0 && schema.matches(item) ? item : undefined;
}

const booleans: Readonly<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  true: 'true',
  是: 'true',
  no: 'false',
  off: 'false',
  false: 'false',
  否: 'false',
};

/** `csat、wait` and `［csat, wait］` are `[csat, wait]`; undefined where the list is not one of texts. */
function asList(value: Json, schema: SchemaPlace): string | undefined {
  const item = schema.child(0);
  if (typeof value !== 'string' || !item.types.includes('string')) return undefined;
  const items = value.replaceAll(/^[［【]\s*|\s*[］】]$/g, '').split(/\s*[,，、;；]\s*/);
  return items.every((each) => /^[\p{L}\p{N}][\p{L}\p{N} /.*-]*$/u.test(each) && item.matches(each))
    ? `[${items.join(', ')}]`
    : undefined;
}

/** `"csat: 75"` in quotes and `[csat: 75]` are `{ csat: 75 }`, where keys are free. */
function asMapping(value: Json, schema: SchemaPlace): string | undefined {
  if (schema.keys.length > 0) return undefined;
  if (typeof value === 'string') {
    const [, key, inside] = /^([^\s:：]+)\s*[:：]\s*([^\s:：]+)$/.exec(value.trim()) ?? [];
    return key === undefined ? undefined : `{ ${key}: ${inside} }`;
  }
  const items = [value].flat().filter(isMapping).flatMap(Object.entries);
  const inside = items.map(([key, each]) => `${key}: ${String(each)}`);
  return items.length > 0 && items.every(([, each]) => typeof each !== 'object')
    ? `{ ${inside.join(', ')} }`
    : undefined;
}

/** Phrases are listed per language: `{ zh: [不归我管] }`. */
function asPhrases(value: Json, schema: SchemaPlace): string | undefined {
  if (schema.keys.join() !== 'en,zh') return undefined;
  const texts = [value].flat().filter((each) => typeof each === 'string');
  const list = asList(texts.join(','), schema.child('zh'));
  if (isMapping(value) || texts.length === 0 || list === undefined) return undefined;
  return `{ ${/\p{Script=Han}/u.test(list) ? 'zh' : 'en'}: ${list} }`;
}

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
        suggestion: unitMeant(value),
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
      return finding(problems.notADate, place.at(), { name: place.name, value, ...dayMeant(value) });
  }
}

/** `2026/2/1` and `2026年2月1日` are 2026-02-01; for a day past the end of its month, that end. */
function dayMeant(written: string): { suggestion?: string; isPastEnd: boolean } {
  const match = /^([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?$/.exec(
    written.normalize('NFKC').trim(),
  );
  const [year = 0, month = 0, date = 0] = (match ?? []).slice(1).map(Number);
  const meant = day(year, month, date);
  if (isDay(meant)) return { suggestion: meant, isPastEnd: false };
  const end = day(year, month, daysInMonth(year, month));
  return isDay(end) && date > 28 && date <= 31 ? { suggestion: end, isPastEnd: true } : { isPastEnd: false };
}

function explainQuantity(place: ErrorPlace): Finding {
  const problem = readQuantity(place.text);
  if (!('kind' in problem)) throw new Error('a quantity that reads well is no error');
  // Only there is a band of two values, and a KPI that says which way is better.
  const isGoal = ['target', 'limit'].every((key) => place.around.schema.keys.includes(key));
  switch (problem.kind) {
    case 'ambiguous-m':
      return finding(quantities.ambiguousM, place.at(), problem);
    case 'comparison':
      return finding(quantities.comparison, place.at(), { ...problem, isGoal });
    case 'no-unit':
      return noUnit(place, problem.number);
    case 'range':
      return finding(quantities.range, place.at(), { ...problem, isGoal });
    case 'separator':
      return finding(quantities.separator, place.at(), problem);
    case 'unknown-unit':
      // `1小时30分` has two numbers: no unit would mend it.
      if (/[0-9]/.test(problem.unit)) return finding(quantities.noNumber, place.at(), { text: place.text });
      return finding(quantities.unknownUnit, place.at(), {
        ...problem,
        suggestion: unitMeant(problem.unit),
        known: unitSymbols,
      });
    case 'no-number':
      return finding(quantities.noNumber, place.at(), { text: place.text });
  }
}

/** The units to choose from follow from the description: “权重，例如 20 %”, “处理时限”, “合格分数线”. */
function noUnit(place: ErrorPlace, number: string): Finding {
  const meaning = place.meaning?.zh ?? '';
  const examples = [...meaning.matchAll(/[0-9] ?(%|[a-z]+)/g)];
  const named = [...new Set(examples.flatMap(([, spelling = '']) => findUnit(spelling)?.symbol ?? []))];
  const [, measured = ['%', 's', 'min', 'points']] = unitsOfWords.find(([word]) => word.test(meaning)) ?? [];
  const symbols = named.length === 0 || named.length > 2 ? measured : named;
  // Of a share that is written 0.6, 60 % is meant.
  const amount = (symbol: string) =>
    symbol === '%' && named.length === 1 && Number(number) > 0 && Number(number) < 1
      ? tidy(Number(number) * 100)
      : number;
  const write = symbols.map((symbol) => `${amount(symbol)} ${symbol}`);
  return finding(quantities.noUnit, place.at(), { number, write });
}

const unitsOfWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/时限|多久/, ['s', 'min', 'h']],
  [/分数/, ['points']],
];

/** Known by any of its spellings, and told by the one that we write. */
function unitMeant(written: string): string | undefined {
  // `10 min 内` and `unit: 1 s` say too much, and a lone m is mostly minutes.
  const bare = written
    .trim()
    .replace(/^[0-9.]+\s*/, '')
    .replace(/\s*[以之]?内$/, '');
  const spelling = bare === 'm' ? 'min' : bare;
  return findUnit(spelling)?.symbol ?? findUnit(closest(spelling, unitSpellings) ?? '')?.symbol;
}
