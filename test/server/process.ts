import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { cli, root } from '../cli/yardstick.ts';

/** A service in a process of its own, as a user starts it. */
export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it wrote to stderr so far. */
  readonly log: () => string;
  /** Sends a signal and waits for the end; gives the exit code, null where a signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export async function serve(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Served> {
  const child = spawn(process.execPath, [cli, 'serve', ...args, '--port', '0'], {
    cwd: options.cwd ?? root,
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', ...options.env },
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const first = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const [url] = await Promise.race([
    first,
    exited.then(([code]): [string] => {
      throw new Error(`it ended with ${code}: ${log}`);
    }),
  ]);
  return {
    url,
    child,
    log: () => log,
    end: async (signal) => {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}
