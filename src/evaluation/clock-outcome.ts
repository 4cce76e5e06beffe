import type { Adjusted } from '../rule/rule.ts';
import { showInstant } from '../calendar/zone.ts';
import type { CycleResult } from '../clock/judge.ts';
import { type LedgerEntry, ledgerOf } from '../clock/ledger.ts';
import type { ClockResult } from '../clock/run.ts';
import { passedTiers } from '../clock/tier.ts';
import { type Dimension, orderedCell } from '../rule/scope.ts';
import type { TimeLimit } from '../rule/service-level.ts';
import type { Bundle } from './bundle.ts';
import { changeWords, clockWords, passedWords } from './clock-words.ts';
import type {
  ClockChange,
  ClockOutcome,
  LedgerEntry as ToldEntry,
  PassedTier,
  TierChange,
} from './generated-clocks.ts';
import { statusOf, type TimedClock } from './timing.ts';
import { waivedBy } from './waived.ts';

/** A clock on a ticket as it is told: the cycle that decides, every cycle with its ledger, and why this tier. */
export function outcomeOf(timed: TimedClock, bundle: Bundle): ClockOutcome {
  const { result, ticket, zone, waiver } = timed;
  const { level, clock, worst, cycles, because } = result;
  const show = (instant: number | null) => (instant === null ? null : showInstant(instant, zone));
  return {
    ticket: result.ticket,
    sla: level.id,
    clock: clock.id,
    tier: worst?.tier.id ?? null,
    passed: worst === null ? [] : passedOf(result, worst, bundle.dimensions),
    title: clock.title,
    scope: orderedCell(worst?.cell ?? ticket.cell, bundle.dimensions),
    status: statusOf(timed),
    reason: because,
    startedAt: show(worst?.startedAt ?? null),
    stoppedAt: show(worst?.stoppedAt ?? null),
    elapsedMs: worst?.elapsed ?? null,
    pausedMs: worst?.paused ?? null,
    targetMs: finite(worst?.target),
    limitMs: finite(worst?.limit),
    dueAt: show(worst?.dueAt ?? null),
    dueAtNextOpen: show(worst?.dueAtNextOpen ?? null),
    remainingMs: finite(worst?.remaining),
    warnAt: (worst?.warnAt ?? []).map((instant) => showInstant(instant, zone)),
    escalateAt: (worst?.escalateAt ?? []).map(({ at, tell }) => ({ at: showInstant(at, zone), tell: [...tell] })),
    certain: worst?.isCertain ?? true,
    missedCycles: cycles.filter((cycle) => cycle.status === 'missed').length,
    cycles: cycles.map((cycle) => ({
      status: cycle.status,
      startedAt: showInstant(cycle.startedAt, zone),
      stoppedAt: show(cycle.stoppedAt),
      elapsedMs: cycle.elapsed,
      pausedMs: cycle.paused,
      dueAt: show(cycle.dueAt),
      changes: changesOf(cycle, zone, bundle.dimensions),
      ledger: ledgerOf(cycle).map((entry) => toldEntry(entry, zone)),
    })),
    adjusted: adjustedBy(worst?.adjusted ?? null),
    waived: waivedBy(waiver),
    because: clockWords(timed),
    document: { ...(worst?.tier.origin ?? level.origin) },
    clauses: [...(worst?.tier.clauses ?? [])],
  };
}

/** The profile and the pilot that changed the times of the tier, in the order in which they did. */
function adjustedBy(adjusted: Adjusted<TimeLimit> | null): TierChange[] {
  const steps: TierChange[] = [];
  for (let each = adjusted; each !== null; each = each.before) {
    steps.unshift({ by: each.by, as: each.as, reason: each.reason });
  }
  return steps;
}

/** JSON has no infinity: a limit that a calendar never uses up is no number. */
function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function toldEntry({ from, to, counted, because, pausedBy, closed }: LedgerEntry, zone: string): ToldEntry {
  const title = closed !== null && 'title' in closed ? closed.title : null;
  return {
    from: showInstant(from, zone),
    to: showInstant(to, zone),
    counted,
    because,
    note: pausedBy === null ? title : { zh: pausedBy, en: pausedBy },
  };
}

function passedOf({ level, clock }: ClockResult, cycle: CycleResult, dimensions: readonly Dimension[]): PassedTier[] {
  return passedTiers(level, clock, cycle.tier, cycle.cell, cycle.on).map(({ tier, reason }) => ({
    tier: tier.id,
    reason,
    because: passedWords(tier, reason, cycle, dimensions),
  }));
}

/** What became different of the ticket while the cycle ran, such as its priority. */
function changesOf({ counted }: CycleResult, zone: string, dimensions: readonly Dimension[]): ClockChange[] {
  return counted.cells.slice(1).flatMap(({ at, cell }, index) => {
    const what = changeWords(counted.cells[index]?.cell ?? {}, cell, dimensions);
    return what === null ? [] : [{ at: showInstant(at, zone), what }];
  });
}
