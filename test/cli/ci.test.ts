import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { base } from '../errors/base.ts';
import { act, action, bash, command, gitlabJob } from './pipelines.ts';
import { emptyFolder, yardstick } from './yardstick.ts';

function workspace(isBroken: boolean): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'standards'));
  for (const { path, content } of base)
    writeFileSync(join(folder, path), isBroken ? String(content).replace('better: higher', 'bettr: higher') : content);
  return folder;
}

describe('the GitHub Action', () => {
  const [step] = action.runs.steps;

  test('declares every input that its step reads, and no other', () => {
    const read = [...JSON.stringify(step?.env).matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    expect(new Set(read)).toEqual(new Set(Object.keys(action.inputs)));
    expect(action.runs.using).toBe('composite');
  });

  test('passes where all is well', async () => {
    const { status, summary, output } = await act(workspace(false), { language: 'en' });
    expect(status).toBe(0);
    expect(summary()).toMatch(/nothing to mend/);
    expect(output()).toBe('code=0\n');
  });

  test('marks the line, sums up, and fails where something is wrong', async () => {
    const folder = workspace(true);
    const { status, stdout, summary, output } = await act(folder, { sarif: 'out.sarif' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=standards\/csat\.yaml,line=\d+/m);
    expect(summary()).toMatch(/\| ✖ 错误 \| standards\/csat\.yaml:\d+ \|/);
    expect(output()).toBe('code=1\n');
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(await act(folder, { 'fail-on': 'never' })).toMatchObject({ status: 0 });
  });

  test('says so where it is called wrongly', async () => {
    expect(await act(workspace(false), { standards: 'nowhere' })).toMatchObject({ status: 2 });
  });
});

test('the GitLab template reports what it found', async () => {
  const folder = workspace(true);
  const { reports, run } = gitlabJob('yardstick', { language: 'en' });
  expect(await run(folder, {})).toMatchObject({ status: 1 });
  const report = JSON.parse(readFileSync(join(folder, reports['codequality'] ?? ''), 'utf8')) as unknown[];
  expect(report).toHaveLength(1);
  expect(readFileSync(join(folder, reports['junit'] ?? ''), 'utf8')).toMatch(/<failure/);
});

describe('what init writes for CI', () => {
  const folder = emptyFolder();
  yardstick(['init', 'mine'], { cwd: folder });
  const mine = join(folder, 'mine');

  test.each(['.github/workflows/standards.yml', '.gitlab-ci.yml', '.pre-commit-config.yaml'])(
    '%s is YAML whose command runs',
    async (file) => {
      const text = readFileSync(join(mine, file), 'utf8');
      expect(parse(text)).toBeTypeOf('object');
      const [line] = /npx --yes yardstick [^\n]*/.exec(text) ?? [];
      expect(await bash((line ?? '').replace('npx --yes yardstick', command), mine, {})).toMatchObject({ status: 0 });
    },
  );

  test('stops a commit that breaks something, by the hook of git', async () => {
    const repository = join(emptyFolder(), 'r');
    cpSync(mine, repository, { recursive: true });
    const hook =
      (
        parse(readFileSync(join(repository, '.pre-commit-config.yaml'), 'utf8')) as {
          repos: { hooks: { entry: string }[] }[];
        }
      ).repos[0]?.hooks[0]?.entry ?? '';
    const git = (script: string) => bash(`git -c user.name=q -c user.email=q@q ${script}`, repository, {});
    await git('init --quiet');
    writeFileSync(
      join(repository, '.git/hooks/pre-commit'),
      `#!/bin/sh\nexec ${hook.replace('npx --yes yardstick', command)}\n`,
      { mode: 0o755 },
    );
    await git('add .');
    expect(await git('commit --quiet --message well')).toMatchObject({ status: 0 });
    const kpi = join(repository, 'standards/kpi/csat.yaml');
    writeFileSync(kpi, readFileSync(kpi, 'utf8').replace('better: higher', 'bettr: higher'));
    const { status, stdout, stderr } = await git('commit --quiet --all --message broken');
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(/bettr/);
  });
});
