import { compareRanges } from '../text/range.ts';
import type { Finding, FindingSummary, Suppressed } from './generated.ts';

export type { Finding, Severity, Suppressed } from './generated.ts';

/** By file, place, code and words: the order in which checks ran never shows. Not localeCompare: its order differs between machines. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    compareRanges(a.range, b.range) ||
    compareText(a.code, b.code) ||
    compareText(a.message.en, b.message.en)
  );
}

/** The grave ones first, otherwise in their order: where not all can be shown, these must be. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  const rank = { error: 0, warning: 1, info: 2 };
  return findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function summarize(
  findings: readonly Finding[],
  suppressed: readonly Suppressed[],
  documents: number,
): FindingSummary {
  const count = (severity: Finding['severity']) => findings.filter((each) => each.severity === severity).length;
  const left = (by: Suppressed['by']) => suppressed.filter((each) => each.by === by).length;
  return {
    documents,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    suppressed: {
      comment: left('comment'),
      workspace: left('workspace'),
      baseline: left('baseline'),
      unchanged: left('unchanged'),
    },
  };
}
