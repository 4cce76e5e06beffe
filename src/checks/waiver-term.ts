import { addMonths } from '../quantity/day.ts';
import { defineCheck, example } from './check.ts';

const waiver = (to: string, lines = 'goal: service/csat') =>
  example(
    'waiver',
    'moving',
    `effective: { from: 2026-03-01, to: ${to} }\n${lines}\nreason: 搬迁\napprover: quality\ncompensation: 延长在线服务\n`,
  );

type Problem = 'no-end' | 'too-long' | 'expired' | 'two' | 'backwards';

export const waiverTerm = defineCheck<{ problem: Problem; to: string }>({
  code: 'waiver-term',
  severity: 'warning',
  summary: {
    zh: '豁免只针对一个目标或档位，有终止日期，不超过一年，到期就停用。',
    en: 'A waiver excuses one goal or tier, ends within a year, and is retired when it has ended.',
  },
  why: { zh: '没有期限的豁免就是悄悄放宽的标准。', en: 'A waiver without an end is a standard relaxed in silence.' },
  message: ({ problem, to }) =>
    ({
      'no-end': { zh: '豁免没有写终止日期。', en: 'The waiver has no last day.' },
      'too-long': { zh: `豁免到 ${to}，超过一年。`, en: `The waiver lasts until ${to}, more than a year.` },
      expired: { zh: `豁免已在 ${to} 到期。`, en: `The waiver ended on ${to}.` },
      two: { zh: '豁免同时写了目标和档位。', en: 'The waiver names both a goal and a tier.' },
      backwards: { zh: `豁免的终止日期 ${to} 早于起始日期。`, en: `The waiver ends on ${to}, before it begins.` },
    })[problem],
  help: ({ problem }) =>
    ({
      'no-end': { zh: '写上 effective.to。', en: 'Write `effective.to`.' },
      'too-long': {
        zh: '缩短到一年以内；长期如此就调整标准。',
        en: 'Shorten it to a year; what holds for longer belongs into the standard.',
      },
      expired: {
        zh: '停用它（status: retired），或说明原因后延长。',
        en: 'Retire it (`status: retired`), or extend it with a reason.',
      },
      two: { zh: '分成两份豁免。', en: 'Write two waivers.' },
      backwards: { zh: '检查 effective 的两个日期。', en: 'Check both days of `effective`.' },
    })[problem],
  examples: { of: 'document', bad: waiver('2027-12-31'), good: waiver('2026-06-30') },
  run: (catalog, report, today) => {
    for (const entry of catalog.all('waiver')) {
      const { effective, goal, tier } = entry.document;
      const to = effective.to ?? '';
      const at = entry.parsed.at(['effective', 'to']);
      if (goal !== undefined && tier !== undefined) report(entry.keyAt('tier'), { problem: 'two', to });
      if (to === '') report(entry.parsed.at(['effective']), { problem: 'no-end', to });
      else if (to < effective.from) report(at, { problem: 'backwards', to });
      else if (to >= addMonths(effective.from, 12)) report(at, { problem: 'too-long', to });
      else if (to < today && entry.isInUse) report(at, { problem: 'expired', to });
    }
  },
});
