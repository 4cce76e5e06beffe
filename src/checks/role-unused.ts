import { defineCheck } from './check.ts';
import { workspace } from '../finding/catalogue/catalog.ts';
import { nowhere } from '../finding/problem.ts';

export const roleUnused = defineCheck<{ role: string }>({
  code: 'role-unused',
  severity: 'info',
  summary: {
    zh: '每个角色都有事可做：负责、执行、检查或得到通知。',
    en: 'Every role owns, does, checks or is told something.',
  },
  why: {
    zh: '写了却没有事做的角色，多半是改了名或忘了分派。',
    en: 'One that does nothing was mostly renamed, or forgotten where the work was shared out.',
  },
  message: ({ role }) => ({ zh: `没有文档用到角色 \`${role}\`。`, en: `No document names the role \`${role}\`.` }),
  help: () => ({
    zh: '把该它做的事写上，或从工作区删除它。',
    en: 'Give it what is its to do, or delete it from the workspace.',
  }),
  examples: {
    of: 'document',
    bad: workspace
      .replace('roles:\n', 'roles:\n  - { id: archivist, title: 档案员 }\n')
      .replace('roles: [', 'roles: [{ id: archivist, title: 档案员 }, '),
    good: workspace,
  },
  run: (catalog, report) => {
    if (!catalog.isWhole) return;
    const named = new Set(
      catalog.entries.flatMap((entry) =>
        catalog.references(entry).flatMap(({ target, id }) => (target === 'role' ? [id] : [])),
      ),
    );
    catalog.workspace?.document.roles.forEach(({ id }, index) => {
      if (!named.has(id)) report(catalog.workspace?.at('roles', index, 'id') ?? nowhere, { role: id });
    });
  },
});
