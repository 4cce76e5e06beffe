import type { MeasureRequest } from '../engine.ts';
import { figureColumns } from './figure-columns.ts';
import { placedRecordsSql, type Placement, placementsOf } from './placement.ts';
import type { RecordDialect } from './record-dialect.ts';
import { unreadColumn, wholeColumn } from './source.ts';

export interface AggregateQuery {
  readonly sql: string;
  /** How the rows of the answer are to be read. */
  readonly sets: readonly GroupingSet[];
  /** Whether rows are counted, too: each set has all of them, so one is enough to tell. */
  readonly counted: boolean;
  /** The columns of keys: one for each placement, then one for each dimension. */
  readonly placements: readonly Placement[];
  readonly dimensions: readonly string[];
  /** Of each input of the request that is answered here, the columns behind the counts that hold its three figures. */
  readonly figures: ReadonlyMap<number, readonly number[]>;
}

/** One set of GROUPING SETS: by the periods of a time and by some dimensions. */
export interface GroupingSet {
  readonly id: number;
  readonly placement: Placement;
  readonly dimensions: readonly string[];
}

/** What is to be answered in one pass: the inputs that are placed by some times. */
export interface Pass {
  readonly records: string;
  readonly placements: readonly Placement[];
  /** Whether rows are counted, too, whatever their period. */
  readonly counted: boolean;
  /** The field that holds each dimension. */
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * The inputs of some placements in one pass. The columns of a row: the number of its set, a first day for each placement and a
 * value for each dimension (null where the set leaves it out), rows, rows that are not whole, rows with unread cells, and what
 * `figures` points to: of each input its value, its records, and the records from which these were taken.
 */
export function aggregateSql(pass: Pass, request: MeasureRequest, dialect: RecordDialect): AggregateQuery {
  const column = dialect.identifier;
  const { placements, fields } = pass;
  const dimensions = [...new Set(request.groupings.flat())].filter((each) => fields.has(each));
  const columnOf = (dimension: string) => column(fields.get(dimension) ?? '');
  const periods = placements.map((placement) => column(placement.column));
  const keys = [...periods, ...dimensions.map(columnOf)];
  const sets = setsOf(request, pass, dimensions);
  const grouping = sets.map(
    ({ placement, dimensions: named }) => `(${[column(placement.column), ...named.map(columnOf)].join(', ')})`,
  );
  const counts = pass.counted
    ? ['count(*)', dialect.countIf(`NOT ${column(wholeColumn)}`), dialect.countIf(column(unreadColumn))]
    : [];
  const { columns, figures } = figureColumns(request, placements, dialect);
  const shown = [
    `GROUPING(${keys.join(', ')})`,
    ...periods.map((period) => dialect.dayText(period)),
    ...dimensions.map(columnOf),
  ];
  // A level also looks at the period of its other time; what nobody looks at costs nothing.
  const placed = placedRecordsSql(pass.records, placementsOf(request), request, dialect);
  const sql = `SELECT ${[...shown, ...counts, ...columns].join(',\n  ')}
FROM (${placed}) AS placed
GROUP BY GROUPING SETS (${grouping.join(', ')})`;
  return { sql, sets, counted: pass.counted, placements, dimensions, figures };
}

/** GROUPING tells with a bit for each key whether a row leaves it out, the last key being the lowest bit. */
function setsOf({ groupings }: MeasureRequest, { placements }: Pass, dimensions: readonly string[]): GroupingSet[] {
  const width = placements.length + dimensions.length;
  const bit = (position: number) => 2 ** (width - 1 - position);
  const everything = 2 ** width - 1;
  const known = groupings.filter((each) => each.every((dimension) => dimensions.includes(dimension)));
  return placements.flatMap((placement, position) =>
    known.map((each): GroupingSet => {
      const named = each.map((dimension) => bit(placements.length + dimensions.indexOf(dimension)));
      const id = everything - bit(position) - named.reduce((sum, value) => sum + value, 0);
      return { id, placement, dimensions: each };
    }),
  );
}
