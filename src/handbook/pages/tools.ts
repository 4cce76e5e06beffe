import type { Handbook } from '../context.ts';
import { html } from '../html.ts';
import type { Page } from '../page.ts';

const tools = [
  {
    tool: 'due-time',
    title: { zh: '算到期时间', en: 'When is it due?' },
    what: {
      zh: '按工单的优先级、客户和渠道，用同一套日历和时限算出预警和到期时间。全部在浏览器里计算，数据不会离开这一页。',
      en: 'Warnings and due times by the same calendars and limits that judge tickets. All of it happens in the browser; nothing leaves this page.',
    },
  },
  {
    tool: 'try-snapshot',
    title: { zh: '试评数据', en: 'Try your figures' },
    what: {
      zh: '粘贴或拖入一期的 CSV 或 JSON，马上看到判定和理由。数据不会离开这一页。',
      en: 'Paste or drop CSV or JSON of a period: verdicts with their reasons at once. Nothing leaves this page.',
    },
  },
  {
    tool: 'check-wording',
    title: { zh: '查话术', en: 'May I say that?' },
    what: {
      zh: '输入要对客户说的一句话，看有没有禁用的说法，应当改说什么。',
      en: 'Type what you want to say to a customer: what must not be said, and what to say instead.',
    },
  },
] as const;

export function toolPages(book: Handbook): Page[] {
  return tools.map(({ tool, title, what }) => ({
    path: `tools/${tool}`,
    title: book.words(title),
    description: book.words(what),
    about: book.words({ zh: '工具', en: 'Tools' }),
    body: html`<div class="summary"><p>${book.words(what)}</p></div>`,
    names: [],
    source: null,
    tool,
  }));
}
