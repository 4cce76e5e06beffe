import type { Hours } from '../calendar/hours.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { compareText } from '../finding/finding.ts';
import type { Contribution } from '../rule/contribution.ts';
import type { Dataset } from '../rule/dataset.ts';
import type { Goal, Measure, Rule, Scorecard, Tailoring } from '../rule/rule.ts';
import type { Dimension } from '../rule/scope.ts';
import type { ServiceLevel } from '../rule/service-level.ts';
import { digest } from './digest.ts';

/** All that evaluation needs of a set of standards, as plain JSON: no YAML, no schema, no file system. */
export interface Bundle {
  /** Of the format, not of the standards. */
  readonly format: 1;
  /** The zone in which periods begin and end, and instants are told that have none of their own: that of the default calendar. */
  readonly zone: string;
  readonly dimensions: readonly Dimension[];
  readonly ticketStatuses: readonly string[];
  readonly ticketEvents: readonly string[];
  readonly measures: readonly Measure[];
  readonly goals: readonly Goal[];
  readonly rules: readonly Rule[];
  readonly tailorings: readonly Tailoring[];
  readonly scorecards: readonly Scorecard[];
  /** With what they extend worked in; `always` is not among them. */
  readonly calendars: readonly Hours[];
  readonly serviceLevels: readonly ServiceLevel[];
  /** How records of exports are read. */
  readonly datasets: readonly Dataset[];
  readonly digest: string;
}

/** Documents in use, compiled; in an order that does not depend on files. */
export function compileBundle(catalog: Catalog): Bundle {
  // A retired KPI still explains old figures, and last year’s calendar old tickets, so definitions count whatever their status.
  const isDefinition = (kind: string) => ['calendar', 'kpi', 'workspace'].includes(kind);
  const contributions = catalog.entries
    .filter((entry) => entry.isInUse || isDefinition(entry.kind))
    .map((entry) => catalog.contribution(entry));
  const gather = <T extends { readonly id: string }>(of: (contribution: Contribution) => readonly T[] | undefined) =>
    contributions.flatMap((contribution) => of(contribution) ?? []).toSorted((a, b) => compareText(a.id, b.id));
  const calendars = gather((contribution) => contribution.calendars);
  const content = {
    format: 1 as const,
    zone: (calendars.find(({ id }) => id === catalog.defaultCalendar) ?? calendars[0])?.zone ?? 'UTC',
    // Dimensions keep the order of the workspace: scopes are told in it.
    dimensions: contributions.flatMap(({ dimensions }) => dimensions ?? []),
    ticketStatuses: contributions.flatMap(({ ticketStatuses }) => ticketStatuses ?? []),
    ticketEvents: contributions.flatMap(({ ticketEvents }) => ticketEvents ?? []),
    measures: gather(({ measures }) => measures),
    goals: gather(({ goals }) => goals),
    rules: gather(({ rules }) => rules),
    tailorings: gather(({ tailorings }) => tailorings),
    scorecards: gather(({ scorecards }) => scorecards),
    calendars,
    serviceLevels: gather(({ serviceLevels }) => serviceLevels),
    datasets: gather(({ datasets }) => datasets),
  };
  return { ...content, digest: digest(content) };
}

/** The goals that hold under a profile: the base with its adjustments, without its omissions, and its own. */
export function goalsUnder(bundle: Bundle, profile: string | null): readonly Goal[] {
  const tailoring = bundle.tailorings.find(({ id }) => id === profile);
  if (tailoring === undefined) return bundle.goals;
  const adjusted = bundle.goals
    .filter(({ id }) => !tailoring.omit.includes(id))
    .map((goal): Goal => {
      const change = tailoring.adjust.find((each) => each.goal === goal.id);
      if (change === undefined) return goal;
      return {
        ...goal,
        target: change.target ?? goal.target,
        limit: change.limit ?? goal.limit,
        cadence: change.cadence ?? goal.cadence,
        minimumSample: change.minimumSample ?? goal.minimumSample,
        clauses: [...new Set([...goal.clauses, ...change.clauses])].toSorted(),
        adjusted: { by: change.origin, reason: change.reason, target: goal.target, limit: goal.limit },
      };
    });
  return [...adjusted, ...tailoring.goals].toSorted((a, b) => compareText(a.id, b.id));
}
