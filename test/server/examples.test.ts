import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleContent, bundleText } from '../../src/index.ts';
import { emptyFolder, root } from '../cli/yardstick.ts';
import { openChromium } from '../handbook/chromium.ts';
import { type Served, serve } from './process.ts';
import { servedFrom, shipped } from './world.ts';

let service: Served;
beforeAll(async () => {
  service = await serve([]);
}, 30_000);
afterAll(() => service.end('SIGTERM'));

const examples = join(root, 'examples/service');

function run(command: string, args: readonly string[]) {
  const env = { PATH: process.env['PATH'], YARDSTICK_URL: service.url };
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', env });
  return { status, stdout, stderr, isThere: error === undefined };
}

describe('examples of other systems', () => {
  it('in Node.js get a verdict and its reason from the service', () => {
    const { stdout, stderr } = run(process.execPath, [join(examples, 'evaluate.mjs')]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^met {6}customer-service\/csat\n {9}Customer satisfaction .*: met/);
  });

  it('in Node.js judge by a bundle without the service', () => {
    const { stdout, stderr } = run(process.execPath, [join(examples, 'library.mjs')]);
    expect(stderr).toBe('');
    expect(stdout).toContain('Net Promoter Score (NPS) (overall, 2026-Q2) is 75 points');
  });

  it('in Python get due times from the service', ({ skip }) => {
    const { stdout, stderr, isThere } = run('python3', [join(examples, 'due_times.py')]);
    if (!isThere) return skip('python3 is not installed');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^T-1 {2}met +\S+ +due 2026-03-02T/m);
    expect(stdout).toMatch(/^T-2 {2}\S+ +\S+ +due 2026-03/m);
  });

  it('in a browser judge by a bundle under a policy without eval', async () => {
    const folder = emptyFolder();
    for (const name of ['browser.html', 'page.mjs']) copyFileSync(join(examples, name), join(folder, name));
    for (const name of ['browser.js', 'browser-search.js']) copyFileSync(join(root, 'dist', name), join(folder, name));
    writeFileSync(join(folder, 'standards.json'), bundleText(bundleContent((await servedFrom(shipped)).standards)));
    const types: Readonly<Record<string, string>> = { html: 'text/html', json: 'application/json' };
    const server = createServer((request, response) => {
      const name = (request.url ?? '/').slice(1);
      const type = types[name.split('.').at(-1) ?? ''] ?? 'text/javascript';
      const text = name === 'favicon.ico' ? '' : readFileSync(join(folder, name), 'utf8');
      response.setHeader('content-type', `${type}; charset=utf-8`).end(text);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const browser = await openChromium();
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`http://127.0.0.1:${port}/browser.html`);
    await page.getByRole('status').getByText('met').waitFor();
    await page.getByRole('spinbutton').fill('60');
    await page.getByRole('status').getByText('missed').waitFor();
    expect(said).toEqual([]);
    await browser.close();
    server.close();
  }, 300_000);
});

describe('the library for browsers', () => {
  // Standards, YAML and all of it: what a page of the handbook with a calculator loads once.
  it.each([
    ['browser.js', 500],
    ['browser-search.js', 20],
  ])('keeps %s below %i kB as it travels', (name, kilobytes) => {
    expect(gzipSync(readFileSync(join(root, 'dist', name)), { level: 9 }).length / 1000).toBeLessThan(kilobytes);
  });
});
