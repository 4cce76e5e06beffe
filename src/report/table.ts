import { displayWidth, padEnd, padStart, wrap } from '../text/width.ts';
import type { Colours } from './colours.ts';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly align?: 'right';
  /** Applied after measuring, so that colour takes no width. */
  readonly paint?: (row: Row, text: string) => string;
  /** Takes the width that is left, and wraps. */
  readonly fills?: true;
}

const gap = '  ';
const leastWidth = 24;

/** A table of aligned columns under dim titles; Chinese counts as two columns a character. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
  colours: Colours,
): string {
  const natural = columns.map(({ title, cell }) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(cell(row)))),
  );
  const fixed = columns.reduce((sum, { fills }, index) => sum + (fills ? 0 : (natural[index] ?? 0)), 0);
  const left = width - 2 - fixed - gap.length * (columns.length - 1);
  const widths = columns.map(({ fills }, index) =>
    fills ? Math.max(leastWidth, Math.min(natural[index] ?? 0, left)) : (natural[index] ?? 0),
  );
  const line = (cells: readonly string[]) => `  ${cells.join(gap)}`.trimEnd();
  const head = line(columns.map(({ title, align }, index) => pad(title, widths[index] ?? 0, align)));
  const body = rows.flatMap((row) => {
    const wrapped = columns.map(({ cell, fills }, index) =>
      fills ? wrap(cell(row), widths[index] ?? 0) : [cell(row)],
    );
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) =>
      line(
        columns.map(({ align, paint }, index) => {
          const text = pad(wrapped[index]?.[at] ?? '', widths[index] ?? 0, align);
          return paint ? paint(row, text) : text;
        }),
      ),
    );
  });
  return [colours.dim(head), ...body].join('\n');
}

function pad(text: string, width: number, align: 'right' | undefined): string {
  return align === 'right' ? padStart(text, width) : padEnd(text, width);
}
