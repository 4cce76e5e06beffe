import type { Surroundings } from './command.ts';

/** A bar that grows while somebody watches, on a line that is gone when the work is done. */
export interface Progress {
  /** From 0 to 1. */
  readonly show: (share: number) => void;
  readonly clear: () => void;
}

export function progressOn({ isWatched, warn }: Surroundings): Progress {
  if (!isWatched) return { show: () => undefined, clear: () => undefined };
  return {
    show: (share) => {
      const done = Math.round(share * cells);
      warn(`\r${'█'.repeat(done)}${'░'.repeat(cells - done)} ${String(Math.round(share * 100)).padStart(3)} %`);
    },
    clear: () => warn(`\r${' '.repeat(cells + 6)}\r`),
  };
}

const cells = 30;
