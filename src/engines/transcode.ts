import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { decode, type Encoding } from '../text/decode.ts';

/** What a file is instead of what it was said to be, as far as that can be told. */
export interface WrongEncoding {
  readonly looksLike: Encoding | 'utf-16' | null;
}

/** Copies a file into UTF-8, a piece at a time; undefined where all went well. */
export async function toUtf8(from: string, to: string, encoding: Encoding): Promise<WrongEncoding | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const plain = new Utf8Watch();
  try {
    await pipeline(
      createReadStream(from),
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          plain.see(piece);
          yield decoder.decode(piece, { stream: true });
        }
        yield decoder.decode();
      },
      createWriteStream(to),
    );
  } catch (error) {
    if (error instanceof TypeError) return { looksLike: null };
    throw error;
  }
  // What happens to be UTF-8 beyond ASCII is no other encoding: the odds are one in thousands after a few characters.
  return plain.isUtf8 && plain.isBeyondAscii ? { looksLike: 'utf-8' } : undefined;
}

/** Whether a file looks at its start as if it were not in UTF-8. The engine looks at all of it. */
export async function startsOtherThanUtf8(path: string): Promise<WrongEncoding | undefined> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(start), 0, start, 0);
    const bytes = buffer.subarray(0, bytesRead);
    // A character that is cut in two at the end is none of its faults.
    const whole = bytesRead < start ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
    const text = decode(whole);
    return typeof text === 'string' ? undefined : { looksLike: text.looksLike };
  } finally {
    await file.close();
  }
}

const start = 65_536;

class Utf8Watch {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  isUtf8 = true;
  isBeyondAscii = false;

  see(piece: Buffer): void {
    if (!this.isUtf8) return;
    try {
      if (this.#decoder.decode(piece, { stream: true }).length < piece.length) this.isBeyondAscii = true;
    } catch {
      this.isUtf8 = false;
    }
  }
}
