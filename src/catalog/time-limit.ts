import { nowhere } from '../finding/problem.ts';
import type { Dated } from '../quantity/dated.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { TimeLimit } from '../rule/service-level.ts';
import type { Dated as StatedDated } from '../schema/generated/documents.ts';
import { statedValues } from './dated.ts';

/** Undefined where a value is no time. */
export function limitsOf(stated: StatedDated | undefined): Dated<TimeLimit>[] | undefined {
  const limits = statedValues(stated, () => nowhere).map(({ from, value }) => ({ from, value: limitOf(value) }));
  return limits.every((each): each is Dated<TimeLimit> => each.value !== undefined) ? limits : undefined;
}

/** Undefined where a quantity is no time. */
export function limitOf({ value, unit }: Quantity): TimeLimit | undefined {
  if (unit.measure === 'duration' || unit.measure === 'working time') return { open: Math.round(value * 1000) };
  return unit.measure === 'working days' ? { workingDays: value } : undefined;
}
