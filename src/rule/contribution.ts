import type { Hours } from '../calendar/hours.ts';
import type { Dataset } from './dataset.ts';
import type { Goal, Measure, Rule, Scorecard } from './rule.ts';
import type { Dimension } from './scope.ts';
import type { ServiceLevel } from './service-level.ts';
import type { Tailoring } from './tailoring.ts';
import type { Waiver } from './waiver.ts';

/** What documents contribute to a bundle. */
export interface Contribution {
  readonly dimensions?: readonly Dimension[];
  readonly ticketStatuses?: readonly string[];
  readonly ticketEvents?: readonly string[];
  readonly measures?: readonly Measure[];
  readonly goals?: readonly Goal[];
  readonly rules?: readonly Rule[];
  readonly tailorings?: readonly Tailoring[];
  readonly scorecards?: readonly Scorecard[];
  readonly calendars?: readonly Hours[];
  readonly serviceLevels?: readonly ServiceLevel[];
  readonly datasets?: readonly Dataset[];
  readonly waivers?: readonly Waiver[];
}
