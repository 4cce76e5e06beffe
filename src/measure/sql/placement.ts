import type { ComputedInput, Placed, TimeType } from '../../formula/computation.ts';
import type { RecordDialect } from './record-dialect.ts';
import { wholeColumn } from './source.ts';
import { offsetAtInstant } from './zone-offset.ts';
import type { Cadence } from '../../quantity/period.ts';

/** A time of the records by which they are put into periods. */
export interface Placement {
  readonly field: string;
  readonly type: TimeType;
}

/** The times that some inputs look at, each once: of a level, when a record begins and when it ends. */
export function placementsOf(inputs: readonly ComputedInput[]): Placement[] {
  const found = new Map<string, Placement>();
  for (const { placed } of inputs)
    for (const field of timesOf(placed)) found.set(field, { field, type: placed.type });
  return [...found.values()];
}

export function timesOf(placed: Placed): string[] {
  if (placed.by === 'time') return [placed.at];
  return placed.until === null ? [placed.from] : [placed.from, placed.until];
}

export function periodColumn(field: string): string {
  return `period of ${field}`;
}

/** The records with the first day of the period of each time; without one where the record is not whole. */
export function placedRecordsSql(
  records: string,
  placements: readonly Placement[],
  { cadence, zone }: { readonly cadence: Cadence; readonly zone: string },
  dialect: RecordDialect,
): string {
  const column = dialect.identifier;
  const periods = placements.map(({ field, type }) => {
    const time = column(field);
    const date = type === 'date' ? time : dialect.dayOf(`${time} + ${offsetAtInstant(time, zone)}`);
    return `CASE WHEN ${column(wholeColumn)} THEN ${dialect.firstDay(date, cadence)} END AS ${column(periodColumn(field))}`;
  });
  return `SELECT ${['*', ...periods].join(', ')}\nFROM (${records}) AS whole`;
}
