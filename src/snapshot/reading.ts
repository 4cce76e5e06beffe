import * as problems from '../finding/catalogue/snapshot.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { readQuantity, toBase } from '../quantity/quantity.ts';
import { showQuantity, showRange } from '../quantity/show.ts';
import { type Unit, unitOf } from '../quantity/unit.ts';
import { written } from '../text/written.ts';
import type { Measure } from '../rule/rule.ts';
import type { Field } from './record.ts';
import type { Missing, Reading, Sample } from './row.ts';

interface Read<T> {
  readonly result: T;
  readonly finding?: Finding;
}

/**
 * A figure as it was written → a number in base units, or the reason why there is none. Nothing is coerced: text is a
 * number only in a table, where everything is text, or with its unit. Undefined where the field says nothing.
 */
export function readFigure(field: Field, measure: Measure, isText: boolean): Read<Reading> | undefined {
  const { name, value } = field;
  const unit = unitOf(measure.unit);
  if (value === null) return missing('not-given', finding(problems.nullValue, field.place(), { name }));
  if (typeof value === 'number') return possible(value, measure, unit, field);
  if (typeof value !== 'string')
    return missing('not-a-number', finding(problems.notANumber, field.place(), { name, text: JSON.stringify(value) }));

  const text = value.trim();
  if (text === '')
    return isText
      ? undefined
      : missing('not-a-number', finding(problems.notANumber, field.place(), { name, text: '""' }));
  if (/^n\/?a$/i.test(text) || text === '不适用') return { result: { missing: 'declared-not-applicable' } };
  if (/^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(text)) {
    return isText
      ? possible(Number(text), measure, unit, field)
      : missing('quoted-number', finding(problems.quotedNumber, field.place(), { name, text, unit: unit.symbol }));
  }
  const quantity = readQuantity(text);
  if ('kind' in quantity) {
    // In `91,2` what stands behind 91 is no unit, but a decimal comma.
    const isUnit =
      quantity.kind === 'ambiguous-m' || (quantity.kind === 'unknown-unit' && /^\p{L}/u.test(quantity.unit));
    const problem = isUnit ? problems.wrongUnit : undefined;
    return problem === undefined
      ? missing('not-a-number', finding(problems.notANumber, field.place(), { name, text: `"${text}"` }))
      : missing('wrong-unit', finding(problem, field.place(), { name, text, unit: unit.symbol }));
  }
  if (quantity.unit.measure !== unit.measure)
    return missing('wrong-unit', finding(problems.wrongUnit, field.place(), { name, text, unit: unit.symbol }));
  return within(quantity.value, measure, unit, field);
}

/** Null where the sample is no count. */
export function readSample(field: Field): Read<Sample> | undefined {
  const { value } = field;
  const text = typeof value === 'string' ? value.trim() : value;
  if (text === '' || text === null) return undefined;
  const count = typeof text === 'string' && /^[0-9]+$/.test(text) ? Number(text) : text;
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return { result: count };
  return {
    result: null,
    finding: finding(problems.badSample, field.place(), { name: field.name, text: written(text) }),
  };
}

function possible(number: number, measure: Measure, unit: Unit, field: Field): Read<Reading> {
  // 1e308 min is no finite number of seconds either.
  if (!Number.isFinite(toBase(number, unit)))
    return missing(
      'not-a-number',
      finding(problems.notANumber, field.place(), { name: field.name, text: String(number) }),
    );
  return within(toBase(number, unit), measure, unit, field);
}

function within(value: number, measure: Measure, unit: Unit, field: Field): Read<Reading> {
  const [from, to] = measure.range;
  if ((from === null || value >= from) && (to === null || value <= to)) return { result: { value } };
  const about = { name: field.name, value: showQuantity({ value, unit }, 'en'), range: showRange(measure.range, unit) };
  return missing('impossible-value', finding(problems.impossibleValue, field.place(), about));
}

function missing(reason: Missing, found: Finding): Read<Reading> {
  return { result: { missing: reason }, finding: found };
}
