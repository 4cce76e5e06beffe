import type { Computation } from '../formula/computation.ts';
import type { Dated } from '../quantity/dated.ts';
import type { Day } from '../quantity/day.ts';
import type { Direction } from '../quantity/band.ts';
import type { Cadence } from '../quantity/period.ts';
import type { Confidence } from '../quantity/wilson.ts';
import type { Words } from '../text/words.ts';
import type { Scope } from './scope.ts';

/** The document that something comes from, as verdicts name it. */
export interface Origin {
  readonly kind: string;
  readonly id: string;
  readonly version: string;
  readonly file: string;
  readonly line: number;
}

/** First and last day in force, both included; null means without end. */
export interface Term {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Without end, before and after. */
export const always: Term = { from: null, to: null };

/** What evaluation needs of a KPI. Values are in base units (see `quantity/unit.ts`). */
export interface Measure {
  readonly id: string;
  readonly title: Words;
  readonly aliases: readonly string[];
  /** Symbol of the unit that snapshots use. */
  readonly unit: string;
  readonly better: Direction;
  /** Smallest and largest possible value; null where there is no bound. */
  readonly range: readonly [number | null, number | null];
  readonly decimals: number | null;
  /** The period over which it is usually measured. */
  readonly cadence: Cadence;
  /** How it is computed from records; null where it is documented only. */
  readonly computation: Computation | null;
  /** When this version of it counts. */
  readonly term: Term;
}

/** A goal on a KPI: target and limit in base units of the KPI's unit. */
export interface Goal {
  readonly id: string;
  readonly title: Words;
  readonly kpi: string;
  readonly scope: Scope;
  /** Only snapshots of this length are judged. */
  readonly cadence: Cadence;
  readonly target: readonly Dated<number>[];
  readonly limit: readonly Dated<number>[];
  /** 0 asks for none. */
  readonly minimumSample: number;
  readonly confidence: Confidence | null;
  readonly term: Term;
  readonly origin: Origin;
  readonly clauses: readonly string[];
  readonly adjusted: Adjusted<number> | null;
  /** What a pilot tries instead for its scope and time. */
  readonly tried: readonly TriedGoal[];
}

/** What a pilot tries instead of a goal’s own figures. */
export interface TriedGoal {
  readonly scope: Scope;
  readonly term: Term;
  readonly target: readonly Dated<number>[];
  readonly limit: readonly Dated<number>[];
  readonly minimumSample: number;
  readonly adjusted: Adjusted<number>;
}

/** What a profile or a pilot changed of a goal (`number`) or a tier (`TimeLimit`), and what it was before. */
export interface Adjusted<T> {
  readonly by: Origin;
  readonly as: 'profile' | 'pilot';
  readonly reason: Words;
  readonly target: readonly Dated<T>[];
  readonly limit: readonly Dated<T>[];
  /** Where a pilot tries something else than what a profile had made of the base already. */
  readonly before: Adjusted<T> | null;
}

export type Comparison = 'atLeast' | 'atMost' | 'above' | 'below';

export type Status = 'met' | 'at-risk' | 'missed' | 'no-data' | 'insufficient' | 'not-applicable' | 'waived';

/** A statement about one series of figures that is true, false, or unknown for want of data. */
export type Statement =
  | { readonly about: 'value'; readonly kpi: string; readonly comparison: Comparison; readonly bound: number }
  | {
      readonly about: 'change';
      readonly kpi: string;
      readonly against: 'previous-period' | 'same-period-last-year';
      readonly as: 'difference' | 'relative';
      readonly comparison: Comparison;
      /** In base units of the KPI's unit; as a share of the earlier value where `as` is relative. */
      readonly bound: number;
    }
  | { readonly about: 'verdict'; readonly goal: string; readonly statuses: readonly Status[] };

/** All, any and not over statements; `periods` asks that it holds that many periods in a row, up to the one judged. */
export type Condition = { readonly periods: number } & (
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'is'; readonly statement: Statement }
);

export interface Rule {
  readonly id: string;
  readonly title: Words;
  readonly scope: Scope;
  readonly condition: Condition;
  readonly alert: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: Words;
  readonly tell: readonly string[];
  readonly term: Term;
  readonly origin: Origin;
  readonly clauses: readonly string[];
}

/** What happens where an item of a scorecard has no verdict that can be scored. */
export type MissingTreatment = 'leave-out' | 'zero' | 'withhold';

/** A point of a score curve: a value in base units of the KPI's unit, or the goal's own target or limit. */
export interface CurvePoint {
  readonly at: number | 'target' | 'limit';
  readonly points: number;
}

/** One goal of a scorecard and how its value turns into points. */
export interface ScorecardItem {
  readonly id: string;
  readonly goal: string;
  /** As a share of 1. */
  readonly weight: number;
  readonly curve: readonly CurvePoint[];
  readonly shape: 'linear' | 'steps';
  readonly mustPass: boolean;
  readonly clauses: readonly string[];
}

/** Weighted goals → points → grade → consequence. */
export interface Scorecard {
  readonly id: string;
  readonly title: Words;
  /** The dimensions of which each combination gets a score; none for one score of all together. */
  readonly per: readonly string[];
  readonly cadence: Cadence;
  readonly profile: string | null;
  readonly items: readonly ScorecardItem[];
  readonly missing: Readonly<Record<'no-data' | 'insufficient' | 'not-applicable' | 'waived', MissingTreatment>>;
  /** As a share of 1: how much of the weight must have data for a score to be given. */
  readonly leastWeight: number;
  /** The best grade where a must-pass item is missed. */
  readonly cap: string | null;
  /** From best to worst. */
  readonly grades: readonly {
    readonly id: string;
    readonly title: Words;
    readonly from: number;
    readonly consequence: Words;
  }[];
  readonly term: Term;
  readonly origin: Origin;
}

export function isInForce({ from, to }: Term, on: Day): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}
