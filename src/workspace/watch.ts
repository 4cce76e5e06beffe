import { stat } from 'node:fs/promises';
import { watch } from 'chokidar';

export interface Watched {
  /** Settled once every change is noticed. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/**
 * Calls back soon after files of a folder changed, came or went; several changes at once count as one. A folder that goes is
 * waited for.
 */
export function watchFolder(path: string, changed: () => void): Watched {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, quietTime);
  };
  let watcher = open(path, soon);
  let isThere = true;
  // Nothing tells that a folder comes back under its name, so it is looked for.
  const poll = setInterval(() => {
    void stat(path).then(
      () => {
        if (isThere) return;
        isThere = true;
        void watcher.close();
        watcher = open(path, soon);
        soon();
      },
      () => {
        isThere = false;
      },
    );
  }, pollTime);
  return {
    ready: new Promise((done) => watcher.once('ready', () => done())),
    close: async () => {
      clearTimeout(timer);
      clearInterval(poll);
      await watcher.close();
    },
  };
}

function open(path: string, changed: () => void) {
  const isHidden = (name: string) => /[/\\](\.[^/\\]+|node_modules)([/\\]|$)/.test(name.slice(path.length));
  // What cannot be watched, such as a folder without permission, is told by the run that reads it.
  return watch(path, { ignoreInitial: true, ignored: isHidden }).on('all', changed).on('error', changed);
}

/** Milliseconds: an editor that writes by renaming makes several events of one change. */
const quietTime = 40;
const pollTime = 400;
