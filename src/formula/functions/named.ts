import type { AggregateFunction, ScalarFunction } from './function.ts';
import { aggregates, scalars } from './index.ts';
import { timeFunctions } from './times.ts';

const scalarByName = new Map([...scalars, ...timeFunctions].map((each) => [each.name, each]));
const aggregateByName = new Map(aggregates.map((each) => [each.name, each]));

/** A function of an expression that was read before. */
export function functionNamed(name: string): ScalarFunction {
  const found = scalarByName.get(name);
  if (found === undefined) throw new RangeError(`no function ${name}`);
  return found;
}

/** The function of an input that was read before. */
export function aggregateNamed(name: string): AggregateFunction {
  const found = aggregateByName.get(name);
  if (found === undefined) throw new RangeError(`no function ${name}`);
  return found;
}
