import { bandOrder } from './band-order.ts';
import { calendarKnown } from './calendar-known.ts';
import { calendarOpen } from './calendar-open.ts';
import { calendarWindows } from './calendar-windows.ts';
import type { RegisteredCheck } from './check.ts';
import { datedValues } from './dated-values.ts';
import { effectiveOrder } from './effective-order.ts';
import { goalConfidenceShare } from './goal-confidence-share.ts';
import { goalContradiction } from './goal-contradiction.ts';
import { goalPossible } from './goal-possible.ts';
import { goalUnit } from './goal-unit.ts';
import { kpiUnused } from './kpi-unused.ts';
import { profileChanges } from './profile-changes.ts';
import { reviewOverdue } from './review-overdue.ts';
import { ruleCondition } from './rule-condition.ts';
import { ruleUnit } from './rule-unit.ts';
import { ruleVerdictPossible } from './rule-verdict-possible.ts';
import { slaClockKnown } from './sla-clock-known.ts';
import { slaPauseStart } from './sla-pause-start.ts';
import { slaResponseFirst } from './sla-response-first.ts';
import { slaTierDecides } from './sla-tier-decides.ts';
import { slaTierGap } from './sla-tier-gap.ts';
import { slaTiersTighten } from './sla-tiers-tighten.ts';
import { slaTimeUnit } from './sla-time-unit.ts';
import { textLanguages } from './text-languages.ts';

export const checks: readonly RegisteredCheck[] = [
  bandOrder,
  calendarKnown,
  calendarOpen,
  calendarWindows,
  datedValues,
  effectiveOrder,
  goalConfidenceShare,
  goalContradiction,
  goalPossible,
  goalUnit,
  kpiUnused,
  profileChanges,
  reviewOverdue,
  ruleCondition,
  ruleUnit,
  ruleVerdictPossible,
  slaClockKnown,
  slaPauseStart,
  slaResponseFirst,
  slaTierDecides,
  slaTierGap,
  slaTiersTighten,
  slaTimeUnit,
  textLanguages,
];
