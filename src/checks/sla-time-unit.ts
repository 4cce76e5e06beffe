import { statedValues } from '../catalog/dated.ts';
import type { Place } from '../finding/problem.ts';
import type { Measure } from '../quantity/unit.ts';
import type { Dated } from '../schema/generated/documents.ts';
import { defineCheck, example, type Report } from './check.ts';

interface About {
  readonly value: string;
  readonly expects: 'time' | 'share';
}

const clocks = 'clocks:\n  first-response: { start: created, stop: { reply: agent } }\n';
const times: readonly Measure[] = ['duration', 'working time', 'working days'];

export const slaTimeUnit = defineCheck<About>({
  code: 'sla-time-unit',
  severity: 'error',
  summary: { zh: '时限用时间单位，按时率用百分比。', en: 'Limits are times, and percent-within goals are shares.' },
  why: { zh: '单位不对的时限无法计时。', en: 'No clock can run against any other unit.' },
  message: ({ value, expects }) =>
    expects === 'time'
      ? { zh: `\`${value}\` 不是时间。`, en: `\`${value}\` is no time.` }
      : { zh: `\`${value}\` 不是比例。`, en: `\`${value}\` is no share.` },
  help: ({ expects }) =>
    expects === 'time'
      ? {
          zh: '写成 `5 min`、`4 working h` 或 `3 working days` 这样。',
          en: 'Write it like `5 min`, `4 working h` or `3 working days`.',
        }
      : { zh: '写成 `90 %` 这样。', en: 'Write it like `90 %`.' },
  examples: {
    of: 'document',
    bad: example('sla', 'response', `${clocks}tiers:\n  - { id: all, clock: first-response, target: 90 % }\n`),
    good: example('sla', 'response', `${clocks}tiers:\n  - { id: all, clock: first-response, target: 5 min }\n`),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('sla')) {
      entry.document.tiers.forEach((tier, index) => {
        for (const key of ['target', 'limit'] as const) {
          expectMeasure('time', times, tier[key], (...path) => entry.parsed.at(['tiers', index, key, ...path]), report);
        }
      });
      (entry.document.within ?? []).forEach((goal, index) => {
        expectMeasure('share', ['share'], goal.share, () => entry.at('within', index, 'share'), report);
        expectMeasure('time', times, goal.time, () => entry.at('within', index, 'time'), report);
      });
    }
  },
});

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
