import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base as errorsBase } from '../errors/base.ts';
import { emptyFolder, yardstick } from '../cli/yardstick.ts';
import { openChromium } from './chromium.ts';
import { SiteServer } from './site-server.ts';

/*
 * The handbook as people see it: built by the command, served under a path of its own with a strict content-security policy,
 * and opened in a real browser.
 */

const base = '/handbook/';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page of each sort on which something is drawn, coloured or typed in: what dark colours could hide. */
const drawn = [
  '',
  'kpi/csat.html',
  'sla/after-sales-response.html',
  'procedure/complaint-loop.html',
  'scorecard/team.html',
  'calendar/china-2026.html',
  'roles/quality-management.html',
  'functions.html',
  'library.html',
  'changes.html',
  'tools/due-time.html',
  'tools/try-snapshot.html',
  'tools/check-wording.html',
];

/** One page of every sort. */
const pages = [
  ...drawn,
  'kpi/',
  'standard/customer-service.html',
  'script/phone-greeting.html',
  'form/quality-review.html',
  'taxonomy/risk-register.html',
  'rule/staffing.html',
  'profile/chat-pilot.html',
  'waiver/year-end-chat.html',
  'action/train-new-chat-team.html',
  'monitoring/monitoring-plan.html',
  'dataset/tickets.html',
  'glossary/service-terms.html',
  'case/csat-at-target.html',
  'audiences/agent.html',
  'for/channel-phone.html',
  'clauses.html',
  'checks.html',
];

let folder = '';
let server: SiteServer;
let browser: Browser;
let address = '';

beforeAll(async () => {
  folder = join(emptyFolder(), 'site');
  const built = yardstick(['site', 'build', '--output', folder, '--base', base], { timeout: 280_000 });
  if (built.code !== 0 || !built.stderr.includes('656 pages')) throw new Error(built.stdout + built.stderr);
  server = new SiteServer(folder, base);
  address = `${await server.open()}${base}`;
  browser = await openChromium();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

interface Seen {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors, refusals of the policy, and requests that leave the site. */
  readonly trouble: string[];
}

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

function openContext(dark = false): Promise<BrowserContext> {
  return browser.newContext({
    viewport: desk,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
  });
}

/** An empty page, which tells of all trouble it will have. */
async function openPage(dark = false): Promise<Seen> {
  const context = await openContext(dark);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin) && !request.url().startsWith('data:'))
      trouble.push(request.url());
  });
  return { page, context, trouble };
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(`${address}${path}`, { waitUntil: 'load' });
  // VitePress takes over the page that it rendered before.
  await page.waitForFunction(`'__vue_app__' in document.querySelector('#app')`);
}

async function see(path: string): Promise<Seen> {
  const seen = await openPage();
  await visit(seen.page, path);
  return seen;
}

