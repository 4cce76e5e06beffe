import type { CycleResult } from '../clock/judge.ts';
import type { FieldValues } from '../formula/compute.ts';
import { type ClockField, clockFields } from '../rule/clock-records.ts';
import type { Dimension } from '../rule/scope.ts';
import type { TimedClock } from './timing.ts';

/** One record for each cycle of a clock on a ticket, with the dimensions of the ticket: what KPIs are computed from. */
export function clockRecordsOf(timed: readonly TimedClock[], dimensions: readonly Dimension[]): FieldValues[] {
  const beside = dimensions.map(({ id }) => id).filter((id) => !Object.hasOwn(clockFields, id));
  return timed.flatMap(({ result, ticket }) =>
    result.cycles.map((cycle) => ({
      ...Object.fromEntries(beside.map((id) => [id, ticket.cell[id] ?? null])),
      ...fieldsOf(cycle, ticket.id, result.level.id, result.clock.id),
    })),
  );
}

function fieldsOf(
  cycle: CycleResult,
  ticket: string,
  sla: string,
  clock: string,
): Record<ClockField, FieldValues[string]> {
  const { status, startedAt, stoppedAt, dueAt, elapsed, paused } = cycle;
  return {
    ticket,
    sla,
    clock,
    'sla-tier': cycle.tier.id,
    status,
    outcome: outcomeOf(cycle),
    started: startedAt,
    stopped: stoppedAt,
    due: dueAt,
    elapsed: elapsed / 1000,
    paused: paused / 1000,
  };
}

/** Open and late is late. */
function outcomeOf({ status, stoppedAt }: CycleResult): 'in-time' | 'late' | 'not-due' {
  if (status === 'missed') return 'late';
  return stoppedAt === null ? 'not-due' : 'in-time';
}
