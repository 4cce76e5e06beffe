import * as problems from '../finding/catalogue/snapshot.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { type Period, periodsBetween, shiftPeriod } from '../quantity/period.ts';
import { cellWords } from '../rule/cell-words.ts';
import { cellKey, type Dimension } from '../rule/scope.ts';
import type { Row } from './row.ts';

/** Periods that are missing between the first and the last row of a scope. */
export function gapFindings(rows: readonly Row[], dimensions: readonly Dimension[]): Finding[] {
  const series = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.period.cadence} ${cellKey(row.cell)}`;
    const all = series.get(key);
    if (all === undefined) series.set(key, [row]);
    else all.push(row);
  }
  return [...series.values()].flatMap((all) => {
    const sorted = all.toSorted((a, b) => (a.period.first < b.period.first ? -1 : 1));
    const missing = sorted.flatMap((row, index) => periodsMissing(sorted[index - 1]?.period, row.period));
    const [first] = sorted;
    // A series with more holes than rows is one of occasions, not of periods: nothing is missing from it.
    if (missing.length === 0 || missing.length > sorted.length || first === undefined) return [];
    return [finding(problems.gap, first.place(), { cell: cellWords(first.cell, dimensions), periods: missing })];
  });
}

/** At most a thousand: a typing error in a year must not make a list of centuries. */
function periodsMissing(before: Period | undefined, next: Period): string[] {
  const count = before === undefined ? 0 : periodsBetween(before, next) - 1;
  return before === undefined || count < 1
    ? []
    : Array.from({ length: Math.min(count, 1000) }, (_, step) => shiftPeriod(before, step + 1).id);
}
