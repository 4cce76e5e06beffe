import { quantityOf } from '../quantity/quantity.ts';
import { showQuantity } from '../quantity/show.ts';
import { tidy } from '../quantity/decimal.ts';
import { unitOf } from '../quantity/unit.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import type { Place } from '../finding/problem.ts';
import { defineCheck, example } from './check.ts';

const form = (weight: string) =>
  example(
    'form',
    'attitude',
    `purpose: scoring\nitems:\n  - { id: tone, title: 语气, type: score, weight: ${weight}, anchors: [{ points: 100, text: 耐心 }, { points: 0, text: 争执 }] }\n  - { id: listening, title: 倾听, type: score, weight: 40 %, anchors: [{ points: 100, text: 复述确认 }, { points: 0, text: 打断 }] }\n`,
  );

export const weightsSum = defineCheck<{ sum: string; part: 'unweighted' | 'sum' | 'unit' | 'least' }>({
  code: 'weights-sum',
  severity: 'error',
  summary: { zh: '评分表和记分卡的权重之和为 100 %。', en: 'The weights of a form or scorecard add up to 100 %.' },
  why: {
    zh: '加起来不是 100 % 的权重，满分就不是 100 分，分数不能比较。',
    en: 'Where they do not, full marks are not 100 points, and scores cannot be compared.',
  },
  message: ({ sum, part }) =>
    ({
      sum: { zh: `各项权重之和是 ${sum}，不是 100 %。`, en: `The weights add up to ${sum}, not 100 %.` },
      unit: { zh: `权重 \`${sum}\` 不是百分比。`, en: `The weight \`${sum}\` is no percentage.` },
      unweighted: { zh: `评分项 \`${sum}\` 没有权重。`, en: `The scored item \`${sum}\` has no weight.` },
      least: {
        zh: `\`leastWeight\` 不能是 \`${sum}\`：它是全部权重（100 %）的一部分。`,
        en: `\`leastWeight\` cannot be \`${sum}\`: it is a part of the whole weight, 100 %.`,
      },
    })[part],
  help: ({ part }) =>
    ({
      sum: { zh: '调整各项的 weight，使总和为 100 %。', en: 'Change the weights so that they add up to 100 %.' },
      unit: { zh: '写成百分比，例如 20 %。', en: 'Write a percentage, such as 20 %.' },
      unweighted: { zh: '写上 weight，例如 20 %。', en: 'Give it a `weight`, such as 20 %.' },
      least: { zh: '写成 0 % 到 100 %，例如 70 %。', en: 'Write 0 % to 100 %, such as 70 %.' },
    })[part],
  examples: { of: 'document', bad: form('50 %'), good: form('60 %') },
  run: (catalog, report) => {
    for (const { place, items } of weighed(catalog)) {
      if (items.length === 0) continue;
      const without = items.filter(({ weight }) => weight === undefined);
      for (const item of without) report(item.place, { sum: item.id, part: 'unweighted' });
      const weights = items.flatMap(({ weight, place: at }) => (weight === undefined ? [] : [{ weight, at }]));
      const others = weights.filter(({ weight }) => !isShare(weight));
      for (const { weight, at } of others) report(at, { sum: weight, part: 'unit' });
      const sum = tidy(weights.reduce((total, { weight }) => total + quantityOf(weight).value, 0));
      if (without.length === 0 && others.length === 0 && sum !== 1)
        report(place, { sum: showQuantity({ value: sum, unit: unitOf('%') }, 'en'), part: 'sum' });
    }
    for (const entry of catalog.all('scorecard')) {
      const { leastWeight } = entry.document;
      const { value, unit } = quantityOf(leastWeight);
      if (unit.measure !== 'share' || value < 0 || value > 1)
        report(entry.at('leastWeight'), { sum: leastWeight, part: 'least' });
    }
  },
});

interface Weighed {
  readonly place: Place;
  readonly items: readonly { readonly id: string; readonly weight: string | undefined; readonly place: Place }[];
}

function weighed(catalog: Catalog): Weighed[] {
  return [
    ...catalog.all('form').map((entry) => ({
      place: entry.keyAt('items'),
      items: entry.document.items.flatMap(({ id, type, weight }, index) =>
        type === 'score' || weight !== undefined
          ? [{ id, weight, place: entry.at('items', index, weight === undefined ? 'id' : 'weight') }]
          : [],
      ),
    })),
    ...catalog.all('scorecard').map((entry) => ({
      place: entry.keyAt('items'),
      items: entry.document.items.map(({ id, weight }, index) => ({
        id,
        weight,
        place: entry.at('items', index, 'weight'),
      })),
    })),
    ...catalog.all('profile').flatMap((entry) => tailored(entry, catalog)),
  ];
}

/** The scorecards whose weights a profile adjusts, as they are then. */
function tailored(entry: Entry<'profile'>, catalog: Catalog): Weighed[] {
  const adjusted = (entry.document.adjustWeights ?? []).map(({ item, weight }, index) => ({
    item,
    weight,
    place: entry.at('adjustWeights', index, 'weight'),
  }));
  return catalog.all('scorecard').flatMap(({ id: card, document }) => {
    const own = adjusted.filter(({ item }) => item.startsWith(`${card}/`));
    const items = document.items.map(({ id, weight }) => {
      const change = own.find(({ item }) => item === `${card}/${id}`);
      return { id, weight: change?.weight ?? weight, place: change?.place, stated: weight };
    });
    // What is wrong with the scorecard itself is told there.
    const isSound = items.every(({ place, stated }) => place !== undefined || isShare(stated));
    const place = own[0]?.place;
    if (place === undefined || !isSound) return [];
    return [{ place, items: items.map((item) => ({ ...item, place: item.place ?? place })) }];
  });
}

function isShare(weight: string): boolean {
  return quantityOf(weight).unit.measure === 'share';
}
