import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { cli, root } from './yardstick.ts';

/** What stands for `npx --yes yardstick@…` in tests. */
export const command = `${process.execPath} ${cli}`;

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script as the forges do; meanwhile a server of the test can answer. */
export function bash(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise((done) => {
    const child = execFile(
      'bash',
      ['--norc', '-e', '-o', 'pipefail', '-c', script],
      { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...env } },
      (_, stdout, stderr) => done({ status: child.exitCode, stdout, stderr }),
    );
  });
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

export const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;

/** Runs the step of the GitHub Action in a folder, with inputs in place of their defaults. */
export async function act(
  folder: string,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
) {
  const [step] = action.runs.steps;
  const given = (name: string) => inputs[name] ?? action.inputs[name]?.default ?? '';
  const asked = Object.entries(step?.env ?? {}).map(([name, value]) => [
    name,
    value.replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => given(input)),
  ]);
  const own = {
    RUNNER_TEMP: folder,
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_OUTPUT: join(folder, 'output'),
  };
  const ran = await bash(step?.run ?? '', folder, {
    ...Object.fromEntries(asked),
    ...own,
    ...env,
    YARDSTICK: command,
  });
  return {
    ...ran,
    summary: () => readFileSync(own.GITHUB_STEP_SUMMARY, 'utf8'),
    output: () => readFileSync(own.GITHUB_OUTPUT, 'utf8'),
  };
}

interface Job {
  readonly script: readonly string[];
  readonly variables?: Readonly<Record<string, string | number>>;
  readonly artifacts?: { readonly reports: Readonly<Record<string, string>> };
}

/** A job of the GitLab template, with inputs in place of their defaults. */
export function gitlabJob(name: string, inputs: Readonly<Record<string, string>> = {}) {
  const [head, jobs] = parseAllDocuments(readFileSync(join(root, 'ci/gitlab.yml'), 'utf8')).map((each): unknown =>
    each.toJS(),
  ) as [{ spec: { inputs: Readonly<Record<string, { readonly default: string }>> } }, Readonly<Record<string, Job>>];
  const { script = [], variables = {}, artifacts } = jobs[name] ?? {};
  const given = (input: string) => inputs[input] ?? head.spec.inputs[input]?.default ?? '';
  const fill = (text: string) => text.replaceAll(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, input: string) => given(input));
  const own = Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, fill(String(value))]));
  return {
    reports: artifacts?.reports ?? {},
    run: (folder: string, env: Readonly<Record<string, string>>) =>
      bash(fill(script.join('\n')), folder, { ...own, YARDSTICK: command, ...env }),
  };
}
