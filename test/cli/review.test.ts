import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { Forge } from './forge.ts';
import { act, bash, command, gitlabJob } from './pipelines.ts';
import { cli, emptyFolder, root, yardstick } from './yardstick.ts';

let cwd = '';
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=q', '-c', 'user.email=q@acme.cn', ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', COLUMNS: '120' },
  });

const service = 'standards/standard/service.yaml';

function edit(path: string, ...edits: readonly (readonly [string, string])[]): void {
  let text = readFileSync(join(cwd, path), 'utf8');
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(join(cwd, path), text);
}

/** The tea shop in a real repository, without its history. */
beforeEach(() => {
  cwd = emptyFolder();
  cpSync(join(root, 'examples/releases/standards'), join(cwd, 'standards'), { recursive: true });
  for (const name of ['history', 'releases.lock.yaml']) rmSync(join(cwd, 'standards', name), { recursive: true });
  edit(service, ['    limit: 60 s\n', '    limit: 60 s\n    floor: { value: 60 s, why: 法定时限 }\n']);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'Start');
});

const containing = (text: string): unknown => expect.stringContaining(text);

describe('gates', () => {
  test.each([
    { change: ['floor: { value: 60 s', 'floor: { value: 90 s'], option: '--floor', says: 'is a locked minimum' },
    { change: ['    floor: { value: 60 s, why: 法定时限 }\n', ''], option: '--floor', says: 'is a locked minimum' },
    { change: ['floor: { value: 60 s', 'floor: { value: 50 s'], option: '--floor', says: null },
    { change: ['target: 30 s', 'target: 40 s'], option: '--floor', says: null },
    { change: ['target: 30 s', 'target: 40 s'], option: '--require-version', says: 'has to be 2.2.0' },
  ] as const)('$option: $change', ({ change, option, says }) => {
    edit(service, change);
    expect(yardstick(['diff', 'main', option], { cwd })).toMatchObject({
      code: says === null ? 0 : 1,
      stderr: says === null ? '' : containing(says),
    });
  });
});

test('format github marks the lines of what changes', () => {
  edit(service, ['target: 30 s', 'target: 40 s'], ['  zh: 七月', '  zh: 自七月'], ['version: 2.1.0', 'version: 2.1.1']);
  const { stdout } = yardstick(
    ['diff', 'main', '--format', 'github', '--impact', join(root, 'examples/releases/snapshots')],
    { cwd },
  );
  const line =
    readFileSync(join(cwd, service), 'utf8')
      .split('\n')
      .findIndex((each) => each.includes('40 s')) + 1;
  expect(stdout).toContain(`::notice file=${service},line=${line},col=5,`);
  expect(stdout).toContain('loosens goals › frt › target: 30 s → 40 s');
  expect(stdout).toMatch(/^::error file=.*has to be 2\.2\.0$/m);
  expect(stdout).toMatch(/better/);
});

describe('git diff', () => {
  beforeEach(() => {
    writeFileSync(join(cwd, '.gitattributes'), 'standards/**/*.yaml diff=yardstick\n');
    git('config', 'diff.yardstick.command', `"${process.execPath}" "${cli}" git-diff`);
  });

  it('shows what a change means', () => {
    edit(service, ['target: 30 s', 'target: 25 s']);
    expect(git('diff')).toMatch(/▲ tightens\s+goals › frt › target/);
  });

  it('says where only layout changed, and shows lines of what is broken', () => {
    edit(service, ['goals:', 'goals: # all of them']);
    edit('standards/kpi/csat.yaml', ['better: higher', 'bettr: higher']);
    const told = git('diff');
    expect(told).toContain(`${service}: only comments or layout changed`);
    expect(told).toContain('+bettr: higher');
  });

  it('tells of new, deleted and moved documents', () => {
    mkdirSync(join(cwd, 'standards/kpis'));
    git('mv', 'standards/kpi/frt.yaml', 'standards/kpis/frt.yaml');
    git('rm', '-q', 'standards/kpi/csat.yaml');
    const told = git('diff', '--cached');
    expect(told).toContain('－ removes');
    expect(told).toContain('standards/kpi/frt.yaml → standards/kpis/frt.yaml');
  });

  it('is set up by init', () => {
    yardstick(['init', 'new'], { cwd });
    expect(git('config', 'diff.yardstick.command')).toContain('yardstick git-diff');
    expect(readFileSync(join(cwd, 'new/.gitattributes'), 'utf8')).toContain('diff=yardstick');
  });
});

