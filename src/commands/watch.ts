import { resolve } from 'node:path';
import { watchFolder } from '../workspace/watch.ts';
import type { ExitCode, Surroundings } from './command.ts';

/** A folder that is renamed or a file that is locked for the moment: the next change tells. Anything else is our own mistake. */
function notNow(error: unknown, { language, warn }: Surroundings): ExitCode {
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  const path = 'path' in error ? String(error.path) : '';
  warn(`${{ zh: `暂时读不到 ${path}`, en: `${path} cannot be read at the moment` }[language]}\n`);
  return 1;
}

/** Runs once, and again after each change, until whoever watches ends it; the exit code is that of the last run. */
export async function watchStandards(
  path: string,
  run: () => Promise<ExitCode>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { cwd, language, isWatched, warn, interrupted } = surroundings;
  let code: ExitCode = 0;
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  let isDue = false;
  const again = (): void => {
    // What changes while a run is under way is looked at after it.
    isDue = true;
    if (isRunning) return;
    isRunning = true;
    running = (async () => {
      while (isDue) {
        isDue = false;
        const from = performance.now();
        if (isWatched) warn('\u001b[2J\u001b[H');
        code = await run().catch((error: unknown) => notNow(error, surroundings));
        const took = Math.round(performance.now() - from);
        const told = {
          zh: `${took} 毫秒；等待改动，Ctrl-C 结束`,
          en: `${took} ms; waiting for changes, Ctrl-C ends it`,
        };
        warn(`${told[language]}\n`);
      }
      isRunning = false;
    })();
  };
  const end = interrupted();
  const watcher = watchFolder(resolve(cwd, path), again);
  await watcher.ready;
  again();
  await end;
  await watcher.close();
  await running;
  return code;
}
