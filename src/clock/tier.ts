import { inForce } from '../quantity/dated.ts';
import type { Day } from '../quantity/day.ts';
import { type Cell, covers } from '../rule/scope.ts';
import { type Adjusted, isInForce } from '../rule/rule.ts';
import type { Clock, ServiceLevel, Tier, TimeLimit } from '../rule/service-level.ts';
import type { Cycle } from './timeline.ts';

/** A tier with its times in force on a day. */
export interface TierInForce {
  readonly tier: Tier;
  readonly target: TimeLimit;
  /** The limit, or the target where there is none. */
  readonly last: TimeLimit;
  /** What a profile or pilot made of it. */
  readonly adjusted: Adjusted<TimeLimit> | null;
}

/** The tier that decides a ticket: the first that covers it, or the strictest. */
export function decidingTier(level: ServiceLevel, clock: Clock, cell: Cell, on: Day): TierInForce | undefined {
  let deciding: TierInForce | undefined;
  for (const tier of level.tiers) {
    if (tier.clock !== clock.id || !covers(tier.scope, cell)) continue;
    const inForceOn = tierOn(tier, cell, on);
    if (inForceOn === undefined) continue;
    if (level.overlap === 'first') return inForceOn;
    if (deciding === undefined || isStricter(inForceOn, deciding)) deciding = inForceOn;
  }
  return deciding;
}

/** A tier of the clock that did not decide, and why: the ticket is another, its times do not hold that day, or one is stricter. */
export interface PassedTier {
  readonly tier: Tier;
  readonly reason: 'other-ticket' | 'not-in-force' | 'not-strictest' | 'not-first';
}

/** What becomes of the tiers of a clock but the one that decides. */
export function passedTiers(level: ServiceLevel, clock: Clock, deciding: Tier, cell: Cell, on: Day): PassedTier[] {
  const passed = level.overlap === 'first' ? 'not-first' : 'not-strictest';
  return level.tiers
    .filter((tier) => tier.clock === clock.id && tier !== deciding)
    .map((tier): PassedTier => {
      if (!covers(tier.scope, cell)) return { tier, reason: 'other-ticket' };
      return { tier, reason: tierOn(tier, cell, on) === undefined ? 'not-in-force' : passed };
    });
}

/** The tiers that decided earlier in a cycle, each once. */
export function earlierTiers(level: ServiceLevel, clock: Clock, { cells }: Cycle, on: Day): readonly TierInForce[] {
  const found = new Map<Tier, TierInForce>();
  for (const { cell } of cells.slice(0, -1)) {
    const each = decidingTier(level, clock, cell, on);
    if (each !== undefined) found.set(each.tier, each);
  }
  return [...found.values()];
}

/** What is left of a cycle where counting begins again with the last change that its tiers look at. */
export function sinceLastChange(cycle: Cycle, level: ServiceLevel, clock: Clock): Cycle {
  const looked = new Set(
    level.tiers.filter((tier) => tier.clock === clock.id).flatMap(({ scope }) => Object.keys(scope)),
  );
  const changed = cycle.cells.findLast(({ cell }, index) => {
    const before = cycle.cells[index - 1]?.cell;
    return before !== undefined && [...looked].some((dimension) => before[dimension] !== cell[dimension]);
  });
  if (changed === undefined) return cycle;
  const stretches = cycle.stretches
    .filter(({ to }) => to > changed.at)
    .map((stretch) => ({ ...stretch, from: Math.max(stretch.from, changed.at) }));
  return { ...cycle, startedAt: changed.at, stretches };
}

function tierOn(tier: Tier, cell: Cell, on: Day): TierInForce | undefined {
  const tried = tier.tried.findLast((each) => isInForce(each.term, on) && covers(each.scope, cell));
  const times = tried ?? tier;
  const target = inForce(times.target, on)?.value;
  return target && { tier, target, last: inForce(times.limit, on)?.value ?? target, adjusted: times.adjusted };
}

/** Working days and open time cannot be compared; a check asks that a clock's tiers use one of them. */
function isStricter(a: TierInForce, b: TierInForce): boolean {
  const [last, otherLast] = [sizeOf(a.last), sizeOf(b.last)];
  return last < otherLast || (last === otherLast && sizeOf(a.target) < sizeOf(b.target));
}

function sizeOf(limit: TimeLimit): number {
  return 'open' in limit ? limit.open : limit.workingDays * 86_400_000;
}
