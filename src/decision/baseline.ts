import { baselineMended, baselineUnreadable } from '../finding/catalogue/baseline.ts';
import type { Finding, Suppressed } from '../finding/finding.ts';
import { compareText } from '../finding/finding.ts';
import { keysOf, likenessOf } from '../finding/identity.ts';
import { finding } from '../finding/problem.ts';
import { startOfFile } from '../text/range.ts';
import type { Words } from '../text/words.ts';
import type { Decided } from './decide.ts';

/** How often each finding may occur before it counts as new: by likeness. */
export type Baseline = ReadonlyMap<string, number>;

/** A finding as a baseline keeps it: no line, so that it is the same one when lines move. */
interface Kept {
  readonly code: string;
  readonly file: string;
  readonly keys: string;
  readonly message: string;
  readonly count: number;
}

/** A finding a line, sorted: two branches that mend different ones merge without a conflict. */
export function baselineText(findings: readonly Finding[]): string {
  const kept = new Map<string, Kept>();
  for (const each of findings) {
    const key = likenessOf(each);
    const { code, file, path, message } = each;
    const count = (kept.get(key)?.count ?? 0) + 1;
    kept.set(key, { code, file: file ?? '', keys: keysOf(path), message: message.en, count });
  }
  const lines = [...kept].toSorted(([a], [b]) => compareText(a, b)).map(([, each]) => `    ${JSON.stringify(each)}`);
  return `{\n  "yardstick-baseline": 1,\n  "findings": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** A baseline, or what is wrong with its file. */
export function readBaseline(path: string, text: string): Baseline | Finding {
  const refused = (why: Words) => finding(baselineUnreadable, { file: path, range: startOfFile, path: [] }, { why });
  const parsed = parse(text);
  if (parsed === undefined) return refused({ zh: '它不是 JSON。', en: 'it is no JSON.' });
  if (!isBaseline(parsed)) return refused({ zh: '它不是第 1 版的基线。', en: 'it is no baseline of version 1.' });
  return new Map(
    parsed.findings.map(({ code, file, keys, message, count }) => [[code, file, keys, message].join(' · '), count]),
  );
}

/** Leaves out what the baseline has, and tells how much of it is mended. */
export function withoutBaseline({ findings, suppressed }: Decided, baseline: Baseline): Decided {
  const left = new Map(baseline);
  const fresh: Finding[] = [];
  const old: Suppressed[] = [];
  for (const each of findings) {
    const key = likenessOf(each);
    const count = left.get(key) ?? 0;
    if (count === 0) fresh.push(each);
    else {
      left.set(key, count - 1);
      old.push({ finding: each, by: 'baseline', reason: null, until: null });
    }
  }
  const mended = sum(left.values());
  const about = { mended, all: sum(baseline.values()) };
  const told = mended === 0 ? [] : [finding(baselineMended, { file: null, range: null, path: [] }, about)];
  return { findings: [...told, ...fresh], suppressed: [...suppressed, ...old] };
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBaseline(value: unknown): value is { readonly findings: readonly Kept[] } {
  if (typeof value !== 'object' || value === null) return false;
  if (!('yardstick-baseline' in value) || value['yardstick-baseline'] !== 1) return false;
  return 'findings' in value && Array.isArray(value.findings) && value.findings.every(isKept);
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['code', 'file', 'keys', 'message'].every((key) => typeof Reflect.get(value, key) === 'string');
  return texts && 'count' in value && Number.isInteger(value.count);
}
