import { compareText } from '../finding/finding.ts';
import { fromBase } from '../quantity/quantity.ts';
import { unitOf } from '../quantity/unit.ts';
import { type Cell, cellKey, compareCells, type Dimension, orderedCell } from '../rule/scope.ts';
import type { Figure } from './figures.ts';

/** Figures of one period and cell in the units of their KPIs, as `yardstick evaluate` reads them. */
export interface MeasuredSnapshot {
  readonly period: string;
  readonly scope: Cell;
  readonly metrics: Readonly<Record<string, number>>;
  /** How many records each figure rests on. */
  readonly samples: Readonly<Record<string, number>>;
}

/** Figures put together by period and cell, in an order that does not depend on the engine. What has no data is not given. */
export function snapshotsOf(figures: readonly Figure[], dimensions: readonly Dimension[]): MeasuredSnapshot[] {
  const places = new Map<string, { period: string; scope: Cell; values: [string, number, number][] }>();
  for (const { measure, period, cell, computed } of figures) {
    if (computed.value === null) continue;
    const key = `${period} ${cellKey(cell)}`;
    const place = places.get(key) ?? { period, scope: orderedCell(cell, dimensions), values: [] };
    places.set(key, place);
    place.values.push([measure.id, fromBase(computed.value, unitOf(measure.unit)), computed.sample]);
  }
  const compare = compareCells(dimensions);
  return [...places.values()]
    .toSorted((a, b) => compareText(a.period, b.period) || compare(a.scope, b.scope))
    .map(({ period, scope, values }) => {
      const sorted = values.toSorted(([a], [b]) => compareText(a, b));
      return {
        period,
        scope,
        metrics: Object.fromEntries(sorted.map(([kpi, value]) => [kpi, value])),
        samples: Object.fromEntries(sorted.map(([kpi, , sample]) => [kpi, sample])),
      };
    });
}
