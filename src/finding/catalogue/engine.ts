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

export const databaseRefused = defineProblem<{ engine: string; reason: string }>({
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
          zh: '重新导出文件，或用 `--engine memory` 逐行读。',
          en: 'Export the file again, or read it line by line with `--engine memory`.',
        },
  examples: { of: 'document', bad: stated, good: stated },
});
