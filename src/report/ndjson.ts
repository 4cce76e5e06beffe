import type { Format } from './format.ts';

/** One verdict a line, for streams and logs. */
export const ndjson: Format = {
  name: 'ndjson',
  evaluation: ({ verdicts }) => verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`).join(''),
};
