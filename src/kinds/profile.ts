import { compileGoal, goalReferences, seriesOf } from '../catalog/goal.ts';
import { type Entry, wordsOf } from '../catalog/entry.ts';
import type { DocumentKind, Documents } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';
import { limitsOf } from '../catalog/time-limit.ts';
import { quantityOf } from '../quantity/quantity.ts';
import { unitOf } from '../quantity/unit.ts';
import { scopeOf } from '../rule/scope.ts';
import type { Adjustment, Pilot, PilotCriterion, TierAdjustment } from '../rule/tailoring.ts';

export const profile: DocumentKind<'profile'> = {
  name: 'profile',
  title: { zh: '适配', en: 'Profiles' },
  carries: 'described',
  references: ({ document, goals, parsed }) => {
    const { one, list, scope } = referencesIn(parsed);
    const { adjust = [], adjustTiers = [], adjustWeights = [], omit = [], pilot } = document;
    return [
      ...goals.flatMap(goalReferences),
      ...adjust.flatMap(({ goal, sources }, index) => [
        ...one('goal', goal, 'adjust', index, 'goal'),
        ...list('clause', sources, 'adjust', index, 'sources'),
      ]),
      ...adjustTiers.flatMap(({ tier }, index) => one('tier', tier, 'adjustTiers', index, 'tier')),
      ...adjustWeights.flatMap(({ item }, index) => one('scorecard-item', item, 'adjustWeights', index, 'item')),
      ...omit.flatMap(({ goal }, index) => one('goal', goal, 'omit', index, 'goal')),
      ...scope(pilot?.when, 'pilot', 'when'),
      ...one('role', pilot?.by, 'pilot', 'by'),
      ...(pilot?.criteria ?? []).flatMap(({ goal, sources }, index) => [
        ...one('goal', goal, 'pilot', 'criteria', index, 'goal'),
        ...list('clause', sources, 'pilot', 'criteria', index, 'sources'),
      ]),
    ];
  },
  items: (entry) => [
    ...(entry.document.goals ?? []).map(({ id }, index) => ({
      id,
      place: entry.at('goals', index, 'id'),
      carries: 'measured' as const,
    })),
    ...(entry.document.adjust ?? []).map(({ goal }, index) => ({
      id: goal,
      place: entry.at('adjust', index, 'goal'),
      carries: 'measured' as const,
    })),
    ...(entry.document.pilot?.criteria ?? []).map(({ goal }, index) => ({
      id: `criterion ${goal}`,
      place: entry.at('pilot', 'criteria', index, 'goal'),
      carries: 'measured' as const,
    })),
  ],
  compile: (entry, documents) => ({
    tailorings: [
      {
        id: entry.id,
        title: entry.title,
        adjust: (entry.document.adjust ?? []).flatMap((_, index) => compileAdjustment(entry, index, documents) ?? []),
        tiers: (entry.document.adjustTiers ?? []).flatMap((_, index) => compileTier(entry, index) ?? []),
        weights: (entry.document.adjustWeights ?? []).map(({ item, weight, reason }, index) => ({
          item,
          weight: quantityOf(weight).value,
          reason: wordsOf(reason),
          origin: entry.origin(['adjustWeights', index]),
        })),
        omit: (entry.document.omit ?? []).map(({ goal }) => goal),
        goals: entry.goals.flatMap((goal) => compileGoal(documents, goal) ?? []),
        pilot: compilePilot(entry, documents),
        term: entry.term,
        origin: entry.origin(),
      },
    ],
  }),
  template: ({
    id,
    owner,
    goal,
    from,
  }) => `# 适配：在基础标准上的调整，未提到的一律沿用 · what a company changes of the base; the rest is inherited
kind: profile
id: ${id}
version: 1.0.0
status: active
title: { zh: 示例公司, en: Example company }
owner: ${owner}
effective: { from: ${from} }

adjust:
  - goal: ${goal}
    target: 88 %
    limit: 85 %
    reason: { zh: 上年已达到 87 %。, en: Last year reached 87 % already. }
`,
};

function compileAdjustment(entry: Entry<'profile'>, index: number, documents: Documents): Adjustment | undefined {
  const stated = entry.document.adjust?.[index];
  const base = documents.goals.find(({ id }) => id === stated?.goal);
  const kpi = base && documents.get('kpi', base.goal.kpi);
  if (stated === undefined || kpi === undefined) return undefined;
  const series = (dated: typeof stated.target) =>
    dated === undefined ? null : (seriesOf(dated, kpi.document.unit) ?? null);
  return {
    goal: stated.goal,
    target: series(stated.target),
    limit: series(stated.limit),
    cadence: stated.period ?? null,
    minimumSample: stated.minimumSample ?? null,
    reason: wordsOf(stated.reason),
    clauses: stated.sources ?? [],
    origin: entry.origin(['adjust', index]),
  };
}

/** Undefined where its times are none, which a check reports. */
function compileTier(entry: Entry<'profile'>, index: number): TierAdjustment | undefined {
  const stated = entry.document.adjustTiers?.[index];
  const [target, limit] = [limitsOf(stated?.target), limitsOf(stated?.limit)];
  if (stated === undefined || target === undefined || limit === undefined) return undefined;
  return {
    tier: stated.tier,
    target: stated.target === undefined ? null : target,
    limit: stated.limit === undefined ? null : limit,
    reason: wordsOf(stated.reason),
    origin: entry.origin(['adjustTiers', index]),
  };
}

function compilePilot(entry: Entry<'profile'>, documents: Documents): Pilot | null {
  const { pilot } = entry.document;
  if (pilot === undefined) return null;
  return {
    scope: scopeOf(pilot.when),
    before: pilot.before,
    criteria: pilot.criteria.flatMap(({ goal, before, after, sources }, index): PilotCriterion[] => {
      const base = documents.goals.find(({ id }) => id === goal);
      const kpi = base && documents.get('kpi', base.goal.kpi);
      const [from, to] = [quantityOf(before), quantityOf(after)];
      // Figures that are none of the KPI’s are reported by a check.
      const fits =
        kpi !== undefined && [from, to].every(({ unit }) => unit.measure === unitOf(kpi.document.unit).measure);
      if (!fits) return [];
      const origin = entry.origin(['pilot', 'criteria', index]);
      return [{ goal, before: from.value, after: to.value, clauses: sources ?? [], origin }];
    }),
    decide: pilot.decide,
    by: documents.roleTitle(pilot.by),
  };
}
