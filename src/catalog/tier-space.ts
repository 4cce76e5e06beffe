import { inForce } from '../quantity/dated.ts';
import type { Day } from '../quantity/day.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type Cell, covers, type Scope } from '../rule/scope.ts';
import type { Catalog } from './catalog.ts';
import { statedValues } from './dated.ts';
import type { Entry } from './entry.ts';

/** A tier of one clock with what it asks for on one day. */
export interface TierInForce {
  readonly id: string;
  /** Position in the document. */
  readonly index: number;
  readonly scope: Scope;
  readonly target: Quantity;
  /** The last moment at which the ticket is not missed: the limit, or the target where there is none. */
  readonly last: Quantity;
}

/**
 * The tiers of a clock that are in force on a day. None where one of them names a dimension or value that is not declared:
 * that is reported as such, and what the tier would cover cannot be told.
 */
export function tiersOf(catalog: Catalog, { document, parsed }: Entry<'sla'>, clock: string, on: Day): TierInForce[] {
  const tiers = document.tiers.flatMap((tier, index): TierInForce[] => {
    const value = (key: 'target' | 'limit') =>
      inForce(
        statedValues(tier[key], () => parsed.at(['tiers', index, key])),
        on,
      )?.value;
    const target = value('target');
    if (tier.clock !== clock || target === undefined) return [];
    return [{ id: tier.id, index, scope: catalog.ticketScope(tier.when), target, last: value('limit') ?? target }];
  });
  return tiers.every(({ scope }) => isDeclared(catalog, scope)) ? tiers : [];
}

function isDeclared(catalog: Catalog, scope: Scope): boolean {
  return Object.entries(scope).every(([dimension, values]) => {
    const declared = catalog.dimensions.find(({ id }) => id === dimension);
    return (
      declared !== undefined &&
      (declared.open || values.every((value) => declared.values.some(({ id }) => id === value)))
    );
  });
}

/** For which tickets a clock runs at all. */
export function clockScope(catalog: Catalog, { document }: Entry<'sla'>, clock: string): Scope {
  return catalog.ticketScope(document.clocks[clock]?.when);
}

/**
 * Every combination of values of the dimensions that the tiers name: the whole finite space, not a sample. Dimensions that
 * no tier names cannot make a difference; open ones count with the values that are named. Tickets for which one of the
 * clocks does not run are left out.
 */
export function cellsOf(
  catalog: Catalog,
  tiers: readonly { readonly scope: Scope }[],
  clocks: readonly Scope[],
): Cell[] {
  const scopes = [...tiers.map(({ scope }) => scope), ...clocks];
  const named = catalog.dimensions.filter(({ id }) => scopes.some((scope) => scope[id] !== undefined));
  const spaces = named.map(({ id, open, values, ranked }) => {
    const declared = values.map((value) => value.id);
    const written = scopes.flatMap((scope) => scope[id] ?? []);
    return { id, ranked, values: open ? [...new Set([...declared, ...written])] : declared };
  });
  const size = spaces.reduce((product, { values }) => product * values.length, 1);
  const cells = spaces.reduce<Cell[]>(
    (cells, { id, ranked, values }) => {
      const told = size > mostCells && !ranked ? alikeOnce(id, values, scopes) : values;
      return cells.flatMap((cell) => told.map((value): Cell => ({ ...cell, [id]: value })));
    },
    [{}],
  );
  return cells.filter((cell) => clocks.every((scope) => covers(scope, cell)));
}

/** Beyond that many combinations, of values that no scope tells apart one stands for all. */
const mostCells = 10_000;

/** Of the values of a dimension that stand in the same scopes, the first: whatever holds for it holds for the others. */
function alikeOnce(dimension: string, values: readonly string[], scopes: readonly Scope[]): string[] {
  const first = new Map<string, string>();
  for (const value of values) {
    const likeness = scopes.map((scope) => (scope[dimension]?.includes(value) === true ? '1' : '0')).join('');
    if (!first.has(likeness)) first.set(likeness, value);
  }
  return [...first.values()];
}

/** The tier that decides a cell: the first that covers it, or the strictest. Undefined where none does. */
export function decidingTier(
  tiers: readonly TierInForce[],
  cell: Cell,
  overlap: 'first' | 'strictest',
): TierInForce | undefined {
  const covering = tiers.filter(({ scope }) => covers(scope, cell));
  if (overlap === 'first') return covering[0];
  return covering.toSorted(
    (a, b) => a.last.value - b.last.value || a.target.value - b.target.value || a.index - b.index,
  )[0];
}

/** A cell in words: `priority B, channel phone`. */
export function cellWords(cell: Cell): string {
  return Object.entries(cell)
    .map(([dimension, value]) => `${dimension} ${value}`)
    .join(', ');
}
