import { overlap } from '../catalog/versions.ts';
import { compareText } from '../finding/finding.ts';
import { addDays, type Day } from '../quantity/day.ts';
import { type Goal, isInForce, type Scorecard, type Term } from '../rule/rule.ts';
import { type Cell, covers, narrowed } from '../rule/scope.ts';
import type { ServiceLevel, Tier } from '../rule/service-level.ts';
import type { Adjustment, Tailoring, TierAdjustment } from '../rule/tailoring.ts';
import { kept } from '../text/kept.ts';
import type { Bundle } from './bundle.ts';

/**
 * The goals that hold under a profile: the base with its adjustments, without its omissions, and its own, each for the days
 * on which the profile is in force; and what pilots try, which hold by themselves for their scope and time.
 */
export function goalsUnder(bundle: Bundle, profile: string | null): readonly Goal[] {
  const known = goalsByProfile(bundle);
  const goals = known.get(profile) ?? tailoredGoals(bundle, profile);
  known.set(profile, goals);
  return goals;
}

const goalsByProfile = kept((_bundle: Bundle) => new Map<string | null, readonly Goal[]>());

function tailoredGoals(bundle: Bundle, profile: string | null): readonly Goal[] {
  const { chosen, pilots } = tailoringsOf(bundle, profile);
  const changed = chosen.reduce<readonly Goal[]>(
    (goals, tailoring) => [...goals.flatMap((goal) => goalsUnderOne(goal, tailoring)), ...tailoring.goals],
    bundle.goals,
  );
  const tried = pilots.reduce(
    (goals, pilot) => goals.map((goal) => triedIn(goal, pilot)),
    [...changed, ...pilots.flatMap(ownGoals)],
  );
  return tried.toSorted((a, b) => compareText(a.id, b.id) || compareText(a.term.from ?? '', b.term.from ?? ''));
}

/** A goal as it holds for one cell on one day: with what a pilot tries there. */
export function goalFor(goal: Goal, cell: Cell, on: Day): Goal {
  const tried = goal.tried.findLast((each) => isInForce(each.term, on) && covers(each.scope, cell));
  if (tried === undefined) return goal;
  const { target, limit, minimumSample, adjusted } = tried;
  return { ...goal, target, limit, minimumSample, adjusted };
}

/** The service levels that hold under a profile, with what pilots try. */
export function levelsUnder(bundle: Bundle, profile: string | null): readonly ServiceLevel[] {
  const { chosen, pilots } = tailoringsOf(bundle, profile);
  if (![...chosen, ...pilots].some(({ tiers }) => tiers.length > 0)) return bundle.serviceLevels;
  return bundle.serviceLevels.flatMap((base) =>
    chosen
      .reduce<ServiceLevel[]>(
        (levels, tailoring) => levels.flatMap((level) => levelsUnderOne(level, tailoring)),
        [base],
      )
      .map((level) => pilots.reduce(levelTriedIn, level)),
  );
}

/** The scorecards that hold under a profile, with its weights. */
export function scorecardsUnder(bundle: Bundle, profile: string | null): readonly Scorecard[] {
  return bundle.scorecards.flatMap((card) => {
    const { chosen } = tailoringsOf(bundle, card.profile ?? profile);
    return chosen.reduce<Scorecard[]>(
      (cards, tailoring) =>
        cards.flatMap((each) =>
          split(each, tailoring, (inside): Scorecard[] => [
            {
              ...inside,
              items: inside.items.map((item) => {
                const change = tailoring.weights.find((weight) => weight.item === `${card.id}/${item.id}`);
                return change === undefined ? item : { ...item, weight: change.weight };
              }),
            },
          ]),
        ),
      [card],
    );
  });
}

/** The versions of the profile that was chosen, and all pilots. */
function tailoringsOf({ tailorings }: Bundle, profile: string | null) {
  return {
    chosen: tailorings.filter(({ id, pilot }) => id === profile && pilot === null),
    pilots: tailorings.filter(({ pilot }) => pilot !== null),
  };
}

