import type { Explained } from '../finding/problem.ts';
import type { Origin } from '../rule/rule.ts';
import type { Words } from '../text/words.ts';

/** A place that has to do with what is explained: what it is called, and where it stands. */
export interface Mention {
  readonly what: string;
  readonly title: Words;
  readonly file: string;
  readonly line: number;
}

export interface ProblemExplanation extends Explained {
  readonly about: 'problem';
}

export interface DocumentExplanation {
  readonly about: 'document';
  readonly origin: Origin;
  readonly title: Words;
  readonly summary: Words | null;
  readonly note: Words | null;
  readonly status: string;
  readonly owner: Words;
  readonly from: string | null;
  readonly to: string | null;
  readonly clauses: readonly string[];
  /** Goals, norms, tiers: what has an id of its own inside. */
  readonly items: readonly Mention[];
  readonly usedBy: readonly Mention[];
  /** The document itself, as it is written. */
  readonly text: string;
}

/** One value of a goal: what, from when, and who says so. */
export interface GoalValue {
  readonly target: Words;
  readonly limit: Words | null;
  readonly reason: Words | null;
  readonly origin: Origin;
  readonly profile: string | null;
}

export interface GoalExplanation {
  readonly about: 'goal';
  readonly id: string;
  readonly title: Words;
  readonly kpi: Mention | null;
  readonly better: 'higher' | 'lower';
  readonly scope: Words;
  readonly cadence: Words;
  readonly minimumSample: number;
  readonly confidence: string | null;
  readonly origin: Origin;
  /** The base first, then what each profile makes of it, in force on the day asked for. */
  readonly values: readonly GoalValue[];
  readonly note: Words | null;
  readonly clauses: readonly string[];
  readonly rules: readonly Mention[];
}

export interface ClauseExplanation {
  readonly about: 'clause';
  readonly id: string;
  readonly how: string;
  readonly text: Words;
  readonly source: Words;
  readonly declared: Mention;
  readonly carriedBy: readonly Mention[];
}

export type Explanation = ProblemExplanation | DocumentExplanation | GoalExplanation | ClauseExplanation;
