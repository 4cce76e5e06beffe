import { inUnit } from '../finding/catalogue/quantity.ts';
import { quantityOf } from '../quantity/quantity.ts';
import { unitOf } from '../quantity/unit.ts';
import { defineCheck, example } from './check.ts';

const pilot = (lines: string) =>
  example(
    'profile',
    'chat-pilot',
    `effective: { from: 2026-03-01, to: 2026-05-31 }\nadjust:\n  - { goal: service/wait, target: 20 s, reason: 试点 }\npilot:\n  when: { channel: chat }\n  before: { from: 2025-12-01, to: 2026-02-28 }\n  criteria:\n    - { goal: service/wait, before: 40 s, ${lines} }\n  decide: 2026-06-15\n  by: quality\n`,
  );

type Problem = 'no-end' | 'no-pilot' | 'before' | 'before-order' | 'decide' | 'unit' | 'direction';

export const pilotCriterion = defineCheck<{ problem: Problem; value: string; unit?: string }>({
  code: 'pilot-criterion',
  severity: 'error',
  summary: {
    zh: '试点有终止日期，有前后对比的标准，对比期在试点之前。',
    en: 'A pilot ends, is judged before and after, and is compared with a time before it.',
  },
  why: {
    zh: '没有标准和期限的试点会一直“试”下去。',
    en: 'A pilot without criterion and end is tried for ever.',
  },
  message: ({ problem, value, unit }) =>
    ({
      'no-end': { zh: '试点没有写结束日期。', en: 'The pilot has no last day.' },
      'no-pilot': {
        zh: '状态是 pilot，却没有写试点的范围和标准。',
        en: 'Its status is pilot, but scope and criteria are not given.',
      },
      before: {
        zh: `对比期到 ${value} 为止，与试点重叠。`,
        en: `The time it is compared with lasts until ${value}, into the pilot.`,
      },
      'before-order': {
        zh: `对比期在 ${value} 结束，早于它的首日。`,
        en: `The time it is compared with ends on ${value}, before it begins.`,
      },
      decide: { zh: `决定日期 ${value} 早于试点结束。`, en: `It is decided on ${value}, before the pilot ends.` },
      unit: {
        zh: `\`${value}\` 与该目标的 KPI 单位 \`${unit}\` 不能比较。`,
        en: `\`${value}\` cannot be compared with the KPI of that goal, which is in \`${unit}\`.`,
      },
      direction: { zh: `试点后的 \`${value}\` 并不比试点前更好。`, en: `\`${value}\` after is no better than before.` },
    })[problem],
  help: ({ problem, value, unit = '' }) =>
    ({
      'no-end': {
        zh: '写成 `effective: { from: …, to: … }`，to 是试点的最后一天。',
        en: 'Write `effective: { from: …, to: … }`, with the last day of the pilot as `to`.',
      },
      'no-pilot': { zh: '写上 pilot，或把 status 改成 active。', en: 'Add `pilot`, or set `status` to active.' },
      before: { zh: '把 before.to 改到试点开始之前。', en: 'Set `before.to` to a day before the pilot begins.' },
      'before-order': {
        zh: '检查 before 的 from 和 to 是否写反。',
        en: 'Check whether `from` and `to` of `before` are swapped.',
      },
      decide: { zh: '把 decide 改到试点结束之后。', en: 'Set `decide` to a day after the pilot ends.' },
      unit: inUnit(value, unit),
      direction: { zh: '检查 before 和 after 是否写反。', en: 'Check whether `before` and `after` are swapped.' },
    })[problem],
  examples: { of: 'document', bad: pilot('after: 50 s'), good: pilot('after: 30 s') },
  run: (catalog, report) => {
    for (const entry of catalog.all('profile')) {
      const { pilot: stated, status, effective } = entry.document;
      if (stated === undefined) {
        if (status === 'pilot') report(entry.at('status'), { problem: 'no-pilot', value: '' });
        continue;
      }
      const term = effective === undefined ? entry.keyAt('pilot') : entry.at('effective');
      if (effective?.to === undefined) report(term, { problem: 'no-end', value: '' });
      else if (stated.decide < effective.to)
        report(entry.at('pilot', 'decide'), { problem: 'decide', value: stated.decide });
      if (stated.before.to < stated.before.from)
        report(entry.at('pilot', 'before', 'to'), { problem: 'before-order', value: stated.before.to });
      else if (effective !== undefined && stated.before.to >= effective.from)
        report(entry.at('pilot', 'before', 'to'), { problem: 'before', value: stated.before.to });
      stated.criteria.forEach(({ goal, before, after }, index) => {
        const kpiId = catalog.goals.find(({ id }) => id === goal)?.goal.kpi;
        const kpi = kpiId === undefined ? undefined : catalog.get('kpi', kpiId)?.document;
        if (kpi === undefined) return;
        const odd = (['before', 'after'] as const).find(
          (key) => quantityOf({ before, after }[key]).unit.measure !== unitOf(kpi.unit).measure,
        );
        if (odd !== undefined) {
          const value = { before, after }[odd];
          report(entry.at('pilot', 'criteria', index, odd), { problem: 'unit', value, unit: kpi.unit });
          return;
        }
        const rise = quantityOf(after).value - quantityOf(before).value;
        if (kpi.better === 'higher' ? rise <= 0 : rise >= 0)
          report(entry.at('pilot', 'criteria', index, 'after'), { problem: 'direction', value: after });
      });
    }
  },
});
