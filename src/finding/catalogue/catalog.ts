import { defineProblem } from '../problem.ts';
import { didYouMean } from './schema.ts';
import type { Words } from '../../text/words.ts';

export const workspace = `kind: workspace
id: example
version: 1.0.0
status: active
title: 示例
owner: quality
schema: 1
languages: [zh]
dimensions:
  - { id: priority, title: 优先级, ranked: true, values: [A, B, C] }
  - { id: channel, title: 渠道, values: [phone, chat] }
roles:
  - { id: quality, title: 质量部 }
`;

const standard = (lines: string) =>
  `kind: standard\nid: service-goals\nversion: 1.0.0\nstatus: active\ntitle: 服务目标\nowner: quality\ngoals:\n  - { id: csat, kpi: csat, target: 90 % }\n${lines}`;

const calendar = (id: string, base: string) =>
  `kind: calendar\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: 日历\nowner: quality\nzone: Asia/Shanghai\nextends: ${base}\n`;

export const noWorkspace = defineProblem<object>({
  code: 'catalog/no-workspace',
  severity: 'error',
  summary: { zh: '每套标准有一份 workspace 文档。', en: 'Every set of standards has a workspace document.' },
  why: {
    zh: '维度、角色和条款都在其中声明，没有它，别的文档无从核对。',
    en: 'It declares dimensions, roles and clauses; without it the other documents cannot be checked.',
  },
  message: () => ({ zh: '没有找到 workspace 文档。', en: 'There is no workspace document.' }),
  help: () => ({
    zh: '用 `yardstick new workspace <标识>` 写一份，或检查给出的文件夹是否正确。',
    en: 'Write one with `yardstick new workspace <id>`, or check the folder that was given.',
  }),
  examples: {
    of: 'document',
    bad: calendar('night-shift', 'always'),
    good: `${calendar('night-shift', 'always')}---\n${workspace}`,
  },
});

export const severalWorkspaces = defineProblem<object>({
  code: 'catalog/several-workspaces',
  severity: 'error',
  summary: { zh: '每套标准只有一份 workspace 文档。', en: 'A set of standards has only one workspace document.' },
  why: {
    zh: '两份声明互相矛盾时，不知道该信哪一份。',
    en: 'Where two of them disagree, nobody knows which one counts.',
  },
  message: () => ({ zh: '已经有另一份 workspace 文档。', en: 'There is another workspace document already.' }),
  help: () => ({ zh: '把内容合并到一份里，删除另一份。', en: 'Merge them into one and delete the other.' }),
  examples: { of: 'document', bad: workspace.replace('id: example', 'id: second'), good: standard('') },
});

export const duplicateId = defineProblem<{ kind: string; id: string }>({
  code: 'catalog/duplicate-id',
  severity: 'error',
  summary: { zh: '同类文档的标识互不相同。', en: 'Documents of one kind have different ids.' },
  why: {
    zh: '引用这个标识的地方不知道指的是哪一份。',
    en: 'Whatever refers to the id does not know which one is meant.',
  },
  message: ({ kind, id }) => ({
    zh: `已经有一份 ${kind} 文档叫 \`${id}\`。`,
    en: `Another ${kind} document is called \`${id}\` already.`,
  }),
  help: () => ({
    zh: '给其中一份换一个标识，或删除多余的一份。',
    en: 'Give one of them another id, or delete the one too many.',
  }),
  examples: { of: 'document', bad: `${standard('')}---\n${standard('')}`, good: standard('') },
});

export const duplicateItem = defineProblem<{ id: string }>({
  code: 'catalog/duplicate-item',
  severity: 'error',
  summary: {
    zh: '一份文档里的目标、规范、档位等标识互不相同。',
    en: 'Goals, norms and tiers of one document have different ids.',
  },
  why: {
    zh: '判定结果用标识指明目标，重名就分不清。',
    en: 'A verdict names its goal by id; two of the same name cannot be told apart.',
  },
  message: ({ id }) => ({ zh: `本文档中已经有 \`${id}\`。`, en: `There is another \`${id}\` in this document.` }),
  help: () => ({ zh: '换一个标识。', en: 'Give it another id.' }),
  examples: {
    of: 'document',
    bad: standard('  - { id: csat, kpi: csat, target: 80 %, when: { channel: chat } }\n'),
    good: standard('  - { id: csat-chat, kpi: csat, target: 80 %, when: { channel: chat } }\n'),
  },
});

