import { plural } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

/** As templates of service standards have it: one to three indicators for each dimension of service. */
const most = 3;

const goals = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `${example(
        'kpi',
        `part-${at}`,
        'unit: "%"\nbetter: higher\nfamily: result\nformula: some / all * 100 %\ninputs: { some: 达到的, all: 全部 }\ndataSource: 回访\nperiod: month\n',
      )}---\n`,
  ).join('') +
  example(
    'standard',
    'desk',
    `goals:\n${Array.from({ length: count }, (_, at) => `  - { id: part-${at}, kpi: part-${at}, target: 90 % }\n`).join('')}`,
  );

export const goalsFew = defineCheck<{ kpis: number }>({
  code: 'goals-few',
  severity: 'warning',
  summary: {
    zh: '一份标准最多看三个 KPI。',
    en: 'One standard looks at three KPIs at the most.',
  },
  why: {
    zh: '什么都考核，就没有重点，员工不知道先做好哪一样。',
    en: 'Where everything is judged nothing matters most, and nobody knows what to get right first.',
  },
  message: ({ kpis }) => ({
    zh: `这份标准有 ${kpis} 个 KPI 的目标。`,
    en: `This standard has goals on ${plural(kpis, 'KPI')}.`,
  }),
  help: () => ({
    zh: '留下最要紧的三个，其余的写进另一份标准，或只放进监控计划。',
    en: 'Keep the three that matter most; put the others into a standard of their own, or into the monitoring plan only.',
  }),
  examples: { of: 'document', bad: goals(4), good: goals(3) },
  run: (catalog, report) => {
    for (const entry of catalog.all('standard')) {
      const kpis = new Set(entry.goals.map(({ goal }) => goal.kpi)).size;
      if (kpis > most) report(entry.keyAt('goals'), { kpis });
    }
  },
});
