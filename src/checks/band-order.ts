import { statedValues, type StatedValue } from '../catalog/dated.ts';
import { tierOf } from '../catalog/stated-tier.ts';
import { type Place, relatedPlace } from '../finding/problem.ts';
import { type Direction, isOrdered } from '../quantity/band.ts';
import { inForce } from '../quantity/dated.ts';
import type { Dated } from '../schema/generated/documents.ts';
import type { Path } from '../text/range.ts';
import { defineCheck, example, type Report } from './check.ts';

interface About {
  readonly target: string;
  readonly limit: string;
  readonly better: Direction;
}

export const bandOrder = defineCheck<About>({
  code: 'band-order',
  severity: 'error',
  summary: { zh: 'limit 不比 target 严格。', en: 'A limit is no stricter than its target.' },
  why: {
    zh: '底线比目标还严，“有风险”就永远不会出现，达标也可能同时越线。',
    en: 'With a limit stricter than the target nothing can be at risk, and what meets the target may be beyond the limit.',
  },
  message: ({ target, limit, better }) => ({
    zh: `底线 ${limit} 比目标 ${target} 更严（此处${better === 'higher' ? '越高越好' : '越低越好'}）。`,
    en: `The limit ${limit} is stricter than the target ${target} (${better} is better here).`,
  }),
  help: ({ target, limit }) => ({
    zh: `两者可能写反了：\`target: ${limit}\`，\`limit: ${target}\`。`,
    en: `Perhaps they are swapped: \`target: ${limit}\`, \`limit: ${target}\`.`,
  }),
  examples: {
    of: 'document',
    bad: example('standard', 'goals', 'goals:\n  - { id: csat, kpi: csat, target: 85 %, limit: 90 % }\n'),
    good: example('standard', 'goals', 'goals:\n  - { id: csat, kpi: csat, target: 90 %, limit: 85 % }\n'),
  },
  run: (catalog, report) => {
    for (const { goal, at } of catalog.goals) {
      const kpi = catalog.get('kpi', goal.kpi);
      if (kpi !== undefined)
        compare(values(goal, at, 'target'), values(goal, at, 'limit'), kpi.document.better, report);
    }
    for (const entry of catalog.all('sla')) {
      entry.document.tiers.forEach((tier, index) => {
        const at = (...path: Path) => entry.parsed.at(['tiers', index, ...path]);
        compare(values(tier, at, 'target'), values(tier, at, 'limit'), 'lower', report);
      });
    }
    for (const entry of catalog.all('profile')) {
      (entry.document.adjustTiers ?? []).forEach((adjustment, index) => {
        const base = tierOf(catalog, adjustment.tier);
        if (base === undefined) return;
        const at = (...path: Path) => entry.parsed.at(['adjustTiers', index, ...path]);
        const either = (key: Key) =>
          adjustment[key] === undefined ? values(base.tier, base.at, key) : values(adjustment, at, key);
        compare(either('target'), either('limit'), 'lower', report);
      });
      (entry.document.adjust ?? []).forEach((adjustment, index) => {
        const base = catalog.goals.find(({ id }) => id === adjustment.goal);
        const kpi = base && catalog.get('kpi', base.goal.kpi);
        if (base === undefined || kpi === undefined) return;
        const at = (...path: Path) => entry.parsed.at(['adjust', index, ...path]);
        const either = (key: Key) =>
          adjustment[key] === undefined ? values(base.goal, base.at, key) : values(adjustment, at, key);
        compare(either('target'), either('limit'), kpi.document.better, report);
      });
    }
  },
});

type Key = 'target' | 'limit';

function values(banded: { readonly [key in Key]?: Dated }, at: (...path: Path) => Place, key: Key): StatedValue[] {
  return statedValues(banded[key], (...path) => at(key, ...path));
}

/** On the first day on which the limit is stricter; either may change from day to day. */
function compare(
  targets: readonly StatedValue[],
  limits: readonly StatedValue[],
  better: Direction,
  report: Report<About>,
): void {
  const days = [...targets, ...limits].map(({ from }) => from ?? '').toSorted();
  for (const day of days) {
    const [target, limit] = [inForce(targets, day)?.value, inForce(limits, day)?.value];
    const [aim, bound] = [targets.find(({ value }) => value === target), limits.find(({ value }) => value === limit)];
    if (aim === undefined || bound === undefined || aim.value.unit.measure !== bound.value.unit.measure) continue;
    if (isOrdered({ better, target: aim.value.value, limit: bound.value.value })) continue;
    report(
      bound.place,
      { target: aim.text, limit: bound.text, better },
      relatedPlace(aim.place, { zh: '目标在这里：', en: 'The target is here:' }),
    );
    return;
  }
}
