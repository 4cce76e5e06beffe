import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { programsInstalled } from '../installed.ts';
import { findChromium } from '../programs.ts';

/** A Chromium that is there, or one that is installed now: by the system where we may, else as Playwright brings it. */
export async function openChromium(): Promise<Browser> {
  await programsInstalled();
  if (findChromium() === undefined)
    execFileSync(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], {
      stdio: 'ignore',
    });
  const path = findChromium();
  if (path === undefined) throw new Error('no Chromium: install one, or name it in CHROMIUM');
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
}
