import { addInterval } from '../quantity/day.ts';
import { defineCheck, example } from './check.ts';

const plan = (drill: string) =>
  example(
    'procedure',
    'outage',
    `type: emergency\ntrigger: 系统中断\nsteps:\n  - { id: tell, title: 通知, role: quality, do: 发布公告。 }\n${drill}`,
  );

export const drillOverdue = defineCheck<{ due: string | null }>({
  code: 'drill-overdue',
  severity: 'warning',
  summary: { zh: '应急预案按期演练。', en: 'Emergency plans are drilled when it is time.' },
  why: {
    zh: '没有演练过的预案，真出事时没人记得自己该做什么。',
    en: 'When it happens, nobody remembers a plan that was never drilled.',
  },
  message: ({ due }) =>
    due === null
      ? { zh: '这份应急预案没有写演练。', en: 'This emergency plan says nothing of drills.' }
      : { zh: `演练应在 ${due} 前完成。`, en: `The drill was due by ${due}.` },
  help: ({ due }) =>
    due === null
      ? { zh: '写上 drill：多久一次、上次日期、谁组织。', en: 'Add `drill`: how often, when last, held by whom.' }
      : { zh: '演练后把 drill.last 改成演练日期。', en: 'Hold it, then set `drill.last` to that day.' },
  examples: {
    of: 'document',
    bad: plan(''),
    good: plan('drill: { every: 6 months, last: 2026-02-01, by: quality }\n'),
  },
  run: (catalog, report, today) => {
    for (const entry of catalog.all('procedure')) {
      const { drill, type, status } = entry.document;
      if (status === 'retired') continue;
      if (drill === undefined) {
        if (type === 'emergency') report(entry.at('type'), { due: null });
        continue;
      }
      const due = addInterval(drill.last, drill.every);
      if (due < today) report(entry.at('drill', 'last'), { due });
    }
  },
});
