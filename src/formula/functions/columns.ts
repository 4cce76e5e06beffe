import type { Column, Columns } from './function.ts';

/** The numbers of a column, without what is empty. */
export function amountsOf(column: Column | undefined): number[] {
  return (column ?? []).filter((each) => typeof each === 'number');
}

/** The pairs of two columns in which neither is empty. */
export function pairsOf(columns: Columns, first: string, second: string): (readonly [number, number])[] {
  const other = columns[second] ?? [];
  return (columns[first] ?? []).flatMap((one, index): (readonly [number, number])[] => {
    const two = other[index];
    return typeof one === 'number' && typeof two === 'number' ? [[one, two]] : [];
  });
}

export function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const each of numbers) sum += each;
  return sum;
}

/** Infinity and NaN are no data. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
