import type { Language, Words } from '../text/words.ts';
import { rounded, showDecimals } from './decimal.ts';
import { fromBase, type Quantity } from './quantity.ts';
import { type Unit, unitOf } from './unit.ts';

/** A value in base units, written with its unit: `91.2 %`, `5 min`, `3 个工作日`. */
export function showQuantity({ value, unit }: Quantity, language: Language, decimals?: number): string {
  const number = fromBase(value, unit);
  return `${written(number, decimals)}${suffix(unit, number, language)}`;
}

/** What `showQuantity` writes in each language. */
export function quantityWords({ value, unit }: Quantity): Words {
  const number = fromBase(value, unit);
  const figures = written(number);
  return { zh: `${figures}${suffix(unit, number, 'zh')}`, en: `${figures}${suffix(unit, number, 'en')}` };
}

/** Durations in the unit a person would choose: 300 s is 5 min, 90 s stays 90 s, 5.4 h stays 5.4 h. */
export function showLimit(quantity: Quantity, language: Language): string {
  return showQuantity({ value: quantity.value, unit: readableUnit(quantity) }, language);
}

/** The values that are possible, in words: `0 % to 100 %`, `0 s or more`. Bounds in base units; null is no bound. */
export function showRange([from, to]: readonly [number | null, number | null], unit: Unit): Words {
  const show = (value: number, language: Language) => showQuantity({ value, unit }, language);
  if (from !== null && to !== null)
    return { zh: `${show(from, 'zh')} 至 ${show(to, 'zh')}`, en: `${show(from, 'en')} to ${show(to, 'en')}` };
  if (from !== null) return { zh: `不小于 ${show(from, 'zh')}`, en: `${show(from, 'en')} or more` };
  if (to !== null) return { zh: `不大于 ${show(to, 'zh')}`, en: `${show(to, 'en')} or less` };
  return { zh: '任意数值', en: 'any number' };
}

function readableUnit({ value, unit }: Quantity): Unit {
  if (unit.measure !== 'duration') return unit;
  const fitting = ['h', 'min', 's']
    .map(unitOf)
    .find(({ factor }) => value !== 0 && value % factor === 0 && Math.abs(value) >= factor);
  return fitting !== undefined && fitting.factor > unit.factor ? fitting : unit;
}

function written(number: number, decimals?: number): string {
  return (decimals === undefined ? shortest(number) : showDecimals(number, decimals)).replace('-', '−');
}

/** Two decimals, four below 1, and no trailing zeros: a gap of 6.2, not 6.2000. */
function shortest(number: number): string {
  return String(Number.isInteger(number) ? number : rounded(number, Math.abs(number) >= 1 ? 2 : 4));
}

function suffix(unit: Unit, number: number, language: Language): string {
  const written = unit.suffix[language];
  return language === 'en' && Math.abs(number) === 1 && written.length > 4 ? written.replace(/s$/, '') : written;
}
