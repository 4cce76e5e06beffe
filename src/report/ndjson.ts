import type { Format } from './format.ts';

/** One verdict or score a line, for streams and logs. */
export const ndjson: Format = {
  name: 'ndjson',
  evaluation: ({ verdicts }) => lines(verdicts),
  clocks: ({ clocks }) => whole(clocks),
  ledger: ({ clocks }) => whole(clocks),
  scores: ({ scores }) => whole(scores),
  snapshots: whole,
};

function* lines(results: readonly unknown[]): Generator<string> {
  for (const result of results) yield `${JSON.stringify(result)}\n`;
}

function whole(results: readonly unknown[]): string {
  return [...lines(results)].join('');
}
