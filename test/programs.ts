import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/*
 * Programs that tests run and npm does not bring: a browser with Chinese fonts, and a database server.
 */

const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const inPath = folders.flatMap((folder) => browsers.map((name) => join(folder, name)));
  return [
    process.env['CHROMIUM'] ?? '',
    ...inPath,
    chromium.executablePath(),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
    .filter((path) => path !== '')
    .find((path) => existsSync(path));
}

/** The folder of PostgreSQL’s programs, the latest version first. */
export function findPostgres(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).toSorted((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

/** What the system would have to install. */
export function missingPackages(): string[] {
  return [
    ...(findChromium() === undefined ? ['chromium', 'fonts-noto-cjk'] : []),
    ...(findPostgres() === undefined ? ['postgresql'] : []),
  ];
}
