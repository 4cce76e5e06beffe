import { quantityOf } from '../quantity/quantity.ts';
import { defineCheck, example } from './check.ts';

const level = (share: string) =>
  example(
    'sla',
    'response',
    `clocks:
  first-response: { start: created, stop: { reply: agent } }
tiers:
  - { id: all, clock: first-response, target: 5 min }
within:
  - { id: in-time, clock: first-response, share: ${share}, period: month }
`,
  );

export const slaShare = defineCheck<{ share: string }>({
  code: 'sla-share',
  severity: 'error',
  summary: {
    zh: '按时占比的目标大于 0，不超过 100 %。',
    en: 'A share that is to be in time is above 0 and at most 100 %.',
  },
  why: {
    zh: '超过 100 % 的目标谁也达不到，0 的目标谁都达到。',
    en: 'Nobody reaches a goal beyond 100 %, and everybody one of 0.',
  },
  message: ({ share }) => ({
    zh: `\`${share}\` 的工单不可能按时。`,
    en: `\`${share}\` of the tickets cannot be in time.`,
  }),
  help: () => ({ zh: '检查小数点，例如 `90 %`。', en: 'Check the decimal point, as in `90 %`.' }),
  examples: { of: 'document', bad: level('900 %'), good: level('90 %') },
  run: (catalog, report) => {
    for (const entry of catalog.all('sla')) {
      entry.document.within?.forEach(({ share }, index) => {
        const { value, unit } = quantityOf(share);
        if (unit.measure === 'share' && (value <= 0 || value > 1))
          report(entry.at('within', index, 'share'), { share });
      });
    }
  },
});
