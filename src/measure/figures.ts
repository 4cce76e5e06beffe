import { aggregator, type Computed, concluder } from '../formula/compute.ts';
import type { ComputedInput } from '../formula/computation.ts';
import type { Aggregated } from '../formula/functions/function.ts';
import { compareText } from '../finding/finding.ts';
import { readPeriod } from '../quantity/period.ts';
import { isInForce, type Measure } from '../rule/rule.ts';
import { type Cell, cellKey } from '../rule/scope.ts';
import type { InputGroup, MeasureEngine, MeasureRequest } from './engine.ts';

/** A KPI with the way in which it is computed. */
export type ComputedMeasure = Measure & { readonly computation: NonNullable<Measure['computation']> };

/** One KPI in one period and cell. */
export interface Figure {
  readonly measure: ComputedMeasure;
  readonly period: string;
  readonly cell: Cell;
  readonly computed: Computed;
}

export type FigureRequest = Omit<MeasureRequest, 'inputs'>;

/** The KPIs whose records are all at hand. */
export function measurable(
  measures: readonly Measure[],
  engines: ReadonlyMap<string, MeasureEngine>,
): ComputedMeasure[] {
  return measures.filter(
    (measure): measure is ComputedMeasure =>
      measure.computation !== null && measure.computation.inputs.every(({ dataset }) => engines.has(dataset)),
  );
}

/**
 * Computes KPIs by period and cell from the records of datasets, each of which is asked once. Where nothing at all is placed
 * in a period for an input, it is no data: nobody can tell whether nothing happened or nothing was exported.
 */
export async function figuresOf(
  measures: readonly ComputedMeasure[],
  engines: ReadonlyMap<string, MeasureEngine>,
  request: FigureRequest,
): Promise<Figure[]> {
  const names = [...new Set(measures.flatMap(({ computation }) => computation.inputs.map(({ dataset }) => dataset)))];
  const answers = new Map<string, Answers>();
  for (const dataset of names.toSorted(compareText)) {
    const engine = engines.get(dataset);
    if (engine !== undefined) answers.set(dataset, await ask(engine, inputsOf(dataset, measures), request));
  }
  return measures.flatMap((measure) => figuresFor(measure, answers));
}

/** What one dataset answered. */
interface Answers {
  readonly dimensions: readonly string[];
  readonly inputs: readonly ComputedInput[];
  readonly groups: ReadonlyMap<string, InputGroup>;
  /** The periods in which each input has records, in whatever cell. */
  readonly periods: readonly ReadonlySet<string>[];
  readonly hasRecordsIn: (period: string) => boolean;
}

async function ask(engine: MeasureEngine, inputs: readonly ComputedInput[], request: FigureRequest): Promise<Answers> {
  const { dimensions } = engine;
  const groupings = request.groupings.filter((grouping) => grouping.every((each) => dimensions.includes(each)));
  const groups = await engine.aggregate({ ...request, inputs, groupings });
  const told = new Set(groups.map(({ period }) => period));
  return {
    dimensions,
    inputs,
    groups: new Map(groups.map((group) => [keyOf(group), group])),
    hasRecordsIn: (period) => told.has(period),
    periods: inputs.map(
      (_, at) => new Set(groups.flatMap(({ period, results }) => ((results[at] ?? null) === null ? [] : [period]))),
    ),
  };
}

function inputsOf(dataset: string, measures: readonly ComputedMeasure[]): ComputedInput[] {
  return measures.flatMap(({ computation }) => computation.inputs.filter((input) => input.dataset === dataset));
}

function figuresFor(measure: ComputedMeasure, answers: ReadonlyMap<string, Answers>): Figure[] {
  const { inputs } = measure.computation;
  const conclude = concluder(measure.computation);
  const own = [...new Set(inputs.map(({ dataset }) => dataset))].flatMap((dataset) => answers.get(dataset) ?? []);
  const places = new Map(own.flatMap(({ groups }) => [...groups]));
  return [...places].flatMap(([key, { period, cell }]): Figure[] => {
    const isTold = own.every(({ dimensions }) => Object.keys(cell).every((each) => dimensions.includes(each)));
    if (!isTold) return [];
    const results = inputs.map((input) => ({
      input,
      result: resultOf(input, key, period, answers.get(input.dataset)),
    }));
    if (results.every(({ result }) => result === null)) return [];
    const last = readPeriod(period)?.last;
    if (last !== undefined && !isInForce(measure.term, last)) return [];
    const named = results.map(({ input, result }) => [input.name, result ?? { value: null, records: 0 }] as const);
    return [{ measure, period, cell, computed: conclude(new Map(named)) }];
  });
}

/**
 * Of a cell without records in a period that has some, what the input makes of none; null in a period without any. A level of
 * which nothing is open is 0 as soon as the dataset has records of any kind in the period.
 */
function resultOf(input: ComputedInput, key: string, period: string, answers: Answers | undefined): Aggregated | null {
  if (answers === undefined) return null;
  const at = answers.inputs.indexOf(input);
  const result = answers.groups.get(key)?.results[at] ?? null;
  const isTold = input.placed.by === 'level' ? answers.hasRecordsIn(period) : answers.periods[at]?.has(period) === true;
  return result ?? (isTold ? aggregator(input)([]) : null);
}

function keyOf({ period, cell }: InputGroup): string {
  return `${period} ${cellKey(cell)}`;
}
