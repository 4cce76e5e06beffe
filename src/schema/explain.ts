import * as quantities from '../finding/catalogue/quantity.ts';
import * as problems from '../finding/catalogue/schema.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { readQuantity } from '../quantity/quantity.ts';
import { findUnit, units } from '../quantity/unit.ts';
import { closest } from '../text/closest.ts';
import type { Path } from '../text/range.ts';
import { listWords, type Words } from '../text/words.ts';
import type { Json, YamlDocument } from '../yaml/document.ts';
import type { ValidationError } from './generated/validators.js';
import { SchemaPlace, typeName } from './lookup.ts';

const unitSymbols = units.map(({ symbol }) => symbol);
const unitSpellings = units.flatMap(({ symbol, also }) => [symbol, ...also]);

/** One finding per mistake, in our words and at its place. */
export function explainErrors(kind: string, parsed: YamlDocument, errors: readonly ValidationError[]): Finding[] {
  const byPath = new Map<string, ValidationError[]>();
  for (const error of errors) byPath.set(error.instancePath, [...(byPath.get(error.instancePath) ?? []), error]);
  const findings = [...byPath].flatMap(([pointer, here]) => {
    const path = pathOf(pointer, parsed.value);
    const nested = [...byPath.keys()].some((other) => other.startsWith(`${pointer}/`));
    return explainPlace(new ErrorPlace(kind, parsed, path), here, nested);
  });
  // Two branches of a schema may say the same of one place.
  return [...new Map(findings.map((each) => [JSON.stringify([each.code, each.range, each.message]), each])).values()];
}

/** A value that does not fit, with all that is needed to speak of it. */
class ErrorPlace {
  readonly parsed: YamlDocument;
  readonly path: Path;
  readonly value: Json;
  readonly schema: SchemaPlace;

  constructor(kind: string, parsed: YamlDocument, path: Path) {
    this.parsed = parsed;
    this.path = path;
    this.value = valueAt(parsed.value, path);
    this.schema = SchemaPlace.find(kind, parsed.value, path);
  }

  get name(): string {
    return this.path.findLast((key) => typeof key === 'string') ?? 'kind';
  }

  get text(): string {
    return typeof this.value === 'string' ? this.value : JSON.stringify(this.value);
  }

  /** As it stands in the file: 1.0, which as a number is 1. */
  get written(): string {
    const { range } = this.at();
    const line = range === null ? undefined : this.parsed.source.line(range.start.line);
    return line?.slice((range?.start.column ?? 1) - 1, (range?.end.column ?? 1) - 1) ?? this.text;
  }

  at() {
    return this.parsed.at(this.path);
  }
}

/**
 * `anyOf` reports the errors of every branch: those of branches for another type of value are noise. `nested` says that
 * there are errors further inside, which tell more than “wrong type” here.
 */
function explainPlace(place: ErrorPlace, errors: readonly ValidationError[], nested: boolean): Finding[] {
  const isMisfit = ({ keyword, params }: ValidationError) =>
    keyword === 'type' ||
    (keyword === 'enum' && typeof (params['allowedValues'] as unknown[])[0] !== typeof place.value);
  const choice = errors.some(({ keyword }) => keyword === 'anyOf');
  // `targt: 90 %` is one mistake: the key that was meant is not missing as well.
  const meant = errors.flatMap(({ params }) => keyMeant(place, unknownKeyOf(place, params)) ?? []);
  const isMeant = ({ keyword, params }: ValidationError) =>
    keyword === 'required' && meant.includes(String(params['missingProperty']));
  const told = errors.filter((error) => !isMisfit(error) && error.keyword !== 'anyOf');
  const alternatives = choice
    ? told.filter(({ keyword, schemaPath }) => keyword === 'required' && schemaPath.includes('/anyOf/'))
    : [];
  const rest = told.filter((error) => !alternatives.includes(error) && !isMeant(error));
  const findings = rest.flatMap((error) => explainError(place, error) ?? []);
  if (alternatives.length > 1 && !alternatives.some(isMeant)) findings.push(missingOneOf(place, alternatives));
  const misfits = errors.filter(isMisfit);
  return misfits.length > 0 && told.length === 0 && !nested ? [wrongType(place)] : findings;
}

type Explain = (place: ErrorPlace, params: ValidationError['params']) => Finding | undefined;

