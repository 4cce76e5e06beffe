import { findUnit } from '../quantity/unit.ts';
import type { Words } from '../text/words.ts';

/**
 * What a number measures. Counts of whatever kind are one measure; `share` is a part of a whole or a ratio of two amounts of
 * one measure; `any` is not known, because an input is described in words only.
 */
export type Amount =
  | 'any'
  | 'count'
  | 'duration'
  | 'money'
  | 'number'
  | 'points'
  | 'share'
  | 'share difference'
  | 'working days'
  | 'working time';

export interface NumberType {
  readonly is: 'number';
  readonly amount: Amount;
  /** For a count: the unit in which it is counted (`tickets`); null where that is not known. */
  readonly of?: string | null;
  /** 100 where it was multiplied to a figure in per cent, 1000 for per mille; 1 where left out. */
  readonly times?: number;
  /** For a share: a ratio of two different counts (tickets per agent) or of plain numbers, which may be told as a number. */
  readonly loose?: boolean;
}

export type Type =
  | NumberType
  | { readonly is: 'date' }
  | { readonly is: 'instant' }
  /** `values` are all there can be; left out where anything can. */
  | { readonly is: 'text'; readonly values?: readonly string[] }
  | { readonly is: 'yes-no' };

export const anyNumber: NumberType = { is: 'number', amount: 'any' };
export const plainNumber: NumberType = { is: 'number', amount: 'number' };
export const share: NumberType = { is: 'number', amount: 'share' };
export const duration: NumberType = { is: 'number', amount: 'duration' };

const amounts: readonly Amount[] = [
  'duration',
  'money',
  'points',
  'share',
  'share difference',
  'working days',
  'working time',
];

/** The type of numbers in a unit; without a unit it is a plain number. */
export function typeOfUnit(symbol: string | undefined): NumberType {
  const unit = symbol === undefined ? undefined : findUnit(symbol);
  if (unit === undefined) return plainNumber;
  const amount = amounts.find((each) => each === unit.measure);
  if (amount === undefined) return countOf(unit.symbol);
  return amount === 'share' || amount === 'share difference' ? { ...share, amount } : { is: 'number', amount };
}

export function countOf(unit: string | null): NumberType {
  return { is: 'number', amount: 'count', of: unit };
}

export function timesOf({ times }: NumberType): number {
  return times ?? 1;
}

/** What values of a type are called: a duration, a share, a count of tickets. */
export function typeWords(type: Type): Words {
  if (type.is !== 'number') return kindWords[type.is];
  if (type.amount === 'count' && typeof type.of === 'string')
    return { zh: `数量（${type.of}）`, en: `a count of ${type.of}` };
  if (type.amount.startsWith('share') && timesOf(type) !== 1)
    return { zh: `乘过 ${type.times} 的比例`, en: `a share times ${type.times}` };
  return amountWords[type.amount];
}

const kindWords: Readonly<Record<Exclude<Type['is'], 'number'>, Words>> = {
  date: { zh: '日期', en: 'a date' },
  instant: { zh: '时间点', en: 'a point in time' },
  text: { zh: '文字', en: 'text' },
  'yes-no': { zh: '是或否', en: 'a yes or no' },
};

const amountWords: Readonly<Record<Amount, Words>> = {
  any: { zh: '数', en: 'a number' },
  count: { zh: '数量', en: 'a count' },
  duration: { zh: '时长', en: 'a duration' },
  money: { zh: '金额', en: 'an amount of money' },
  number: { zh: '没有单位的数', en: 'a number without a unit' },
  points: { zh: '分数', en: 'points' },
  share: { zh: '比例', en: 'a share' },
  'share difference': { zh: '比例之差', en: 'a difference of shares' },
  'working days': { zh: '工作日数', en: 'working days' },
  'working time': { zh: '工作时长', en: 'working time' },
};
