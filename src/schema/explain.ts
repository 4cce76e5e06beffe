import { noNumber } from '../finding/catalogue/quantity.ts';
import * as problems from '../finding/catalogue/schema.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { closest } from '../text/closest.ts';
import type { Path } from '../text/range.ts';
import { listWords, type Words } from '../text/words.ts';
import type { Json, PlacedDocument } from '../yaml/document.ts';
import { ErrorPlace, isMapping, valueAt } from './error-place.ts';
import { colonFinding, enclosedFinding, explainFormat, wrongType } from './explain-value.ts';
import type { ValidationError } from './generated/validators.js';

/** One finding per mistake, in our words and at its place. */
export function explainErrors(kind: string, parsed: PlacedDocument, errors: readonly ValidationError[]): Finding[] {
  const byPath = new Map<string, ValidationError[]>();
  for (const error of errors) byPath.set(error.instancePath, [...(byPath.get(error.instancePath) ?? []), error]);
  const places = [...byPath].map(([pointer, here]) => {
    const place = new ErrorPlace(kind, parsed, pathOf(pointer, parsed.value));
    const nested = [...byPath.keys()].some((other) => other.startsWith(`${pointer}/`));
    return { place, errors: here, nested, misplaced: misplacedKeys(place, here) };
  });
  const misplaced = places.flatMap((each) => each.misplaced);
  const findings = places.flatMap((each) => explainPlace(each, misplaced));
  const first = new Map<string, Finding>();
  for (const each of findings) if (!first.has(sameness(each))) first.set(sameness(each), each);
  return [...first.values()];
}

/** Two branches of a schema may say the same of one place, and all items of a list may be of the same wrong type. */
function sameness({ code, range, message, path }: Finding): string {
  const isItem = typeof path.at(-1) === 'number' && code === problems.wrongType.code;
  return JSON.stringify([code, isItem ? path.slice(0, -1) : range, message]);
}

/** A key that is indented too little or too far. */
interface Misplaced {
  readonly key: string;
  /** The mapping to which it belongs. */
  readonly to: Path;
  readonly belongs: problems.Belongs;
}

function misplacedKeys(place: ErrorPlace, errors: readonly ValidationError[]): Misplaced[] {
  const unknown = errors.flatMap(({ params }) => unknownKeyOf(place, params) ?? []);
  const isWhole = !errors.some(({ keyword }) => keyword === 'required');
  return [...new Set(unknown)].flatMap((key) => innerPlace(place, key) ?? outerPlace(place, key, isWhole) ?? []);
}

/** The nearest mapping above a key, on the level of the key, that lacks it. */
function innerPlace(place: ErrorPlace, key: string): Misplaced | undefined {
  const above = place.keys.slice(0, place.keys.indexOf(key)).toReversed();
  const to = above.find((each) => {
    const value = valueAt(place.value, [each]);
    const lacks = value === null || (isMapping(value) && !(key in value));
    return lacks && place.schema.keys.includes(each) && place.schema.child(each).keys.includes(key);
  });
  return to === undefined ? undefined : { key, to: [...place.path, to], belongs: { inside: to } };
}

/** The nearest mapping around a key that lacks it. Where the key is optional there, only if nothing nearer can be meant. */
function outerPlace(place: ErrorPlace, key: string, isWhole: boolean): Misplaced | undefined {
  if (place.path.length === 0) return undefined;
  const { around } = place;
  const [inLineWith] = place.path.slice(-1);
  const lacks = typeof inLineWith === 'string' && around.schema.keys.includes(key) && !around.keys.includes(key);
  if (!lacks) return outerPlace(around, key, isWhole);
  const isMeant = around.schema.required.includes(key) || (isWhole && keyMeant(place, key) === undefined);
  return isMeant ? { key, to: around.path, belongs: { inLineWith } } : undefined;
}

interface PlaceErrors {
  readonly place: ErrorPlace;
  readonly errors: readonly ValidationError[];
  /** There are errors further inside, which tell more than “wrong type” here. */
  readonly nested: boolean;
  readonly misplaced: readonly Misplaced[];
}

