import { showInstant } from '../calendar/zone.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import { goalsUnder } from '../evaluation/tailored.ts';
import type { Evaluation } from '../evaluation/generated.ts';
import { reachOf } from '../evaluation/rule-reach.ts';
import { goalsNotMeasured } from '../finding/catalogue/measure.ts';
import { compareText, type Finding } from '../finding/finding.ts';
import { finding, nowhere } from '../finding/problem.ts';
import type { MeasureEngine } from '../measure/engine.ts';
import { type Figure, figuresOf, measurable } from '../measure/figures.ts';
import { rowsOf } from '../measure/rows.ts';
import type { Cadence } from '../quantity/period.ts';
import type { Goal } from '../rule/rule.ts';
import { evaluateSnapshots, type EvaluationRequest } from './evaluate.ts';

/** Records that can be asked. */
export interface OpenRecords {
  /** By dataset; `clocks` among them where a dataset tells of tickets. */
  readonly engines: ReadonlyMap<string, MeasureEngine>;
  /** Of reading the records: complete once they were asked. */
  readonly findings: () => readonly Finding[];
}

export interface AskedFigures {
  readonly figures: readonly Figure[];
  /** The KPIs that were computed, whether anything came out or not. */
  readonly kpis: ReadonlySet<string>;
}

export interface FiguresRequest {
  readonly profile: string | null;
  /** Dimensions by which figures are told apart beside those of each goal’s or rule’s own scope. */
  readonly by: readonly string[];
  /** Nothing has happened yet at this instant or after it: milliseconds since 1970. */
  readonly now: number;
}

/** The figures that goals and rules ask for, from the records at hand: by their periods and the dimensions of their scopes. */
export async function figuresAsked(
  bundle: Bundle,
  engines: ReadonlyMap<string, MeasureEngine>,
  { profile, by, now }: FiguresRequest,
): Promise<AskedFigures> {
  const measures = measurable(bundle.measures, engines);
  const kpis = new Set(measures.map(({ id }) => id));
  const wishes = wishesOf(bundle, profile).filter(({ kpi }) => kpis.has(kpi));
  const figures: Figure[] = [];
  for (const cadence of [...new Set(wishes.map((wish) => wish.cadence))].toSorted(compareText)) {
    const asked = wishes.filter((wish) => wish.cadence === cadence);
    const wanted = measures.filter(({ id }) => asked.some(({ kpi }) => kpi === id));
    const groupings = asked.flatMap(({ dimensions }) => rollUps(by).map((more) => [...dimensions, ...more]));
    const request = { cadence, zone: bundle.zone, now, groupings: distinct(groupings) };
    figures.push(...(await figuresOf(wanted, engines, request)));
  }
  return { figures, kpis };
}

/** A KPI that somebody looks at, over which periods and by which dimensions. */
interface Wish {
  readonly kpi: string;
  readonly cadence: Cadence;
  readonly dimensions: readonly string[];
}

function wishesOf(bundle: Bundle, profile: string | null): Wish[] {
  const goals = goalsUnder(bundle, profile);
  const ofGoals = goals.map(({ kpi, cadence, scope }) => ({ kpi, cadence, dimensions: Object.keys(scope) }));
  const ofRules = bundle.rules.flatMap((rule) => {
    const { kpis, cadences, dimensions } = reachOf(rule, goals, bundle.measures);
    return kpis.flatMap((kpi) => cadences.map((cadence) => ({ kpi, cadence, dimensions })));
  });
  return [...ofGoals, ...ofRules];
}

function distinct(groupings: readonly (readonly string[])[]): string[][] {
  const sorted = groupings.map((each) => [...new Set(each)].toSorted(compareText));
  return [...new Map(sorted.map((each) => [each.join(' '), each])).values()];
}

/** Every set of some dimensions, from none to all. */
export function rollUps(by: readonly string[]): string[][] {
  return by.reduce<string[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]]);
}

/** Goals judged on records: their KPIs are computed first, and what the records do not feed is told. */
export async function evaluateRecords(
  bundle: Bundle,
  { engines, findings: found }: OpenRecords,
  request: Omit<EvaluationRequest, 'now'> & Pick<FiguresRequest, 'by' | 'now'>,
): Promise<Evaluation> {
  const { profile = null, by, now, findings = [] } = request;
  const { figures, kpis } = await figuresAsked(bundle, engines, { profile, by, now });
  const measured = rowsOf(figures, bundle.dimensions);
  const rest = goalsUnder(bundle, profile).filter(({ kpi }) => !kpis.has(kpi));
  const snapshots = { rows: measured.rows, findings: [...found(), ...measured.findings, ...notMeasured(bundle, rest)] };
  const until = showInstant(now, bundle.zone);
  return evaluateSnapshots(bundle, snapshots, { ...request, by, only: kpis, now: until, findings });
}

function notMeasured({ measures }: Bundle, goals: readonly Goal[]): Finding[] {
  if (goals.length === 0) return [];
  const kpis = measures.filter(({ id }) => goals.some(({ kpi }) => kpi === id)).map(({ title }) => title);
  return [finding(goalsNotMeasured, nowhere, { goals: goals.length, kpis })];
}
