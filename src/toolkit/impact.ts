import type { Bundle } from '../evaluation/bundle.ts';
import type { ClockOutcome } from '../evaluation/generated-clocks.ts';
import type { Impact, ScoreImpact } from '../evaluation/generated-impact.ts';
import type { Score } from '../evaluation/generated-scores.ts';
import type { Verdict } from '../evaluation/generated.ts';
import { impactOf, type Judgement } from '../evaluation/impact.ts';
import type { Finding } from '../finding/finding.ts';
import type { Day } from '../quantity/day.ts';
import { cellKey } from '../rule/scope.ts';
import { same } from '../text/words.ts';
import { evaluateSnapshots, readSnapshotFiles, scoreSnapshots, type SnapshotFile } from './evaluate.ts';
import { judgeTickets, readTicketFiles } from './tickets.ts';

export interface ImpactRequest {
  /** When running clocks are judged: milliseconds since 1970 in UTC. */
  readonly now: number;
  /**
   * Both versions as they are on this day. Where null, each judges a period by what it holds for that time, so that a change
   * that begins later shows nothing.
   */
  readonly asOf: Day | null;
  readonly profile?: string | null;
}

export interface ImpactResult {
  readonly impact: Impact;
  /** What reading the data found, under the new standards. */
  readonly findings: readonly Finding[];
}

/** Replays two versions of the standards on the same past data. Tickets are told from snapshots by their having no period. */
export async function impactOn(
  before: Bundle,
  after: Bundle,
  files: readonly SnapshotFile[],
  request: ImpactRequest,
): Promise<ImpactResult> {
  return files.every(hasPeriod) ? onSnapshots(before, after, files, request) : onTickets(before, after, files, request);
}

function hasPeriod(file: SnapshotFile): boolean {
  if (file.format === 'table') return file.rows.every((row) => 'period' in row);
  if (file.format === 'csv') return /^\uFEFF?[^\n]*\bperiod\b/.test(file.text);
  return /"period"\s*:/.test(file.text);
}

async function onSnapshots(
  before: Bundle,
  after: Bundle,
  files: readonly SnapshotFile[],
  { asOf, profile = null }: ImpactRequest,
): Promise<ImpactResult> {
  const judged = async (bundle: Bundle) => {
    const snapshots = readSnapshotFiles(files, bundle);
    const known = bundle.tailorings.some(({ id }) => id === profile) ? profile : null;
    const request = { asOf, profile: known, via: 'compiled' } as const;
    const { verdicts } = await evaluateSnapshots(bundle, snapshots, request);
    const { scores } = await scoreSnapshots(bundle, snapshots, request);
    return { judgements: verdicts.map(judgementOfVerdict), scores, findings: snapshots.findings };
  };
  const [old, next] = [await judged(before), await judged(after)];
  const scores = scoresOf(old.scores, next.scores);
  return { impact: impactOf('snapshots', old.judgements, next.judgements, scores), findings: next.findings };
}

async function onTickets(
  before: Bundle,
  after: Bundle,
  files: readonly SnapshotFile[],
  { now, asOf, profile = null }: ImpactRequest,
): Promise<ImpactResult> {
  const judged = async (bundle: Bundle) => {
    const tickets = readTicketFiles(files, bundle, null);
    const { clocks } = await judgeTickets(bundle, tickets, { now, asOf, profile });
    return { judgements: clocks.map(judgementOfClock), findings: tickets.findings };
  };
  const [old, next] = [await judged(before), await judged(after)];
  return { impact: impactOf('tickets', old.judgements, next.judgements), findings: next.findings };
}

function judgementOfVerdict(verdict: Verdict): Judgement {
  const { goal, title, where, period, scope, status, gap, target, unit, because } = verdict;
  return {
    key: `${goal}\n${period}\n${cellKey(scope)}`,
    what: goal,
    title,
    whom: where,
    period,
    status,
    gap,
    target,
    unit,
    because,
  };
}

function judgementOfClock(clock: ClockOutcome): Judgement {
  const { ticket, sla, title, status, remainingMs, targetMs, because, startedAt } = clock;
  return {
    key: `${sla}\n${clock.clock}\n${ticket}`,
    what: `${sla}/${clock.clock}`,
    title,
    whom: same(ticket),
    period: startedAt?.slice(0, 'YYYY-MM-DD'.length) ?? '',
    status,
    gap: remainingMs,
    target: targetMs,
    unit: 'ms',
    because,
  };
}

/** The scores that are other ones, the deepest fall first. */
function scoresOf(before: readonly Score[], after: readonly Score[]): ScoreImpact[] {
  const keyOf = ({ scorecard, period, scope }: Score) => `${scorecard}\n${period}\n${cellKey(scope)}`;
  const old = new Map(before.map((score) => [keyOf(score), score]));
  const fall = ({ before: from, after: to }: ScoreImpact) => (to ?? 0) - (from ?? 0);
  return after
    .flatMap((next): ScoreImpact[] => {
      const known = old.get(keyOf(next));
      if (known === undefined || known.points === next.points) return [];
      const { scorecard, title, where, period } = next;
      const grades = { gradeBefore: known.grade?.title ?? null, gradeAfter: next.grade?.title ?? null };
      return [{ scorecard, title, whom: where, period, before: known.points, after: next.points, ...grades }];
    })
    .toSorted((a, b) => fall(a) - fall(b));
}
