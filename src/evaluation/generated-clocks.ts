// Generated from schemas/ by `npm run generate`: do not edit.
import type { Words } from '../text/words.ts';
import type { Finding } from '../finding/generated.ts';
import type { Digest } from '../evaluation/generated.ts';
import type { DocumentPlace } from '../evaluation/generated.ts';
import type { Scope } from '../evaluation/generated.ts';
import type { Status } from '../evaluation/generated.ts';
import type { Verdict } from '../evaluation/generated.ts';
import type { WaivedBy } from '../evaluation/generated.ts';
/**
 * This interface was referenced by `Clocks`'s JSON-Schema
 * via the `definition` "clockStatus".
 */
export type ClockStatus = 'met' | 'at-risk' | 'missed' | 'waived' | 'running' | 'paused' | 'not-applicable';

/**
 * What `yardstick sla --format json` prints: clocks on tickets, percent-within goals and a summary.
 */
export interface Clocks {
  /**
   * Version of the toolkit.
   */
  toolkit: string;
  bundle: Digest;
  input: Digest;
  /**
   * The instant at which running clocks were judged.
   */
  now: string;
  /**
   * The day whose standards were used; null: time limits of the day each ticket was created, goals of each period’s end.
   */
  asOf: string | null;
  /**
   * The profile that was applied to goals.
   */
  profile: string | null;
  /**
   * Dimensions by which goals were judged beside those of their own scope.
   */
  by: string[];
  /**
   * Ordered by ticket, service level and clock.
   */
  clocks: ClockOutcome[];
  /**
   * Ordered by goal and period.
   */
  within: PercentWithinOutcome[];
  /**
   * Verdicts of the goals whose KPIs are computed from these clocks; ordered by goal, scope and period.
   */
  goals: Verdict[];
  /**
   * One line per clock and tier.
   */
  summary: ClockSummary[];
  findings: Finding[];
}
/**
 * This interface was referenced by `Clocks`'s JSON-Schema
 * via the `definition` "clock".
 */
export interface ClockOutcome {
  /**
   * Id of the ticket.
   */
  ticket: string;
  /**
   * Id of the service level.
   */
  sla: string;
  clock: string;
  /**
   * The tier that decides; null where none does.
   */
  tier: string | null;
  /**
   * The other tiers of the clock, and why each does not decide.
   */
  passed: PassedTier[];
  title: Words;
  scope: Scope;
  status: ClockStatus;
  /**
   * Why there is nothing to judge.
   */
  reason: 'judged' | 'not-started' | 'out-of-scope' | 'no-tier';
  /**
   * When the cycle that decides began.
   */
  startedAt: string | null;
  /**
   * When it stopped; null while it runs.
   */
  stoppedAt: string | null;
  /**
   * Open time that counted.
   */
  elapsedMs: number | null;
  /**
   * Open time while it was paused.
   */
  pausedMs: number | null;
  /**
   * Open time up to the target.
   */
  targetMs: number | null;
  /**
   * Open time that is allowed.
   */
  limitMs: number | null;
  /**
   * The first instant at which the limit is used up; null while paused.
   */
  dueAt: string | null;
  /**
   * The next opening, where it is due exactly at closing time.
   */
  dueAtNextOpen: string | null;
  /**
   * What is left of the limit; negative where it is late.
   */
  remainingMs: number | null;
  /**
   * When to warn.
   */
  warnAt: string[];
  /**
   * Who is told, and when.
   */
  escalateAt: Escalation[];
  /**
   * False where the due time lies beyond the holidays that are known.
   */
  certain: boolean;
  /**
   * How many of the cycles were missed.
   */
  missedCycles: number;
  /**
   * Every cycle; the one that decides is told above.
   */
  cycles: ClockCycle[];
  /**
   * The profile and the pilot that changed the times of the tier, in the order in which they did.
   */
  adjusted: TierChange[];
  /**
   * What excuses it; null unless its status is waived.
   */
  waived: WaivedBy | null;
  because: Words;
  document: DocumentPlace;
  clauses: string[];
}
/**
 * This interface was referenced by `Clocks`'s JSON-Schema
 * via the `definition` "passed".
 */
