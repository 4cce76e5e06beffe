import { plural, type Words } from '../../text/words.ts';
import { defineProblem } from '../problem.ts';
import { calendarExample } from './suppression-example.ts';

export const baselineUnreadable = defineProblem<{ why: Words }>({
  code: 'baseline/unreadable',
  severity: 'error',
  summary: { zh: '基线文件是 yardstick 写出来的。', en: 'A baseline is a file that yardstick wrote.' },
  why: {
    zh: '读不出基线，就分不清哪些问题是新的。',
    en: 'Where it cannot be read, nobody can tell which findings are new.',
  },
  message: ({ why }) => ({ zh: `基线文件读不出来：${why.zh}`, en: `The baseline cannot be read: ${why.en}` }),
  help: () => ({
    zh: '用 `yardstick validate --write-baseline <文件>` 重新写一份。',
    en: 'Write it anew with `yardstick validate --write-baseline <file>`.',
  }),
  examples: { of: 'document', bad: calendarExample(''), good: calendarExample('') },
});

export const baselineMended = defineProblem<{ mended: number; all: number }>({
  code: 'baseline/mended',
  severity: 'info',
  summary: {
    zh: '基线里只有还存在的问题。',
    en: 'A baseline holds only what is still there.',
  },
  why: {
    zh: '已经改好的留在基线里，同样的问题再犯就没人知道。',
    en: 'What is mended and stays in the baseline can come back without anybody noticing.',
  },
  message: ({ mended, all }) => ({
    zh: `基线里的 ${all} 个问题，有 ${mended} 个已经改好。`,
    en: `Of ${plural(all, 'finding')} in the baseline ${mended} ${mended === 1 ? 'is' : 'are'} mended.`,
  }),
  help: () => ({
    zh: '用 --write-baseline 重写一次，它就不会再回来。',
    en: 'Write it again with --write-baseline, so that they cannot come back.',
  }),
  examples: { of: 'document', bad: calendarExample(''), good: calendarExample('') },
});
