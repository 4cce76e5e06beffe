import type { Cadence } from '../quantity/period.ts';
import type { Row } from '../snapshot/row.ts';

/**
 * At which level of detail each KPI is measured: overall, by team, by team and channel. A figure that is kept for the whole
 * company only is not missing from the rows of its teams. Within a level nothing is excused: where one team gives the
 * figure, a team that does not has no data.
 */
export class Grain {
  readonly #levels = new Map<string, Set<string>>();

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      for (const kpi of row.readings.keys()) {
        const key = `${kpi} ${row.period.cadence}`;
        this.#levels.set(key, (this.#levels.get(key) ?? new Set()).add(levelOf(row)));
      }
    }
  }

  /** Whether any row of this cadence gives a KPI, on whatever level. */
  knows(kpi: string, cadence: Cadence): boolean {
    return this.#levels.has(`${kpi} ${cadence}`);
  }

  /** Whether a KPI is given by any row of the same level: then it is to be expected in each of them. */
  gives(kpi: string, row: Row): boolean {
    return this.#levels.get(`${kpi} ${row.period.cadence}`)?.has(levelOf(row)) === true;
  }
}

/** The dimensions by which a row is told apart. */
export function levelOf({ cell }: Row): string {
  return Object.keys(cell).toSorted().join(', ');
}
