import { quantityOf } from '../quantity/quantity.ts';
import type { PercentWithin, ServiceLevel, Tier } from '../rule/service-level.ts';
import { clockOf } from './clock.ts';
import type { Entry } from './entry.ts';
import type { Documents } from './kind.ts';
import { limitOf, limitsOf } from './time-limit.ts';

/** A service level as plain data. */
export function levelOf(entry: Entry<'sla'>, documents: Documents): ServiceLevel {
  const { clocks, overlap } = entry.document;
  return {
    id: entry.id,
    title: entry.title,
    clocks: Object.entries(clocks).map(([id, clock]) => clockOf(id, clock, documents)),
    tiers: tiersOf(entry, documents),
    overlap: overlap ?? 'strictest',
    within: withinOf(entry, documents),
    term: entry.term,
    origin: entry.origin(),
  };
}

function tiersOf(entry: Entry<'sla'>, documents: Documents): Tier[] {
  return entry.document.tiers.flatMap(({ id, clock, when, target, limit, sources }, index) => {
    const [targets, limits] = [limitsOf(target), limitsOf(limit)];
    // A limit that is no time is reported by a check; without its times a tier limits nothing.
    if (targets === undefined || limits === undefined) return [];
    const origin = entry.origin(['tiers', index]);
    return [
      {
        id,
        clock,
        scope: documents.ticketScope(when),
        target: targets,
        limit: limits,
        clauses: sources ?? [],
        origin,
        adjusted: null,
        tried: [],
      },
    ];
  });
}

function withinOf(entry: Entry<'sla'>, documents: Documents): PercentWithin[] {
  return (entry.document.within ?? []).flatMap((goal, index) => {
    const { id, clock, when, share, time, period, minimumSample, confidence, sources } = goal;
    const { value, unit } = quantityOf(share);
    if (unit.measure !== 'share') return [];
    return [
      {
        id,
        clock,
        scope: documents.ticketScope(when),
        share: value,
        time: time === undefined ? null : (limitOf(quantityOf(time)) ?? null),
        cadence: period,
        minimumSample: minimumSample ?? 0,
        confidence: confidence ?? null,
        clauses: sources ?? [],
        origin: entry.origin(['within', index]),
      },
    ];
  });
}