/** Serious violations of accessibility, each with where it is. */
async function violations(page: Page): Promise<string[]> {
  // Not through the page’s own policy, which is right to refuse it.
  await page.evaluate(`(() => { ${axe} })()`);
  const found: { id: string; impact: string; target: string; count: number }[] = await page.evaluate(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, target: String(nodes[0].target), count: nodes.length })))`,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, target, count }) => `${id}: ${target} (${count})`);
}

describe.each([
  { edition: '', dark: false, paths: pages },
  { edition: 'en/', dark: true, paths: drawn },
])('every sort of page ($edition, dark: $dark)', ({ edition, dark, paths }) => {
  // One after the other on the same page, which takes half the time of a page for each.
  let seen: Seen;
  beforeAll(async () => {
    seen = await openPage(dark);
  });
  afterAll(() => seen.context.close());

  it.each(paths)('%s', { timeout: 60_000 }, async (path) => {
    const { page, trouble } = seen;
    trouble.length = 0;
    await page.setViewportSize(desk);
    await visit(page, `${edition}${path}`);
    expect(await page.locator('h1').count()).toBe(1);
    expect(trouble).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(phone);
    // What is wider than a phone scrolls by itself; the page does not.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  });
});

it('leads from every name in the reference of the library to what it means', { timeout: 60_000 }, async () => {
  const { page, context } = await see('library.html');
  const links = await page.evaluate(
    `Array.from(document.querySelectorAll('.handbook a[href^="#"]'), (link) => decodeURIComponent(link.hash.slice(1)))`,
  );
  const dead = await page.evaluate(`(${JSON.stringify(links)}).filter((id) => document.getElementById(id) === null)`);
  expect({ some: Array.isArray(links) && links.length > 50, dead }).toEqual({ some: true, dead: [] });
  await context.close();
});

describe('a company’s own', () => {
  it('texts stay texts, and its colour and logo are shown', { timeout: 120_000 }, async () => {
    const home = emptyFolder();
    const bad = `<img src=x onerror=window.hacked=1><script>window.hacked=1</script> {{ constructor.constructor('window.hacked=1')() }} \`\${1}\``;
    for (const { path, content } of errorsBase) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      const text = String(content)
        .replaceAll(/^title: .*$/gm, () => `title: ${JSON.stringify(bad)}`)
        .replace(/^kind: workspace$/m, "kind: workspace\nhandbook: { colour: '#7a1f5c', logo: logo.svg }");
      writeFileSync(join(home, path), text);
    }
    writeFileSync(
      join(home, 'standards/logo.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
    );
    const out = join(home, 'site');
    const { code, stderr, stdout } = yardstick(['site', 'build', '--output', out, '--base', base], {
      cwd: home,
      timeout: 100_000,
    });
    expect({ code, told: code === 0 ? '' : stdout + stderr }).toEqual({ code: 0, told: '' });
    const own = new SiteServer(out, base);
    const there = `${await own.open()}${base}`;
    const context = await openContext();
    const page = await context.newPage();
    for (const path of ['', 'kpi/', 'kpi/csat.html', 'en/standard/service.html', 'print.html']) {
      await page.goto(`${there}${path}`, { waitUntil: 'load' });
      expect(await page.evaluate('window.hacked')).toBeUndefined();
      expect(await page.locator('h1').first().textContent()).toContain(path === 'kpi/' ? '' : bad);
    }
    await page.goto(there, { waitUntil: 'load' });
    expect(await page.locator('.VPNavBarTitle img').getAttribute('src')).toBe(`${base}logo.svg`);
    expect(await page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--vp-c-brand-1')")).toBe(
      '#7a1f5c',
    );
    await context.close();
    own.close();
  });
});

describe('what people do', () => {
  it('finds by typing, and goes there by the keyboard', { timeout: 60_000 }, async () => {
    const { page, context, trouble } = await see('');
    await page.keyboard.press('/');
    await page.keyboard.type('首次响应');
    await page.locator('.search-dialog li').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/kpi\/first-response-time/);
    // The address is there before its page is.
    await page.locator('h1', { hasText: '首次响应时间' }).waitFor();
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('works out when a ticket is due, by the same code', { timeout: 60_000 }, async () => {
    const { page, context, trouble } = await see('en/tools/due-time.html');
    await page.locator('select').nth(0).selectOption('A');
    await page.locator('select').nth(2).selectOption('phone');
    await page.locator('input[type=datetime-local]').fill('2026-11-27T09:00');
    const card = page.locator('.due', { hasText: 'First response' }).first();
    await card.waitFor();
    expect(await card.textContent()).toMatch(/2026-11-27 09:0[12]/);
    expect(await card.locator('li').first().textContent()).toMatch(/09:00 – 09:0[12] counts/);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('judges pasted figures, and says what is wrong with bad ones', { timeout: 60_000 }, async () => {
    const { page, context, trouble } = await see('en/tools/try-snapshot.html');
    await page.locator('textarea').fill('period,csat,csat.n\n2026-10,80.1,412\n');
    await page.locator('button[type=submit]').click();
    await page.locator('.status-missed').first().waitFor();
    expect(await page.locator('table').last().textContent()).toMatch(/Customer satisfaction.*missed/);
    await page.locator('textarea').fill('{ "period": ');
    await page.locator('button[type=submit]').click();
    await page.locator('.findings').waitFor();
    expect(await page.locator('.findings li').count()).toBe(1);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('checks a sentence', { timeout: 60_000 }, async () => {
    const { page, context, trouble } = await see('tools/check-wording.html');
    await page.locator('textarea').fill('这个我不知道，你去问别人吧');
    await page.locator('.status-missed').first().waitFor();
    expect(await page.locator('article.card').first().textContent()).toMatch(/改说/);
    await page.locator('textarea').fill('您好，我马上为您核实');
    await page.locator('.status-met').waitFor();
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('prints a page without what is for the screen', { timeout: 60_000 }, async () => {
    const { page, context } = await see('sla/after-sales-response.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.VPSidebar').isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await context.close();
  });
});
