import { localTime, showInstant } from '../calendar/zone.ts';
import { Count } from '../clock/count.ts';
import type { ClockStatus, CycleResult } from '../clock/judge.ts';
import type { ClockResult } from '../clock/run.ts';
import { compareFindings, compareText, type Finding } from '../finding/finding.ts';
import { tidy } from '../quantity/decimal.ts';
import { periodOf } from '../quantity/period.ts';
import { wilsonInterval } from '../quantity/wilson.ts';
import type { Status } from '../rule/rule.ts';
import { covers } from '../rule/scope.ts';
import type { PercentWithin, ServiceLevel, TimeLimit } from '../rule/service-level.ts';
import type { Bundle } from './bundle.ts';
import { outcomeOf } from './clock-outcome.ts';
import { withinWords } from './clock-words.ts';
import type { Clocks, ClockSummary, PercentWithinOutcome } from './generated-clocks.ts';
import type { Verdict } from './generated.ts';
import { statusOf, type TimedClock } from './timing.ts';
import { type Excusable, unusedWaivers } from './unused-waivers.ts';

export interface ServiceLevelOptions {
  /** The instant at which running clocks were timed: milliseconds since 1970 in UTC. */
  readonly now: number;
  /** Verdicts of goals on KPIs that are computed from the clocks. */
  readonly goals: readonly Verdict[];
  /** Only so many of the running clocks, the next to be due, and of the late ones are told one by one; null: all clocks. */
  readonly most: number | null;
  /** How the clocks were run and the goals judged, for the receipt. */
  readonly receipt: Pick<Clocks, 'input' | 'asOf' | 'profile' | 'by'>;
  /** Version of the toolkit, for the receipt. */
  readonly toolkit: string;
  readonly findings: readonly Finding[];
}

/** What clocks on tickets come to. The order of tickets makes no difference. */
export function serviceLevelsOf(
  bundle: Bundle,
  timed: readonly TimedClock[],
  { now, goals, most, receipt, toolkit, findings }: ServiceLevelOptions,
): Clocks {
  return {
    toolkit,
    bundle: { digest: bundle.digest },
    input: receipt.input,
    now: showInstant(now, bundle.zone),
    asOf: receipt.asOf,
    profile: receipt.profile,
    by: receipt.by,
    clocks: (most === null ? timed : pressing(timed, most))
      .map((each) => outcomeOf(each, bundle))
      .toSorted(
        (a, b) => compareText(a.ticket, b.ticket) || compareText(a.sla, b.sla) || compareText(a.clock, b.clock),
      ),
    within: bundle.serviceLevels.flatMap((level) => level.within.flatMap((goal) => withinOutcomes(level, goal, timed))),
    goals: [...goals],
    summary: summaryOf(timed),
    findings: [...findings, ...unusedTierWaivers(bundle, timed)].toSorted(compareFindings),
  };
}

function unusedTierWaivers({ waivers, dimensions }: Bundle, timed: readonly TimedClock[]): Finding[] {
  const ofTiers = waivers.filter(({ of }) => of === 'tier');
  if (ofTiers.length === 0) return [];
  const judged = timed.flatMap(({ result: { worst, level }, waiver }): Excusable[] =>
    worst === null ? [] : [{ excuses: `${level.id}/${worst.tier.id}`, cell: worst.cell, on: worst.on, waiver }],
  );
  return unusedWaivers(ofTiers, judged, dimensions);
}

/** What somebody has to look at: telling of every clock takes far longer than running them all. */
function pressing(timed: readonly TimedClock[], most: number): TimedClock[] {
  const first = (status: ClockStatus, rank: (cycle: CycleResult) => number | null) =>
    timed
      .flatMap((each) => {
        const { worst } = each.result;
        const at = worst !== null && statusOf(each) === status ? rank(worst) : null;
        return at === null ? [] : [{ each, at }];
      })
      .toSorted((a, b) => a.at - b.at || compareText(a.each.ticket.id, b.each.ticket.id))
      .slice(0, most)
      .map(({ each }) => each);
  return [...first('running', ({ dueAt }) => dueAt), ...first('missed', ({ remaining }) => remaining)];
}

