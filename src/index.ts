/**
 * Yardstick as a library: everything that other programs, and the handbook, may import.
 *
 * @packageDocumentation
 */
export { applyChanges, type PlainDocuments } from './changes/apply.ts';
export type { Change, ChangeSummary, Comparison, DocumentChange, VersionChange } from './changes/generated.ts';
export type { Many, Outcome, RuleOutcome } from './evaluation/many.ts';
export type { Bundle } from './evaluation/bundle.ts';
export type { ClockOutcome, Clocks, ClockSummary, PercentWithinOutcome } from './evaluation/generated-clocks.ts';
export type { Score, ScoreItem, Scores } from './evaluation/generated-scores.ts';
export type {
  Alert,
  DocumentPlace,
  Evaluation,
  EvaluationSummary,
  Evidence,
  PilotOutcome,
  Verdict,
} from './evaluation/generated.ts';
export { explain, explainedProblems } from './explanation/explain.ts';
export { explainClauses } from './explanation/clauses.ts';
export type {
  ClauseExplanation,
  ClausesExplanation,
  DocumentExplanation,
  Explanation,
  FunctionExplanation,
  GoalExplanation,
  ProblemExplanation,
} from './explanation/explanation.ts';
export type { Finding, Severity } from './finding/finding.ts';
export type { Format, Presentation } from './report/format.ts';
export { formats } from './report/index.ts';
export type { Snapshots } from './snapshot/read.ts';
export type { Row } from './snapshot/row.ts';
export type { StandardsDocument } from './schema/generated/documents.ts';
export type { Language, Words } from './text/words.ts';
export {
  compile,
  evaluateMany,
  evaluateSnapshots,
  type EvaluationRequest,
  type ManyRequest,
  readSnapshotFiles,
  type ScoreRequest,
  scoreSnapshots,
  type SnapshotFile,
} from './toolkit/evaluate.ts';
export type { BundleContent, BundleSignature } from './toolkit/generated-bundle.ts';
export { bundleContent, bundleText, type LoadedBundle, loadBundle, signedText } from './toolkit/bundle-file.ts';
export { invalidSignatures } from './toolkit/bundle-signatures.ts';
export { compare } from './toolkit/compare.ts';
export { impactOn, type ImpactRequest } from './toolkit/impact.ts';
export { readDatasetFiles, readTicketRecords } from './toolkit/records.ts';
export { documentOn, documentsOn, targetsOn } from './toolkit/in-force.ts';
export { checkWording } from './toolkit/wording.ts';
export type {
  DocumentInForce,
  DocumentList,
  DocumentVersion,
  Explanations,
  Health,
  LineResult,
  ListedDocument,
  Problem,
  SnapshotInput,
  StandardsInService,
  Targets,
  TicketInput,
  WordingRequest,
  WordingResult,
} from './toolkit/generated-service.ts';
export { judgeTickets, readTicketFiles, type TicketsRequest } from './toolkit/tickets.ts';
export { type Standards, type StandardsFile, validate, type ValidateOptions } from './toolkit/validate.ts';
export { type Difference, type Receipt, receiptOf, type Verification, verification } from './toolkit/verify.ts';
export { version } from './version.ts';
export { type Findable, type ForbiddenWording, type HandbookContents, handbookOf } from './handbook/handbook.ts';
export { ranked, searchOptions } from './handbook/search.ts';
export { type Breach, breaches, Wording } from './phrase/wording.ts';
