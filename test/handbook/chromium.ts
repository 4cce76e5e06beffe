import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

function find(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const inPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const downloaded = chromium.executablePath();
  return [
    process.env['CHROMIUM'] ?? '',
    ...inPath,
    downloaded,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
    .filter((path) => path !== '')
    .find((path) => existsSync(path));
}

/** A Chromium that is there, or one that is installed now: by the system where we may, else as Playwright brings it. */
export async function openChromium(): Promise<Browser> {
  let path = find();
  if (path === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: 'ignore' });
    path = find();
  }
  if (path === undefined) {
    execFileSync(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], {
      stdio: 'ignore',
    });
    path = find();
  }
  if (path === undefined) throw new Error('no Chromium: install one, or name it in CHROMIUM');
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
}
