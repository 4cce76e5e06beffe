import { actionPlan } from './action-plan.ts';
import { bandOrder } from './band-order.ts';
import { calendarBreak } from './calendar-break.ts';
import { calendarKnown } from './calendar-known.ts';
import { calendarOpen } from './calendar-open.ts';
import { calendarWindows } from './calendar-windows.ts';
import { casePeriod } from './case-period.ts';
import type { RegisteredCheck } from './check.ts';
import { clauseCarried } from './clause-carried.ts';
import { datasetAt } from './dataset-at.ts';
import { datasetDateFormat } from './dataset-date-format.ts';
import { datasetDerived } from './dataset-derived.ts';
import { datasetFields } from './dataset-fields.ts';
import { datasetTicket } from './dataset-ticket.ts';
import { datasetUnused } from './dataset-unused.ts';
import { datedValues } from './dated-values.ts';
import { dimensionValues } from './dimension-values.ts';
import { drillOverdue } from './drill-overdue.ts';
import { effectiveOrder } from './effective-order.ts';
import { floorKept } from './floor-kept.ts';
import { formItem } from './form-item.ts';
import { formulaDivision } from './formula-division.ts';
import { formulaName } from './formula-name.ts';
import { formulaSyntax } from './formula-syntax.ts';
import { formulaType } from './formula-type.ts';
import { formulaUnit } from './formula-unit.ts';
import { formulaValue } from './formula-value.ts';
import { glossaryTerm } from './glossary-term.ts';
import { goalAlwaysMet } from './goal-always-met.ts';
import { goalConfidenceShare } from './goal-confidence-share.ts';
import { goalContradiction } from './goal-contradiction.ts';
import { goalPossible } from './goal-possible.ts';
import { goalUnit } from './goal-unit.ts';
import { goalsFew } from './goals-few.ts';
import { goalsTighten } from './goals-tighten.ts';
import { kpiInput } from './kpi-input.ts';
import { kpiInputUnused } from './kpi-input-unused.ts';
import { kpiResultUnit } from './kpi-result-unit.ts';
import { kpiUnused } from './kpi-unused.ts';
import { limitTime } from './limit-time.ts';
import { phraseEmpty } from './phrase-empty.ts';
import { pilotCriterion } from './pilot-criterion.ts';
import { profileChanges } from './profile-changes.ts';
import { releaseKept } from './release-kept.ts';
import { releaseRecorded } from './release-recorded.ts';
import { releaseWithdrawn } from './release-withdrawn.ts';
import { reportedKept } from './reported-kept.ts';
import { reviewOverdue } from './review-overdue.ts';
import { roleUnused } from './role-unused.ts';
import { ruleCondition } from './rule-condition.ts';
import { ruleUnit } from './rule-unit.ts';
import { ruleVerdictPossible } from './rule-verdict-possible.ts';
import { scorecardCurve } from './scorecard-curve.ts';
import { scorecardGoal } from './scorecard-goal.ts';
import { scorecardGrades } from './scorecard-grades.ts';
import { scriptExample } from './script-example.ts';
import { scriptOwnWording } from './script-own-wording.ts';
import { scriptSaysRequired } from './script-says-required.ts';
import { scriptVariables } from './script-variables.ts';
import { slaClockKnown } from './sla-clock-known.ts';
import { slaLimitFits } from './sla-limit-fits.ts';
import { slaPauseStart } from './sla-pause-start.ts';
import { slaPreset } from './sla-preset.ts';
import { slaResponseFirst } from './sla-response-first.ts';
import { slaShare } from './sla-share.ts';
import { slaTierDecides } from './sla-tier-decides.ts';
import { slaTierGap } from './sla-tier-gap.ts';
import { slaTiersTighten } from './sla-tiers-tighten.ts';
import { slaTimeUnit } from './sla-time-unit.ts';
import { stepEnds } from './step-ends.ts';
import { stepKnown } from './step-known.ts';
import { stepReached } from './step-reached.ts';
import { taxonomyMatrix } from './taxonomy-matrix.ts';
import { textLanguages } from './text-languages.ts';
import { versionAhead } from './version-ahead.ts';
import { versionOrder } from './version-order.ts';
import { versionRaised } from './version-raised.ts';
import { waiverTerm } from './waiver-term.ts';
import { waiverTouches } from './waiver-touches.ts';
import { weightsSum } from './weights-sum.ts';

export const checks: readonly RegisteredCheck[] = [
  actionPlan,
  bandOrder,
  calendarBreak,
  calendarKnown,
  calendarOpen,
  calendarWindows,
  casePeriod,
  clauseCarried,
  datasetAt,
  datasetDateFormat,
  datasetDerived,
  datasetFields,
  datasetTicket,
  datasetUnused,
  datedValues,
  dimensionValues,
  drillOverdue,
  effectiveOrder,
  floorKept,
  formItem,
  formulaDivision,
  formulaName,
  formulaSyntax,
  formulaType,
  formulaUnit,
  formulaValue,
  glossaryTerm,
  goalAlwaysMet,
  goalConfidenceShare,
  goalContradiction,
  goalPossible,
  goalUnit,
  goalsFew,
  goalsTighten,
  kpiInput,
  kpiInputUnused,
  kpiResultUnit,
  kpiUnused,
  limitTime,
  phraseEmpty,
  pilotCriterion,
  profileChanges,
  releaseKept,
  releaseRecorded,
  releaseWithdrawn,
  reportedKept,
  reviewOverdue,
  roleUnused,
  ruleCondition,
  ruleUnit,
  ruleVerdictPossible,
  scorecardCurve,
  scorecardGoal,
  scorecardGrades,
  scriptExample,
  scriptOwnWording,
  scriptSaysRequired,
  scriptVariables,
  slaClockKnown,
  slaLimitFits,
  slaPauseStart,
  slaPreset,
  slaResponseFirst,
  slaShare,
  slaTierDecides,
  slaTierGap,
  slaTiersTighten,
  slaTimeUnit,
  stepEnds,
  stepKnown,
  stepReached,
  taxonomyMatrix,
  textLanguages,
  versionAhead,
  versionOrder,
  versionRaised,
  waiverTerm,
  waiverTouches,
  weightsSum,
];
