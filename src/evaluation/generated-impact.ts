// Generated from schemas/ by `npm run generate`: do not edit.
import type { Words } from '../text/words.ts';
/**
 * What a change of standards would have meant on past snapshots or tickets: both versions judged the same data.
 */
export interface Impact {
  of: 'snapshots' | 'tickets';
  summary: ImpactSummary;
  goals: GoalImpact[];
  /**
   * Every verdict that is another one, the worst first.
   */
  flips: Flip[];
  /**
   * Every score that is another one, the deepest fall first.
   */
  scores: ScoreImpact[];
}
/**
 * This interface was referenced by `Impact`'s JSON-Schema
 * via the `definition` "impactSummary".
 */
export interface ImpactSummary {
  same: number;
  worse: number;
  better: number;
  /**
   * To or from a verdict that is neither good nor bad, such as no data.
   */
  other: number;
  /**
   * Judged by the new standards only.
   */
  appeared: number;
  /**
   * Judged by the old standards only.
   */
  vanished: number;
}
/**
 * A goal or clock of which a verdict changes.
 *
 * This interface was referenced by `Impact`'s JSON-Schema
 * via the `definition` "goalImpact".
 */
export interface GoalImpact {
  /**
   * The goal, or service level and clock.
   */
  what: string;
  title: Words;
  before: Tally;
  after: Tally;
  /**
   * Per cent of what could be judged that meets the new standard; null where nothing could.
   */
  share: number | null;
  /**
   * The first period, or day, with another verdict.
   */
  from: string | null;
}
/**
 * This interface was referenced by `Impact`'s JSON-Schema
 * via the `definition` "tally".
 */
export interface Tally {
  met: number;
  'at-risk': number;
  missed: number;
  other: number;
}
/**
 * This interface was referenced by `Impact`'s JSON-Schema
 * via the `definition` "flip".
 */
export interface Flip {
  what: string;
  title: Words;
  whom: Words;
  /**
   * The period, or the day on which the clock started.
   */
  period: string;
  /**
   * Null where it was not judged.
   */
  before: string | null;
  /**
   * Null where it is not judged any more.
   */
  after: string | null;
  way: 'worse' | 'better' | 'other' | 'appeared' | 'vanished';
  /**
   * How far from the new target, in `unit`; below zero it is not reached.
   */
  gap: number | null;
  unit: string;
  /**
   * The gap as a share of the new target: how deep it is, whatever the unit.
   */
  depth: number | null;
  because: Words;
}
/**
 * This interface was referenced by `Impact`'s JSON-Schema
 * via the `definition` "scoreImpact".
 */
export interface ScoreImpact {
  scorecard: string;
  title: Words;
  whom: Words;
  period: string;
  before: number | null;
  after: number | null;
  gradeBefore: Words | null;
  gradeAfter: Words | null;
}