/** One outcome per period in which tickets began. A late open one counts as late; one that is not due yet is left out. */
function withinOutcomes(
  level: ServiceLevel,
  goal: PercentWithin,
  timed: readonly TimedClock[],
): PercentWithinOutcome[] {
  const counts = new Map<string, { inTime: number; late: number; notDue: number }>();
  for (const { result, ticket, zone } of timed) {
    if (result.level !== level || result.clock.id !== goal.clock || !covers(goal.scope, ticket.cell)) continue;
    for (const cycle of result.cycles) {
      const period = periodOf(localTime(cycle.startedAt, zone).day, goal.cadence).id;
      const count = counts.get(period) ?? { inTime: 0, late: 0, notDue: 0 };
      count[standing(cycle, goal.time, result.clock.endOfWorkingDay)]++;
      counts.set(period, count);
    }
  }
  return [...counts]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([period, count]) => withinOutcome(level, goal, period, count));
}

function withinOutcome(
  level: ServiceLevel,
  goal: PercentWithin,
  period: string,
  { inTime, late, notDue }: { inTime: number; late: number; notDue: number },
): PercentWithinOutcome {
  const tickets = inTime + late;
  const share = tickets === 0 ? null : tidy(inTime / tickets);
  const outcome = {
    goal: `${level.id}/${goal.id}`,
    clock: goal.clock,
    period,
    tickets,
    inTime,
    late,
    notDue,
    share,
    target: goal.share,
    status: withinStatus(goal, share, tickets),
    budget: tickets === 0 ? null : Math.floor(tidy(tickets * (1 - goal.share))) - late,
    document: { ...goal.origin },
    clauses: [...goal.clauses],
  };
  return { ...outcome, because: withinWords(outcome, goal) };
}

/** Where confidence is asked for, the whole interval must lie on one side of the goal. */
function withinStatus(goal: PercentWithin, share: number | null, tickets: number): Status {
  if (share === null) return 'no-data';
  if (tickets < goal.minimumSample) return 'insufficient';
  if (goal.confidence !== null) {
    const [low, high] = wilsonInterval(share, tickets, goal.confidence);
    if (low < goal.share && high >= goal.share) return 'insufficient';
  }
  return share >= goal.share ? 'met' : 'missed';
}

function standing(cycle: CycleResult, time: TimeLimit | null, endOfDay: boolean): 'inTime' | 'late' | 'notDue' {
  const isLate = time === null ? cycle.status === 'missed' : isBeyond(cycle, time, endOfDay);
  if (isLate) return 'late';
  return cycle.stoppedAt === null ? 'notDue' : 'inTime';
}

/** Whether a cycle took longer than a time that is not its tier's own. */
function isBeyond({ counted, time }: CycleResult, limit: TimeLimit, endOfDay: boolean): boolean {
  const count = new Count(counted, time, endOfDay);
  return count.isBeyond(count.bound(limit), counted.until);
}

function summaryOf(timed: readonly TimedClock[]): ClockSummary[] {
  const groups = new Map<string, { readonly first: ClockResult; readonly all: TimedClock[] }>();
  for (const each of timed) {
    const { worst, level, clock } = each.result;
    if (worst === null) continue;
    const key = `${level.id} ${clock.id} ${worst.tier.id}`;
    const group = groups.get(key) ?? { first: each.result, all: [] };
    group.all.push(each);
    groups.set(key, group);
  }
  return [...groups]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, { first, all }]) => {
      const count = (status: ClockStatus | 'waived') => all.filter((each) => statusOf(each) === status).length;
      const cycles = all.flatMap(({ result }) => result.worst ?? []);
      const decided = count('met') + count('at-risk') + count('missed');
      return {
        sla: first.level.id,
        clock: first.clock.id,
        title: first.clock.title,
        tier: first.worst?.tier.id ?? '',
        tickets: cycles.length,
        met: count('met'),
        'at-risk': count('at-risk'),
        missed: count('missed'),
        waived: count('waived'),
        running: count('running'),
        paused: count('paused'),
        share: decided === 0 ? null : tidy((count('met') + count('at-risk')) / decided),
        medianMs: median(cycles.filter(({ stoppedAt }) => stoppedAt !== null).map(({ elapsed }) => elapsed)),
      };
    });
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
