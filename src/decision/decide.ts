import type { Catalog } from '../catalog/catalog.ts';
import * as problems from '../finding/catalogue/suppression.ts';
import type { Finding, Severity } from '../finding/finding.ts';
import type { Suppressed } from '../finding/generated.ts';
import { finding } from '../finding/problem.ts';
import type { Day } from '../quantity/day.ts';
import { wordsOf } from '../catalog/entry.ts';
import type { Source } from '../text/source.ts';
import { type Codes, type Excuse, excusesIn, meantBy } from './ignored.ts';

/** What is told of all that was found, and what is not, with its reason. */
export interface Decided {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

export interface DecisionInput {
  readonly catalog: Catalog;
  readonly sources: Iterable<Source>;
  readonly codes: Codes;
  readonly today: Day;
}

/**
 * The one place that decides what is told: the severities of the workspace first, then the comments beside the lines. Only
 * semantic checks can be told otherwise than they are; whatever says that something cannot be read stays.
 */
export function decide(found: readonly Finding[], { catalog, sources, codes, today }: DecisionInput): Decided {
  const settings = settingsOf(catalog, codes);
  const comments = [...sources].map((source) => excusesIn(source, codes, today));
  const excuses = new Map<string, Excuse>();
  for (const excuse of comments.flatMap((each) => each.excuses)) excuses.set(keyOf(excuse), excuse);
  const used = new Set<Excuse>();
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const each of found) {
    const set = settings.of.get(each.code);
    if (set?.severity === 'none') {
      suppressed.push({ finding: each, by: 'workspace', reason: set.why, until: null });
      continue;
    }
    const told = set === undefined ? each : { ...each, severity: set.severity };
    const excuse = excuseFor(each, excuses);
    if (excuse === undefined) findings.push(told);
    else {
      used.add(excuse);
      suppressed.push({ finding: told, by: 'comment', reason: excuse.reason, until: excuse.until });
    }
  }
  // Where a document could not be read, nobody knows what its comments, or those of others about it, would excuse.
  const unused = catalog.isWhole ? [...excuses.values()].filter((each) => !used.has(each)) : [];
  const stale = unused.map(({ code, only, place }) => finding(problems.stale, place, { code, only }));
  return {
    findings: [...findings, ...settings.findings, ...comments.flatMap((each) => each.findings), ...stale],
    suppressed,
  };
}

function excuseFor({ code, file, range }: Finding, excuses: ReadonlyMap<string, Excuse>): Excuse | undefined {
  if (file === null || range === null) return undefined;
  return excuses.get(`${code} ${range.start.line} ${file}`);
}

function keyOf({ code, line, place }: Excuse): string {
  return `${code} ${line} ${place.file ?? ''}`;
}

interface Settings {
  readonly of: ReadonlyMap<string, { readonly severity: Severity | 'none'; readonly why: string }>;
  readonly findings: readonly Finding[];
}

/** What the workspace says of checks. */
function settingsOf({ workspace }: Catalog, { checks, others }: Codes): Settings {
  if (workspace === undefined) return { of: new Map(), findings: [] };
  const stated = Object.entries(workspace.document.checks ?? {});
  const findings = stated.flatMap(([code]) => {
    if (checks.has(code)) return [];
    const place = workspace.parsed.keyAt(['checks', code]);
    return others.has(code)
      ? [finding(problems.notAllowed, place, { code })]
      : [finding(problems.unknownCode, place, { code, meant: meantBy(code, checks) })];
  });
  return {
    of: new Map(stated.map(([code, { severity, why }]) => [code, { severity, why: wordsOf(why).zh }])),
    findings,
  };
}
