import type { Finding, Suppressed } from '../finding/finding.ts';
import { likenessOf } from '../finding/identity.ts';
import type { Decided } from './decide.ts';

/** What a change touched: the lines of each file that are new or other than before, first and last of each stretch. */
export interface Change {
  readonly lines: ReadonlyMap<string, readonly (readonly [first: number, last: number])[]>;
  /** What a file was called before, where it has another name now. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Leaves out what was there before the change and is not on its lines: what it touched or broke remains. */
export function withoutUnchanged(
  { findings, suppressed }: Decided,
  before: readonly Finding[],
  change: Change,
): Decided {
  const left = new Map<string, number>();
  for (const each of before) left.set(likenessOf(each), (left.get(likenessOf(each)) ?? 0) + 1);
  const touched = findings.map((each) => isTouched(each, change));
  const isOld = new Set<Finding>();
  // Of several alike, those on changed lines are the new ones.
  for (const each of [...findings.filter((_, at) => !touched[at]), ...findings.filter((_, at) => touched[at])]) {
    const key = likenessOf(asBefore(each, change));
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    isOld.add(each);
  }
  const remains = findings.filter((each, at) => touched[at] === true || !isOld.has(each));
  const kept = new Set(remains);
  const gone = findings
    .filter((each) => !kept.has(each))
    .map((each): Suppressed => ({ finding: each, by: 'unchanged', reason: null, until: null }));
  return { findings: remains, suppressed: [...suppressed, ...gone] };
}

function asBefore(each: Finding, { renamed }: Change): Finding {
  const name = each.file === null ? undefined : renamed.get(each.file);
  return name === undefined ? each : { ...each, file: name };
}

function isTouched({ file, range }: Finding, { lines }: Change): boolean {
  if (file === null || range === null) return false;
  const stretches = lines.get(file) ?? [];
  return stretches.some(([first, last]) => range.start.line <= last && range.end.line >= first);
}
