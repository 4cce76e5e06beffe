import type { Cadence } from '../quantity/period.ts';
import type { Row } from '../snapshot/row.ts';

/**
 * At which level of detail each KPI is measured: overall, by team, by team and channel. A figure that is kept for the whole
 * company only is not missing from the rows of its teams. Within a level nothing is excused: where one team gives the
 * figure, a team that does not has no data.
 */
export class Grain {
  /** KPIs by cadence and level. */
  readonly #given = new Map<string, Set<string>>();
  readonly #byRow = new Map<Row, ReadonlySet<string>>();
  readonly #known = new Set<string>();
  readonly #kpis: ReadonlySet<string>;

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const key = `${row.period.cadence} ${levelOf(row)}`;
      const kpis = this.#given.get(key) ?? new Set();
      this.#given.set(key, kpis);
      this.#byRow.set(row, kpis);
      for (const kpi of row.readings.keys()) kpis.add(kpi);
    }
    for (const [key, kpis] of this.#given) for (const kpi of kpis) this.#known.add(`${kpi} ${key.split(' ', 1)[0]}`);
    this.#kpis = new Set([...this.#given.values()].flatMap((kpis) => [...kpis]));
  }

  /** Whether any row at all gives a KPI. */
  has(kpi: string): boolean {
    return this.#kpis.has(kpi);
  }

  /** The KPIs that any row of the same level gives; the very same set for each of them. */
  kpisAt(row: Row): ReadonlySet<string> {
    return this.#byRow.get(row) ?? this.#given.get(`${row.period.cadence} ${levelOf(row)}`) ?? nothing;
  }

  /** Whether any row of this cadence gives a KPI, on whatever level. */
  knows(kpi: string, cadence: Cadence): boolean {
    return this.#known.has(`${kpi} ${cadence}`);
  }

  /** Whether a KPI is given by any row of the same level: then it is to be expected in each of them. */
  gives(kpi: string, row: Row): boolean {
    return this.kpisAt(row).has(kpi);
  }
}

const nothing: ReadonlySet<string> = new Set();

/** The dimensions by which a row is told apart. */
export function levelOf({ cell }: Row): string {
  return Object.keys(cell).toSorted().join(', ');
}
