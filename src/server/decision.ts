import type { Clocks } from '../evaluation/generated-clocks.ts';
import type { Scores } from '../evaluation/generated-scores.ts';
import type { Evaluation } from '../evaluation/generated.ts';
import type { Receipt } from '../toolkit/verify.ts';

/** What is kept of an answer: who asked, what it takes to repeat it, and what came out. No body, no names, no addresses. */
export interface Decision extends Receipt {
  readonly id: string;
  /** When, in UTC. */
  readonly at: string;
  /** The request, as the log names it. */
  readonly request: string;
  /** The name of the API key; null where the service takes requests without. */
  readonly key: string | null;
  /** Each with what it is about and what was found. */
  readonly outcomes: readonly object[];
}

export type Decided = Omit<Decision, 'id' | 'at' | 'request' | 'key'>;

export function decidedByEvaluation(evaluation: Evaluation): Decided {
  const { toolkit, bundle, input, asOf, profile, by, only, now, verdicts, alerts } = evaluation;
  const receipt = { toolkit, bundle: bundle.digest, input: input.digest, asOf, profile, by, only, now };
  const outcomes = [
    ...verdicts.map(({ goal, period, scope, value, target, status }) => ({
      goal,
      period,
      scope,
      value,
      target,
      status,
    })),
    ...alerts.map(({ rule, period, scope, status }) => ({ rule, period, scope, status })),
  ];
  return { of: 'evaluation', ...receipt, outcomes };
}

export function decidedByScores({ toolkit, bundle, input, asOf, profile, only, scores }: Scores): Decided {
  return {
    of: 'scores',
    toolkit,
    bundle: bundle.digest,
    input: input.digest,
    asOf,
    profile,
    by: null,
    only,
    now: null,
    outcomes: scores.map(({ scorecard, period, scope, points, grade, status }) => ({
      scorecard,
      period,
      scope,
      points,
      grade: grade?.id ?? null,
      status,
    })),
  };
}

export function decidedByClocks({
  toolkit,
  bundle,
  input,
  asOf,
  profile,
  by,
  now,
  clocks,
  within,
  goals,
}: Clocks): Decided {
  return {
    of: 'clocks',
    toolkit,
    bundle: bundle.digest,
    input: input.digest,
    asOf,
    profile,
    by,
    only: null,
    now,
    outcomes: [
      ...clocks.map(({ ticket, sla, clock, tier, dueAt, status }) => ({
        ticket,
        sla,
        clock,
        tier,
        dueAt,
        status,
      })),
      ...within.map(({ goal, period, share, status }) => ({ goal, period, share, status })),
      ...goals.map(({ goal, period, scope, value, status }) => ({ goal, period, scope, value, status })),
    ],
  };
}
