import { workspace } from '../finding/catalogue/catalog.ts';
import { defineCheck } from './check.ts';

export const dimensionValues = defineCheck<{ dimension: string }>({
  code: 'dimension-values',
  severity: 'error',
  summary: {
    zh: '每个维度都有取值，或写明取值不必预先列出。',
    en: 'Every dimension has values, or says that they need not be listed.',
  },
  why: {
    zh: '没有取值的维度，写进范围里什么也不会匹配。',
    en: 'A scope that names a dimension without values matches nothing.',
  },
  message: ({ dimension }) => ({
    zh: `维度 \`${dimension}\` 没有任何取值。`,
    en: `The dimension \`${dimension}\` has no values.`,
  }),
  help: () => ({
    zh: '写 `values: […]`；取值随时会变的（如班组），写 `open: true`。',
    en: 'Write `values: […]`, or `open: true` where they come and go, as teams do.',
  }),
  examples: {
    of: 'document',
    bad: workspace.replace('dimensions:\n', 'dimensions:\n  - { id: size, title: 规模 }\n'),
    good: workspace,
  },
  run: ({ workspace: entry }, report) => {
    entry?.document.dimensions.forEach(({ id, open, taxonomy, values }, index) => {
      if (open !== true && taxonomy === undefined && values === undefined)
        report(entry.at('dimensions', index, 'id'), { dimension: id });
    });
  },
});
