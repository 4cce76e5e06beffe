import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

/** Waits until the setup has installed what it installs. */
export async function programsInstalled(): Promise<void> {
  const installing = inject('installing');
  while (installing !== null && isRunning(installing)) await setTimeout(200);
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
