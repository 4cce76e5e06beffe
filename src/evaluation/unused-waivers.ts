import * as problems from '../finding/catalogue/evaluation.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import type { Day } from '../quantity/day.ts';
import { scopeWords } from '../rule/cell-words.ts';
import { isInForce } from '../rule/rule.ts';
import { type Cell, covers, type Dimension } from '../rule/scope.ts';
import type { Waiver } from '../rule/waiver.ts';
import { placeOf } from './place.ts';

/** Something that was judged and could have been excused: a goal on a row, a tier on a ticket. */
export interface Excusable {
  readonly excuses: string;
  readonly cell: Cell;
  readonly on: Day;
  /** What did excuse it. */
  readonly waiver: Waiver | null;
}

/** Waivers that excused nothing on their days. Data from other days says nothing about them. */
export function unusedWaivers(
  waivers: readonly Waiver[],
  judged: readonly Excusable[],
  dimensions: readonly Dimension[],
): Finding[] {
  return waivers.flatMap((waiver) => {
    const inTerm = judged.filter(({ excuses, on }) => excuses === waiver.excuses && isInForce(waiver.term, on));
    if (inTerm.length === 0 || inTerm.some((each) => each.waiver === waiver)) return [];
    const inScope = inTerm.filter(({ cell }) => covers(waiver.scope, cell)).length;
    const { id, excuses, scope, origin } = waiver;
    const place = placeOf(origin);
    return inScope === 0
      ? [
          finding(problems.waiverUntouched, place, {
            id,
            excuses,
            judged: inTerm.length,
            scope: scopeWords(scope, dimensions),
          }),
        ]
      : [finding(problems.waiverUnneeded, place, { id, excuses, judged: inScope })];
  });
}