describe('codeowners', () => {
  const file = () => readFileSync(join(cwd, 'CODEOWNERS'), 'utf8');
  const run = (...args: string[]) => yardstick(['codeowners', '--output', 'CODEOWNERS', ...args], { cwd });

  beforeEach(() => {
    edit('standards/workspace.yaml', [
      '  - { id: quality, title: { zh: 质量组, en: Quality } }',
      `  - { id: quality, title: { zh: 质量组, en: Quality }, accounts: ['@tea/quality'] }
  - { id: shop, title: { zh: 门店, en: Shop }, accounts: ['@tea/shop', 'shop@tea.cn'] }
  - { id: legal, title: { zh: 法务, en: Legal } }`,
    ]);
    edit('standards/kpi/frt.yaml', ['owner: quality', 'owner: shop']);
    edit('standards/kpi/csat.yaml', ['owner: quality', 'owner: legal']);
  });

  it('names who approves, keeps what others wrote, and says who is missing', () => {
    writeFileSync(join(cwd, 'CODEOWNERS'), '* @tea/all\n');
    const { code, stderr } = run();
    expect(code).toBe(0);
    expect(stderr).toContain('The role `legal` has no account');
    expect(file()).toBe(
      '* @tea/all\n# >>> yardstick codeowners\n/standards/ @tea/quality\n/standards/kpi/frt.yaml @tea/shop shop@tea.cn\n# <<< yardstick codeowners\n',
    );
    expect(run('--check').code).toBe(0);
    edit('standards/kpi/frt.yaml', ['owner: shop', 'owner: quality']);
    expect(run('--check')).toMatchObject({ code: 1 });
    run();
    expect(file()).toBe(
      '* @tea/all\n# >>> yardstick codeowners\n/standards/ @tea/quality\n# <<< yardstick codeowners\n',
    );
  });
});

describe.each(['github', 'gitlab'] as const)('comment on %s', (name) => {
  let forge: Forge;
  let api = '';
  const env = (token = 'secret') => ({
    ...(name === 'github'
      ? { GITHUB_API_URL: api, GITHUB_REPOSITORY: 'tea/shop', GITHUB_REF: 'refs/pull/7/merge' }
      : { GITLAB_CI: 'true', CI_API_V4_URL: api, CI_PROJECT_ID: '42', CI_MERGE_REQUEST_IID: '7' }),
    YARDSTICK_TOKEN: token,
  });
  const run = (report: string, token?: string) => {
    writeFileSync(join(cwd, 'report.md'), report);
    return bash(`${command} comment report.md --lang en`, cwd, env(token));
  };

  beforeEach(async () => {
    // More than a page: ours may stand on the second.
    forge = new Forge(name, 130);
    api = await forge.open();
  });
  afterEach(() => forge.close());

  it('writes one comment, renews it, and leaves it where nothing changed', async () => {
    expect(await run('First')).toMatchObject({ status: 0, stderr: 'the comment is written\n' });
    expect(await run('Second')).toMatchObject({ status: 0, stderr: 'the comment is renewed\n' });
    expect(await run('Second')).toMatchObject({ status: 0, stderr: 'the comment is as it was\n' });
    expect(forge.comments).toHaveLength(131);
    expect(forge.comments.at(-1)?.body).toBe('<!-- yardstick -->\nSecond\n');
    expect(forge.requests.filter((each) => !each.startsWith('GET'))).toHaveLength(2);
  });

  it('says in one sentence what the forge does not let it do, and never the token', async () => {
    const { status, stderr } = await run('First', 'wrong-token');
    expect(status).toBe(1);
    expect(stderr).toContain('The forge refused GET with 401');
    expect(stderr).not.toContain('wrong-token');
    forge.close();
    api = 'http://127.0.0.1:1';
    expect(await run('First')).toMatchObject({ status: 1 });
  });

  it('is written by the pipeline, with what the change means and what is wrong', async () => {
    edit(service, ['target: 30 s', 'target: 40 s'], ['limit: 60 s', 'limt: 60 s']);
    const impact = join(root, 'examples/releases/snapshots');
    const review = () =>
      name === 'github'
        ? act(cwd, { base: 'main', impact, language: 'en', token: 'secret' }, env())
        : gitlabJob('yardstick-changes', { impact, language: 'en' }).run(cwd, {
            ...env(),
            CI_MERGE_REQUEST_DIFF_BASE_SHA: 'main',
          });
    expect(await review()).toMatchObject({ status: 1 });
    edit(service, ['limt: 60 s', 'limit: 60 s']);
    // The version still stands, which is for a gate to say.
    const { status, stderr } = await review();
    expect(status).toBe(1);
    expect(stderr).toContain('has to be 2.2.0');
    const ours = forge.comments.filter(({ body }) => body.startsWith('<!-- yardstick -->'));
    expect(ours.map(({ body }) => body)).toEqual([
      expect.stringMatching(/loosens.*30 s.*40 s[^]*on past data[^]*\n\n## ✔ 4 files/),
    ]);
  });

  it('cuts what is too long at a line', async () => {
    if (name === 'gitlab') return;
    await run('a line of the report\n'.repeat(5000));
    const body = forge.comments.at(-1)?.body ?? '';
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(/a line of the report\n\n…\n$/);
  });
});

test('comment says what is missing where no CI runs it', () => {
  writeFileSync(join(cwd, 'report.md'), 'x');
  const { code, stderr } = yardstick(['comment', 'report.md'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('GITHUB_REPOSITORY is not set');
});
