import type { Day } from '../quantity/day.ts';
import type { Words } from '../text/words.ts';
import { isInForce, type Origin, type Term } from './rule.ts';
import { type Cell, covers, type Scope } from './scope.ts';

/** One goal or tier that is excused for a scope and a time: missed becomes waived, and nothing else changes. */
export interface Waiver {
  readonly id: string;
  readonly title: Words;
  readonly of: 'goal' | 'tier';
  /** `<document>/<goal>` or `<service level>/<tier>`. */
  readonly excuses: string;
  readonly scope: Scope;
  readonly reason: Words;
  readonly compensation: Words;
  /** The role that approved it. */
  readonly approver: Words;
  readonly term: Term;
  readonly origin: Origin;
}

/** The waiver that turns a missed goal or tier into a waived one; of several the one that ends last. */
export function waiverFor(
  waivers: readonly Waiver[],
  of: Waiver['of'],
  excuses: string,
  cell: Cell,
  on: Day,
): Waiver | null {
  let found: Waiver | null = null;
  for (const waiver of waivers) {
    if (waiver.excuses !== excuses || waiver.of !== of) continue;
    if (!isInForce(waiver.term, on) || !covers(waiver.scope, cell)) continue;
    if (found === null || (waiver.term.to ?? '9999') > (found.term.to ?? '9999')) found = waiver;
  }
  return found;
}
