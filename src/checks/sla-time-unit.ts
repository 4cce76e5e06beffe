import { statedValues } from '../catalog/dated.ts';
import { pointsForMinutes } from '../finding/catalogue/quantity.ts';
import type { Place } from '../finding/problem.ts';
import { type Measure, timeMeasures } from '../quantity/unit.ts';
import type { Clock, Dated, SlaMark } from '../schema/generated/documents.ts';
import type { Path } from '../text/range.ts';
import type { Words } from '../text/words.ts';
import { defineCheck, example, type Report } from './check.ts';

interface About {
  readonly value: string;
  readonly expects: 'time' | 'share' | 'used up';
}

const helps: Readonly<Record<About['expects'], Words>> = {
  time: {
    zh: '写成 `5 min`、`4 working h` 或 `3 working days` 这样。',
    en: 'Write it like `5 min`, `4 working h` or `3 working days`.',
  },
  share: { zh: '写成 `90 %` 这样。', en: 'Write it like `90 %`.' },
  'used up': {
    zh: '时限用掉多少写成 `80 %`；到期前后多久写成 `{ before: 10 min }` 或 `{ after: 10 min }`。',
    en: 'How much is used up is written `80 %`; a time before or after it is due, `{ before: 10 min }` or `{ after: 10 min }`.',
  },
};

const clocks = 'clocks:\n  first-response: { start: created, stop: { reply: agent } }\n';

export const slaTimeUnit = defineCheck<About>({
  code: 'sla-time-unit',
  severity: 'error',
  summary: {
    zh: '时限、预警和上报的时间用时间单位，按时率和“用掉多少”用百分比。',
    en: 'Limits, warnings and escalations are times; percent-within goals and how much is used up are shares.',
  },
  why: {
    zh: '单位不对的时限无法计时，单位不对的预警永远不会发出。',
    en: 'No clock can run against any other unit, and a warning in one never comes.',
  },
  message: ({ value, expects }) =>
    expects === 'time'
      ? { zh: `\`${value}\` 不是时间。`, en: `\`${value}\` is no time.` }
      : { zh: `\`${value}\` 不是比例。`, en: `\`${value}\` is no share.` },
  help: ({ value, expects }) => (expects === 'time' ? pointsForMinutes(value) : undefined) ?? helps[expects],
  examples: {
    of: 'document',
    bad: example('sla', 'response', `${clocks}tiers:\n  - { id: all, clock: first-response, target: 90 % }\n`),
    good: example('sla', 'response', `${clocks}tiers:\n  - { id: all, clock: first-response, target: 5 min }\n`),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('profile'))
      (entry.document.adjustTiers ?? []).forEach((tier, index) =>
        expectTimes(tier, (...path) => entry.parsed.at(['adjustTiers', index, ...path]), report),
      );
    for (const entry of catalog.all('sla')) {
      entry.document.tiers.forEach((tier, index) =>
        expectTimes(tier, (...path) => entry.parsed.at(['tiers', index, ...path]), report),
      );
      (entry.document.within ?? []).forEach((goal, index) => {
        expectMeasure('share', ['share'], goal.share, () => entry.at('within', index, 'share'), report);
        expectMeasure('time', timeMeasures, goal.time, () => entry.at('within', index, 'time'), report);
      });
      for (const [name, clock] of Object.entries(entry.document.clocks)) {
        for (const { mark, path } of marksOf(clock))
          expectMark(mark, (...inside) => entry.parsed.at(['clocks', name, ...path, ...inside]), report);
      }
    }
  },
});

/** When a clock warns and whom it tells: `80 %` of the time used up, or a time before or after it is due. */
function marksOf({ warn = [], escalate = [] }: Clock): { mark: SlaMark; path: Path }[] {
  return [
    ...warn.map((mark, index) => ({ mark, path: ['warn', index] })),
    ...escalate.map(({ at }, index) => ({ mark: at, path: ['escalate', index, 'at'] })),
  ];
}

function expectMark(mark: SlaMark, at: (...path: Path) => Place, report: Report<About>): void {
  if (typeof mark === 'string') return expectMeasure('used up', ['share'], mark, () => at(), report);
  for (const key of ['before', 'after'] as const) {
    expectMeasure('time', timeMeasures, mark[key], () => at(key), report);
  }
}

function expectTimes(
  tier: { readonly target?: Dated; readonly limit?: Dated },
  at: (...path: Path) => Place,
  report: Report<About>,
): void {
  for (const key of ['target', 'limit'] as const)
    expectMeasure('time', timeMeasures, tier[key], (...path) => at(key, ...path), report);
}

function expectMeasure(
  expects: About['expects'],
  measures: readonly Measure[],
  dated: Dated | undefined,
  at: (...path: (string | number)[]) => Place,
  report: Report<About>,
): void {
  for (const { text, value, place } of statedValues(dated, at)) {
    if (!measures.includes(value.unit.measure)) report(place, { value: text, expects });
  }
}
