import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { base } from '../errors/base.ts';
import { cli, emptyFolder, yardstick } from './yardstick.ts';

let folder: string;
beforeEach(() => {
  folder = emptyFolder();
  mkdirSync(join(folder, 'standards'));
  for (const { path: name, content } of base) writeFileSync(join(folder, name), content);
});

const validate = (...args: readonly string[]) => yardstick(['validate', ...args, '--lang', 'en'], { cwd: folder });
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
  test('each in its file, the text on the screen', () => {
    edit(kpi, /^better: /m, 'bettr: ');
    const { stdout, code } = validate('--format', 'text', '--format', 'sarif=out/a.sarif', '--format', 'junit=b.xml');
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
  ])('$args is a misuse', ({ args, says }) => {
    const { stderr, code } = validate(...args);
    expect(stderr).toMatch(says);
    expect(code).toBe(2);
  });
});

describe('--fail-on', () => {
  test('decides the exit code', () => {
    edit(kpi, /^title: .*$/m, 'title: { zh: NO, en: x }');
    expect(validate().stdout).toMatch(/warning/);
    expect(
      [validate(), validate('--fail-on', 'warning'), validate('--fail-on', 'never')].map(({ code }) => code),
    ).toEqual([0, 1, 0]);
  });
});

describe('a baseline', () => {
  test('lets only what is new fail, and tells what is mended', () => {
    edit(kpi, /^better: /m, 'bettr: ');
    expect(validate('--write-baseline', 'baseline.json').code).toBe(0);
    const lines = readFileSync(join(folder, 'baseline.json'), 'utf8').trim().split('\n');
    expect(lines.filter((line) => line.includes('schema/unknown-key'))).toHaveLength(1);
    const old = validate('--baseline', 'baseline.json');
    expect(old.code).toBe(0);
    expect(old.stdout).toMatch(/Not shown: \d+ in the baseline/);
    edit(kpi, /^/, '# a line above\n');
    expect(validate('--baseline', 'baseline.json').code).toBe(0);
    edit(kpi, /^id: /m, 'idd: ');
    expect(validate('--baseline', 'baseline.json').code).toBe(1);
    edit(kpi, /^idd: /m, 'id: ');
    edit(kpi, /^bettr: /m, 'better: ');
    expect(validate('--baseline', 'baseline.json').stdout).toMatch(/mended/);
  });

  test.each([
    { text: '{', says: /it is no JSON/ },
    { text: '{"yardstick-baseline":2,"findings":[]}', says: /no baseline of version 1/ },
    { text: '[]', says: /no baseline of version 1/ },
    { text: '{"yardstick-baseline":1,"findings":[{"code":1}]}', says: /no baseline of version 1/ },
  ])('that cannot be read is an error: $text', ({ text, says }) => {
    writeFileSync(join(folder, 'baseline.json'), text);
    const { stdout, code } = validate('--baseline', 'baseline.json');
    expect(stdout).toMatch(says);
    expect(code).toBe(1);
  });

  test('that is not there is a misuse', () => {
    expect(validate('--baseline', 'none.json')).toMatchObject({ code: 2 });
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

  test('tells nothing of what was there before', () => {
    const { stdout, code } = validate('--changed', 'main', '--fail-on', 'warning');
    expect(stdout).toMatch(/nothing to mend[^]*1 not brought by this change/);
    expect(code).toBe(0);
  });

  test('tells what stands on changed lines, committed or not', () => {
    edit(kpi, 'zh: NO', 'zh: OFF');
    expect(validate('--changed', 'main').stdout).toMatch(/`OFF`/);
    git('commit', '--quiet', '--all', '--message', 'change');
    expect(validate('--changed', 'main').stdout).toMatch(/`OFF`/);
  });

  test('tells what a change broke in a file that it did not touch', () => {
    edit(kpi, /^id: csat$/m, 'id: satisfaction');
    const { stdout, code } = validate('--changed', 'main');
    expect(stdout).toMatch(/There is no KPI called `csat`/);
    expect(stdout).not.toMatch(/csat\.yaml:\d+:\d+[^]*`NO`/);
    expect(code).toBe(1);
  });

  test('finds files with Chinese names, renamed and new ones', () => {
    git('mv', 'standards/csat.yaml', 'standards/客户 满意度.yaml');
    expect(validate('--changed', 'main', '--fail-on', 'warning').code).toBe(0);
    writeFileSync(path('新的.yaml'), 'kind: kpi\nid: 新\n');
    expect(validate('--changed', 'main').stdout).toMatch(/新的\.yaml/);
  });

  test('counts from where the branch left, whatever came to main since', () => {
    git('checkout', '--quiet', 'main');
    edit(kpi, 'zh: NO', 'zh: YES');
    git('commit', '--quiet', '--all', '--message', 'elsewhere');
    git('checkout', '--quiet', 'work');
    expect(validate('--changed', 'main', '--fail-on', 'warning').code).toBe(0);
  });

  test.each([
    { revision: 'mian', says: /no revision `mian`[^]*Did you mean `main`/ },
    { revision: '--output=x', says: /no revision `--output=x`/ },
  ])('$revision is a misuse', ({ revision, says }) => {
    const { stderr, code } = validate(`--changed=${revision}`);
    expect(stderr).toMatch(says);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  test('a clone without its history says what to set in CI', () => {
    git('commit', '--quiet', '--allow-empty', '--message', 'more');
    const shallow = emptyFolder();
    git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${folder}`, shallow);
    const { stderr, code } = yardstick(['validate', '--changed', 'origin/main', '--lang', 'en'], { cwd: shallow });
    expect(stderr).toMatch(/fetch-depth: 0/);
    expect(code).toBe(2);
  });
});

test('--changed outside a repository is a misuse', () => {
  const { stderr, code } = validate('--changed', 'main');
  expect(stderr).toMatch(/no git repository/);
  expect(code).toBe(2);
});

describe('--fix', () => {
  test('writes what is mended, and shows it first where it is only tried', () => {
    edit(kpi, /^better: /m, 'bettr: ');
    const before = readFileSync(path(kpi), 'utf8');
    const dry = validate('--fix', '--dry-run');
    expect(dry.stdout).toMatch(/^-bettr: .*\n\+better: /m);
    expect(readFileSync(path(kpi), 'utf8')).toBe(before);
    const { stderr, code } = validate('--fix');
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
