import type { Unit } from '../quantity/unit.ts';
import { type NumberType, timesOf, type Type, typeOfUnit } from './type.ts';

/**
 * What the value of a formula is multiplied with to be in base units of the KPI’s unit; null where it measures something
 * else. This is the one place where `a / b`, `a / b * 100 %` and `a / b * 100` come to mean the same: 100 % is 1 by itself,
 * and a share that was multiplied by a plain 100 is a figure in per cent, which a KPI in % takes back to a share. So a KPI in
 * % never shows 9,000 %.
 */
export function factorFor(type: Type, unit: Unit): number | null {
  if (type.is !== 'number') return null;
  if (type.amount === 'any') return 1;
  const { amount } = typeOfUnit(unit.symbol);
  const times = timesOf(type);
  switch (amount) {
    case 'share':
      if (!isShare(type) && type.amount !== 'number') return null;
      return times === 1 ? 1 : times === Math.round(1 / unit.factor) ? 1 / times : null;
    case 'share difference':
      return type.amount !== amount ? null : times === 1 ? 1 : times === 100 ? 0.01 : null;
    case 'points':
      return type.amount === 'points' || type.amount === 'number' || type.loose || (isShare(type) && times === 100)
        ? 1
        : null;
    case 'count':
      return type.amount === 'count' || type.amount === 'number' || type.loose ? 1 : null;
    default:
      return type.amount === amount ? 1 : null;
  }
}

function isShare({ amount }: NumberType): boolean {
  return amount === 'share' || amount === 'share difference';
}
