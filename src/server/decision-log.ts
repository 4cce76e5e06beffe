import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { Decision } from './decision.ts';

/** Where decisions are kept: one call writes some of them, all or none, and settles when they can no longer be lost. */
export interface DecisionStore {
  write(decisions: readonly Decision[]): Promise<void>;
  /** After the file was moved away by whoever rotates logs. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Keeps decisions before they are sent. While one lot is written the next gathers, so that many requests at once share one
 * write and one flush to disk.
 */
export class DecisionLog {
  readonly #store: DecisionStore;
  #gathered: { readonly decision: Decision; readonly kept: () => void; readonly lost: (error: unknown) => void }[] = [];
  #writing: Promise<void> | undefined;

  constructor(store: DecisionStore) {
    this.#store = store;
  }

  /** Settles once the decision is on disk or committed; rejects where it is not. */
  keep(decision: Decision): Promise<void> {
    return new Promise((kept, lost) => {
      this.#gathered.push({ decision, kept, lost });
      this.#writing ??= this.#writeAll();
    });
  }

  async reopen(): Promise<void> {
    await this.#writing;
    await this.#store.reopen();
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#store.close();
  }

  async #writeAll(): Promise<void> {
    // What else is decided in this turn of the event loop goes along.
    await new Promise((soon) => setImmediate(soon));
    while (this.#gathered.length > 0) {
      const lot = this.#gathered;
      this.#gathered = [];
      try {
        await this.#store.write(lot.map(({ decision }) => decision));
        for (const { kept } of lot) kept();
      } catch (error) {
        for (const { lost } of lot) lost(error);
      }
    }
    this.#writing = undefined;
  }
}

/** Decisions as lines of JSON at the end of a file. */
export class DecisionFile implements DecisionStore {
  readonly #path: string;
  #file: FileHandle;
  /** Where the file ends as far as whole lines go. */
  #end: number;

  private constructor(path: string, file: FileHandle, end: number) {
    this.#path = path;
    this.#file = file;
    this.#end = end;
  }

  static async open(path: string): Promise<DecisionFile> {
    const { file, end } = await openAtEnd(path);
    return new DecisionFile(path, file, end);
  }

  async write(decisions: readonly Decision[]): Promise<void> {
    const bytes = Buffer.from(decisions.map((each) => `${JSON.stringify(each)}\n`).join(''));
    try {
      for (let at = 0; at < bytes.length;) {
        const { bytesWritten } = await this.#file.write(bytes, at, bytes.length - at, this.#end + at);
        at += bytesWritten;
      }
      await this.#file.datasync();
    } catch (error) {
      // A disk that filled up half-way leaves half a line: the next lot goes over it, and until then it is cut off.
      await this.#file.truncate(this.#end).catch(() => undefined);
      throw error;
    }
    this.#end += bytes.length;
  }

  async reopen(): Promise<void> {
    const before = this.#file;
    const { file, end } = await openAtEnd(this.#path);
    this.#file = file;
    this.#end = end;
    await before.close();
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** Behind the last whole line: what a crash left half-written was never sent. */
async function openAtEnd(path: string): Promise<{ file: FileHandle; end: number }> {
  // Positioned writes need a file that is not in append mode; it is made where it is not there.
  await (await open(path, 'a', 0o640)).close();
  const file = await open(path, 'r+');
  const { size } = await file.stat();
  const end = await endOfLines(file, size);
  if (end < size) await file.truncate(end);
  return { file, end };
}

async function endOfLines(file: FileHandle, size: number): Promise<number> {
  const chunk = Buffer.alloc(65_536);
  for (let end = size; end > 0;) {
    const start = Math.max(0, end - chunk.length);
    const { bytesRead } = await file.read(chunk, 0, end - start, start);
    const at = chunk.subarray(0, bytesRead).lastIndexOf(0x0a);
    if (at !== -1) return start + at + 1;
    end = start;
  }
  return 0;
}
