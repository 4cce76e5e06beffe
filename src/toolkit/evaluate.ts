import { type Bundle, compileBundle } from '../evaluation/bundle.ts';
import { evaluate, type Via } from '../evaluation/evaluate.ts';
import { evaluateInBulk } from '../evaluation/bulk.ts';
import { evaluateMany as judgeMany, type Many } from '../evaluation/many.ts';
import type { Scores } from '../evaluation/generated-scores.ts';
import type { Evaluation } from '../evaluation/generated.ts';
import { score } from '../evaluation/score.ts';
import { unknownProfile } from '../finding/catalogue/evaluation.ts';
import { didYouMean } from '../finding/catalogue/schema.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, nowhere } from '../finding/problem.ts';
import type { Day } from '../quantity/day.ts';
import { recordsOfTable } from '../snapshot/columns.ts';
import { readJson, readNdjson } from '../snapshot/json.ts';
import { readSnapshots, type Snapshots } from '../snapshot/read.ts';
import type { RawRecords } from '../snapshot/record.ts';
import { readCsv } from '../table/csv.ts';
import { tableOfObjects } from '../table/objects.ts';
import { closest } from '../text/closest.ts';
import { Source } from '../text/source.ts';
import { version } from '../version.ts';
import type { Standards } from './validate.ts';

/** The bundle that evaluates a set of standards. Compile only what validated: documents with errors are left out. */
export function compile({ catalog }: Pick<Standards, 'catalog'>): Bundle {
  return compileBundle(catalog);
}

export type SnapshotFile =
  | { readonly path: string; readonly format: 'csv' | 'json' | 'ndjson'; readonly text: string }
  | { readonly path: string; readonly format: 'table'; readonly rows: readonly Readonly<Record<string, unknown>>[] };

/** Snapshots of all files, held against the KPIs and dimensions of a bundle. */
export function readSnapshotFiles(files: readonly SnapshotFile[], bundle: Bundle): Snapshots {
  return readSnapshots(
    files.map((file) => ({ file: file.path, ...recordsOf(file) })),
    bundle,
  );
}

export interface EvaluationRequest {
  readonly asOf?: Day | null;
  readonly profile?: string | null;
  /** Goals are judged by these dimensions and those of their own scope; by all that the data has, where left out. */
  readonly by?: readonly string[];
  /** Only goals on these KPIs are judged; all where left out. */
  readonly only?: ReadonlySet<string>;
  /**
   * Who answers the conditions; the results are equal. json-rules-engine where left out; with `bulk` column by column, and
   * verdicts and alerts find their words each time somebody asks for them, so that many take little memory.
   */
  readonly via?: Via | 'bulk';
  /** The instant up to which records counted, for the receipt; left out where figures were given. */
  readonly now?: string;
  /** Called between rows, but not in `bulk`: whoever shares a thread gives way here, and throws to give up. */
  readonly pause?: () => Promise<void>;
  /** Findings of the standards, which belong to the result. */
  readonly findings?: readonly Finding[];
}

/** Verdicts, alerts and findings of snapshots under a bundle. An unknown profile judges nothing. */
export async function evaluateSnapshots(
  bundle: Bundle,
  snapshots: Snapshots,
  request: EvaluationRequest = {},
): Promise<Evaluation> {
  const { rows, options } = judgedBy(bundle, snapshots, request);
  return request.via === 'bulk' ? evaluateInBulk(bundle, rows, options) : evaluate(bundle, rows, options);
}

/** As of an evaluation; `only` names scorecards here. */
export type ScoreRequest = Pick<EvaluationRequest, 'asOf' | 'profile' | 'only' | 'pause' | 'findings'>;

/** As of an evaluation, without what only its words and receipt need. */
export type ManyRequest = Pick<EvaluationRequest, 'asOf' | 'profile' | 'by' | 'only'>;

/**
 * Verdicts and alerts of many snapshots, equal to those of `evaluateSnapshots`: statuses at once, and the words of each once
 * they are asked for. An unknown profile judges nothing.
 */
export function evaluateMany(bundle: Bundle, snapshots: Snapshots, request: ManyRequest = {}): Many {
  const { rows, options } = judgedBy(bundle, snapshots, request);
  return judgeMany(bundle, rows, options);
}

/** Scores of scorecards, each point explained. An unknown profile scores nothing. */
export async function scoreSnapshots(
  bundle: Bundle,
  snapshots: Snapshots,
  request: ScoreRequest = {},
): Promise<Scores> {
  const { rows, options } = judgedBy(bundle, snapshots, request);
  return score(bundle, rows, options);
}

/** The rows that are judged, and how; none under a profile that does not exist, which is a finding. */
function judgedBy(
  bundle: Bundle,
  snapshots: Snapshots,
  { asOf = null, profile = null, by, only, via, now, pause, findings = [] }: EvaluationRequest,
) {
  const profiles = bundle.tailorings.map(({ id }) => id);
  const unknown = profile === null || profiles.includes(profile) ? [] : [unknownAmong(profiles, profile)];
  return {
    rows: unknown.length === 0 ? snapshots.rows : [],
    options: {
      asOf,
      profile,
      ...(by && { by }),
      ...(only && { only }),
      ...(via && via !== 'bulk' && { via }),
      ...(now && { now }),
      ...(pause && { pause }),
      toolkit: version,
      findings: [...findings, ...snapshots.findings, ...unknown],
    },
  };
}

function unknownAmong(profiles: readonly string[], profile: string): Finding {
  return finding(unknownProfile, nowhere, { profile, help: didYouMean(closest(profile, profiles), profiles) });
}

function recordsOf(file: SnapshotFile): RawRecords {
  switch (file.format) {
    case 'csv':
      return recordsOfTable(readCsv(new Source(file.path, file.text)));
    case 'json':
      return readJson(new Source(file.path, file.text));
    case 'ndjson':
      return readNdjson(new Source(file.path, file.text));
    case 'table':
      return recordsOfTable(tableOfObjects(file.path, file.rows));
  }
}