export interface PassedTier {
  tier: string;
  reason: 'other-ticket' | 'not-in-force' | 'not-strictest' | 'not-first';
  because: Words;
}
export interface Escalation {
  at: string;
  tell: string[];
}
/**
 * This interface was referenced by `Clocks`'s JSON-Schema
 * via the `definition` "cycle".
 */
export interface ClockCycle {
  status: ClockStatus;
  /**
   * When the cycle began.
   */
  startedAt: string;
  /**
   * When it stopped; null while it runs.
   */
  stoppedAt: string | null;
  /**
   * Open time that counted.
   */
  elapsedMs: number;
  /**
   * Open time while it was paused.
   */
  pausedMs: number;
  /**
   * Where the limit is used up; null while paused.
   */
  dueAt: string | null;
  /**
   * What became different of the ticket while it ran, such as its priority.
   */
  changes: ClockChange[];
  /**
   * Every stretch from start to stop; what is counted sums up to elapsedMs.
   */
  ledger: LedgerEntry[];
}
/**
 * This interface was referenced by `Clocks`'s JSON-Schema
 * via the `definition` "change".
 */
export interface ClockChange {
  at: string;
  what: Words;
}
/**
 * This interface was referenced by `Clocks`'s JSON-Schema
 * via the `definition` "ledgerEntry".
 */
export interface LedgerEntry {
  /**
   * Start of the stretch, with its offset.
   */
  from: string;
  /**
   * End of the stretch, excluded.
   */
  to: string;
  counted: boolean;
  /**
   * Why it counts, or does not.
   */
  because: 'open' | 'paused' | 'closed' | 'holiday' | 'break';
  /**
   * The status that pauses, or the holiday or break by its name.
   */
  note: Words | null;
}
/**
 * This interface was referenced by `Clocks`'s JSON-Schema
 * via the `definition` "tierChange".
 */
export interface TierChange {
  by: DocumentPlace;
  as: 'profile' | 'pilot';
  reason: Words;
}
/**
 * This interface was referenced by `Clocks`'s JSON-Schema
 * via the `definition` "within".
 */
export interface PercentWithinOutcome {
  /**
   * Id of the service level, a slash, id of the goal.
   */
  goal: string;
  clock: string;
  period: string;
  /**
   * Tickets that are due, or were stopped.
   */
  tickets: number;
  /**
   * Those that were in time.
   */
  inTime: number;
  /**
   * Late, the open ones included.
   */
  late: number;
  /**
   * Still running and not late: left out.
   */
  notDue: number;
  /**
   * In time over tickets, from 0 to 1; null where there are none.
   */
  share: number | null;
  /**
   * The share asked for, from 0 to 1.
   */
  target: number;
  status: Status;
  /**
   * How many more may be late; negative where too many were. Null where there are no tickets.
   */
  budget: number | null;
  because: Words;
  document: DocumentPlace;
  clauses: string[];
}
/**
 * This interface was referenced by `Clocks`'s JSON-Schema
 * via the `definition` "summary".
 */
export interface ClockSummary {
  sla: string;
  clock: string;
  title: Words;
  tier: string;
  /**
   * Tickets with this tier.
   */
  tickets: number;
  /**
   * How many.
   */
  met: number;
  /**
   * How many.
   */
  'at-risk': number;
  /**
   * How many.
   */
  missed: number;
  /**
   * Late, and excused.
   */
  waived: number;
  /**
   * How many.
   */
  running: number;
  /**
   * How many.
   */
  paused: number;
  /**
   * In time over those that are decided, from 0 to 1.
   */
  share: number | null;
  /**
   * Median elapsed open time of those that stopped.
   */
  medianMs: number | null;
}
