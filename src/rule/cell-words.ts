import { kept } from '../text/kept.ts';
import { listWords, type Words } from '../text/words.ts';
import type { Cell, Dimension, Scope } from './scope.ts';

/** Where a figure was measured, by the names of the values: `电话、北区`, `phone, north`; `全部`, `overall` for everything. */
export function cellWords(cell: Cell, dimensions: readonly Dimension[]): Words {
  return wordsBy(dimensions)(cell);
}

const wordsBy = kept((dimensions: readonly Dimension[]) =>
  kept((cell: Cell) =>
    scopeWords(Object.fromEntries(Object.entries(cell).map(([dimension, value]) => [dimension, [value]])), dimensions),
  ),
);

/** For whom something holds, in the order of the dimensions: `电话或在线`, `phone or chat`. */
export function scopeWords(scope: Scope, dimensions: readonly Dimension[]): Words {
  const named = dimensions.flatMap(({ id, values }): Words[] => {
    const titles = (scope[id] ?? []).map(
      (value) => values.find((each) => each.id === value)?.title ?? { zh: value, en: value },
    );
    if (titles.length === 0) return [];
    return [{ zh: listWords(titles.map(({ zh }) => zh)).zh, en: listWords(titles.map(({ en }) => en)).en }];
  });
  if (named.length === 0) return { zh: '全部', en: 'overall' };
  return { zh: named.map(({ zh }) => zh).join('、'), en: named.map(({ en }) => en).join(', ') };
}
