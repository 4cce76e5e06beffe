import type { Format } from './format.ts';

/** The result as it is; schemas/ describes it. */
export const json: Format = {
  name: 'json',
  evaluation: (evaluation) => print(evaluation),
  explanation: (explanations) => print(explanations.length === 1 ? explanations[0] : explanations),
  clocks: (clocks) => print(clocks),
  ledger: (clocks) => print(clocks),
  scores: (scores) => print(scores),
  snapshots: (snapshots) => print(snapshots),
  comparison: (comparison, _presentation, told) => print(told ? { ...comparison, impact: told.impact } : comparison),
  validation: (findings) => print(findings),
};

function print(result: unknown): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