/** `anyOf` reports the errors of every branch: those of branches for another type of value are noise. */
function explainPlace({ place, errors, nested, misplaced }: PlaceErrors, elsewhere: readonly Misplaced[]): Finding[] {
  const isChoice = errors.some(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const isTyped = isChoice && errors.some(({ keyword }) => keyword === 'type');
  const isMisfit = ({ keyword, params }: ValidationError) =>
    keyword === 'type' ||
    (isTyped && keyword === 'enum' && typeof (params['allowedValues'] as unknown[])[0] !== typeof place.value);
  const told = errors.filter((error) => !isMisfit(error) && error.keyword !== 'anyOf');
  const here = elsewhere.filter(({ to }) => samePath(to, place.path));
  if (told.length === 0) {
    // `matrix:` with its keys below, but not indented: the keys tell it.
    if (nested || here.length > 0 || !errors.some(isMisfit)) return [];
    return [wrongType(place)];
  }
  return [...explainKeys(place, told, isChoice, misplaced, here), ...explainContent(place, told)];
}

/** What is wrong with the keys of a mapping: unknown, missing, too many. */
function explainKeys(
  place: ErrorPlace,
  errors: readonly ValidationError[],
  isChoice: boolean,
  misplaced: readonly Misplaced[],
  movedHere: readonly Misplaced[],
): Finding[] {
  const unknown = [...new Set(errors.flatMap(({ params }) => unknownKeyOf(place, params) ?? []))];
  // `targt: 90 %` is one mistake: the key that was meant is not missing as well.
  const meant = [...unknown.flatMap((key) => keyMeant(place, key) ?? []), ...movedHere.map(({ key }) => key)];
  const lacking = errors.filter(({ keyword }) => keyword === 'required');
  const oneOf = isChoice ? lacking.filter(({ schemaPath }) => /\/(anyOf|oneOf)\//.test(schemaPath)) : [];
  const missing = lacking
    .filter((error) => !oneOf.includes(error))
    .map(missingOf)
    .filter((key) => !meant.includes(key));
  const choice = oneOf.some((error) => meant.includes(missingOf(error))) ? [] : oneOf.map(missingOf);
  // `{ when: …, to: … }` without `if`: the key that nobody knows stands for what is missing.
  const stray = unknown.filter(
    (key) => keyMeant(place, key) === undefined && !isCutOff(place, key) && !misplaced.some((each) => each.key === key),
  );
  const gaps = stray.length > 0 ? [...missing, ...choice] : [];
  return [
    // Where more are unknown than missing, none can be said to be meant.
    ...unknownKeys(place, unknown, misplaced, stray.length > gaps.length ? [] : gaps),
    ...(gaps.length > 0 ? [] : [...missing.map((key) => missingKey(place, key)), ...missingChoice(place, choice)]),
  ];
}

function missingOf({ params }: ValidationError): string {
  return String(params['missingProperty']);
}

function unknownKeys(
  place: ErrorPlace,
  unknown: readonly string[],
  misplaced: readonly Misplaced[],
  missing: readonly string[],
): Finding[] {
  const belongs = (key: string) => misplaced.find((each) => each.key === key)?.belongs;
  const told = new Set<string>();
  return unknown.flatMap((key) => {
    if (colonKey(place, key) !== undefined) return [colonFinding(place, key)];
    // Several lines of one mapping are indented at once: the first tells it.
    const same = JSON.stringify(belongs(key) ?? key);
    if (told.has(same)) return [];
    told.add(same);
    return [
      finding(problems.unknownKey, place.parsed.keyAt([...place.path, key]), {
        key,
        suggestion: keyMeant(place, key),
        known: freeKeys(place),
        missing,
        afterComma: isCutOff(place, key),
        belongs: belongs(key),
      }),
    ];
  });
}

function missingKey(place: ErrorPlace, key: string): Finding {
  const { outline, meaning } = place.schema.child(key);
  return finding(problems.missingKey, firstLine(place), { key, outline, meaning });
}

/** The keys of which one group is needed. Where the first of a group is written, the rest of that group is what is missing. */
function missingChoice(place: ErrorPlace, keys: readonly string[]): Finding[] {
  const begun = place.schema.choices.filter(([first = '']) => place.keys.includes(first));
  const rest = begun.flatMap((group) => group.filter((key) => keys.includes(key)));
  if (rest.length > 0) return rest.map((key) => missingKey(place, key));
  return keys.length < 2 ? [] : [finding(problems.missingOneOf, firstLine(place), { keys: [...new Set(keys)] })];
}

/** What is wrong with a value, or with a mapping or list as a whole. */
function explainContent(place: ErrorPlace, errors: readonly ValidationError[]): Finding[] {
  const enclosed = enclosedFinding(place);
  if (enclosed !== undefined) return [enclosed];
  const isOneOfWords = ({ keyword }: ValidationError) => keyword === 'enum' || keyword === 'const';
  // Where one word or a list of them may stand, a list is told by its items.
  const values = Array.isArray(place.value) ? [] : errors.filter(isOneOfWords);
  const format = errors.find(({ keyword }) => keyword === 'format');
  const others = errors.filter((error) => !isOneOfWords(error) && error !== format);
  return [
    ...explainText(place, values.flatMap(allowedBy), format),
    ...others.flatMap((error) => explainError(place, error) ?? []),
  ];
}

function allowedBy({ keyword, params }: ValidationError): string[] {
  const allowed = keyword === 'const' ? [params['allowedValue']] : (params['allowedValues'] as unknown[]);
  return allowed.map(String);
}

/** A text that is none of some words, not of a form, or neither of both. */
function explainText(place: ErrorPlace, words: readonly string[], format: ValidationError | undefined): Finding[] {
  const allowed = [...new Set(words)];
  const suggestion = closest(place.text, allowed);
  const asFormat = format === undefined ? undefined : explainFormat(place, String(format.params['format']));
  // Of `at: 95` the unit is missing; `at: taget` is a word.
  const isWord = allowed.length > 0 && (suggestion !== undefined || asFormat?.code === noNumber.code);
  if (asFormat !== undefined && !isWord) return [asFormat];
  if (allowed.length === 0) return [];
  return [
    finding(problems.unknownValue, place.at(), {
      name: place.name,
      value: place.text,
      suggestion,
      allowed: allowed.map((each) => (each === '\t' ? '"\\t"' : each)),
      ...(asFormat === undefined ? {} : { also: { zh: '带单位的数量，例如 `90 %`', en: 'a quantity such as `90 %`' } }),
    }),
  ];
}

type Explain = (place: ErrorPlace, params: ValidationError['params']) => Finding | undefined;

const explainers: Readonly<Record<string, Explain>> = {
  // A key that is unknown or missing is told with the others of its mapping.
  additionalProperties: () => undefined,
  unevaluatedProperties: () => undefined,
  required: () => undefined,
  propertyNames: (place, params) => {
    const key = String(params['propertyName']);
    return finding(problems.wrongForm, place.parsed.keyAt([...place.path, key]), {
      name: place.name,
      value: key,
      is: 'key',
      expected: place.schema.expectsOfNames ?? identifier,
      meaning: null,
    });
  },
  // A pattern under propertyNames speaks of a key; `propertyNames` itself reports it with its place.
  pattern: (place) =>
    typeof place.value === 'string'
      ? finding(problems.wrongForm, place.at(), {
          name: place.name,
          value: place.value,
          is: 'value',
          expected: place.schema.expects ?? identifier,
          suggestion: formMeant(place, place.value),
          meaning: place.meaning,
        })
      : undefined,
  minItems: (place, params) => {
    const [least, found] = [Number(params['limit']), [place.value].flat().length];
    return found === 0
      ? empty(place)
      : finding(problems.tooFew, place.at(), { name: place.name, least, found, meaning: place.meaning });
  },
  minLength: empty,
  minProperties: empty,
  maxProperties: (place) => {
    const list = listWords(place.keys.map((key) => `\`${key}\``));
    return finding(problems.wrongForm, place.at(), {
      name: place.name,
      value: place.keys.join(', '),
      is: 'value',
      expected: { zh: `${list.zh} 中的一个`, en: `only one of ${list.en}` },
      meaning: null,
    });
  },
  oneOf: (place, params) => {
    const keys = place.schema.choices.flat().filter((key) => place.keys.includes(key));
    // Of several forms that a value may have, it has none.
    if (keys.length === 0 && !isMapping(place.value)) return wrongType(place);
    const last = keys.toSorted((a, b) => place.keys.indexOf(a) - place.keys.indexOf(b)).at(-1) ?? '';
    return params['passingSchemas'] === null
      ? undefined
      : finding(problems.onlyOneOf, place.parsed.keyAt([...place.path, last]), { keys });
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

function empty(place: ErrorPlace): Finding {
  const isRequired = place.path.length > 0 && place.around.schema.required.includes(place.name);
  const is = place.isItem ? 'item' : isRequired ? 'required' : 'optional';
  return finding(problems.emptyValue, place.at(), { name: place.name, is });
}

/** `First_Response` is first-response, and `csat、wait` or `［csat, wait］` two values of a list. */
function formMeant({ isItem, schema, around, name }: ErrorPlace, value: string): string | undefined {
  const parts = value.replaceAll(/^[［【]\s*|\s*[］】]$/g, '').split(/\s*[,，、;；]\s*/);
  // Of several types that a value may have, the schema at its place is that of text alone.
  const isList = isItem || around.schema.child(name).types.includes('array');
  if (parts.length > 1)
    return isList && parts.every((part) => schema.matches(part)) ? `[${parts.join(', ')}]` : undefined;
  const plain = value
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/\s*[/\\]\s*/g, '/')
    .replaceAll(/[\s_.]+/g, '-');
  return schema.matches(plain) ? plain : undefined;
}

/** Undefined where the error is about something else, or about a key that does belong here. */
function unknownKeyOf(place: ErrorPlace, params: ValidationError['params']): string | undefined {
  const key = params['additionalProperty'] ?? params['unevaluatedProperty'];
  // Ajv calls every key unevaluated once a part of the schema failed for another reason.
  return typeof key !== 'string' || place.schema.keys.includes(key) ? undefined : key;
}

function keyMeant(place: ErrorPlace, key: string): string | undefined {
  return colonKey(place, key) ?? closest(key, freeKeys(place));
}

/** `points：100` is the key `points` to everyone but YAML. */
function colonKey(place: ErrorPlace, key: string): string | undefined {
  const [name = ''] = key.split('：', 1);
  return name === key ? undefined : freeKeys(place).find((each) => each === name.trim());
}

/** `{ en: fast, friendly }` makes a key of what stands behind the comma. */
function isCutOff(place: ErrorPlace, key: string): boolean {
  return valueAt(place.value, [key]) === null;
}

function freeKeys(place: ErrorPlace): string[] {
  return place.schema.keys.filter((known) => !place.keys.includes(known));
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
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
