import type { Format } from './format.ts';

/** One verdict or score a line, for streams and logs. */
export const ndjson: Format = {
  name: 'ndjson',
  evaluation: ({ verdicts }) => lines(verdicts),
  clocks: ({ clocks }) => lines(clocks),
  ledger: ({ clocks }) => lines(clocks),
  scores: ({ scores }) => lines(scores),
  snapshots: lines,
};

function lines(results: readonly unknown[]): string {
  return results.map((result) => `${JSON.stringify(result)}\n`).join('');
}
