import type { Words } from '../text/words.ts';
import type { Expression } from './expression.ts';

/** How a KPI is computed from records, as plain JSON: with this alone every engine can run it. */
export interface Computation {
  /** Over the names of `inputs`. */
  readonly formula: Expression;
  /**
   * What the value of the formula is multiplied with to be in base units of the KPI's unit: 0.01 where the formula of a
   * KPI in % gives a figure in per cent (`… * 100`), 1 everywhere else.
   */
  readonly factor: number;
  /** In the order of the document. */
  readonly inputs: readonly ComputedInput[];
  /** The inputs whose number of records is the sample; of several the smallest. */
  readonly sample: readonly string[];
}

export interface ComputedInput {
  readonly name: string;
  readonly title: Words;
  /** Id of a dataset document, or `clocks`. */
  readonly dataset: string;
  /** Name of an aggregate function. */
  readonly function: string;
  /** By the names of the function's parameters: expressions over the fields of one record. */
  readonly arguments: Readonly<Record<string, Expression>>;
  /** Only records for which this is true count; null for all. */
  readonly where: Expression | null;
  readonly placed: Placed;
}

/** Which records belong to a period: those whose time lies in it, or those that are open at its end. */
export type Placed =
  | { readonly by: 'time'; readonly at: Expression; readonly type: TimeType }
  | {
      readonly by: 'level';
      readonly from: Expression;
      /** Null where records never end. */
      readonly until: Expression | null;
      readonly type: TimeType;
    };

export type TimeType = 'instant' | 'date';
