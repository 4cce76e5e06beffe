import type { ComputedInput } from '../../formula/computation.ts';
import type { Aggregated } from '../../formula/functions/function.ts';
import { periodOf } from '../../quantity/period.ts';
import { type Cell, cellKey } from '../../rule/scope.ts';
import type { InputGroup, MeasureRequest } from '../engine.ts';
import type { AggregateQuery, GroupingSet } from './aggregate.ts';
import type { Figure, Found } from './found.ts';
import { levelFigures } from './level.ts';
import { placementOf } from './placement.ts';

/** A row of an engine’s answer: numbers may come as bigint, and what is absent as null. */
export type AnswerRow = readonly unknown[];

/** What became of the rows, as far as the pass over them tells. */
export interface PassCounts {
  readonly rows: number;
  readonly refused: number;
  /** Rows in which some cell was not read by the engine. */
  readonly unread: number;
}

/** Rows that belong to no period stand in each set as well, behind the period NULL. */
export function countsIn({ query, rows }: Answer): PassCounts {
  const { width } = layoutOf(query);
  const [set] = query.sets;
  const groups = rows.filter(([id]) => Number(id) === set?.id);
  const total = (column: number) => groups.reduce((sum, row) => sum + Number(row[width + column] ?? 0), 0);
  return { rows: total(0), refused: total(1), unread: total(2) };
}

/** What was answered in one pass. */
export interface Answer {
  readonly query: AggregateQuery;
  readonly rows: readonly AnswerRow[];
}

/** The answers as groups: what the engine counted for each set, put together by period and cell. */
export function groupsIn(answers: readonly Answer[], request: MeasureRequest): InputGroup[] {
  const groups = new Map<string, { period: string; cell: Cell; results: Map<number, Aggregated> }>();
  const found = answers.flatMap((answer) => foundIn(answer, request));
  request.inputs.forEach((input, index) => {
    for (const { period, cell, result } of figuresOf(input, index, found)) {
      const key = `${period.id} ${cellKey(cell)}`;
      const group = groups.get(key) ?? { period: period.id, cell, results: new Map() };
      groups.set(key, group);
      group.results.set(index, result);
    }
  });
  return [...groups.values()].map(({ period, cell, results }) => ({
    period,
    cell,
    results: request.inputs.map((_, index) => results.get(index) ?? null),
  }));
}

/** Where the counts of a row begin, and how many there are. */
function layoutOf({ placements, dimensions, counted }: AggregateQuery) {
  return { width: 1 + placements.length + dimensions.length, counts: counted ? 3 : 0 };
}

function foundIn({ query, rows }: Answer, request: MeasureRequest): Found[] {
  const { width, counts } = layoutOf(query);
  const sets = new Map(query.sets.map((set) => [set.id, set]));
  return rows.flatMap((row): Found[] => {
    const set = sets.get(Number(row[0]));
    if (set === undefined) return [];
    const day = row[1 + query.placements.indexOf(set.placement)];
    const cell = cellIn(row, set, query);
    if (typeof day !== 'string') return [];
    const figures = [...query.figures].map(([index, columns]) => {
      const [value = null, records = 0, taken = 0] = columns.map((at) => numberIn(row[width + counts + at]));
      return [index, { value, records: records ?? 0, taken: taken ?? 0 }] as const;
    });
    return [
      { placement: set.placement.column, period: periodOf(day, request.cadence), cell, figures: new Map(figures) },
    ];
  });
}

/** Null where a dimension has no value: such a row is part of the sets that leave it out. */
function cellIn(row: AnswerRow, { dimensions }: GroupingSet, query: AggregateQuery): Cell | null {
  const cell: Record<string, string> = {};
  for (const dimension of dimensions) {
    const value = row[1 + query.placements.length + query.dimensions.indexOf(dimension)];
    if (typeof value !== 'string') return null;
    cell[dimension] = value;
  }
  return cell;
}

function numberIn(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function figuresOf({ placed }: ComputedInput, index: number, found: readonly Found[]): readonly Figure[] {
  if (placed.by === 'level') return levelFigures(placed, index, found);
  const { column } = placementOf(placed.at, placed.type);
  return found.flatMap(({ placement, period, cell, figures }): Figure[] => {
    const figure = figures.get(index);
    if (placement !== column || cell === null || figure === undefined) return [];
    return [{ period, cell, result: { value: figure.value, records: figure.records } }];
  });
}
