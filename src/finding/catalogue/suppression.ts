import type { Words } from '../../text/words.ts';
import { defineProblem, replacement } from '../problem.ts';
import { calendarExample } from './suppression-example.ts';

const form: Words = {
  zh: '写成 `# yardstick-ignore <检查代码> until 2026-12-31: 理由`。',
  en: 'Write it like `# yardstick-ignore <code> until 2026-12-31: the reason`.',
};

type Lacking = 'code' | 'date' | 'reason' | 'wrong-date';

export const incomplete = defineProblem<{ lacks: Lacking; written: string }>({
  code: 'suppression/incomplete',
  severity: 'error',
  summary: {
    zh: '忽略一项检查，要写明哪一项、到哪一天、为什么。',
    en: 'Whoever ignores a check says which, until when, and why.',
  },
  why: {
    zh: '没有理由和期限的忽略，过一年就没人知道为什么还在。',
    en: 'Without a reason and an end, nobody knows a year later why it is there.',
  },
  message: ({ lacks, written }) =>
    ({
      code: { zh: '没有写忽略哪一项检查。', en: 'It does not say which check is ignored.' },
      date: { zh: '没有写忽略到哪一天。', en: 'It does not say until when.' },
      reason: { zh: '没有写为什么忽略。', en: 'It does not say why.' },
      'wrong-date': {
        zh: `\`${written}\` 不是日历上的日期。`,
        en: `\`${written}\` is no date of the calendar.`,
      },
    })[lacks],
  help: () => form,
  examples: {
    of: 'document',
    bad: calendarExample(' # yardstick-ignore calendar-open'),
    good: calendarExample(''),
  },
});

export const unknownCode = defineProblem<{ code: string; meant: Words | null }>({
  code: 'suppression/unknown-code',
  severity: 'error',
  summary: {
    zh: '忽略的、或另定严重程度的，是有的检查。',
    en: 'What is ignored, or set to another severity, is a check that exists.',
  },
  why: {
    zh: '写错的代码什么也不忽略，问题照样报出来。',
    en: 'A misspelt code ignores nothing, and the finding stays.',
  },
  message: ({ code }) => ({ zh: `没有 \`${code}\` 这项检查。`, en: `There is no check \`${code}\`.` }),
  help: ({ meant }) => meant,
  examples: {
    of: 'document',
    bad: calendarExample(' # yardstick-ignore calender-open until 2026-12-31: 搬迁'),
    good: calendarExample(''),
  },
});

export const notAllowed = defineProblem<{ code: string }>({
  code: 'suppression/not-allowed',
  severity: 'error',
  summary: {
    zh: '只有语义检查可以忽略。',
    en: 'Only semantic checks can be ignored.',
  },
  why: {
    zh: '读不出来的文档没有内容可评价；写错的地方要改，不能跳过。',
    en: 'A document that cannot be read says nothing that could be judged: what is written wrongly has to be mended.',
  },
  message: ({ code }) => ({
    zh: `\`${code}\` 说的是文件读不出来，不能忽略。`,
    en: `\`${code}\` says that something cannot be read; it cannot be ignored.`,
  }),
  help: () => ({ zh: '改正它，并删除这条注释。', en: 'Mend it, and delete this comment.' }),
  examples: {
    of: 'document',
    bad: calendarExample(' # yardstick-ignore schema/unknown-key until 2026-12-31: 搬迁'),
    good: calendarExample(''),
  },
});

export const expired = defineProblem<{ until: string }>({
  code: 'suppression/expired',
  severity: 'warning',
  summary: { zh: '忽略到期就处理掉。', en: 'What was ignored is dealt with when its time is over.' },
  why: {
    zh: '到期以后，被忽略的问题又报出来了。',
    en: 'Once it is over, the finding it excused is told again.',
  },
  message: ({ until }) => ({ zh: `忽略已在 ${until} 到期。`, en: `This was ignored until ${until}, which is over.` }),
  help: () => ({
    zh: '改正问题并删除注释；确需延长的，写新的日期和理由。',
    en: 'Mend what it excuses and delete it; where it takes longer, write a new date and say why.',
  }),
  examples: {
    of: 'document',
    bad: calendarExample(' # yardstick-ignore calendar-open until 2026-01-31: 搬迁'),
    good: calendarExample(''),
  },
});

export const tooLong = defineProblem<{ until: string }>({
  code: 'suppression/too-long',
  severity: 'warning',
  summary: { zh: '忽略不超过一年。', en: 'Nothing is ignored for more than a year.' },
  why: {
    zh: '一直忽略的检查，应当在工作区里说明并关闭。',
    en: 'What is to be ignored for good belongs into the workspace, with its reason.',
  },
  message: ({ until }) => ({
    zh: `要忽略到 ${until}，超过一年。`,
    en: `It is to be ignored until ${until}, which is more than a year.`,
  }),
  help: () => ({
    zh: '写近一些的日期；长期不适用的，在工作区的 checks 里关闭它。',
    en: 'Write an earlier date; what never applies is turned off under `checks` in the workspace.',
  }),
  examples: {
    of: 'document',
    bad: calendarExample(' # yardstick-ignore calendar-open until 2099-01-31: 搬迁'),
    good: calendarExample(''),
  },
});

export const stale = defineProblem<{ code: string; only: boolean }>({
  code: 'suppression/stale',
  severity: 'warning',
  summary: { zh: '忽略的问题确实还在。', en: 'What is ignored is still there to be ignored.' },
  why: {
    zh: '多余的忽略会盖住以后真正的问题。',
    en: 'One that excuses nothing will hide a real mistake later.',
  },
  message: ({ code }) => ({
    zh: `这里没有 \`${code}\` 要忽略。`,
    en: `There is no \`${code}\` here to be ignored.`,
  }),
  help: ({ only }) =>
    only
      ? { zh: '删除这条注释。', en: 'Delete this comment.' }
      : { zh: '从注释里去掉这个代码。', en: 'Take this code out of the comment.' },
  fix: ({ only }, place) => (only ? replacement(place, '', { zh: '删除这条注释', en: 'Delete this comment' }) : null),
  examples: {
    of: 'document',
    bad: calendarExample(' # yardstick-ignore sla-tier-gap until 2026-12-31: 搬迁'),
    good: calendarExample(''),
  },
});
