import type { Readable } from 'node:stream';
import { Refusal } from './refusal.ts';
import type { Turn } from './turn.ts';

/**
 * The lines of a stream as they come, so that whoever sends waits while nobody reads. A line that is too long, bytes that are
 * no UTF-8 and a stream that stops half-way are refused.
 */
export async function* linesOf(
  stream: Readable,
  { longest, turn }: { readonly longest: number; readonly turn: Turn },
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest = '';
  for (;;) {
    const { value, done } = await turn.within(chunks.next());
    rest += decoded(decoder, done === true ? undefined : value);
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longest || lines.some((line) => line.length > longest)) throw new Refusal('too-large');
    for (const line of lines) {
      turn.renew();
      yield line;
    }
    if (done === true) break;
  }
  if (rest !== '') yield rest;
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer | undefined): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new Refusal('body', { zh: '正文不是 UTF-8。', en: 'The body is not UTF-8.' });
  }
}
