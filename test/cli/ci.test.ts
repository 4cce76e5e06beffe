import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { describe, expect, test } from 'vitest';
import { base } from '../errors/base.ts';
import { cli, emptyFolder, root, yardstick } from './yardstick.ts';

function workspace(isBroken: boolean): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'standards'));
  for (const { path, content } of base)
    writeFileSync(join(folder, path), isBroken ? String(content).replace('better: higher', 'bettr: higher') : content);
  return folder;
}

function bash(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
}

const command = `${process.execPath} ${cli}`;

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

describe('the GitHub Action', () => {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
  const [step] = action.runs.steps;

  function act(folder: string, inputs: Readonly<Record<string, string>> = {}) {
    const given = (name: string) => inputs[name] ?? action.inputs[name]?.default ?? '';
    const env = Object.entries(step?.env ?? {}).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => given(input)),
    ]);
    const own = {
      RUNNER_TEMP: folder,
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_OUTPUT: join(folder, 'output'),
    };
    const ran = bash(step?.run ?? '', folder, { ...Object.fromEntries(env), ...own, YARDSTICK: command });
    return {
      ...ran,
      summary: () => readFileSync(own.GITHUB_STEP_SUMMARY, 'utf8'),
      output: () => readFileSync(own.GITHUB_OUTPUT, 'utf8'),
    };
  }

  test('declares every input that its step reads, and no other', () => {
    const read = [...JSON.stringify(step?.env).matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    expect(new Set(read)).toEqual(new Set(Object.keys(action.inputs)));
    expect(action.runs.using).toBe('composite');
  });

  test('passes where all is well', () => {
    const { status, summary, output } = act(workspace(false), { language: 'en' });
    expect(status).toBe(0);
    expect(summary()).toMatch(/nothing to mend/);
    expect(output()).toBe('code=0\n');
  });

  test('marks the line, sums up, and fails where something is wrong', () => {
    const folder = workspace(true);
    const { status, stdout, summary, output } = act(folder, { sarif: 'out.sarif' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=standards\/csat\.yaml,line=\d+/m);
    expect(summary()).toMatch(/\| ✖ 错误 \| standards\/csat\.yaml:\d+ \|/);
    expect(output()).toBe('code=1\n');
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(act(folder, { 'fail-on': 'never' }).status).toBe(0);
  });

  test('says so where it is called wrongly', () => {
    expect(act(workspace(false), { standards: 'nowhere' })).toMatchObject({ status: 2 });
  });
});

test('the GitLab template reports what it found', () => {
  const [, jobs] = parseAllDocuments(readFileSync(join(root, 'ci/gitlab.yml'), 'utf8')).map((each): unknown =>
    each.toJS(),
  );
  const { yardstick: job } = jobs as {
    yardstick: { script: string[]; artifacts: { reports: Record<string, string> } };
  };
  const values: Record<string, string> = { standards: 'standards', 'fail-on': 'error', language: 'en' };
  const script = job.script
    .join('\n')
    .replaceAll(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name: string) => values[name] ?? '');
  const folder = workspace(true);
  expect(bash(script, folder, { YARDSTICK: command }).status).toBe(1);
  const report = JSON.parse(
    readFileSync(join(folder, job.artifacts.reports['codequality'] ?? ''), 'utf8'),
  ) as unknown[];
  expect(report).toHaveLength(1);
  expect(readFileSync(join(folder, job.artifacts.reports['junit'] ?? ''), 'utf8')).toMatch(/<failure/);
});

describe('what init writes for CI', () => {
  const folder = emptyFolder();
  yardstick(['init', 'mine'], { cwd: folder });
  const mine = join(folder, 'mine');

  test.each(['.github/workflows/standards.yml', '.gitlab-ci.yml', '.pre-commit-config.yaml'])(
    '%s is YAML whose command runs',
    (file) => {
      const text = readFileSync(join(mine, file), 'utf8');
      expect(parse(text)).toBeTypeOf('object');
      const [line] = /npx --yes yardstick [^\n]*/.exec(text) ?? [];
      expect(bash((line ?? '').replace('npx --yes yardstick', command), mine, {}).status).toBe(0);
    },
  );

  test('stops a commit that breaks something, by the hook of git', () => {
    const repository = join(emptyFolder(), 'r');
    cpSync(mine, repository, { recursive: true });
    const hook =
      (
        parse(readFileSync(join(repository, '.pre-commit-config.yaml'), 'utf8')) as {
          repos: { hooks: { entry: string }[] }[];
        }
      ).repos[0]?.hooks[0]?.entry ?? '';
    const git = (script: string) => bash(`git -c user.name=q -c user.email=q@q ${script}`, repository, {});
    git('init --quiet');
    writeFileSync(
      join(repository, '.git/hooks/pre-commit'),
      `#!/bin/sh\nexec ${hook.replace('npx --yes yardstick', command)}\n`,
      { mode: 0o755 },
    );
    git('add .');
    expect(git('commit --quiet --message well').status).toBe(0);
    const kpi = join(repository, 'standards/kpi/csat.yaml');
    writeFileSync(kpi, readFileSync(kpi, 'utf8').replace('better: higher', 'bettr: higher'));
    const { status, stdout, stderr } = git('commit --quiet --all --message broken');
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(/bettr/);
  });
});
