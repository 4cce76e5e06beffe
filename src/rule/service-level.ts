import type { Dated } from '../quantity/dated.ts';
import type { Cadence } from '../quantity/period.ts';
import type { Confidence } from '../quantity/wilson.ts';
import type { Words } from '../text/words.ts';
import type { Adjusted, Origin, Term } from './rule.ts';
import type { Scope } from './scope.ts';

/** What starts or stops a clock: any of these. */
export interface Moment {
  /** `created`, `assigned`, or an event that the workspace names. */
  readonly events: readonly string[];
  readonly reply: { readonly by: 'agent' | 'customer'; readonly publicOnly: boolean; readonly bots: boolean } | null;
  /** Entering one of these statuses. */
  readonly statuses: readonly string[];
}

/** Statuses that stand for “done” wherever no clock says which do. */
export const doneStatuses: readonly string[] = ['resolved', 'solved', 'closed'];

/** A time limit: milliseconds that the clock's calendar counts, or a number of its working days. */
export type TimeLimit = { readonly open: number } | { readonly workingDays: number };

/** A distance in time: as a limit, or milliseconds that pass whether it is open or not. */
export type Distance = TimeLimit | { readonly passing: number };

/** A point on a clock: a share of its limit, or so long before or after it is due. */
export type Mark = { readonly share: number } | { readonly before: Distance } | { readonly after: Distance };

export interface Clock {
  readonly id: string;
  readonly title: Words;
  /** The tickets that have it. */
  readonly scope: Scope;
  readonly start: Moment;
  readonly stop: Moment;
  /** It is paused in these statuses. */
  readonly pause: readonly string[];
  /** The first that covers the ticket counts its time; the last covers them all. */
  readonly calendars: readonly CalendarChoice[];
  /** True where limits in working days last until the closing of their last date, instead of the same local time. */
  readonly endOfWorkingDay: boolean;
  /** Whether a clock that starts later than its ticket counts from its creation, and whether pauses before it are taken out. */
  readonly retroactive: { readonly start: boolean; readonly pause: boolean };
  readonly onChange: 'carry' | 'restart' | 'keep' | 'no-worse';
  readonly reopen: 'resume' | 'new-cycle' | 'ignore';
  readonly warn: readonly Mark[];
  readonly escalate: readonly { readonly at: Mark; readonly tell: readonly string[] }[];
}

export interface CalendarChoice {
  readonly scope: Scope;
  readonly calendar: string;
}

export interface Tier {
  readonly id: string;
  readonly clock: string;
  readonly scope: Scope;
  readonly target: readonly Dated<TimeLimit>[];
  /** Empty where there is none beside the target. */
  readonly limit: readonly Dated<TimeLimit>[];
  readonly clauses: readonly string[];
  readonly origin: Origin;
  /** What a profile changed of it; null where it is as its document states it. */
  readonly adjusted: Adjusted<TimeLimit> | null;
  /** Other times that a pilot tries on tickets of its scope. */
  readonly tried: readonly TriedTier[];
}

/** What a pilot tries instead of a tier’s own times. */
export interface TriedTier {
  readonly scope: Scope;
  readonly term: Term;
  readonly target: readonly Dated<TimeLimit>[];
  readonly limit: readonly Dated<TimeLimit>[];
  readonly adjusted: Adjusted<TimeLimit>;
}

/** So many of the tickets of a period must be in time. */
export interface PercentWithin {
  readonly id: string;
  readonly clock: string;
  readonly scope: Scope;
  /** From 0 to 1. */
  readonly share: number;
  /** The time that counts; the tier's own limit where null. */
  readonly time: TimeLimit | null;
  readonly cadence: Cadence;
  readonly minimumSample: number;
  readonly confidence: Confidence | null;
  readonly clauses: readonly string[];
  readonly origin: Origin;
}

export interface ServiceLevel {
  readonly id: string;
  readonly title: Words;
  readonly clocks: readonly Clock[];
  readonly tiers: readonly Tier[];
  readonly overlap: 'strictest' | 'first';
  readonly within: readonly PercentWithin[];
  readonly term: Term;
  readonly origin: Origin;
}
