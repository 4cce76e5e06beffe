import type { Aggregated, Column, Columns } from './function.ts';

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

/** What was worked out of some records: nothing where there are none, or where it is beyond all measure. */
export function aggregated(value: number | null, records: number): Aggregated {
  if (records === 0 || value === null) return { value: null, records };
  return Number.isFinite(value) ? { value, records } : { value: null, records, why: 'overflow' };
}

/** One sum over another. */
export function ratio(value: number, to: number, records: number): Aggregated {
  if (records === 0 || to !== 0) return aggregated(value / to, records);
  return { value: null, records, why: value === 0 ? 'zero-by-zero' : 'division-by-zero' };
}
