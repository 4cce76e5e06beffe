import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

/** Waits until the setup has installed what it installs. */
export async function programsInstalled(): Promise<void> {
  while (isRunning(inject('installing'))) await setTimeout(200);
}

function isRunning(installing: number | null): boolean {
  try {
    return installing !== null && process.kill(installing, 0);
  } catch {
    return false;
  }
}
