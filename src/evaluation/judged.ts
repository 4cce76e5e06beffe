import type { Day } from '../quantity/day.ts';
import type { Goal } from '../rule/rule.ts';
import type { Row } from '../snapshot/row.ts';
import type { Bundle } from './bundle.ts';
import type { Grain } from './grain.ts';

/** What one evaluation is about: the standards, the goals under its profile, and the rows. */
export interface Judged {
  readonly bundle: Bundle;
  readonly goals: readonly Goal[];
  readonly rows: readonly Row[];
  readonly grain: Grain;
  readonly asOf: Day | null;
  /** Goals and rules are judged by these dimensions and those of their own scope; null: by all that the rows have. */
  readonly by: readonly string[] | null;
}
