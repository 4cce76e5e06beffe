import type { FieldChange, Outcome } from '../outcome.ts';
import { versionsBefore } from '../successor.ts';

/**
 * The first or last day on which a document holds. A version whose predecessor was released holds from its own first day,
 * and the predecessor until then: moving that day is what a new version is for.
 */
export function termOutcomes(change: FieldChange, end: 'from' | 'to'): readonly Outcome[] {
  const [old, next] = [change.old, change.new].map((value) => (typeof value === 'string' ? value : null));
  if (end === 'from' && versionsBefore(change)) return [{ class: 're-dates', bump: 'patch', from: next ?? null }];
  const isLonger =
    end === 'from' ? (next ?? '') < (old ?? '') : next === null || (old !== null && (next ?? '') > (old ?? ''));
  // More days of a demand can make a verdict worse, more days of an excuse cannot.
  return [{ class: 're-dates', bump: isLonger === change.excuses ? 'minor' : 'major' }];
}
