import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { beforeAll, describe, expect, it } from 'vitest';
import { handbookOf, ranked, searchOptions } from '../../src/index.ts';
import { escaped, html, plainText } from '../../src/handbook/html.ts';
import type { Edition, HandbookContents } from '../../src/handbook/handbook.ts';
import { siteFiles } from '../../src/publishing/files.ts';
import { base } from '../errors/base.ts';
import { handbookFrom, handbookIn, shippedHandbook, today } from './world.ts';

let shipped: Awaited<ReturnType<typeof shippedHandbook>>;
let contents: HandbookContents;

beforeAll(async () => {
  shipped = await shippedHandbook();
  ({ contents } = shipped);
});

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{ 1 + 1 }}',
  '您好，{{客户姓名}}，${name}',
  '</div><h1>',
  '" onmouseover="alert(1)',
  '[link](javascript:alert(1)) `code` **bold** | cell',
  'a\n\nb\n# heading\n---\n<style>*{}</style>',
  '&#123;&lt;b&gt;',
];

describe('texts of documents', () => {
  it.each(hostile)('are shown as they are written: %j', (text) => {
    const { text: markup } = html`<p title="${text}">${text}</p>`;
    expect(markup.match(/<[a-z/]/g)).toEqual(['<p', '</']);
    expect(markup).not.toMatch(/[{}\n`]/);
    expect(plainText(html`${text}`)).toBe(text.replaceAll(/\s+/g, ' ').trim());
  });

  it('never become markup, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escaped(text)).not.toMatch(/[<>"'{}`[\]\\$|*_~\n\r\t]/);
      }),
    );
  });

  it('stay texts on every page of every kind', () => {
    const bad = '<b onclick="x">{{ $data }}</b>';
    const files = base.map(({ path, content }) => ({
      path,
      content: String(content).replaceAll(/title: [^\n{]+$/gm, `title: ${JSON.stringify(bad)}`),
    }));
    const written = siteFiles(handbookFrom(files).contents, handbookFrom(files).bundle, {
      base: '/',
      style: '',
      library: '',
    }).filter(({ path }) => path.endsWith('.md') && !path.endsWith('library.md'));
    expect(written.length).toBeGreaterThan(20);
    for (const { text } of written) {
      const body = text.slice(text.indexOf('<div class="handbook"'));
      expect(body).not.toContain('<b onclick');
      expect(body).not.toMatch(/\{\{|\n\s*\n./);
    }
  });
});

/** The address of a page within its edition, as links name it. */
function addressOf(path: string, { language }: Edition): string {
  const isFolder = path === '' || path.endsWith('/');
  return `/${language === 'en' ? 'en/' : ''}${path}${isFolder ? '' : '.html'}`;
}

describe('the handbook of the shipped standards', () => {
  it('has a page for every document in both languages', () => {
    for (const { pages } of contents.editions) {
      const paths = new Set(pages.map(({ path }) => path));
      const missing = shipped.standards.catalog.entries
        .map(({ kind, id }) => `${kind}/${id}`)
        .filter((path) => !paths.has(path));
      expect(missing).toEqual([]);
      expect(paths.size).toBe(pages.length);
    }
  });

  it('has no dead link, to pages or to places in them', () => {
    const places = new Set<string>();
    for (const edition of contents.editions) {
      for (const { path, body } of edition.pages) {
        const address = addressOf(path, edition);
        places.add(address);
        for (const [, id] of body.text.matchAll(/ id="([^"]+)"/g)) places.add(`${address}#${id}`);
      }
    }
    const dead = contents.editions.flatMap((edition) =>
      edition.pages.flatMap(({ path, body }) =>
        [...body.text.matchAll(/href="([^"]+)"/g)]
          .map(([, href = '']) =>
            href.startsWith('#') || href.startsWith('&#35;') ? `${addressOf(path, edition)}${href}` : href,
          )
          .map((href) => href.replaceAll('&#35;', '#').replaceAll('&#95;', '_'))
          .filter((href) => !places.has(href) && !href.endsWith('feed.xml') && !href.endsWith('print.html'))
          .map((href) => `${path} → ${href}`),
      ),
    );
    expect(dead.slice(0, 20)).toEqual([]);
  });

  it('says what every page is, and where a document is written', () => {
    for (const { pages } of contents.editions) {
      expect(
        pages.filter(({ title, description, about }) => title === '' || description === '' || about === ''),
      ).toEqual([]);
      expect(pages.find(({ path }) => path === 'kpi/csat')?.source).toEqual({
        file: 'standards/kpi/csat.yaml',
        line: 2,
      });
    }
  });

  it('has no page that a phone would take long to read', () => {
    const heavy = contents.editions.flatMap(({ pages }) =>
      pages.filter(({ body }) => body.text.length > 300_000).map(({ path, body }) => `${path} ${body.text.length}`),
    );
    expect(heavy).toEqual([]);
  });

  it('gives ids once a page', () => {
    const twice = contents.editions.flatMap(({ pages }) =>
      pages.flatMap(({ path, body }) => {
        const ids = [...body.text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        return ids.filter((id, at) => id !== 'arrow' && ids.indexOf(id) !== at).map((id) => `${path} ${id}`);
      }),
    );
    expect(twice.slice(0, 20)).toEqual([]);
  });
});

describe('the handbook of an earlier day', () => {
  it('shows what read otherwise then, by the versions there were, and leads to what is the same', async () => {
    const { contents: tea } = await handbookIn('examples/releases/standards');
    const [zh] = tea.editions;
    const pasts = zh?.past ?? [];
    expect(pasts.map(({ from, to }) => [from, to])).toEqual([
      ['2026-07-01', '2026-09-30'],
      ['2026-05-01', '2026-06-30'],
      [null, '2026-04-30'],
    ]);
    const spring = pasts
      .find(({ to }) => to === '2026-06-30')
      ?.pages.find(({ path }) => path.endsWith('standard/service'));
    const now = zh?.pages.find(({ path }) => path === 'standard/service');
    expect(spring?.path).toBe('on/2026-06-30/standard/service');
    expect(spring?.body.text).not.toBe(now?.body.text);
    expect(spring?.body.text).toMatch(/版本 2\.0\.0/);
    const known = new Set(
      [...(zh?.pages ?? []), ...pasts.flatMap(({ pages }) => pages)].map(({ path }) => `/${path}.html`),
    );
    const links = pasts.flatMap(({ pages }) =>
      pages.flatMap(({ body }) => [...body.text.matchAll(/href="(\/[^"#]*\.html)/g)].map(([, href = '']) => href)),
    );
    expect(links.filter((href) => !known.has(href))).toEqual([]);
  });

  it('has nothing to show where nothing ever changed', () => {
    expect(contents.editions.flatMap(({ past }) => past.flatMap(({ pages }) => pages))).toEqual([]);
  });
});

describe('chapters', () => {
  const chapter = (text: string) =>
    handbookOf(shipped.standards.catalog, shipped.bundle, {
      on: today,
      base: '/',
      site: '',
      chapters: [{ path: 'c/a.md', text }],
    });

  it('put in figures, tables and links of the standards', () => {
    const [zh] = chapter(
      '# 题目\n\n目标 <Target goal="customer-service/csat"/>\n\n<SlaMatrix id="after-sales-response"/>\n\n您好，{{name}}\n',
    ).editions;
    expect(zh?.chapters).toMatchObject([{ path: 'chapters/a', title: '题目' }]);
    expect(zh?.chapters[0]?.markdown).toMatch(/目标 <span v-pre><a [^>]*>≥ 85 %<\/a><\/span>/);
    expect(zh?.chapters[0]?.markdown).toContain('<table class="matrix">');
    expect(zh?.chapters[0]?.markdown).not.toContain('{{');
  });

  it.each([
    ['<Target goal="customer-service/csta"/>', 'customer-service/csta'],
    ['<SlaMatrix id="after-sale-response"/>', 'after-sale-response'],
    ['<Document name="kpi/nothing"/>', 'kpi/nothing'],
    ['<Target id="customer-service/csat"/>', 'customer-service/csat'],
  ])('that name what is not there are told with their place: %s', (text, name) => {
    const { findings } = chapter(`# a\n\n${text}\n`);
    expect(findings).toMatchObject([
      { code: 'handbook/unknown-name', file: 'c/a.md', range: { start: { line: 3, column: 1 } } },
    ]);
    expect(findings[0]?.message.en).toContain(name);
  });
});

it('is one page to print, whose links lead to places on it', () => {
  const files = siteFiles(contents, shipped.bundle, { base: '/', style: '', library: '' });
  const printed = files.find(({ path }) => path === 'public/print.html')?.text ?? '';
  const ids = new Set([...printed.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const dead = [...printed.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id).filter((id) => !ids.has(id ?? ''));
  expect(dead).toEqual([]);
  expect(printed).toContain('首次响应时间');
});

/** What people type, and the page that must come first. */
const queries: readonly (readonly ['zh' | 'en', string, string])[] = [
  ['zh', '首次响应时间', 'kpi/first-response-time'],
  ['zh', '客户满意度', 'kpi/csat'],
  ['zh', 'CSAT', 'kpi/csat'],
  ['zh', 'csat', 'kpi/csat'],
  ['zh', 'nps', 'kpi/nps'],
  ['zh', '售后响应', 'sla/after-sales-response'],
  ['zh', '投诉闭环', 'procedure/complaint-loop'],
  ['zh', '投诉 话术', 'script/complaint-talk'],
  ['zh', '道歉', 'script/apology'],
  ['zh', '放弃率', 'kpi/abandonment-rate'],
  ['zh', '电话问候', 'script/phone-greeting'],
  ['zh', '拒绝', 'script/refusal'],
  ['zh', '法定节假日 2026', 'calendar/china-2026'],
  ['zh', '班组记分卡', 'scorecard/team'],
  ['zh', '银行', 'profile/bank'],
  ['zh', '电商', 'profile/e-commerce'],
  ['zh', '餐厅', 'profile/restaurant'],
  ['zh', '术语', 'glossary/'],
  ['zh', '到期时间', 'tools/due-time'],
  ['zh', '查话术', 'tools/check-wording'],
  ['zh', '净推荐值', 'kpi/nps'],
  ['zh', '最近的变化', 'changes'],
  ['zh', 'after-sales-response', 'sla/after-sales-response'],
  ['zh', '退货', 'for/request-return'],
  ['zh', '社交媒体', 'for/channel-social'],
  ['zh', '回访', 'script/call-back'],
  ['zh', 'goal-unit', 'checks'],
  ['zh', 'percentile', 'functions'],
  ['zh', 'MON-3.1-2', 'clauses'],
  ['zh', '根因', 'procedure/cause-analysis'],
  ['zh', '风险', 'taxonomy/risk-register'],
  ['zh', '监控计划', 'monitoring/'],
  ['zh', '退换货时限', 'sla/returns'],
  ['en', 'first response time', 'kpi/first-response-time'],
  ['en', 'customer satisfaction', 'kpi/csat'],
  ['en', 'satisfacton', 'form/satisfaction-survey'],
  ['en', 'abandonment', 'kpi/abandonment-rate'],
  ['en', 'complaint loop', 'procedure/complaint-loop'],
  ['en', 'apology', 'script/apology'],
  ['en', 'backlog', 'kpi/backlog'],
  ['en', 'net promoter', 'kpi/nps'],
  ['en', 'refusal', 'script/refusal'],
  ['en', 'bank scorecard', 'scorecard/bank'],
  ['en', 'glossary', 'glossary/'],
  ['en', 'due', 'tools/due-time'],
  ['en', 'outage emergency', 'procedure/outage-emergency'],
  ['en', 'agent scorecard', 'scorecard/agent'],
  ['en', 'returns', 'sla/returns'],
  ['en', 'year-end-chat', 'waiver/year-end-chat'],
  ['en', 'staffing', 'rule/staffing'],
  ['en', 'weighted-mean', 'functions'],
];

describe('search', () => {
  const open = (language: 'zh' | 'en') => {
    const pages = contents.editions.find((edition) => edition.language === language)?.findable ?? [];
    const index = new MiniSearch(searchOptions);
    index.addAll(pages.map((page, id) => ({ ...page, id })));
    return (query: string) => ranked(pages, index.search(query), query).map(({ path }) => path);
  };
  const opened = new Map<string, ReturnType<typeof open>>();
  const found = (language: 'zh' | 'en', query: string) => {
    const search = opened.get(language) ?? open(language);
    opened.set(language, search);
    return search(query);
  };

  it(`finds the page that is meant first, for ${queries.length} queries`, () => {
    const wrong = queries
      .map(([language, query, first]) => ({ language, query, first, is: found(language, query).slice(0, 3) }))
      .filter(({ first, is }) => is[0] !== first);
    expect(wrong).toEqual([]);
  });

  it('finds parts of Chinese words', () => {
    expect(found('zh', '响应')).toContain('kpi/first-response-time');
    expect(found('zh', '响应时间')).toContain('kpi/first-response-time');
    expect(found('zh', 'VIP 响应').length).toBeGreaterThan(0);
    expect(found('zh', '查无此词的东西')).toEqual([]);
  });
});
