import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../cli/yardstick.ts';
import { openChromium } from '../handbook/chromium.ts';
import { routes } from '../../src/server/routes/index.ts';
import { type Running, servedFrom, smallStandards, startService } from './world.ts';

let service: Running;
let browser: Browser;

beforeAll(async () => {
  service = await startService({ served: await servedFrom(smallStandards()) });
  browser = await openChromium();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await service.close();
});

describe('the page of the API', () => {
  it.each([
    ['en', 'light', 1280],
    ['zh-CN', 'dark', 360],
  ] as const)(
    'in %s, %s and %i pixels wide is whole, readable and asks for nothing else',
    async (locale, colorScheme, width) => {
      const page = await browser.newPage({ locale, colorScheme, viewport: { width, height: 900 }, bypassCSP: false });
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      page.on('console', (message) => said.push(message.text()));
      await page.goto(`${service.url}/docs`);
      expect(asked).toEqual(['/docs']);
      expect(said).toEqual([]);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await page.locator('article').count()).toBe(routes.length);
      const links = await page
        .locator('nav a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      for (const link of links) expect(await page.locator(link).count()).toBe(1);
      expect(await page.evaluate('getComputedStyle(document.body).fontSize')).toBe('16px');
      const { violations } = await axe(page.context().browser(), `${service.url}/docs`, { locale, colorScheme, width });
      expect(violations).toEqual([]);
      await page.close();
    },
  );
});

/** On a page without its policy, which would not let the checker in. */
async function axe(
  inBrowser: Browser | null,
  url: string,
  { locale, colorScheme, width }: { locale: string; colorScheme: 'light' | 'dark'; width: number },
): Promise<{ violations: string[] }> {
  const page = await inBrowser?.newPage({ locale, colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
  if (page === undefined) throw new Error('there is no browser');
  await page.goto(url);
  await page.addScriptTag({ content: readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8') });
  const violations = await page.evaluate<string[]>(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`))',
  );
  await page.close();
  return { violations };
}
