import { end, stepLists } from '../catalog/steps.ts';
import { didYouMean } from '../finding/catalogue/schema.ts';
import { closest } from '../text/closest.ts';
import { defineCheck, example } from './check.ts';

const procedure = (next: string) =>
  example(
    'procedure',
    'complaints',
    `type: loop\ntrigger: 客户投诉\nsteps:\n  - { id: accept, title: 受理, role: quality, do: 记录客户和问题。, next: ${next} }\n  - { id: solve, title: 解决, role: quality, do: 给出方案。 }\n`,
  );

export const stepKnown = defineCheck<{ to: string; known: readonly string[] }>({
  code: 'step-known',
  severity: 'error',
  summary: { zh: '步骤的去向都是存在的步骤。', en: 'Steps lead to steps that exist.' },
  why: { zh: '去向不存在，照流程走的人就卡在这里。', en: 'Whoever follows the procedure is stuck there.' },
  message: ({ to }) => ({ zh: `没有名为 \`${to}\` 的步骤。`, en: `There is no step called \`${to}\`.` }),
  help: ({ to, known }) => didYouMean(closest(to, known), known),
  examples: { of: 'document', bad: procedure('solv'), good: procedure('solve') },
  run: (catalog, report) => {
    for (const { entry, steps } of stepLists(catalog)) {
      // Where two steps have one id, the other id is lost: that is told already.
      if (new Set(steps.map(({ id }) => id)).size < steps.length) continue;
      const known = [...steps.map(({ id }) => id), end];
      for (const { to, path } of steps.flatMap(({ branches }) => branches)) {
        if (!known.includes(to)) report(entry.parsed.at(path), { to, known });
      }
    }
  },
});
