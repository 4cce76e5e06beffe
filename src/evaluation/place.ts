import type { Place } from '../finding/problem.ts';
import type { Origin } from '../rule/rule.ts';

/** The line that something was compiled from. */
export function placeOf({ file, line }: Origin): Place {
  return { file, range: { start: { line, column: 1 }, end: { line, column: 1 } }, path: [] };
}
