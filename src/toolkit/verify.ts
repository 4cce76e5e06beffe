import type { Clocks } from '../evaluation/generated-clocks.ts';
import type { Scores } from '../evaluation/generated-scores.ts';
import type { Evaluation } from '../evaluation/generated.ts';
import { isObject } from '../text/object.ts';

/** The results that carry what it takes to repeat them, by the list that only they have. */
const kinds = {
  evaluation: { known: 'verdicts', compared: ['verdicts', 'alerts', 'pilots', 'summary'] },
  scores: { known: 'scores', compared: ['scores', 'summary'] },
  clocks: { known: 'clocks', compared: ['clocks', 'within', 'goals', 'summary'] },
} as const;

export type ResultKind = keyof typeof kinds;

/** What a result says about how it came to be. */
export interface Receipt {
  readonly of: ResultKind;
  readonly toolkit: string;
  readonly bundle: string;
  readonly input: string;
  readonly asOf: string | null;
  readonly profile: string | null;
  readonly by: readonly string[] | null;
  readonly only: readonly string[] | null;
  readonly now: string | null;
}

/** The receipt of a parsed result; undefined where it is none, or one without a receipt. */
export function receiptOf(result: unknown): Receipt | undefined {
  if (!isObject(result)) return undefined;
  const of = kindOf(result);
  const [toolkit, bundle, input] = [result['toolkit'], digestIn(result['bundle']), digestIn(result['input'])];
  if (of === undefined || typeof toolkit !== 'string' || bundle === undefined || input === undefined) return undefined;
  const text = (key: string) => (typeof result[key] === 'string' ? result[key] : null);
  const texts = (key: string) => {
    const value = result[key];
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null;
  };
  return {
    of,
    toolkit,
    bundle,
    input,
    asOf: text('asOf'),
    profile: text('profile'),
    by: texts('by'),
    only: texts('only'),
    now: text('now'),
  };
}

/** The first place at which two results say something else. */
export interface Difference {
  /** What it is about, as a person finds it: `customer-service/csat, 2026-03, phone`; empty for the summary. */
  readonly about: string;
  readonly path: readonly (string | number)[];
  /** As JSON; undefined where there is nothing. */
  readonly given: unknown;
  readonly recomputed: unknown;
}

export interface Verification {
  readonly of: ResultKind;
  /** Equal digests and no difference. Another version of the toolkit with the same outcome is no difference. */
  readonly isSame: boolean;
  readonly toolkit: Pair;
  readonly bundle: Pair;
  readonly input: Pair;
  readonly difference: Difference | null;
}

interface Pair {
  readonly given: string;
  readonly recomputed: string;
}

/**
 * Holds a result against the same computed again. Verdicts, alerts and counts are compared; findings are not, which also tell
 * of files by their paths and of the day on which standards were read.
 */
export function verification(
  result: unknown,
  { of, toolkit, bundle, input }: Receipt,
  again: Evaluation | Scores | Clocks,
): Verification {
  const [given, recomputed] = [partsOf(result, of), partsOf(JSON.parse(JSON.stringify(again)), of)];
  const difference = differenceIn(given, recomputed, []);
  const told = difference && { ...difference, about: aboutOf(given, recomputed, difference.path) };
  return {
    of,
    isSame: told === null && bundle === again.bundle.digest && input === again.input.digest,
    toolkit: { given: toolkit, recomputed: again.toolkit },
    bundle: { given: bundle, recomputed: again.bundle.digest },
    input: { given: input, recomputed: again.input.digest },
    difference: told,
  };
}

function kindOf(result: Readonly<Record<string, unknown>>): ResultKind | undefined {
  if (Array.isArray(result[kinds.evaluation.known])) return 'evaluation';
  if (Array.isArray(result[kinds.scores.known])) return 'scores';
  return Array.isArray(result[kinds.clocks.known]) ? 'clocks' : undefined;
}

function digestIn(value: unknown): string | undefined {
  return isObject(value) && typeof value['digest'] === 'string' ? value['digest'] : undefined;
}

function partsOf(result: unknown, of: ResultKind): Record<string, unknown> {
  const parts = isObject(result) ? result : {};
  return Object.fromEntries(kinds[of].compared.map((key) => [key, parts[key]]));
}

function differenceIn(
  given: unknown,
  recomputed: unknown,
  path: readonly (string | number)[],
): Omit<Difference, 'about'> | null {
  if (Array.isArray(given) && Array.isArray(recomputed)) {
    for (let at = 0; at < Math.max(given.length, recomputed.length); at++) {
      const found = differenceIn(given[at], recomputed[at], [...path, at]);
      if (found !== null) return found;
    }
    return null;
  }
  if (isObject(given) && isObject(recomputed)) {
    for (const key of new Set([...Object.keys(recomputed), ...Object.keys(given)])) {
      const found = differenceIn(given[key], recomputed[key], [...path, key]);
      if (found !== null) return found;
    }
    return null;
  }
  return Object.is(given, recomputed) ? null : { path, given, recomputed };
}

/** The item that the difference is in, by what tells it apart for a person. */
function aboutOf(
  given: Readonly<Record<string, unknown>>,
  recomputed: Readonly<Record<string, unknown>>,
  [part = '', at]: readonly (string | number)[],
): string {
  const itemIn = (parts: Readonly<Record<string, unknown>>): unknown => {
    const list = parts[part];
    return Array.isArray(list) && typeof at === 'number' ? list[at] : undefined;
  };
  const item = itemIn(recomputed) ?? itemIn(given);
  if (!isObject(item)) return '';
  const names = ['goal', 'rule', 'scorecard', 'ticket', 'sla', 'clock', 'tier', 'id', 'period'].map((key) => item[key]);
  const scope = isObject(item['scope']) ? Object.values(item['scope']) : [];
  return [...names, ...scope].filter((each) => typeof each === 'string').join(', ');
}
