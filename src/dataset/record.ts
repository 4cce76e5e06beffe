import type { Place } from '../finding/problem.ts';

/** A value of a record: text, a number in base units, milliseconds since 1970 for an instant; null where there is none. */
export type Value = string | number | boolean | null;

/** One record of a dataset: values by field; a field that no file has is not there. */
export interface DatasetRecord {
  readonly values: Readonly<Record<string, Value>>;
  readonly place: () => Place;
}
