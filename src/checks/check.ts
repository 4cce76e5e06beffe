import type { Catalog } from '../catalog/catalog.ts';
import type { Finding } from '../finding/finding.ts';
import { type Explained, finding, type Place, type Problem } from '../finding/problem.ts';
import type { RelatedPlace } from '../finding/generated.ts';
import type { Day } from '../quantity/day.ts';

/** A semantic check: one thing that is true of good standards, over all documents together. */
export interface Check<About> extends Problem<About> {
  run(catalog: Catalog, report: Report<About>, today: Day): void;
}

export type Report<About> = (place: Place, about: About, related?: readonly RelatedPlace[]) => void;

/** A check whose facts are its own business: what the registry lists. */
export interface RegisteredCheck extends Explained {
  /** `today` decides what is overdue. */
  findings(catalog: Catalog, today: Day): Finding[];
}

export function defineCheck<About>(check: Check<About>): RegisteredCheck {
  return {
    ...check,
    findings: (catalog, today) => {
      const findings: Finding[] = [];
      check.run(catalog, (place, about, related) => findings.push(finding(check, place, about, related)), today);
      return findings;
    },
  };
}

/** A document of an example: the header that all of them share, and the lines that matter. */
export function example(kind: string, id: string, lines: string): string {
  return `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: { zh: 示例, en: Example }\nowner: quality\n${lines}`;
}

/** A computed KPI of an example, with the calls from which it is: what stands behind `waited`, the formula and the unit matter. */
export function computedKpi(input: string, formula = 'waited', unit = 's'): string {
  const kpi = `unit: "${unit}"
better: lower
family: process
formula: ${formula}
inputs: { waited: { title: 等待, ${input} } }
dataSource: 话务系统
period: month
`;
  return `${example('kpi', 'queue-time', kpi)}---\n${example('dataset', 'calls', calls)}`;
}

const calls = `records: calls
format: csv
fields:
  started: { type: instant, required: true }
  wait: { type: duration, unit: s }
  outcome: { type: choice, values: { 已接通: answered, 放弃: abandoned } }
`;
