import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { base } from '../errors/base.ts';
import { cli, emptyFolder, typed } from './yardstick.ts';

let folder: string;
beforeEach(() => {
  folder = emptyFolder();
  mkdirSync(join(folder, 'standards'));
  for (const { path: name, content } of base) writeFileSync(join(folder, name), content);
});

const validate = (...args: readonly string[]) => typed(['validate', ...args], { cwd: folder });
const path = (name: string) => join(folder, 'standards', name);
const edit = (name: string, from: string | RegExp, to: string) => {
  const text = readFileSync(path(name), 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(path(name), edited);
};
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=q', '-c', 'user.email=q@q', ...args], { cwd: folder, encoding: 'utf8' });

/** A KPI of the fixture, in which tests slip. */
const kpi = 'csat.yaml';

describe('several outputs at once', () => {
  test('each in its file, the text on the screen', async () => {
    edit(kpi, /^better: /m, 'bettr: ');
    const { stdout, code } = await validate(
      '--format',
      'text',
      '--format',
      'sarif=out/a.sarif',
      '--format',
      'junit=b.xml',
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/The key `bettr` does not exist here/);
    expect(JSON.parse(readFileSync(join(folder, 'out/a.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(join(folder, 'b.xml'), 'utf8')).toMatch(/^<\?xml/);
  });

  test.each([
    { args: ['--format', 'sariff'], says: /There is no format `sariff`[^]*Did you mean `sarif`/ },
    { args: ['--format', 'sarif='], says: /no file name behind `sarif=`/ },
    { args: ['--format', 'text', '--format', 'json'], says: /written to the same place/ },
    { args: ['--format', 'json=a', '--format', 'sarif=./a'], says: /written to the same place/ },
    { args: ['--dry-run'], says: /goes with --fix/ },
  ])('$args is a misuse', async ({ args, says }) => {
    const { stderr, code } = await validate(...args);
    expect(stderr).toMatch(says);
    expect(code).toBe(2);
  });
});

describe('--fail-on', () => {
  test('decides the exit code', async () => {
    edit(kpi, /^title: .*$/m, 'title: { zh: NO, en: x }');
    expect((await validate()).stdout).toMatch(/warning/);
    expect(
      (await Promise.all([validate(), validate('--fail-on', 'warning'), validate('--fail-on', 'never')])).map(
        ({ code }) => code,
      ),
    ).toEqual([0, 1, 0]);
  });
});

describe('a baseline', () => {
  test('lets only what is new fail, and tells what is mended', async () => {
    edit(kpi, /^better: /m, 'bettr: ');
    expect((await validate('--write-baseline', 'baseline.json')).code).toBe(0);
    const lines = readFileSync(join(folder, 'baseline.json'), 'utf8').trim().split('\n');
    expect(lines.filter((line) => line.includes('schema/unknown-key'))).toHaveLength(1);
    const old = await validate('--baseline', 'baseline.json');
    expect(old.code).toBe(0);
    expect(old.stdout).toMatch(/Not shown: \d+ in the baseline/);
    edit(kpi, /^/, '# a line above\n');
    expect((await validate('--baseline', 'baseline.json')).code).toBe(0);
    edit(kpi, /^id: /m, 'idd: ');
    expect((await validate('--baseline', 'baseline.json')).code).toBe(1);
    edit(kpi, /^idd: /m, 'id: ');
    edit(kpi, /^bettr: /m, 'better: ');
    expect((await validate('--baseline', 'baseline.json')).stdout).toMatch(/mended/);
  });

  test.each([
    { text: '{', says: /it is no JSON/ },
    { text: '{"yardstick-baseline":2,"findings":[]}', says: /no baseline of version 1/ },
    { text: '[]', says: /no baseline of version 1/ },
    { text: '{"yardstick-baseline":1,"findings":[{"code":1}]}', says: /no baseline of version 1/ },
  ])('that cannot be read is an error: $text', async ({ text, says }) => {
    writeFileSync(join(folder, 'baseline.json'), text);
    const { stdout, code } = await validate('--baseline', 'baseline.json');
    expect(stdout).toMatch(says);
    expect(code).toBe(1);
  });

  test('that is not there is a misuse', async () => {
    expect(await validate('--baseline', 'none.json')).toMatchObject({ code: 2 });
  });
});

describe('--changed', () => {
  beforeEach(() => {
    edit(kpi, /^title: .*$/m, 'title: { zh: NO, en: x }');
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'base');
    git('checkout', '--quiet', '-b', 'work');
  });

  test('tells nothing of what was there before', async () => {
    const { stdout, code } = await validate('--changed', 'main', '--fail-on', 'warning');
    expect(stdout).toMatch(/nothing to mend[^]*1 not brought by this change/);
    expect(code).toBe(0);
  });

  test('tells what stands on changed lines, committed or not', async () => {
    edit(kpi, 'zh: NO', 'zh: OFF');
    expect((await validate('--changed', 'main')).stdout).toMatch(/`OFF`/);
    git('commit', '--quiet', '--all', '--message', 'change');
    expect((await validate('--changed', 'main')).stdout).toMatch(/`OFF`/);
  });

  test('tells what a change broke in a file that it did not touch', async () => {
    edit(kpi, /^id: csat$/m, 'id: satisfaction');
    const { stdout, code } = await validate('--changed', 'main');
    expect(stdout).toMatch(/There is no KPI called `csat`/);
    expect(stdout).not.toMatch(/csat\.yaml:\d+:\d+[^]*`NO`/);
    expect(code).toBe(1);
  });

  test('finds files with Chinese names, renamed and new ones', async () => {
    git('mv', 'standards/csat.yaml', 'standards/客户 满意度.yaml');
    expect((await validate('--changed', 'main', '--fail-on', 'warning')).code).toBe(0);
    writeFileSync(path('新的.yaml'), 'kind: kpi\nid: 新\n');
    expect((await validate('--changed', 'main')).stdout).toMatch(/新的\.yaml/);
  });

  test('counts from where the branch left, whatever came to main since', async () => {
    git('checkout', '--quiet', 'main');
    edit(kpi, 'zh: NO', 'zh: YES');
    git('commit', '--quiet', '--all', '--message', 'elsewhere');
    git('checkout', '--quiet', 'work');
    expect((await validate('--changed', 'main', '--fail-on', 'warning')).code).toBe(0);
  });

  test.each([
    { revision: 'mian', says: /no revision `mian`[^]*Did you mean `main`/ },
    { revision: '--output=x', says: /no revision `--output=x`/ },
  ])('$revision is a misuse', async ({ revision, says }) => {
    const { stderr, code } = await validate(`--changed=${revision}`);
    expect(stderr).toMatch(says);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  test('a clone without its history says what to set in CI', async () => {
    git('commit', '--quiet', '--allow-empty', '--message', 'more');
    const shallow = emptyFolder();
    git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${folder}`, shallow);
    const { stderr, code } = await typed(['validate', '--changed', 'origin/main'], { cwd: shallow });
    expect(stderr).toMatch(/fetch-depth: 0/);
    expect(code).toBe(2);
  });
});

test('--changed outside a repository is a misuse', async () => {
  const { stderr, code } = await validate('--changed', 'main');
  expect(stderr).toMatch(/no git repository/);
  expect(code).toBe(2);
});

describe('--fix', () => {
  test('writes what is mended, and shows it first where it is only tried', async () => {
    edit(kpi, /^better: /m, 'bettr: ');
    const before = readFileSync(path(kpi), 'utf8');
    const dry = await validate('--fix', '--dry-run');
    expect(dry.stdout).toMatch(/^-bettr: .*\n\+better: /m);
    expect(readFileSync(path(kpi), 'utf8')).toBe(before);
    const { stderr, code } = await validate('--fix');
    expect(stderr).toMatch(/1 mended, in 1 file/);
    expect(code).toBe(0);
    expect(readFileSync(path(kpi), 'utf8')).toBe(before.replace('bettr:', 'better:'));
  });
});

describe('--watch', () => {
  test('checks again after each change, a renamed folder included, until it is ended', async () => {
    const child = spawn(process.execPath, [cli, 'validate', '--watch', '--lang', 'en'], { cwd: folder });
    let [out, runs] = ['', 0];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (runs += chunk.toString().split('waiting for changes').length - 1));
    const until = async (isSo: () => boolean) => {
      for (let left = 200; !isSo(); left--) {
        if (left === 0) throw new Error(`nothing came; so far ${runs} runs:\n${out}`);
        await new Promise((done) => setTimeout(done, 50));
      }
    };
    await until(() => runs === 1);
    edit(kpi, /^better: /m, 'bettr: ');
    await until(() => /bettr/.test(out));
    edit(kpi, /^bettr: /m, 'better: ');
    await until(() => out.split('nothing to mend').length === 3);
    renameSync(join(folder, 'standards'), join(folder, 'away'));
    const before = runs;
    await until(() => runs > before);
    await new Promise((done) => setTimeout(done, 500));
    renameSync(join(folder, 'away'), join(folder, 'standards'));
    await until(() => out.split('nothing to mend').length >= 4);
    appendFileSync(path(kpi), 'extra: 1\n');
    await until(() => /`extra`/.test(out));
    child.kill('SIGINT');
    const code = await new Promise((done) => child.on('close', done));
    expect(code).toBe(1);
  });
});
