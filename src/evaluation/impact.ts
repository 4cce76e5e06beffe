import type { Words } from '../text/words.ts';
import type { Flip, GoalImpact, Impact, ImpactSummary, ScoreImpact, Tally } from './generated-impact.ts';

/** What one of two versions says of one thing: a goal in a period, or a clock of a ticket. */
export interface Judgement {
  /** The same in both versions. */
  readonly key: string;
  readonly what: string;
  readonly title: Words;
  readonly whom: Words;
  readonly period: string;
  readonly status: string;
  readonly gap: number | null;
  readonly target: number | null;
  readonly unit: string;
  readonly because: Words;
}

/** Compares what two versions of the standards say of the same data. Linear in the number of judgements. */
export function impactOf(
  of: Impact['of'],
  before: readonly Judgement[],
  after: readonly Judgement[],
  scores: readonly ScoreImpact[] = [],
): Impact {
  const old = new Map(before.map((each) => [each.key, each]));
  const keys = new Set(after.map(({ key }) => key));
  const pairs = [
    ...after.map((next): Pair => ({ old: old.get(next.key), next })),
    ...before.filter(({ key }) => !keys.has(key)).map((each): Pair => ({ old: each, next: undefined })),
  ];
  const flips = pairs.flatMap((pair) => flipOf(pair) ?? []);
  const count = (way: Flip['way']) => flips.filter((flip) => flip.way === way).length;
  const summary: ImpactSummary = {
    same: pairs.length - flips.length,
    worse: count('worse'),
    better: count('better'),
    other: count('other'),
    appeared: count('appeared'),
    vanished: count('vanished'),
  };
  return { of, summary, goals: goalsOf(pairs, flips), flips: flips.toSorted(worstFirst), scores: [...scores] };
}

interface Pair {
  readonly old: Judgement | undefined;
  readonly next: Judgement | undefined;
}

function flipOf({ old, next }: Pair): Flip | undefined {
  const told = next ?? old;
  if (told === undefined || old?.status === next?.status) return undefined;
  const { what, title, whom, period, unit, because } = told;
  const gap = next?.gap ?? null;
  const target = next?.target ?? null;
  return {
    what,
    title,
    whom,
    period,
    before: old?.status ?? null,
    after: next?.status ?? null,
    way: wayOf(old?.status, next?.status),
    gap,
    unit,
    depth: gap === null || target === null || target === 0 ? null : gap / Math.abs(target),
    because,
  };
}

/** From good to bad. What is no verdict on the figure is neither. */
const rank: Readonly<Record<string, number>> = { met: 0, 'at-risk': 1, missed: 2 };

function wayOf(old: string | undefined, next: string | undefined): Flip['way'] {
  if (old === undefined) return 'appeared';
  if (next === undefined) return 'vanished';
  const [from, to] = [rank[old], rank[next]];
  if (from === undefined || to === undefined) return 'other';
  return to > from ? 'worse' : 'better';
}

const ways: readonly Flip['way'][] = ['worse', 'appeared', 'other', 'vanished', 'better'];

function worstFirst(a: Flip, b: Flip): number {
  const [badness, depth] = [(flip: Flip) => rank[flip.after ?? ''] ?? -1, (flip: Flip) => flip.depth ?? 0];
  return ways.indexOf(a.way) - ways.indexOf(b.way) || badness(b) - badness(a) || depth(a) - depth(b);
}

/** The goals and clocks with another verdict, or judged by one version only. */
function goalsOf(pairs: readonly Pair[], flips: readonly Flip[]): GoalImpact[] {
  const goals = new Map<string, GoalImpact>();
  for (const { what, title, period } of flips) {
    const known = goals.get(what);
    if (known === undefined)
      goals.set(what, { what, title, before: noTally(), after: noTally(), share: null, from: period });
    else if (known.from === null || period < known.from) known.from = period;
  }
  for (const { old, next } of pairs) {
    const goal = goals.get(next?.what ?? old?.what ?? '');
    if (goal === undefined) continue;
    if (old !== undefined) goal.before[place(old.status)]++;
    if (next !== undefined) goal.after[place(next.status)]++;
  }
  return [...goals.values()].map((goal) => ({ ...goal, share: shareMet(goal.after) }));
}

function noTally(): Tally {
  return { met: 0, 'at-risk': 0, missed: 0, other: 0 };
}

function place(status: string): keyof Tally {
  return status === 'met' || status === 'at-risk' || status === 'missed' ? status : 'other';
}

function shareMet({ met, missed, 'at-risk': atRisk }: Tally): number | null {
  const judged = met + atRisk + missed;
  return judged === 0 ? null : (met / judged) * 100;
}
