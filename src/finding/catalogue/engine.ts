import { defineProblem } from '../problem.ts';

const stated = `kind: dataset
id: tickets
version: 1.0.0
status: active
title: { zh: 工单, en: Tickets }
owner: quality

records: tickets
format: csv
fields:
  number: { type: text }
  created: { type: instant }
`;

export const fileChanged = defineProblem<object>({
  code: 'engine/file-changed',
  severity: 'error',
  summary: { zh: '读取时文件不变。', en: 'Files stay as they are while they are read.' },
  why: {
    zh: '边写边读，算出来的一半是旧的，一半是新的。',
    en: 'Where a file is written while it is read, figures are half old and half new.',
  },
  message: () => ({
    zh: '文件在读取时变了，没有用到。',
    en: 'The file changed while it was read, so it was left out.',
  }),
  help: () => ({
    zh: '等导出完成后再算；没有写出任何结果。',
    en: 'Measure again once the export is complete; no result was written.',
  }),
  examples: { of: 'document', bad: stated, good: stated },
});

export const refused = defineProblem<{ engine: string; reason: string }>({
  code: 'engine/refused',
  severity: 'error',
  summary: { zh: '数据库能读完数据。', en: 'The database can read all of the data.' },
  why: {
    zh: '内存不够、文件损坏或没有权限，都算不出数来。',
    en: 'Without memory, with a damaged file or without permission there are no figures.',
  },
  message: ({ engine, reason }) => ({
    zh: `${engine} 没有算完：${reason}`,
    en: `${engine} could not finish: ${reason}`,
  }),
  help: ({ reason }) =>
    /memory/i.test(reason)
      ? {
          zh: '用 `--memory-limit` 多给一些内存，或用 `--temp-dir` 指定放得下的文件夹。',
          en: 'Give it more with `--memory-limit`, or room on a disk with `--temp-dir`.',
        }
      : {
          zh: '检查文件是否完整、数据库是否可用；没有写出任何结果。',
          en: 'Check whether the file is whole and the database is there; no result was written.',
        },
  examples: { of: 'document', bad: stated, good: stated },
});

export const noTable = defineProblem<{ dataset: string; table: string }>({
  code: 'engine/no-table',
  severity: 'error',
  summary: { zh: '数据集写明的表在数据库里。', en: 'The table of a dataset is in the database.' },
  why: { zh: '表改了名，数据就悄悄没有了。', en: 'Once a table has another name, its data is gone in silence.' },
  message: ({ dataset, table }) => ({
    zh: `数据库里没有数据集 \`${dataset}\` 的表 \`${table}\`，或没有权限看到它。`,
    en: `The database has no table \`${table}\` of the dataset \`${dataset}\`, or it may not be seen.`,
  }),
  help: ({ dataset }) => ({
    zh: `在数据集 \`${dataset}\` 的 table 里写上它的名字，例如 \`public.tickets\`。`,
    en: `Write its name in \`table\` of the dataset \`${dataset}\`, such as \`public.tickets\`.`,
  }),
  examples: { of: 'document', bad: stated, good: stated },
});

export const inDatabase = defineProblem<{ dataset: string }>({
  code: 'engine/in-database',
  severity: 'error',
  summary: { zh: '读文件的命令读的是文件。', en: 'Commands that read files are given files.' },
  why: {
    zh: '数据库里的记录不能一行行搬出来评价。',
    en: 'Records of a database are not carried out row by row to be judged.',
  },
  message: ({ dataset }) => ({
    zh: `数据集 \`${dataset}\` 的记录在数据库里，这个命令只读文件。`,
    en: `The records of the dataset \`${dataset}\` are in a database, and this command reads files only.`,
  }),
  help: ({ dataset }) => ({
    zh: `先用 \`yardstick measure --dataset ${dataset} --output figures.json\` 计算，再评价结果。`,
    en: `Measure it first with \`yardstick measure --dataset ${dataset} --output figures.json\`, and judge the result.`,
  }),
  examples: { of: 'document', bad: stated, good: stated },
});
