import type { Handbook } from '../context.ts';
import { html, nothing, paragraphs } from '../html.ts';
import { kindOrder } from '../kinds/index.ts';
import type { Page } from '../page.ts';
import { kindTitle } from './documents.ts';

/** The first page: what people come for, then everything there is. */
export function homePage(book: Handbook): Page {
  const { workspace } = book.catalog;
  const title =
    workspace === undefined ? book.words({ zh: '服务标准手册', en: 'Service standards' }) : book.words(workspace.title);
  const doors = [
    [
      'roles/',
      { zh: '与我有关', en: 'What applies to me' },
      { zh: '按岗位：要做的步骤、要看的数、要守的规范', en: 'By role: steps to take, figures to watch, norms to keep' },
    ],
    [
      'for/',
      { zh: '按渠道和客户', en: 'By channel and customer' },
      { zh: '电话、在线、优先级、贵宾客户', en: 'Phone, chat, priority, VIP customers' },
    ],
    [
      'tools/due-time',
      { zh: '算到期时间', en: 'When is it due?' },
      { zh: '优先级、渠道、创建时间 → 到期和预警', en: 'Priority, channel, created at → due and warnings' },
    ],
    [
      'tools/try-snapshot',
      { zh: '试评数据', en: 'Try your figures' },
      { zh: '粘贴一期数据，马上看判定', en: 'Paste the figures of a period and see the verdicts' },
    ],
    [
      'tools/check-wording',
      { zh: '查话术', en: 'May I say that?' },
      { zh: '输入一句话，看哪里不妥、改说什么', en: 'Type a sentence: what is wrong, what to say instead' },
    ],
    [
      'changes',
      { zh: '最近的变化', en: 'What changed' },
      { zh: '发布过的，和将要生效的', en: 'What was released, and what begins soon' },
    ],
  ] as const;
  const counts = kindOrder
    .filter((kind) => kind !== 'workspace')
    .map((kind) => ({ kind, count: book.catalog.entries.filter((entry) => entry.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const summary = book.say(workspace?.document.summary);
  return {
    path: '',
    title,
    description: summary === '' ? title : summary,
    about: book.words({ zh: '服务标准手册', en: 'Service standards handbook' }),
    body: html` ${summary === '' ? nothing : html`<div class="summary">${paragraphs(summary)}</div>`}
      <div class="doors">
        ${doors.map(([path, name, what]) => html`<a class="door" href="${book.href(path)}"><b>${book.words(name)}</b><span>${book.words(what)}</span></a>`)}
      </div>
      <h2 id="all" tabindex="-1">${book.words({ zh: '全部内容', en: 'Everything' })}</h2>
      <ul class="shelf">
        ${counts.map(({ kind, count }) => html`<li><a href="${book.href(`${kind}/`)}">${kindTitle(kind, book)}</a> <span class="count">${count}</span></li>`)}
        <li><a href="${book.href('clauses')}">${book.words({ zh: '条款索引', en: 'Clauses' })}</a></li>
        <li><a href="${book.href('checks')}">${book.words({ zh: '检查', en: 'Checks' })}</a></li>
        <li><a href="${book.href('functions')}">${book.words({ zh: '公式函数', en: 'Functions' })}</a></li>
        <li>
          <a href="${book.href('print')}" target="_self">${book.words({ zh: '整本打印', en: 'Print it all' })}</a>
        </li>
      </ul>`,
    names: [],
    source: null,
  };
}
