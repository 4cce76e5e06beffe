import { addMonths } from '../quantity/day.ts';
import { defineCheck, example } from './check.ts';

const waiver = (to: string, lines = 'goal: service/csat') =>
  example(
    'waiver',
    'moving',
    `effective: { from: 2026-03-01, to: ${to} }\n${lines}\nreason: 搬迁\napprover: quality\ncompensation: 延长在线服务\n`,
  );

type Problem = 'too-long' | 'expired';

export const waiverTerm = defineCheck<{ problem: Problem; to: string }>({
  code: 'waiver-term',
  severity: 'warning',
  summary: {
    zh: '豁免不超过一年，到期就停用。',
    en: 'A waiver ends within a year, and is retired when it has ended.',
  },
  why: { zh: '没有期限的豁免就是悄悄放宽的标准。', en: 'A waiver without an end is a standard relaxed in silence.' },
  message: ({ problem, to }) =>
    ({
      'too-long': { zh: `豁免到 ${to}，超过一年。`, en: `The waiver lasts until ${to}, more than a year.` },
      expired: { zh: `豁免已在 ${to} 到期。`, en: `The waiver ended on ${to}.` },
    })[problem],
  help: ({ problem }) =>
    ({
      'too-long': {
        zh: '缩短到一年以内；长期如此就调整标准。',
        en: 'Shorten it to a year; what holds for longer belongs in the standard.',
      },
      expired: {
        zh: '停用它（status: retired），或说明原因后延长。',
        en: 'Retire it (`status: retired`), or extend it with a reason.',
      },
    })[problem],
  examples: { of: 'document', bad: waiver('2027-12-31'), good: waiver('2026-06-30') },
  run: (catalog, report, today) => {
    for (const entry of catalog.all('waiver')) {
      const { effective } = entry.document;
      // The schema asks for a last day; whether it is before the first is `effective-order`.
      const { to = '' } = effective;
      const at = entry.parsed.at(['effective', 'to']);
      if (to < effective.from) continue;
      if (to >= addMonths(effective.from, 12)) report(at, { problem: 'too-long', to });
      else if (to < today && entry.isInUse) report(at, { problem: 'expired', to });
    }
  },
});
