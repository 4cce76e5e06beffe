import { Refusal } from './refusal.ts';

/** Milliseconds that one request may keep all others waiting. */
const longestTurn = 10;

/** The time that one request takes of a thread that all requests share. */
export class Turn {
  readonly #most: number;
  readonly #isGone: () => boolean;
  #deadline: number;
  #since = performance.now();

  /** `most` milliseconds for an answer, or for the next line of one; nobody computes for a client that has gone. */
  constructor(most: number, isGone: () => boolean) {
    this.#most = most;
    this.#isGone = isGone;
    this.#deadline = performance.now() + most;
  }

  /** Begins the time for the next line. */
  renew(): void {
    this.#deadline = performance.now() + this.#most;
  }

  async pause(): Promise<void> {
    const now = performance.now();
    if (now > this.#deadline) throw new Refusal('slow-answer');
    if (now - this.#since < longestTurn) return;
    await new Promise((next) => setImmediate(next));
    if (this.#isGone()) throw new Refusal('closing');
    this.#since = performance.now();
  }

  /** What is awaited, or the refusal of whoever does not send on. */
  async within<T>(awaited: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Refusal('slow-request')), this.#most);
    });
    try {
      return await Promise.race([awaited, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
