import type { Row } from '../snapshot/row.ts';

/** A row as it was understood, without its place: the digest of the input does not depend on how it was written. */
export function plainRow({ period, cell, readings, samples }: Row) {
  return {
    period: period.id,
    scope: cell,
    metrics: Object.fromEntries(readings),
    samples: Object.fromEntries(samples),
  };
}
