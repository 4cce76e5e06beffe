import * as problems from '../finding/catalogue/suppression.ts';
import { didYouMean } from '../finding/catalogue/schema.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Place } from '../finding/problem.ts';
import { addMonths, type Day } from '../quantity/day.ts';
import { closest } from '../text/closest.ts';
import type { Source } from '../text/source.ts';
import { commentsOf } from '../yaml/comments.ts';
import { type Ignore, mayIgnore, readIgnore } from './ignore-comment.ts';

/** The codes that can be ignored, and those that cannot. */
export interface Codes {
  readonly checks: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** An ignore comment that holds for one code on one line. */
export interface Excuse {
  readonly code: string;
  readonly line: number;
  readonly reason: string;
  readonly until: string;
  readonly place: Place;
  /** Whether it is the only code of its comment. */
  readonly only: boolean;
}

export interface Excuses {
  readonly excuses: readonly Excuse[];
  /** What is wrong with the comments themselves. */
  readonly findings: readonly Finding[];
}

/** The ignore comments of a file: each speaks of its own line, or of the next that is no comment. */
export function excusesIn(source: Source, codes: Codes, today: Day): Excuses {
  if (!mayIgnore(source.text)) return { excuses: [], findings: [] };
  const comments = commentsOf(source);
  const alone = new Set(comments.filter(({ isAlone }) => isAlone).map(({ range }) => range.start.line));
  const excuses: Excuse[] = [];
  const findings: Finding[] = [];
  for (const comment of comments) {
    const ignore = readIgnore(comment);
    if (ignore === undefined) continue;
    const place: Place = { file: source.path, range: comment.range, path: [] };
    const wrong = slipsIn(ignore, place, codes, today);
    findings.push(...wrong);
    if (wrong.some(({ severity, code }) => severity === 'error' || code === problems.expired.code)) continue;
    const { until, reason } = ignore;
    const only = ignore.codes.length === 1;
    const line = lineOf(ignore, alone);
    for (const code of ignore.codes) excuses.push({ code, line, reason, until: until ?? '', place, only });
  }
  return { excuses, findings };
}

function lineOf({ comment }: Ignore, alone: ReadonlySet<number>): number {
  let { line } = comment.range.start;
  while (alone.has(line)) line++;
  return line;
}

function slipsIn(ignore: Ignore, place: Place, { checks, others }: Codes, today: Day): Finding[] {
  const { codes, until, wrongDate, reason } = ignore;
  const lacks = (what: 'code' | 'date' | 'reason' | 'wrong-date') =>
    finding(problems.incomplete, place, { lacks: what, written: wrongDate ?? '' });
  return [
    ...(codes.length === 0 ? [lacks('code')] : []),
    ...codes.flatMap((code) => slipOfCode(code, place, checks, others)),
    ...(wrongDate === null ? [] : [lacks('wrong-date')]),
    ...(until === null && wrongDate === null ? [lacks('date')] : []),
    ...(reason === '' ? [lacks('reason')] : []),
    ...(until !== null && until < today ? [finding(problems.expired, place, { until })] : []),
    ...(until !== null && until > addMonths(today, 12) ? [finding(problems.tooLong, place, { until })] : []),
  ];
}

function slipOfCode(code: string, place: Place, checks: ReadonlySet<string>, others: ReadonlySet<string>): Finding[] {
  if (checks.has(code)) return [];
  if (others.has(code)) return [finding(problems.notAllowed, place, { code })];
  return [finding(problems.unknownCode, place, { code, meant: meantBy(code, checks) })];
}

export function meantBy(code: string, checks: ReadonlySet<string>) {
  return didYouMean(closest(code, [...checks]), []);
}
