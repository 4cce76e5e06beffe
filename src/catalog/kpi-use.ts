import type { Catalog } from './catalog.ts';
import type { AnyEntry } from './entry.ts';

/** A form may yield a KPI and a case may give one; that is not yet looking at it. */
const lookers: ReadonlySet<string> = new Set(['action', 'monitoring', 'profile', 'rule', 'standard']);

/** Whether a goal, a rule, an action or the monitoring plan looks at a KPI. */
export function isLookedAt(catalog: Catalog, kpi: Pick<AnyEntry, 'kind' | 'id'>): boolean {
  return catalog.usedBy(kpi).some((user) => lookers.has(user.kind) && user.isInUse);
}
