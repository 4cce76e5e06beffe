import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../src/commands/index.ts';
import { runProgram } from '../../src/commands/program.ts';
import type { Language } from '../../src/text/words.ts';

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

/** The same command line in this process: what it starts with is read once for many cases, where the process itself is not asked about. */
export async function typed(args: readonly string[], language: Language = 'en'): Promise<Outcome> {
  let [stdout, stderr] = ['', ''];
  const now = new Date().toISOString();
  const code = await runProgram(args, commands, {
    cwd: root,
    language,
    colour: false,
    isWatched: false,
    width: 120,
    today: now.slice(0, 10),
    now,
    databaseUrl: undefined,
    env: () => undefined,
    interrupted: () => Promise.reject(new Error('nobody is there to interrupt')),
    write: (text) => void (stdout += text),
    warn: (text) => void (stderr += text),
  });
  return { code, stdout, stderr };
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'yardstick-'));
}
