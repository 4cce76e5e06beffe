import type { Words } from '../text/words.ts';
import type { Dimension } from './rule.ts';
import type { Cell } from './scope.ts';

/** A scope's values in the order of the dimensions, by their names: `电话、北区`, `Phone, north`; `全部`, `overall` for everything. */
export function cellWords(cell: Cell, dimensions: readonly Dimension[]): Words {
  const titles = dimensions.flatMap(({ id, values }) => {
    const value = cell[id];
    if (value === undefined) return [];
    return [values.find((each) => each.id === value)?.title ?? { zh: value, en: value }];
  });
  if (titles.length === 0) return { zh: '全部', en: 'overall' };
  return { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
}
