import { isClosed, reachable, stepLists } from '../catalog/steps.ts';
import { defineCheck, example } from './check.ts';

const procedure = (next: string) =>
  example(
    'procedure',
    'complaints',
    `type: loop\ntrigger: 客户投诉\nsteps:\n  - { id: solve, title: 解决, role: quality, do: 给出方案。 }\n  - { id: ask, title: 回访, role: quality, do: 询问是否解决。, next: ${next} }\n`,
  );

export const stepEnds = defineCheck<{ step: string }>({
  code: 'step-ends',
  severity: 'error',
  summary: { zh: '从每个步骤都走得到结束。', en: 'From every step the end can be reached.' },
  why: { zh: '没有出口的流程会一直绕圈。', en: 'A procedure without a way out goes round in circles.' },
  message: ({ step }) => ({
    zh: `从步骤 \`${step}\` 走不到结束。`,
    en: `From step \`${step}\` there is no way to the end.`,
  }),
  help: () => ({
    zh: '写一个通向 end 的分支，说明什么情况下结束。',
    en: 'Add a branch that leads to `end`, and say in which case.',
  }),
  examples: {
    of: 'document',
    bad: procedure('solve'),
    good: procedure('[{ if: 未解决, to: solve }, { if: 已解决, to: end }]'),
  },
  run: (catalog, report) => {
    for (const { entry, steps } of stepLists(catalog)) {
      if (!isClosed(steps)) continue;
      const stuck = steps.find((_, index) => !reachable(steps, index).has(steps.length));
      if (stuck !== undefined) report(entry.parsed.at([...stuck.path, 'id']), { step: stuck.id });
    }
  },
});
