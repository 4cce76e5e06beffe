import type { Bundle } from '../evaluation/bundle.ts';
import { goalsUnder } from '../evaluation/bundle.ts';
import { compareText } from '../finding/finding.ts';
import type { MeasureEngine } from '../measure/engine.ts';
import { type Figure, figuresOf, measurable } from '../measure/figures.ts';
import type { Goal } from '../rule/rule.ts';

export interface GoalFigures {
  readonly figures: readonly Figure[];
  /** The KPIs that were computed, whether anything came out or not. */
  readonly kpis: ReadonlySet<string>;
}

export interface GoalFiguresRequest {
  readonly profile: string | null;
  /** Dimensions by which figures are told apart beside those of each goal's own scope. */
  readonly by: readonly string[];
  /** Nothing has happened yet at this instant or after it: milliseconds since 1970. */
  readonly now: number;
}

/** The figures that goals ask for, from the records at hand: by each goal's period and the dimensions of its scope. */
export async function figuresForGoals(
  bundle: Bundle,
  engines: ReadonlyMap<string, MeasureEngine>,
  { profile, by, now }: GoalFiguresRequest,
): Promise<GoalFigures> {
  const measures = measurable(bundle.measures, engines);
  const kpis = new Set(measures.map(({ id }) => id));
  const goals = goalsUnder(bundle, profile).filter(({ kpi }) => kpis.has(kpi));
  const figures: Figure[] = [];
  for (const cadence of [...new Set(goals.map((goal) => goal.cadence))].toSorted(compareText)) {
    const asked = goals.filter((goal) => goal.cadence === cadence);
    const wanted = measures.filter(({ id }) => asked.some(({ kpi }) => kpi === id));
    const request = { cadence, zone: bundle.zone, now, groupings: groupingsOf(asked, by) };
    figures.push(...(await figuresOf(wanted, engines, request)));
  }
  return { figures, kpis };
}

/** The dimensions of every goal's scope, alone and with each roll-up of those that were asked for. */
function groupingsOf(goals: readonly Goal[], by: readonly string[]): string[][] {
  const groupings = goals.flatMap(({ scope }) =>
    rollUps(by).map((more) => [...new Set([...Object.keys(scope), ...more])].toSorted(compareText)),
  );
  return [...new Map(groupings.map((each) => [each.join(' '), each])).values()];
}

/** Every set of some dimensions, from none to all. */
export function rollUps(by: readonly string[]): string[][] {
  return by.reduce<string[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]]);
}
