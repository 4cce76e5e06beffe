import type { CycleResult } from '../clock/judge.ts';
import type { FieldValues } from '../formula/compute.ts';
import type { ClockField } from '../rule/clock-records.ts';
import type { TimedClock } from './timing.ts';

/** One record for each cycle of a clock on a ticket, with the dimensions of the ticket: what KPIs are computed from. */
export function clockRecordsOf(timed: readonly TimedClock[]): FieldValues[] {
  return timed.flatMap(({ result, ticket }) =>
    result.cycles.map((cycle) => ({
      ...ticket.cell,
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
