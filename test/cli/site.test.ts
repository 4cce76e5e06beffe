import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { base } from '../errors/base.ts';
import { cli, emptyFolder, yardstick } from './yardstick.ts';

let home = '';

beforeEach(() => {
  home = emptyFolder();
  for (const { path, content } of base) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  }
});

function edit(path: string, from: string, to: string): void {
  const file = join(home, path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}

describe('site', () => {
  it.each([
    { args: ['publish'], code: 2, says: 'There is no `site publish`' },
    { args: ['build', '--as-of', 'yesterday'], code: 2, says: 'is no date of the calendar' },
    { args: ['build', 'nowhere'], code: 2, says: 'There is no standards folder' },
    { args: ['dev', '--port', 'http'], code: 2, says: 'is no port' },
  ])('$args is told in one sentence', ({ args, code, says }) => {
    const told = yardstick(['site', ...args], { cwd: home });
    expect(told.code).toBe(code);
    expect(told.stderr).toContain(says);
  });

  it('publishes nothing of standards with errors, of chapters with holes, or without the logo that is asked for', () => {
    edit('standards/csat.yaml', 'better: higher', 'bettr: higher');
    expect(yardstick(['site', 'build'], { cwd: home })).toMatchObject({ code: 1 });
    edit('standards/csat.yaml', 'bettr: higher', 'better: higher');
    mkdirSync(join(home, 'site/chapters'), { recursive: true });
    writeFileSync(join(home, 'site/chapters/a.md'), '# A\n\n<Target goal="service/cast"/>\n');
    const told = yardstick(['site', 'build'], { cwd: home });
    expect(told.code).toBe(1);
    expect(told.stderr).toMatch(/site\/chapters\/a\.md:3:1[^]*Did you mean `service\/csat`/);
    writeFileSync(join(home, 'site/chapters/a.md'), '# A\n');
    edit('standards/workspace.yaml', 'kind: workspace\n', 'kind: workspace\nhandbook: { logo: none.svg }\n');
    expect(yardstick(['site', 'build'], { cwd: home }).stderr).toContain('There is no logo `none.svg`');
  });

  it('dev shows what is written, as soon as it is', { timeout: 90_000 }, async () => {
    const child = spawn(process.execPath, [cli, 'site', 'dev', '--port', '0', '--lang', 'en'], { cwd: home });
    const address = await new Promise<string>((done) => {
      let told = '';
      child.stderr.on('data', (chunk: Buffer) => {
        told += chunk.toString();
        const [found] = /http:\S+/.exec(told) ?? [];
        if (found !== undefined) done(found);
      });
    });
    const page = async () => (await fetch(`${address}kpi/csat.md`)).text();
    expect(await page()).toContain('客户满意度');
    const ended = new Promise<number | null>((done) => child.on('close', done));
    edit('standards/csat.yaml', '客户满意度', '客户满意程度');
    let shown = '';
    for (let wait = 0; wait < 100 && !shown.includes('客户满意程度'); wait++) {
      await new Promise((done) => setTimeout(done, 200));
      shown = await page();
    }
    expect(shown).toContain('客户满意程度');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
