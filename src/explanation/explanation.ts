import type { Carriage } from '../catalog/kind.ts';
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

/** How a KPI is computed, in words. */
export interface ComputedExplanation {
  readonly formula: Words;
  readonly inputs: readonly { readonly title: Words; readonly computed: Words }[];
}

/** A function of formulas. */
export interface FunctionExplanation {
  readonly about: 'function';
  readonly name: string;
  readonly title: Words;
  readonly summary: Words;
  /** How it is written. */
  readonly usage: string;
  readonly parameters: readonly { readonly name: string; readonly means: Words }[];
  /** `gives` is null for no data. */
  readonly examples: readonly {
    readonly given: string;
    readonly gives: string | null;
    readonly because: string | null;
  }[];
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
  /** Null for all but KPIs that are computed. */
  readonly computed: ComputedExplanation | null;
  /** The document itself, as it is written. */
  readonly text: string;
}

/** What one document makes of a goal: the standard that states it, a profile, a pilot. */
export interface GoalStep {
  readonly as: 'base' | 'profile' | 'pilot';
  /** Id of the profile or pilot; null for the base. */
  readonly by: string | null;
  readonly target: Words;
  readonly limit: Words | null;
  readonly reason: Words | null;
  readonly origin: Origin;
}

/** One value of a goal: what, who says so, and how it came about. */
export interface GoalValue extends Pick<GoalStep, 'target' | 'limit' | 'reason' | 'origin'> {
  /** The profile under which it holds; null without one. */
  readonly profile: string | null;
  /** For whom a pilot tries it; null where none does. */
  readonly tried: Words | null;
  /** From the base to this value. */
  readonly path: readonly GoalStep[];
}

/** Turns a missed goal into a waived one, for a scope and a time. */
export interface GoalWaiver {
  readonly id: string;
  readonly title: Words;
  readonly scope: Words;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: Words;
  readonly approver: Words;
  readonly origin: Origin;
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
  readonly waivers: readonly GoalWaiver[];
  readonly note: Words | null;
  readonly clauses: readonly string[];
  readonly rules: readonly Mention[];
}

export interface ClauseExplanation {
  readonly about: 'clause';
  readonly id: string;
  readonly how: Carriage;
  readonly text: Words;
  readonly source: Words;
  readonly declared: Mention;
  readonly carriedBy: readonly CarrierMention[];
  /** The cases and example sentences that test what carries it. */
  readonly testedBy: readonly Mention[];
}

/** Something that carries a clause. */
export interface CarrierMention extends Mention {
  readonly carries: Carriage;
  /** What it is judged or verified by: a target, a limit, a form. */
  readonly by: Words | null;
}

/** Every clause, and whether it is carried as it asks for. */
export interface ClausesExplanation {
  readonly about: 'clauses';
  readonly clauses: readonly {
    readonly id: string;
    readonly how: Carriage;
    readonly text: Words;
    readonly source: Words;
    /** The strongest way in which it is carried; null where nothing carries it. */
    readonly carried: Carriage | null;
    /** Whether that is as strong as the clause asks for. */
    readonly fully: boolean;
    readonly carriedBy: readonly CarrierMention[];
    readonly testedBy: readonly Mention[];
  }[];
  readonly summary: { readonly clauses: number; readonly fully: number; readonly tested: number };
}

export type Explanation =
  | ProblemExplanation
  | DocumentExplanation
  | GoalExplanation
  | ClauseExplanation
  | ClausesExplanation
  | FunctionExplanation;
