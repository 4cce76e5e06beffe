import type { Words } from '../../text/words.ts';
import { defineProblem } from '../problem.ts';

const standard = `kind: standard\nid: service-goals\nversion: 1.0.0\nstatus: active\ntitle: 服务目标\nowner: quality\ngoals:\n  - { id: csat, kpi: csat, target: 90 % }\n`;

export const unknownName = defineProblem<{ component: string; name: string; help: Words | null }>({
  code: 'handbook/unknown-name',
  severity: 'error',
  summary: {
    zh: '章节里引用的目标、时限和文档都存在。',
    en: 'Goals, service levels and documents that a chapter shows exist.',
  },
  why: {
    zh: '否则手册会在该写数字的地方空着。',
    en: 'Otherwise the handbook would have a hole where a figure belongs.',
  },
  message: ({ component, name }) => ({
    zh: `\`<${component}>\` 要显示的 \`${name}\` 不存在。`,
    en: `\`<${component}>\` is to show \`${name}\`, which does not exist.`,
  }),
  help: ({ help }) => help,
  // A matter of chapters, which are no documents.
  examples: { of: 'document', bad: standard, good: standard },
});
