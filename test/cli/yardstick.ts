import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../src/commands/index.ts';
import { runProgram } from '../../src/commands/program.ts';

export const root = join(import.meta.dirname, '../..');
export const cli = join(root, 'dist/cli.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a shell would: English, without colour, 120 columns. */
export function yardstick(
  args: readonly string[],
  { cwd = root, env = {}, timeout = 20_000 }: { cwd?: string; env?: NodeJS.ProcessEnv; timeout?: number } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', COLUMNS: '120', ...env },
    maxBuffer: 64 * 1024 * 1024,
    timeout,
  });
  return { code: status, stdout, stderr };
}

/**
 * The same command line in this process, its modules read and warm: for what a command does and says. What the process is
 * asked about (its start, signals, streams, colours) takes `yardstick`.
 */
export async function typed(
  args: readonly string[],
  { cwd = root, env = {} }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  let [stdout, stderr] = ['', ''];
  const now = new Date().toISOString();
  const code = await runProgram(args, commands, {
    cwd,
    language: args.some((word, at) => word === 'zh' && args[at - 1] === '--lang') ? 'zh' : 'en',
    colour: false,
    isWatched: false,
    width: 120,
    today: now.slice(0, 10),
    now,
    databaseUrl: env['YARDSTICK_DATABASE_URL'],
    env: (name) => env[name],
    interrupted: () => Promise.reject(new Error('nobody is there to interrupt')),
    write: (text) => void (stdout += text),
    warn: (text) => void (stderr += text),
  });
  return { code, stdout, stderr };
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'yardstick-'));
}
