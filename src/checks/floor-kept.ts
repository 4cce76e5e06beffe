import type { Catalog } from '../catalog/catalog.ts';
import { statedValues, type StatedValue } from '../catalog/dated.ts';
import { tierOf } from '../catalog/stated-tier.ts';
import { type Place, relatedPlace } from '../finding/problem.ts';
import type { Direction } from '../quantity/band.ts';
import { quantityOf } from '../quantity/quantity.ts';
import { type Measure, timeMeasures, unitOf } from '../quantity/unit.ts';
import type { Dated, Floor, Kpi } from '../schema/generated/documents.ts';
import type { Path } from '../text/range.ts';
import { defineCheck, example } from './check.ts';

type Problem = 'laxer' | 'unit';

const goal = (limit: string) =>
  example(
    'standard',
    'vip',
    `goals:\n  - { id: csat, kpi: csat, target: 90 %, limit: ${limit}, floor: { value: 80 %, why: 对贵宾客户的承诺 } }\n`,
  );

export const floorKept = defineCheck<{ problem: Problem; value: string; floor: string }>({
  code: 'floor-kept',
  severity: 'error',
  summary: {
    zh: '目标、底线和各种调整都不比 floor 宽松。',
    en: 'No target, limit or adjustment is laxer than a floor.',
  },
  why: {
    zh: 'floor 是法规或对客户的承诺；低于它，达标也是违规。',
    en: 'A floor is the law or a promise: below it, what meets the goal still breaks the rule.',
  },
  message: ({ problem, value, floor }) =>
    ({
      laxer: {
        zh: `\`${value}\` 比不可突破的 \`${floor}\` 宽松。`,
        en: `\`${value}\` is laxer than the floor of \`${floor}\`.`,
      },
      unit: {
        zh: `floor \`${floor}\` 与 \`${value}\` 的单位不能比较。`,
        en: `The floor \`${floor}\` cannot be compared with \`${value}\`: they are in different units.`,
      },
    })[problem],
  help: ({ problem, floor }) =>
    ({
      laxer: { zh: `写成 \`${floor}\` 或更严。`, en: `Write \`${floor}\` or something stricter.` },
      unit: { zh: 'floor 用与目标相同的单位。', en: 'Write the floor in the unit of the target.' },
    })[problem],
  examples: { of: 'document', bad: goal('75 %'), good: goal('85 %') },
  run: (catalog, report) => {
    for (const { floor, place, values, better, measures } of floored(catalog)) {
      const { value: bound, unit } = quantityOf(floor.value);
      if (!measures.includes(unit.measure)) {
        const [first] = values;
        report(place, { problem: 'unit', value: first?.text ?? '', floor: floor.value });
        continue;
      }
      const related = relatedPlace(place, { zh: '它不能突破这里：', en: 'The floor is here:' });
      for (const { text, value, place: at } of values) {
        // A value in a unit that cannot be is told by the check of its own.
        if (!measures.includes(value.unit.measure)) continue;
        const isAlike = value.unit.measure === unit.measure;
        const isLaxer = better === 'higher' ? value.value < bound : value.value > bound;
        if (!isAlike || isLaxer)
          report(at, { problem: isAlike ? 'laxer' : 'unit', value: text, floor: floor.value }, related);
      }
    }
  },
});

interface Floored {
  readonly floor: Floor;
  readonly place: Place;
  readonly values: readonly StatedValue[];
  readonly better: Direction;
  /** What such values are measured in. */
  readonly measures: readonly Measure[];
}

interface Banded {
  readonly target?: Dated;
  readonly limit?: Dated;
}

/** Every target and limit that stands under a floor: of goals and tiers, and where profiles adjust them. */
function floored(catalog: Catalog): Floored[] {
  const found: Floored[] = [];
  const add = (base: { floor?: Floor; at: At }, kpi: Kpi | undefined, banded: Banded, at: At) => {
    if (base.floor === undefined) return;
    const measures = kpi === undefined ? timeMeasures : [unitOf(kpi.unit).measure];
    const better = kpi?.better ?? 'lower';
    const place = base.at('floor', 'value');
    found.push({ floor: base.floor, place, better, measures, values: valuesOf(banded, at) });
  };
  for (const { goal: stated, at } of catalog.goals) {
    const kpi = catalog.get('kpi', stated.kpi);
    if (kpi !== undefined) add({ ...stated, at }, kpi.document, stated, at);
  }
  for (const entry of catalog.all('sla')) {
    entry.document.tiers.forEach((tier, index) => {
      const at: At = (...path) => entry.parsed.at(['tiers', index, ...path]);
      add({ ...tier, at }, undefined, tier, at);
    });
  }
  for (const entry of catalog.all('profile')) {
    (entry.document.adjust ?? []).forEach((adjustment, index) => {
      const base = catalog.goals.find(({ id }) => id === adjustment.goal);
      const kpi = base && catalog.get('kpi', base.goal.kpi);
      if (base === undefined || kpi === undefined) return;
      const at: At = (...path) => entry.parsed.at(['adjust', index, ...path]);
      add({ ...base.goal, at: base.at }, kpi.document, adjustment, at);
    });
    (entry.document.adjustTiers ?? []).forEach((adjustment, index) => {
      const base = tierOf(catalog, adjustment.tier);
      if (base === undefined) return;
      const at: At = (...path) => entry.parsed.at(['adjustTiers', index, ...path]);
      add({ ...base.tier, at: base.at }, undefined, adjustment, at);
    });
  }
  return found;
}

type At = (...path: Path) => Place;

function valuesOf(banded: Banded, at: At): StatedValue[] {
  return (['target', 'limit'] as const).flatMap((key) => statedValues(banded[key], (...path) => at(key, ...path)));
}
