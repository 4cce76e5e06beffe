import { isClosed, reachable, stepLists } from '../catalog/steps.ts';
import { defineCheck, example } from './check.ts';

const procedure = (next: string) =>
  example(
    'procedure',
    'complaints',
    `type: loop\ntrigger: 客户投诉\nsteps:\n  - { id: accept, title: 受理, role: quality, do: 记录客户和问题。, next: ${next} }\n  - { id: assign, title: 分派, role: quality, do: 交给负责人。 }\n  - { id: solve, title: 解决, role: quality, do: 给出方案。 }\n`,
  );

export const stepReached = defineCheck<{ step: string }>({
  code: 'step-reached',
  severity: 'error',
  summary: { zh: '每个步骤都走得到。', en: 'Every step can be reached.' },
  why: { zh: '走不到的步骤写了也没人做。', en: 'A step that nothing leads to is never done.' },
  message: ({ step }) => ({ zh: `没有路径通向步骤 \`${step}\`。`, en: `Nothing leads to step \`${step}\`.` }),
  help: () => ({
    zh: '在前面的步骤里写上通向它的分支，或删除它。',
    en: 'Add a branch that leads to it, or delete it.',
  }),
  examples: { of: 'document', bad: procedure('solve'), good: procedure('assign') },
  run: (catalog, report) => {
    for (const { entry, steps } of stepLists(catalog)) {
      if (!isClosed(steps)) continue;
      // Where there is no way out, that is the mistake: what comes behind it is cut off for that reason.
      if (steps.some((_, index) => !reachable(steps, index).has(steps.length))) continue;
      const reached = new Set(reachable(steps, 0));
      steps.forEach(({ id, path }, index) => {
        if (reached.has(index)) return;
        report(entry.parsed.at([...path, 'id']), { step: id });
        // The steps to which only this one leads are reached once it is.
        for (const next of reachable(steps, index)) reached.add(next);
      });
    }
  },
});
