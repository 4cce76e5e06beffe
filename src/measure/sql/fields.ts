import type { ComputedInput } from '../../formula/computation.ts';
import { namesIn } from '../../formula/expression.ts';
import type { Dataset, DatasetField } from '../../rule/dataset.ts';
import type { MeasureRequest } from '../engine.ts';
import { timesOf } from './placement.ts';

/** The fields that a request looks at, in the order of the dataset: what it measures, and what decides which rows count. */
export function fieldsAskedBy({ inputs, groupings }: MeasureRequest, dataset: Dataset): DatasetField[] {
  const dimensions = dimensionFields(dataset);
  const asked = new Set([
    ...inputs.flatMap(namesOf),
    ...groupings.flat().map((dimension) => dimensions.get(dimension)),
    ...dataset.key,
    dataset.latest,
  ]);
  return dataset.fields.filter(({ name, required }) => required || asked.has(name));
}

/** The field that holds each dimension. */
export function dimensionFields({ fields }: Dataset): Map<string, string> {
  return new Map(fields.flatMap(({ name, dimension }) => (dimension === null ? [] : [[dimension, name] as const])));
}

function namesOf({ arguments: given, where, placed }: ComputedInput): string[] {
  const expressions = [...Object.values(given), ...(where === null ? [] : [where]), ...timesOf(placed)];
  return expressions.flatMap(namesIn);
}
