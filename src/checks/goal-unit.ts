import type { Catalog } from '../catalog/catalog.ts';
import { statedValues } from '../catalog/dated.ts';
import type { Entry } from '../catalog/entry.ts';
import { inUnit } from '../finding/catalogue/quantity.ts';
import { type Place, relatedPlace } from '../finding/problem.ts';
import { unitOf } from '../quantity/unit.ts';
import type { Dated } from '../schema/generated/documents.ts';
import { defineCheck, example, type Report } from './check.ts';

interface About {
  readonly value: string;
  readonly kpi: string;
  readonly unit: string;
}

export const goalUnit = defineCheck<About>({
  code: 'goal-unit',
  severity: 'error',
  summary: { zh: '目标的单位与 KPI 一致。', en: 'A goal is in a unit of its KPI.' },
  why: {
    zh: '单位不同的数不能比较，这样的目标永远得不出结论。',
    en: 'Figures of different units cannot be compared, so there would never be a verdict.',
  },
  message: ({ value, kpi, unit }) => ({
    zh: `\`${value}\` 与 KPI \`${kpi}\` 的单位 \`${unit}\` 不能比较。`,
    en: `\`${value}\` cannot be compared with KPI \`${kpi}\`, which is in \`${unit}\`.`,
  }),
  help: ({ value, unit }) => inUnit(value, unit),
  examples: {
    of: 'document',
    bad: example('standard', 'goals', 'goals:\n  - { id: csat, kpi: csat, target: 30 s }\n'),
    good: example('standard', 'goals', 'goals:\n  - { id: csat, kpi: csat, target: 90 % }\n'),
  },
  run: (catalog, report) => {
    for (const { goal, at } of catalog.goals) {
      for (const key of ['target', 'limit'] as const) {
        compare(catalog, goal.kpi, goal[key], (...path) => at(key, ...path), report);
      }
    }
    for (const entry of catalog.all('profile')) compareAdjustments(catalog, entry, report);
  },
});

function compareAdjustments(catalog: Catalog, entry: Entry<'profile'>, report: Report<About>): void {
  (entry.document.adjust ?? []).forEach((adjustment, index) => {
    const base = catalog.goals.find(({ id }) => id === adjustment.goal);
    for (const key of ['target', 'limit'] as const) {
      if (base)
        compare(
          catalog,
          base.goal.kpi,
          adjustment[key],
          (...path) => entry.parsed.at(['adjust', index, key, ...path]),
          report,
        );
    }
  });
}

function compare(
  catalog: Catalog,
  kpiId: string,
  dated: Dated | undefined,
  at: (...path: (string | number)[]) => Place,
  report: Report<About>,
): void {
  const kpi = catalog.get('kpi', kpiId);
  if (kpi === undefined) return;
  const { unit } = kpi.document;
  for (const { text, value, place } of statedValues(dated, at)) {
    if (value.unit.measure === unitOf(unit).measure) continue;
    report(
      place,
      { value: text, kpi: kpiId, unit },
      relatedPlace(kpi.at('unit'), { zh: 'KPI 的单位在这里：', en: 'The unit of the KPI is here:' }),
    );
  }
}