const explainers: Readonly<Record<string, Explain>> = {
  additionalProperties: unknownKey,
  unevaluatedProperties: unknownKey,
  propertyNames: (place, params) => {
    const key = String(params['propertyName']);
    const expected = place.schema.expects ?? identifier;
    return finding(problems.wrongForm, place.parsed.keyAt([...place.path, key]), {
      name: place.name,
      value: key,
      expected,
    });
  },
  required: (place, params) => {
    const key = String(params['missingProperty']);
    return finding(problems.missingKey, firstLine(place), { key, meaning: place.schema.child(key).meaning });
  },
  enum: (place, params) => {
    const allowed = (params['allowedValues'] as unknown[]).map(String);
    return finding(problems.unknownValue, place.at(), {
      name: place.name,
      value: place.text,
      suggestion: closest(place.text, allowed),
      allowed,
    });
  },
  const: (place, params) => {
    const allowed = [String(params['allowedValue'])];
    return finding(problems.unknownValue, place.at(), {
      name: place.name,
      value: place.text,
      suggestion: allowed[0],
      allowed,
    });
  },
  // A pattern under propertyNames speaks of a key; `propertyNames` itself reports it with its place.
  pattern: (place) =>
    typeof place.value === 'string'
      ? finding(problems.wrongForm, place.at(), {
          name: place.name,
          value: place.value,
          expected: place.schema.expects ?? identifier,
        })
      : undefined,
  format: (place, params) => explainFormat(place, String(params['format'])),
  minItems: (place) => finding(problems.emptyValue, place.at(), { name: place.name }),
  minLength: (place) => finding(problems.emptyValue, place.at(), { name: place.name }),
  minProperties: (place) => finding(problems.emptyValue, place.at(), { name: place.name }),
  maxProperties: (place) => {
    const keys = Object.keys((place.value ?? {}) as object);
    const list = listWords(keys.map((key) => `\`${key}\``));
    return finding(problems.wrongForm, place.at(), {
      name: place.name,
      value: keys.join(', '),
      expected: { zh: `${list.zh} 中的一个`, en: `only one of ${list.en}` },
    });
  },
  uniqueItems: (place, params) =>
    finding(
      problems.repeatedItem,
      place.parsed.at([...place.path, Math.max(Number(params['i']), Number(params['j']))]),
      { name: place.name },
    ),
  minimum: (place, params) =>
    finding(problems.outOfRange, place.at(), { name: place.name, bound: 'least', limit: Number(params['limit']) }),
  maximum: (place, params) =>
    finding(problems.outOfRange, place.at(), { name: place.name, bound: 'most', limit: Number(params['limit']) }),
};

const identifier: Words = { zh: '小写字母、数字和连字符', en: 'lower-case letters, digits and hyphens' };

function explainError(place: ErrorPlace, { keyword, params }: ValidationError): Finding | undefined {
  const explain = explainers[keyword];
  if (explain === undefined) throw new Error(`no words for the schema keyword ${keyword}`);
  return explain(place, params);
}

function unknownKey(place: ErrorPlace, params: ValidationError['params']): Finding | undefined {
  const key = unknownKeyOf(place, params);
  if (key === undefined) return undefined;
  // `{ en: fast, friendly }` makes a key of what stands behind the comma.
  const afterComma = typeof place.value === 'object' && valueAt(place.value, [key]) === null;
  const about = { key, suggestion: keyMeant(place, key), known: freeKeys(place), afterComma };
  return finding(problems.unknownKey, place.parsed.keyAt([...place.path, key]), about);
}

/** Undefined where the error is about something else, or about a key that does belong here. */
function unknownKeyOf(place: ErrorPlace, params: ValidationError['params']): string | undefined {
  const key = params['additionalProperty'] ?? params['unevaluatedProperty'];
  // Ajv calls every key unevaluated once a part of the schema failed for another reason.
  return key === undefined || place.schema.keys.includes(String(key)) ? undefined : String(key);
}

function keyMeant(place: ErrorPlace, key: string | undefined): string | undefined {
  return key === undefined ? undefined : closest(key, freeKeys(place));
}

function freeKeys(place: ErrorPlace): string[] {
  const present = Object.keys((place.value ?? {}) as object);
  return place.schema.keys.filter((known) => !present.includes(known));
}

function missingOneOf(place: ErrorPlace, errors: readonly ValidationError[]): Finding {
  return finding(problems.missingOneOf, firstLine(place), {
    keys: errors.map(({ params }) => String(params['missingProperty'])),
  });
}

/** What is missing has no place of its own: the start of the mapping that lacks it. */
function firstLine(place: ErrorPlace) {
  const whole = place.at();
  if (whole.range === null) return whole;
  const { start, end } = whole.range;
  if (end.line === start.line) return whole;
  const line = place.parsed.source.line(start.line) ?? '';
  return { ...whole, range: { start, end: { line: start.line, column: line.trimEnd().length + 1 } } };
}

function wrongType(place: ErrorPlace): Finding {
  const { value, schema } = place;
  if (typeof value === 'number' && schema.formats.includes('quantity'))
    return finding(quantities.noUnit, place.at(), { number: String(value) });
  const isText = schema.types.includes('string') && schema.expects === undefined && schema.formats.length === 0;
  const quoted = isText && ['number', 'boolean'].includes(typeof value) ? `"${place.written}"` : undefined;
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

function explainFormat(place: ErrorPlace, format: string): Finding {
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

function valueAt(root: Json, path: Path): Json {
  let value: Json = root;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)] ?? null;
    else if (typeof value === 'object' && value !== null) value = value[String(key)] ?? null;
    else return null;
  }
  return value;
}

/** A JSON pointer as keys; an index of a list becomes a number. */
function pathOf(pointer: string, root: Json): Path {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const path: (string | number)[] = [];
  for (const key of keys) path.push(Array.isArray(valueAt(root, path)) ? Number(key) : key);
  return path;
}
