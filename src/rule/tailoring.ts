import type { Dated } from '../quantity/dated.ts';
import type { Day } from '../quantity/day.ts';
import type { Cadence } from '../quantity/period.ts';
import type { Words } from '../text/words.ts';
import type { Goal, Origin, Term } from './rule.ts';
import type { Scope } from './scope.ts';
import type { TimeLimit } from './service-level.ts';

/** Another target, limit, period or sample of a goal; null where it stays. */
export interface Adjustment {
  readonly goal: string;
  readonly target: readonly Dated<number>[] | null;
  readonly limit: readonly Dated<number>[] | null;
  readonly cadence: Cadence | null;
  readonly minimumSample: number | null;
  readonly reason: Words;
  readonly clauses: readonly string[];
  readonly origin: Origin;
}

/** Another target or limit of a tier, `<service level>/<tier>`; null where it stays. */
export interface TierAdjustment {
  readonly tier: string;
  readonly target: readonly Dated<TimeLimit>[] | null;
  readonly limit: readonly Dated<TimeLimit>[] | null;
  readonly reason: Words;
  readonly origin: Origin;
}

/** Another weight of an item of a scorecard, `<scorecard>/<item>`, as a share of 1. */
export interface WeightAdjustment {
  readonly item: string;
  readonly weight: number;
  readonly reason: Words;
  readonly origin: Origin;
}

/** What a profile makes of the base: goals, tiers and weights adjusted, goals left out and added. */
export interface Tailoring {
  readonly id: string;
  readonly title: Words;
  readonly adjust: readonly Adjustment[];
  readonly tiers: readonly TierAdjustment[];
  readonly weights: readonly WeightAdjustment[];
  readonly omit: readonly string[];
  readonly goals: readonly Goal[];
  /** Null for a profile that somebody chooses; a pilot holds by itself, for its scope and time. */
  readonly pilot: Pilot | null;
  readonly term: Term;
  readonly origin: Origin;
}

/** Something that is tried: for whom, compared with which time before, and when it has succeeded. */
export interface Pilot {
  readonly scope: Scope;
  readonly before: { readonly from: Day; readonly to: Day };
  readonly criteria: readonly PilotCriterion[];
  readonly decide: Day;
  /** The role that decides. */
  readonly by: Words;
}

/** Figures before and after, in base units of the KPI of the goal. */
export interface PilotCriterion {
  readonly goal: string;
  readonly before: number;
  readonly after: number;
  readonly clauses: readonly string[];
  readonly origin: Origin;
}
