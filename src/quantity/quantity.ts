import { tidy } from './decimal.ts';
import { findUnit, type Unit } from './unit.ts';

export interface Quantity {
  /** In base units: seconds, working seconds, a share from 0 to 1, points, or a count. */
  readonly value: number;
  readonly unit: Unit;
}

export type QuantityProblem =
  | { readonly kind: 'ambiguous-m'; readonly number: string }
  | { readonly kind: 'comparison'; readonly sign: string; readonly rest: string }
  | { readonly kind: 'no-number' }
  | { readonly kind: 'no-unit'; readonly number: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string; readonly unit: string }
  | { readonly kind: 'separator'; readonly number: string; readonly unit: string }
  | { readonly kind: 'unknown-unit'; readonly unit: string; readonly number: string };

const comparison = /^(>=|<=|=>|=<|>|<|=|≥|≤)\s*(.*)$/u;
const range = /^([0-9.]+)\s*[-–—~至到]\s*([0-9.]+)\s*(\D*)$/u;
const separated = /^([+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?)\s*(.*)$/u;
const plain = /^([+-]?[0-9]+(?:\.[0-9]+)?)\s*(.*)$/u;

/**
 * Reads `30 s`, `5 min`, `90 %`, `3 working days`: a number, a space that may be left out, a unit. Full-width digits and
 * signs are read like the plain ones. Never throws: what is wrong comes back as a problem.
 */
export function readQuantity(text: string): Quantity | QuantityProblem {
  const written = text.normalize('NFKC').replaceAll('−', '-').trim();
  const compared = comparison.exec(written);
  if (compared) return { kind: 'comparison', sign: compared[1] ?? '', rest: compared[2] ?? '' };
  const ranged = range.exec(written);
  if (ranged) return { kind: 'range', from: ranged[1] ?? '', to: ranged[2] ?? '', unit: (ranged[3] ?? '').trim() };
  const grouped = separated.exec(written);
  if (grouped) return { kind: 'separator', number: (grouped[1] ?? '').replaceAll(',', ''), unit: grouped[2] ?? '' };
  const match = plain.exec(written);
  const number = match?.[1];
  const spelling = match?.[2];
  if (number === undefined || spelling === undefined) return { kind: 'no-number' };
  if (spelling === '') return { kind: 'no-unit', number };
  // `m` could be minutes, months or metres, and the three differ by far.
  if (spelling.toLowerCase() === 'm') return { kind: 'ambiguous-m', number };
  // `1:30` and `1,5` are no numbers with a unit called `:30`.
  if (!/^[\p{L}%‰]/u.test(spelling)) return { kind: 'no-number' };
  const unit = findUnit(spelling);
  if (unit === undefined) return { kind: 'unknown-unit', unit: spelling, number };
  const value = toBase(Number(number), unit);
  // Hundreds of digits overflow: infinity is no amount, and JSON could not hold it.
  return Number.isFinite(value) ? { value, unit } : { kind: 'no-number' };
}

/** A quantity that was validated before. */
export function quantityOf(text: string): Quantity {
  const read = readQuantity(text);
  if ('kind' in read) throw new RangeError(`not a quantity: ${text}`);
  return read;
}

/** From a number in a unit to base units: 91.2 in % is 0.912. */
export function toBase(number: number, unit: Unit): number {
  return tidy(number * unit.factor);
}

/** From base units to a number in a unit: 0.912 is 91.2 in %. */
export function fromBase(value: number, unit: Unit): number {
  return tidy(value / unit.factor);
}
