import { tidy } from '../quantity/decimal.ts';
import type { Computation, ComputedInput } from './computation.ts';
import { type Evaluate, evaluator } from './evaluate.ts';
import type { Aggregated, Column } from './functions/function.ts';
import { aggregateNamed } from './functions/named.ts';
import { isNoData, type NoData, noData, type Value } from './value.ts';

/** A record, by the names of its fields; what is absent or null is empty. */
export type FieldValues = Readonly<Record<string, Value | null | undefined>>;

export type Computed = {
  /** How many records it rests on. */
  readonly sample: number;
} & (
  { /** In base units of the KPI’s unit. */ readonly value: number } | { readonly value: null; readonly why: NoData }
);

/** Computes a KPI over the records of each input, which are those of one period and one cell already. */
export type Compute = (recordsOf: (input: ComputedInput) => Iterable<FieldValues>) => Computed;

/** Takes a computation apart once; the result runs for every period and cell. */
export function computer(computation: Computation): Compute {
  const inputs = computation.inputs.map((input) => ({ input, aggregate: aggregator(input) }));
  const conclude = concluder(computation);
  return (recordsOf) =>
    conclude(new Map(inputs.map(({ input, aggregate }) => [input.name, aggregate(recordsOf(input))])));
}

/** The formula alone, over inputs that any engine has put together. */
export function concluder(computation: Computation): (results: ReadonlyMap<string, Aggregated>) => Computed {
  const formula = evaluator(computation.formula);
  return (results) => {
    const sample = sampleOf(computation, results);
    const value = formula((name) => {
      const result = results.get(name);
      return result?.value ?? noData(result?.why ?? 'empty', nowhere, name);
    });
    return outcomeOf(value, computation, sample);
  };
}

const nowhere = { from: 0, to: 0 };

function outcomeOf(value: ReturnType<Evaluate>, { factor, formula }: Computation, sample: number): Computed {
  if (isNoData(value)) return { value: null, why: value, sample };
  // Noise of binary fractions would turn a figure at the target into one beside it.
  const number = tidy(Number(value) * factor);
  return Number.isFinite(number)
    ? { value: number, sample }
    : { value: null, why: noData('overflow', formula), sample };
}

function sampleOf({ sample }: Computation, results: ReadonlyMap<string, Aggregated>): number {
  return Math.min(...sample.map((name) => results.get(name)?.records ?? 0));
}

/** Puts one input together. Runs over the records once: those that count give a value to each column. */
export function aggregator(input: ComputedInput): (records: Iterable<FieldValues>) => Aggregated {
  const { evaluate } = aggregateNamed(input.function);
  const where = input.where === null ? null : evaluator(input.where);
  const given = Object.entries(input.arguments).map(([name, expression]) => ({ name, value: evaluator(expression) }));
  return (records) => {
    const columns = given.map((): (Value | null)[] => []);
    let count = 0;
    for (const record of records) {
      // A field may be called `constructor`, which every object has.
      const lookup = (name: string) => (Object.hasOwn(record, name) ? record[name] : null);
      if (where !== null && where(lookup) !== true) continue;
      count++;
      given.forEach(({ value }, index) => {
        const result = value(lookup);
        columns[index]?.push(isNoData(result) ? null : result);
      });
    }
    return evaluate(
      Object.fromEntries(given.map(({ name }, index): [string, Column] => [name, columns[index] ?? []])),
      count,
    );
  };
}
