/** Lines and columns are 1-based; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From `start` up to, but not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Keys and indices that lead from the root of a document to a value. */
export type Path = readonly (string | number)[];

export const startOfFile: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** 0 where both are equal; nulls first. */
export function compareRanges(a: Range | null, b: Range | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return comparePositions(a.start, b.start) || comparePositions(a.end, b.end);
}
