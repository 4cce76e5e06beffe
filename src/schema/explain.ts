import * as problems from '../finding/catalogue/schema.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { closest } from '../text/closest.ts';
import type { Path } from '../text/range.ts';
import { listWords, type Words } from '../text/words.ts';
import type { Json, YamlDocument } from '../yaml/document.ts';
import { ErrorPlace, valueAt } from './error-place.ts';
import { explainFormat, wrongType } from './explain-value.ts';
import type { ValidationError } from './generated/validators.js';

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
  return typeof key !== 'string' || place.schema.keys.includes(key) ? undefined : key;
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
