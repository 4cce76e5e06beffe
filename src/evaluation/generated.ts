// Generated from schemas/ by `npm run generate`: do not edit.
import type { Words } from '../text/words.ts';
import type { Finding } from '../finding/generated.ts';
import type { Severity } from '../finding/generated.ts';
/**
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "status".
 */
export type Status = 'met' | 'at-risk' | 'missed' | 'no-data' | 'insufficient' | 'not-applicable' | 'waived';
/**
 * Why the verdict is what it is, for programs; `because` says it in words.
 *
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "reason".
 */
export type Reason =
  | 'target-reached'
  | 'between-target-and-limit'
  | 'short-of-target'
  | 'beyond-limit'
  | 'not-given'
  | 'no-row'
  | 'kpi-absent'
  | 'not-a-number'
  | 'quoted-number'
  | 'wrong-unit'
  | 'impossible-value'
  | 'conflicting-rows'
  | 'bad-sample'
  | 'sample-too-small'
  | 'sample-not-given'
  | 'interval-straddles-target'
  | 'declared-not-applicable'
  | 'no-target-yet';
/**
 * Met: the figure hoped for is reached, and the change is more than chance at 95 %. Missed: it is not reached. Insufficient: it is reached, yet samples are too small or the change may be chance. No data: one side has no figure.
 *
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "pilotStatus".
 */
export type PilotStatus = 'met' | 'missed' | 'insufficient' | 'no-data';

/**
 * What `yardstick evaluate --format json` prints: verdicts, alerts and findings, with what is needed to repeat them.
 */
export interface Evaluation {
  /**
   * Version of the toolkit.
   */
  toolkit: string;
  bundle: Digest;
  input: Digest;
  /**
   * The day whose standards were used; null: for each snapshot the last day of its period.
   */
  asOf: string | null;
  /**
   * The profile that was applied.
   */
  profile: string | null;
  /**
   * Goals were judged by these dimensions and those of their own scope; null: by all that the data has.
   */
  by: string[] | null;
  /**
   * The KPIs whose goals were judged; null: all.
   */
  only: string[] | null;
  /**
   * The instant up to which records counted; null where figures were given and not computed.
   */
  now: string | null;
  /**
   * Ordered by goal, scope and period.
   */
  verdicts: Verdict[];
  /**
   * Rules that hold, or that cannot be decided for want of data; ordered by rule, scope and period.
   */
  alerts: Alert[];
  /**
   * Pilots of which the data holds figures, before and during; ordered by pilot.
   */
  pilots: PilotOutcome[];
  findings: Finding[];
  summary: EvaluationSummary;
}
/**
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "digest".
 */
export interface Digest {
  digest: string;
}
/**
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "verdict".
 */
export interface Verdict {
  /**
   * Id of the standard or profile, a slash, id of the goal.
   */
  goal: string;
  title: Words;
  kpi: string;
  period: string;
  scope: Scope;
  where: Words;
  /**
   * In `unit`; null where there is none.
   */
  value: number | null;
  unit: string;
  /**
   * Number of answers, calls or tickets behind the value.
   */
  sample: number | null;
  /**
   * Wilson interval in `unit`, where the goal asks for confidence.
   */
  interval: number[] | null;
  /**
   * Decimals with which the KPI is shown; null: as many as it has.
   */
  decimals: number | null;
  better: 'higher' | 'lower';
  /**
   * In force that day, in `unit`.
   */
  target: number | null;
  limit: number | null;
  status: Status;
  reason: Reason;
  /**
   * How far on the better side of the target, in `unit` (percentage points for shares); negative on the worse side.
   */
  gap: number | null;
  why: Words;
  because: Words;
  document: DocumentPlace;
  /**
   * What a profile and a pilot changed of the goal, in the order in which they did; empty where it is as its document states it.
   */
  adjusted: Adjustment[];
  /**
   * What excuses it; null unless its status is waived.
   */
  waived: WaivedBy | null;
  clauses: string[];
}
/**
 * Values of dimensions; an absent one means all together.
 *
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "scope".
 */
export interface Scope {
  [k: string]: string;
}
/**
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "place".
 */
export interface DocumentPlace {
  kind: string;
  id: string;
  version: string;
  file: string;
  line: number;
}
/**
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "adjustment".
 */
export interface Adjustment {
  by: DocumentPlace;
  as: 'profile' | 'pilot';
  reason: Words;
  base: DocumentPlace;
  /**
   * The target before, in the unit of the verdict.
   */
  baseTarget: number | null;
  /**
   * The limit before; null where there was none.
   */
  baseLimit: number | null;
}
/**
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "waivedBy".
 */
export interface WaivedBy {
  waiver: DocumentPlace;
  title: Words;
  reason: Words;
  compensation: Words;
  approver: Words;
  /**
   * The last day that is excused.
   */
  until: string | null;
}
/**
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "alert".
 */
export interface Alert {
  rule: string;
  alert: string;
  severity: Severity;
  status: 'raised' | 'no-data';
  period: string;
  scope: Scope;
  where: Words;
  text: Words;
  because: Words;
  evidence: Evidence[];
  tell: string[];
  document: DocumentPlace;
  clauses: string[];
}
export interface Evidence {
  period: string;
  statement: Words;
  /**
   * null where it cannot be told for want of data.
   */
  holds: boolean | null;
}
/**
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "pilotOutcome".
 */
export interface PilotOutcome {
  pilot: string;
  title: Words;
  where: Words;
  status: PilotStatus;
  criteria: PilotCriterionOutcome[];
  /**
   * Day of the decision.
   */
  decide: string;
  by: Words;
  document: DocumentPlace;
}
/**
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "pilotCriterion".
 */
export interface PilotCriterionOutcome {
  goal: string;
  title: Words;
  kpi: string;
  unit: string;
  decimals: number | null;
  better: 'higher' | 'lower';
  before: PilotSide;
  after: PilotSide;
  /**
   * The figure before, as the pilot states it, in `unit`.
   */
  assumed: number;
  /**
   * The figure that must be reached, in `unit`.
   */
  hoped: number;
  /**
   * After less before, in `unit` (percentage points for shares).
   */
  change: number | null;
  /**
   * In which the change lies at 95 %: by Newcombe for shares with samples, by Welch from the scatter of periods otherwise.
   */
  interval: number[] | null;
  status: PilotStatus;
  because: Words;
  clauses: string[];
  document: DocumentPlace;
}
/**
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "pilotSide".
 */
export interface PilotSide {
  from: string;
  to: string;
  /**
   * In `unit`, weighted by samples where every period gives one; null where there is none.
   */
  value: number | null;
  /**
   * Answers, calls or tickets of all periods; null where a period gives none.
   */
  sample: number | null;
  /**
   * Figures that count: periods, of each group where the scope names several.
   */
  periods: number;
}
/**
 * This interface was referenced by `Evaluation`'s JSON-Schema
 * via the `definition` "summary".
 */
export interface EvaluationSummary {
  snapshots: number;
  met: number;
  'at-risk': number;
  missed: number;
  'no-data': number;
  insufficient: number;
  'not-applicable': number;
  waived: number;
  /**
   * Alerts that are raised.
   */
  alerts: number;
}
