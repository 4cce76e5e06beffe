// Generated from schemas/ by `npm run generate`: do not edit.
import type { Words } from '../text/words.ts';
import type { Finding } from '../finding/generated.ts';
import type { Digest } from '../evaluation/generated.ts';
import type { DocumentPlace } from '../evaluation/generated.ts';
import type { Scope } from '../evaluation/generated.ts';
import type { Status } from '../evaluation/generated.ts';
/**
 * What `yardstick score --format json` prints: one score per scorecard, scope and period, each point explained.
 */
export interface Scores {
  /**
   * Version of the toolkit.
   */
  toolkit: string;
  bundle: Digest;
  input: Digest;
  /**
   * The day whose standards were used; null: for each period its last day.
   */
  asOf: string | null;
  /**
   * The profile of scorecards that name none.
   */
  profile: string | null;
  /**
   * The scorecards by which was scored; null: all.
   */
  only: string[] | null;
  /**
   * Ordered by scorecard, scope and period.
   */
  scores: Score[];
  findings: Finding[];
  summary: ScoresSummary;
}
/**
 * This interface was referenced by `Scores`'s JSON-Schema
 * via the `definition` "score".
 */
export interface Score {
  scorecard: string;
  title: Words;
  /**
   * The profile whose goals are scored.
   */
  profile: string | null;
  period: string;
  scope: Scope;
  where: Words;
  /**
   * Capped: a must-pass item was missed. Withheld: there is too little data for a score.
   */
  status: 'scored' | 'capped' | 'withheld';
  /**
   * 0 to 100; null where the score is withheld.
   */
  points: number | null;
  grade: ScoreGrade | null;
  /**
   * Share of the weight that has data.
   */
  coverage: number;
  items: ScoreItem[];
  because: Words;
  document: DocumentPlace;
}
/**
 * This interface was referenced by `Scores`'s JSON-Schema
 * via the `definition` "grade".
 */
export interface ScoreGrade {
  id: string;
  title: Words;
  /**
   * The points from which it is given.
   */
  from: number;
  consequence: Words;
}
/**
 * This interface was referenced by `Scores`'s JSON-Schema
 * via the `definition` "item".
 */
export interface ScoreItem {
  /**
   * Identifier of the item in its scorecard.
   */
  id: string;
  /**
   * Id of the standard or profile, a slash, id of the goal.
   */
  goal: string;
  title: Words;
  kpi: string;
  scope: Scope;
  /**
   * In `unit`; null where there is none.
   */
  value: number | null;
  unit: string;
  /**
   * Number of answers, calls or tickets behind the value.
   */
  sample: number | null;
  status: Status;
  /**
   * How it enters the score: by its curve, or as the scorecard says of missing data.
   */
  treatment: 'scored' | 'left-out' | 'zero' | 'withhold';
  /**
   * 0 to 100, by the curve; null where it is left out or withholds the score.
   */
  points: number | null;
  /**
   * As a share of 1, as the scorecard states it.
   */
  weight: number;
  /**
   * As a share of 1, after what is left out; 0 where it does not count.
   */
  counts: number;
  /**
   * Points × what it counts; null where there are no points.
   */
  contribution: number | null;
  /**
   * Whether a missed goal caps the grade.
   */
  mustPass: boolean;
  why: Words;
  clauses: string[];
}
export interface ScoresSummary {
  scored: number;
  capped: number;
  withheld: number;
}
