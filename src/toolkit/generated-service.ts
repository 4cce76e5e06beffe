// Generated from schemas/ by `npm run generate`: do not edit.
import type { Words } from '../text/words.ts';
import type { Finding } from '../finding/generated.ts';
import type { Evaluation } from '../evaluation/generated.ts';
import type { Digest } from '../evaluation/generated.ts';
import type { DocumentPlace } from '../evaluation/generated.ts';
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "explanations".
 */
export type Explanations = {
  /**
   * What is explained.
   */
  about: string;
  [k: string]: unknown;
}[];

/**
 * Problem details (RFC 9457).
 *
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "problem".
 */
export interface Problem {
  /**
   * The sort of problem, as an address of this service that explains it.
   */
  type: string;
  /**
   * The sort of problem, in the language asked for.
   */
  title: string;
  /**
   * The HTTP status.
   */
  status: number;
  /**
   * What is wrong with this request, and what to send instead.
   */
  detail: string;
  /**
   * The request, as the log of the service names it.
   */
  instance: string;
  /**
   * What was found in the body, with places in it.
   */
  findings?: Finding[];
}
/**
 * Figures of one period and scope.
 *
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "snapshot".
 */
export interface SnapshotInput {
  /**
   * `2026-03`, `2026-Q1`, `2026-W10`, `2026-03-02`, `2026-H1` or `2026`.
   */
  period: string;
  /**
   * Values of dimensions; one that is absent means all together.
   */
  scope?: {
    [k: string]: string;
  };
  /**
   * By KPI, in its unit; `"25 s"` is understood too, and null is no data.
   */
  metrics: {
    [k: string]: number | string | null;
  };
  /**
   * By KPI: how many answers, calls or tickets are behind a figure.
   */
  samples?: {
    [k: string]: number | null;
  };
}
/**
 * A ticket and what happened to it. Times are ISO 8601.
 *
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "ticket".
 */
export interface TicketInput {
  id: string;
  created: string;
  /**
   * Priority, customer tier, channel and so on at creation.
   */
  scope?: {
    [k: string]: string;
  };
  status?: string;
  /**
   * What happened: `{ at, reply: agent | customer }`, `{ at, status }`, `{ at, event }`, `{ at, change: { priority: A } }`.
   */
  events?: {
    [k: string]: unknown;
  }[];
  [k: string]: unknown;
}
/**
 * One line of the answer for each line of the request, in its order.
 *
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "line".
 */
export interface LineResult {
  /**
   * The line of the request.
   */
  line: number;
  /**
   * Its record in the decision log; null where none is kept.
   */
  decision: string | null;
  /**
   * As if the line was sent alone; null where it cannot be judged.
   */
  evaluation: Evaluation | null;
  problem: Problem | null;
}
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "listedDocument".
 */
export interface ListedDocument {
  kind: string;
  id: string;
  version: string;
  status: string;
  title: Words;
  /**
   * The first day on which it is in force; null: always.
   */
  from: string | null;
  /**
   * The last one; null: until further notice.
   */
  to: string | null;
  file: string;
}
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "documents".
 */
export interface DocumentList {
  /**
   * The day.
   */
  asOf: string;
  bundle: Digest;
  /**
   * In force on that day; ordered by kind and id.
   */
  documents: ListedDocument[];
}
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "document".
 */
export interface DocumentInForce {
  asOf: string;
  bundle: Digest;
  place: DocumentPlace;
  title: Words;
  from: string | null;
  to: string | null;
  /**
   * The document as it is written.
   */
  document: {
    [k: string]: unknown;
  };
  /**
   * The documents that refer to it.
   *
   * Items: `kind/id`
   */
  usedBy: string[];
  /**
   * Every version and its days, from the earliest.
   */
  versions: DocumentVersion[];
}
export interface DocumentVersion {
  version: string;
  from: string | null;
  to: string | null;
}
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "target".
 */
export interface Target {
  goal: string;
  title: Words;
  kpi: string;
  scope: StatedScope;
  where: Words;
  /**
   * The length of the periods that are judged.
   */
  period: 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';
  unit: string;
  /**
   * Which way is better.
   */
  better: 'higher' | 'lower';
  target: number | null;
  /**
   * A value between target and limit is at risk; null where there is none beside the target.
   */
  limit: number | null;
  /**
   * 0 asks for none.
   */
  minimumSample: number;
  document: DocumentPlace;
  /**
   * The profile that changed it.
   */
  adjustedBy: DocumentPlace | null;
  clauses: string[];
}
/**
 * Values of dimensions that are covered; an absent one covers all.
 *
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "stated".
 */
export interface StatedScope {
  [k: string]: string[];
}
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "timeTarget".
 */
export interface TimeTarget {
  tier: string;
  sla: string;
  clock: string;
  title: Words;
  scope: StatedScope;
  where: Words;
  target: Time;
  limit: Time | null;
  document: DocumentPlace;
  adjustedBy: DocumentPlace | null;
  clauses: string[];
}
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "time".
 */
export interface Time {
  /**
   * Minutes that the calendar of the clock counts.
   */
  minutes: number | null;
  /**
   * Or so many of its working days.
   */
  workingDays: number | null;
  words: Words;
}
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "targets".
 */
export interface Targets {
  asOf: string;
  profile: string | null;
  bundle: Digest;
  /**
   * Ordered by goal.
   */
  goals: Target[];
  /**
   * Time limits of tickets; in the order of their documents.
   */
  times: TimeTarget[];
}
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "wordingRequest".
 */
export interface WordingRequest {
  /**
   * What is said or written.
   */
  say: string;
  /**
   * Only what this script and those it includes forbid; every script in use where left out.
   */
  script?: string;
  /**
   * What must be said in this step of the script, too.
   */
  step?: string;
}
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "wording".
 */
export interface WordingResult {
  asOf: string;
  bundle: Digest;
  passes: boolean;
  /**
   * In the order of the text; what is missing last.
   */
  breaches: WordingBreach[];
}
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "breach".
 */
export interface WordingBreach {
  /**
   * Said although it must not be, or missing although it must be said.
   */
  is: 'said' | 'missing';
  /**
   * The id of the phrase in its script.
   */
  phrase: string;
  script: DocumentPlace;
  /**
   * As it was said; null where it is missing.
   */
  text: string | null;
  /**
   * Where it begins: characters (UTF-16) of the text from 0.
   */
  from: number | null;
  /**
   * Where it ends, exclusive.
   */
  to: number | null;
  /**
   * What to say instead.
   */
  instead: Words | null;
  why: Words | null;
}
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "state".
 */
export interface StandardsInService {
  title: Words;
  bundle: Digest;
  /**
   * The digest of the bundle file; null where a folder is served.
   */
  file: string | null;
  /**
   * Public keys (Ed25519, hexadecimal) whose signatures hold.
   */
  signedBy: string[];
  /**
   * Since when these standards are in service.
   */
  since: string;
  /**
   * Version of the toolkit.
   */
  toolkit: string;
  documents: number;
}
/**
 * This interface was referenced by `Service`'s JSON-Schema
 * via the `definition` "health".
 */
export interface Health {
  /**
   * Whether it is well.
   */
  status: 'ok' | 'unavailable';
  /**
   * What is in the way; null where nothing is.
   */
  because: string | null;
}