function goalsUnderOne(goal: Goal, tailoring: Tailoring): Goal[] {
  const change = tailoring.adjust.find((each) => each.goal === goal.id);
  const isOmitted = tailoring.omit.includes(goal.id);
  if (change === undefined && !isOmitted) return [goal];
  return split(goal, tailoring, (inside) =>
    isOmitted || change === undefined ? [] : [{ ...inside, ...adjustedGoal(inside, change, 'profile') }],
  );
}

function adjustedGoal(goal: Goal, change: Adjustment, as: 'profile' | 'pilot') {
  return {
    target: change.target ?? goal.target,
    limit: change.limit ?? goal.limit,
    cadence: change.cadence ?? goal.cadence,
    minimumSample: change.minimumSample ?? goal.minimumSample,
    clauses: [...new Set([...goal.clauses, ...change.clauses])].toSorted(),
    adjusted: {
      by: change.origin,
      as,
      reason: change.reason,
      target: goal.target,
      limit: goal.limit,
      before: goal.adjusted,
    },
  };
}

function triedIn(goal: Goal, { adjust, pilot, term }: Tailoring): Goal {
  const change = adjust.find((each) => each.goal === goal.id);
  if (change === undefined || pilot === null) return goal;
  const { target, limit, minimumSample, adjusted } = adjustedGoal(goal, change, 'pilot');
  return { ...goal, tried: [...goal.tried, { scope: pilot.scope, term, target, limit, minimumSample, adjusted }] };
}

/** The goals of a pilot are asked for where it is tried, and nowhere else. */
function ownGoals({ goals, pilot, term }: Tailoring): Goal[] {
  return goals.flatMap((goal) => {
    const shared = overlap(goal.term, term);
    const scope = pilot === null ? goal.scope : narrowed(goal.scope, pilot.scope);
    return shared === null || scope === null ? [] : [{ ...goal, term: shared, scope }];
  });
}

function levelsUnderOne(level: ServiceLevel, tailoring: Tailoring): ServiceLevel[] {
  if (!tailoring.tiers.some(({ tier }) => tier.startsWith(`${level.id}/`))) return [level];
  return split(level, tailoring, (inside) => [
    {
      ...inside,
      tiers: inside.tiers.map((tier) => {
        const change = tailoring.tiers.find((each) => each.tier === `${level.id}/${tier.id}`);
        return change === undefined ? tier : { ...tier, ...adjustedTier(tier, change, 'profile') };
      }),
    },
  ]);
}

function levelTriedIn(level: ServiceLevel, { tiers, pilot, term }: Tailoring): ServiceLevel {
  if (pilot === null) return level;
  const { scope } = pilot;
  return {
    ...level,
    tiers: level.tiers.map((tier) => {
      const change = tiers.find((each) => each.tier === `${level.id}/${tier.id}`);
      if (change === undefined) return tier;
      return { ...tier, tried: [...tier.tried, { scope, term, ...adjustedTier(tier, change, 'pilot') }] };
    }),
  };
}

function adjustedTier(tier: Tier, change: TierAdjustment, as: 'profile' | 'pilot') {
  return {
    target: change.target ?? tier.target,
    limit: change.limit ?? tier.limit,
    adjusted: {
      by: change.origin,
      as,
      reason: change.reason,
      target: tier.target,
      limit: tier.limit,
      before: tier.adjusted,
    },
  };
}

/** An item on the days on which a profile is in force as the profile makes it, and on all others as it is. */
function split<T extends { readonly term: Term }>(item: T, { term }: Tailoring, make: (inside: T) => T[]): T[] {
  const shared = overlap(item.term, term);
  if (shared === null) return [item];
  const before = shared.from === null ? null : overlap(item.term, { from: null, to: addDays(shared.from, -1) });
  const after = shared.to === null ? null : overlap(item.term, { from: addDays(shared.to, 1), to: null });
  const outside = (part: Term | null) => (part === null ? [] : [{ ...item, term: part }]);
  return [...outside(before), ...make({ ...item, term: shared }), ...outside(after)];
}
