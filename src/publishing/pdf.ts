import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

/** A browser that prints, found by the folders where programs are looked for. */
export function findBrowser(path: string): string | undefined {
  return path
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

/** Prints a page as PDF; whether that worked. */
export function printPdf(browser: string, page: string, pdf: string): Promise<boolean> {
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`];
  return new Promise((done) => {
    const child = spawn(browser, [...options, pathToFileURL(page).href], { stdio: 'ignore' });
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0 && existsSync(pdf)));
  });
}
