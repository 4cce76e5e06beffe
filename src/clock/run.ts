import type { BusinessTime } from '../calendar/business-time.ts';
import { ChangingTime } from '../calendar/changing-time.ts';
import { always } from '../calendar/hours.ts';
import type { OpenTime } from '../calendar/open-time.ts';
import { type Cell, covers } from '../rule/scope.ts';
import type { Day } from '../quantity/day.ts';
import type { Clock, ServiceLevel } from '../rule/service-level.ts';
import { type ClockStatus, type CycleResult, judgeCycle } from './judge.ts';
import type { Ticket } from './ticket.ts';
import { type Cycle, cyclesOf } from './timeline.ts';

/** A clock on a ticket: its cycles, the worst of which decides. */
export interface ClockResult {
  readonly level: ServiceLevel;
  readonly clock: Clock;
  readonly ticket: string;
  readonly status: ClockStatus;
  readonly cycles: readonly CycleResult[];
  /** The cycle that decides: the last that runs, or the worst. */
  readonly worst: CycleResult | null;
  /** Why there is nothing to judge. */
  readonly because: 'judged' | 'not-started' | 'out-of-scope' | 'no-tier';
}

/** The open time of a calendar by its id. */
export type Calendars = (id: string) => BusinessTime;

/** Runs one clock of a service level on a ticket. A pure function: late is late, whenever it is asked. */
export function runClock(
  level: ServiceLevel,
  clock: Clock,
  ticket: Ticket,
  calendars: Calendars,
  now: number,
  /** Tiers as they are in force on this day; null: on the day a cycle starts. */
  asOf: Day | null = null,
): ClockResult {
  const cycles: CycleResult[] = [];
  let [worst, because]: [CycleResult | null, ClockResult['because']] = [null, 'not-started'];
  for (const cycle of cyclesOf(clock, ticket, now)) {
    const judged = judgeCycle(level, clock, cycle, timeOf(clock, cycle, calendars), asOf);
    if (typeof judged === 'string') {
      if (because === 'not-started') because = judged;
      continue;
    }
    cycles.push(judged);
    if (worst === null || compareGravity(judged, worst) < 0) worst = judged;
  }
  const status = worst?.status ?? 'not-applicable';
  return { level, clock, ticket: ticket.id, status, cycles, worst, because: worst === null ? because : 'judged' };
}

/** The calendar of a cycle; where what is known of the ticket asks for another, each stretch is counted by its own. */
function timeOf(clock: Clock, { cells }: Cycle, calendars: Calendars): OpenTime {
  const timeFor = (cell: Cell) =>
    calendars(clock.calendars.find(({ scope }) => covers(scope, cell))?.calendar ?? always.id);
  const first = timeFor(cells[0]?.cell ?? {});
  // With one calendar for all there is nothing to look for.
  if (clock.calendars.length <= 1) return first;
  return ChangingTime.of(
    first,
    cells.map(({ at, cell }) => ({ from: at, time: timeFor(cell) })),
  );
}

/** What has to be looked at first comes first. */
const gravity: readonly ClockStatus[] = ['missed', 'paused', 'running', 'at-risk', 'met'];

function compareGravity(a: CycleResult, b: CycleResult): number {
  return gravity.indexOf(a.status) - gravity.indexOf(b.status) || b.elapsed - a.elapsed || a.startedAt - b.startedAt;
}
