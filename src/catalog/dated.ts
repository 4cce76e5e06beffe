import type { Place } from '../finding/problem.ts';
import { startDay } from '../quantity/dated.ts';
import type { Day } from '../quantity/day.ts';
import { type Quantity, quantityOf } from '../quantity/quantity.ts';
import type { Dated } from '../schema/generated/documents.ts';
import type { Path } from '../text/range.ts';

/** One quantity of a target or limit, with the day from which it is in force (null: from the beginning) and its places. */
export interface StatedValue {
  readonly from: Day | null;
  readonly text: string;
  readonly value: Quantity;
  readonly place: Place;
  readonly fromPlace: Place;
}

/** The values of a quantity or of a dated series, in the order in which they stand; none where nothing is stated. */
export function statedValues(dated: Dated | undefined, at: (...path: Path) => Place): StatedValue[] {
  if (dated === undefined) return [];
  if (typeof dated === 'string')
    return [{ from: null, text: dated, value: quantityOf(dated), place: at(), fromPlace: at() }];
  return dated.map(({ from, value }, index) => ({
    from: startDay(from),
    text: value,
    value: quantityOf(value),
    place: at(index, 'value'),
    fromPlace: at(index, 'from'),
  }));
}
