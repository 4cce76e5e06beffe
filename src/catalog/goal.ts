import { nowhere } from '../finding/problem.ts';
import type { Dated } from '../quantity/dated.ts';
import { unitOf } from '../quantity/unit.ts';
import type { Goal } from '../rule/rule.ts';
import { scopeOf } from '../rule/scope.ts';
import type { Dated as StatedDated } from '../schema/generated/documents.ts';
import { statedValues } from './dated.ts';
import { type StatedGoal, wordsOf } from './entry.ts';
import { referencesIn } from './references.ts';
import type { Documents, Reference } from './kind.ts';

/** The references of every goal of a standard or profile. */
export function goalReferences({ goal, at, keyAt }: StatedGoal): Reference[] {
  const { one, list, scope } = referencesIn({ at: (path) => at(...path), keyAt: (path) => keyAt(...path) });
  return [...one('kpi', goal.kpi, 'kpi'), ...list('clause', goal.sources, 'sources'), ...scope(goal.when, 'when')];
}

/** A goal ready to be judged; undefined where its quantities do not fit its KPI, which a check reports. */
export function compileGoal(documents: Documents, { id, goal, term, origin }: StatedGoal): Goal | undefined {
  const kpi = documents.get('kpi', goal.kpi);
  if (kpi === undefined) return undefined;
  const target = seriesOf(goal.target, kpi.document.unit);
  const limit = seriesOf(goal.limit ?? [], kpi.document.unit);
  if (target === undefined || limit === undefined) return undefined;
  return {
    id,
    title: goal.title === undefined ? kpi.title : wordsOf(goal.title),
    kpi: goal.kpi,
    scope: scopeOf(goal.when),
    cadence: goal.period ?? kpi.document.period,
    target,
    limit,
    minimumSample: goal.minimumSample ?? kpi.document.minimumSample ?? 0,
    confidence: goal.confidence ?? null,
    term,
    origin,
    clauses: goal.sources ?? [],
    adjusted: null,
    tried: [],
  };
}

/** One quantity or a dated series, in base units; undefined where a unit is not one of the KPI's measure. */
export function seriesOf(stated: StatedDated, unit: string): Dated<number>[] | undefined {
  const values = statedValues(stated, () => nowhere);
  const { measure } = unitOf(unit);
  if (values.some(({ value }) => value.unit.measure !== measure)) return undefined;
  return values.map(({ from, value }) => ({ from, value: value.value }));
}