export const unknownReference = defineProblem<{
  what: Words;
  id: string;
  suggestion?: string;
  known: readonly string[];
}>({
  code: 'catalog/unknown-reference',
  severity: 'error',
  summary: {
    zh: '引用的 KPI、日历、角色、条款等都存在。',
    en: 'Every KPI, calendar, role, clause and value that is referred to exists.',
  },
  why: {
    zh: '指向不存在之物的目标永远得不到数据，也没有人会发现。',
    en: 'A goal that points at nothing never gets data, and nobody notices.',
  },
  message: ({ what, id }) => ({
    zh: `没有名为 \`${id}\` 的${what.zh}。`,
    en: `There is no ${what.en} called \`${id}\`.`,
  }),
  help: ({ what, id, suggestion, known }) => {
    // `{ csat：75 }` and `{ csat:75 }` make a name of the whole.
    if (/[:：]/.test(id))
      return {
        zh: '键后面是半角冒号加一个空格，例如 `csat: 75`。',
        en: 'A key is followed by a plain colon and a space, as in `csat: 75`.',
      };
    if (known.length === 0) return { zh: `还没有声明任何${what.zh}。`, en: `No ${what.en} is declared yet.` };
    return didYouMean(suggestion, known);
  },
  examples: {
    of: 'document',
    bad: standard('  - { id: chat, kpi: csat, target: 80 %, when: { chanel: chat } }\n'),
    good: standard('  - { id: chat, kpi: csat, target: 80 %, when: { channel: chat } }\n'),
  },
});

export const cyclicReference = defineProblem<{ chain: readonly string[] }>({
  code: 'catalog/cyclic-reference',
  severity: 'error',
  summary: { zh: '文档之间不循环引用。', en: 'Documents do not refer to each other in a circle.' },
  why: {
    zh: '甲以乙为基础、乙又以甲为基础，谁也得不出结果。',
    en: 'Where each builds on the other, neither can be worked out.',
  },
  message: ({ chain }) => ({
    zh: `引用绕成了一圈：${chain.join(' → ')}。`,
    en: `The references go round in a circle: ${chain.join(' → ')}.`,
  }),
  help: () => ({ zh: '删除其中一处引用。', en: 'Take one of the references away.' }),
  examples: {
    of: 'document',
    bad: `${calendar('shift-a', 'shift-b')}---\n${calendar('shift-b', 'shift-a')}`,
    good: calendar('shift-a', 'office-hours'),
  },
});

export const unreadableLedger = defineProblem<Record<string, never>>({
  code: 'catalog/unreadable-ledger',
  severity: 'error',
  summary: {
    zh: '`releases.lock.yaml` 只由 yardstick release 写出。',
    en: '`releases.lock.yaml` is what `yardstick release` wrote.',
  },
  why: {
    zh: '记录读不出来，就没人知道已发布的版本有没有被改过。',
    en: 'Where the record cannot be read, nobody can tell whether a released version was edited.',
  },
  message: () => ({
    zh: '这一处不是发布记录：应为日期、版本名和摘要。',
    en: 'This is no record of a release: a day, the name of a version and its digest.',
  }),
  help: () => ({
    zh: '从 git 取回原来的文件；合并冲突时两边的行都留下。',
    en: 'Take the file back from git; of a merge conflict, keep the lines of both sides.',
  }),
  examples: {
    of: 'document',
    bad: '# file: releases.lock.yaml\nreleases:\n  2026-01-01:\n    kpi/csat@1.0.0: 3f2a\n',
    good: '# file: releases.lock.yaml\nreleases: {}\n',
  },
});
