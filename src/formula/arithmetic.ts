import type { ArithmeticSign } from './expression.ts';
import { countOf, duration, type NumberType, share, timesOf, type Type } from './type.ts';

/**
 * What comes of an operation on two amounts; null where they do not go together. `by` is the value of the right side where
 * it is a plain number that is written out: `* 100` on a share makes a figure in per cent.
 */
export function combine(sign: ArithmeticSign, left: Type, right: Type, by: number | null = null): Type | null {
  if (left.is !== 'number' || right.is !== 'number') return combineTimes(sign, left, right);
  if (left.amount === 'any' || right.amount === 'any') return { is: 'number', amount: 'any' };
  switch (sign) {
    case '+':
      return together(left, right);
    case '-':
      return left.amount === 'share' && right.amount === 'share' && timesOf(left) === timesOf(right)
        ? { ...left, amount: 'share difference' }
        : together(left, right);
    case '*':
      return multiply(left, right, by) ?? multiply(right, left, null);
    case '/':
      return divide(left, right, by);
  }
}

/** The type of either of two values, as in a comparison or in both branches of an `if`; null where they do not go together. */
export function alike(left: Type, right: Type): Type | null {
  if (left.is === 'number' && right.is === 'number') {
    if (left.amount === 'any') return right;
    return right.amount === 'any' ? left : together(left, right);
  }
  if (left.is === 'text' && right.is === 'text') return { is: 'text' };
  return left.is === right.is ? left : null;
}

/** An instant and a duration make an instant; the difference of two instants, or of two dates, is a duration. */
function combineTimes(sign: ArithmeticSign, left: Type, right: Type): Type | null {
  const isTime = (type: Type) => type.is === 'instant' || type.is === 'date';
  const lasts = (type: Type) => type.is === 'number' && (type.amount === 'duration' || type.amount === 'any');
  if (sign === '-' && isTime(left) && left.is === right.is) return duration;
  if (sign === '-' || sign === '+') return left.is === 'instant' && lasts(right) ? left : null;
  return null;
}

function together(left: NumberType, right: NumberType): NumberType | null {
  if (left.amount === right.amount) {
    if (left.amount === 'count') return countOf(left.of === right.of ? (left.of ?? null) : null);
    if (!isShare(left)) return { is: 'number', amount: left.amount };
    return timesOf(left) === timesOf(right) ? sharing(left, right) : null;
  }
  if (left.amount === 'number') return takesNumbers(right) ? right : null;
  if (right.amount === 'number') return takesNumbers(left) ? left : null;
  if (!isShare(left) || !isShare(right) || timesOf(left) !== timesOf(right)) return null;
  return left.amount === 'share' ? left : right;
}

/** A ratio of counts plus a plain share is no ratio of counts any more. */
function sharing(left: NumberType, right: NumberType): NumberType {
  if (left.loose === right.loose) return left;
  const { loose: _, ...strict } = left;
  return strict;
}

/** `1 - share`, `mean - 1` and `count + 1` are sound; `5 min + 3` is not, since 3 of what cannot be told. */
function takesNumbers({ amount }: NumberType): boolean {
  return ['share', 'share difference', 'points', 'count'].includes(amount);
}

function isShare({ amount }: NumberType): boolean {
  return amount === 'share' || amount === 'share difference';
}

/** A share that stands for itself, from 0 to 1; not a figure in per cent. */
function isPureShare(type: NumberType): boolean {
  return isShare(type) && timesOf(type) === 1;
}

/** A share or a count of something leaves what it is multiplied with as it is: 3 tickets of 5 min are 15 min. */
function multiply(left: NumberType, right: NumberType, by: number | null): NumberType | null {
  if (right.amount === 'number') return scaled(left, by);
  if (isPureShare(right) || right.amount === 'count') return left.amount === 'number' ? right : left;
  if (left.amount === 'points' && right.amount === 'points') return left;
  // A price by the hour: hours times money is money.
  return left.amount === 'money' && right.amount === 'duration' ? left : null;
}

/** Only 100 and 1,000 make a figure in per cent or per mille; `0.5 * share` is a weight. It may be done before dividing. */
function scaled(left: NumberType, by: number | null): NumberType {
  return (by === 100 || by === 1000) && timesOf(left) === 1 ? { ...left, times: by } : left;
}

function divide(left: NumberType, right: NumberType, by: number | null): NumberType | null {
  const times = timesOf(left) / timesOf(right);
  if (right.amount === 'number' && by !== null) return timesOf(left) === by ? { ...left, times: 1 } : left;
  if (left.amount === 'number' && right.amount === 'number') return { ...share, times, loose: true };
  if (left.amount === 'count' && right.amount === 'count')
    return left.of !== null && left.of === right.of ? { ...share, times } : { ...share, times, loose: true };
  if (left.amount === right.amount) return { ...share, times };
  if (isPureShare(right) || right.amount === 'count' || right.amount === 'number') return left;
  return null;
}
