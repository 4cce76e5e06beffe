import type { Placed } from '../../formula/computation.ts';
import { type Period, shiftPeriod } from '../../quantity/period.ts';
import { type Cell, cellKey } from '../../rule/scope.ts';
import type { Figure, Found } from './found.ts';
import { placementOf, timesOf } from './placement.ts';

/** How many records are open at the end of each period: those that began until then, less those of them that ended. */
export function levelFigures(
  placed: Extract<Placed, { by: 'level' }>,
  index: number,
  found: readonly Found[],
): Figure[] {
  const [from, until] = timesOf(placed).map((time) => placementOf(time, placed.type).column);
  const begun = found.filter(({ placement }) => placement === from);
  const ended = found.filter(({ placement, figures }) => placement === until && (figures.get(index)?.records ?? 0) > 0);
  const span = periodsFrom([...begun, ...ended].map(({ period }) => period));
  const cells = new Map<string, { readonly cell: Cell; readonly changes: Map<string, Change> }>();
  const add = (rows: readonly Found[], sign: number) => {
    for (const { cell, period, figures } of rows) {
      if (cell === null) continue;
      const { changes } = ensure(cells, cellKey(cell), () => ({ cell, changes: new Map() }));
      const change = ensure(changes, period.id, () => ({ open: 0, taken: 0 }));
      change.open += sign * (figures.get(index)?.value ?? 0);
      change.taken += sign * (figures.get(index)?.taken ?? 0);
    }
  };
  add(begun, 1);
  add(ended, -1);
  return [...cells.values()].flatMap(({ cell, changes }) => runningFigures(cell, span, changes));
}

interface Change {
  /** Of the records for which `where` holds. */
  open: number;
  /** Of all. */
  taken: number;
}

/** A period in which no record at all is open has no figure, as it has no record. */
function runningFigures(cell: Cell, span: readonly Period[], changes: ReadonlyMap<string, Change>): Figure[] {
  let [open, taken] = [0, 0];
  return span.flatMap((period) => {
    const change = changes.get(period.id);
    open += change?.open ?? 0;
    taken += change?.taken ?? 0;
    return taken > 0 ? [{ period, cell, result: { value: open, records: open } }] : [];
  });
}

function ensure<Key, Item>(items: Map<Key, Item>, key: Key, make: () => Item): Item {
  const item = items.get(key) ?? make();
  items.set(key, item);
  return item;
}

/** Every period from the first to the last of some. */
function periodsFrom(some: readonly Period[]): Period[] {
  const sorted = some.toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const periods: Period[] = [];
  for (let each = first; each.first <= last.first; each = shiftPeriod(each, 1)) periods.push(each);
  return periods;
}
