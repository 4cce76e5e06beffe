import { open } from 'node:fs/promises';

const chunk = 65_536;
const longest = 1_048_576;

/** The first record of a CSV file in UTF-8, and how many blank lines stand above it. */
export async function readHeader(path: string): Promise<{ readonly text: string; readonly skipped: number }> {
  const text = await readStart(path, (sofar) => endOfRecord(sofar) !== -1);
  const end = endOfRecord(text);
  const record = end === -1 ? text : text.slice(0, end);
  const blank = /^(\r?\n)*/.exec(record)?.[0] ?? '';
  return { text: record.slice(blank.length), skipped: blank.split('\n').length - 1 };
}

/** The first whole lines of a file in UTF-8, about a megabyte of them. */
export async function readFirstLines(path: string): Promise<string> {
  const text = await readStart(path, () => false);
  const end = text.length < longest ? text.length : text.lastIndexOf('\n');
  return text.slice(0, end);
}

async function readStart(path: string, isEnough: (text: string) => boolean): Promise<string> {
  const file = await open(path);
  try {
    const decoder = new TextDecoder('utf-8');
    let text = '';
    for (let at = 0; at < longest; at += chunk) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(chunk), 0, chunk, at);
      text += decoder.decode(buffer.subarray(0, bytesRead), { stream: true });
      if (bytesRead === 0 || isEnough(text)) break;
    }
    return text;
  } finally {
    await file.close();
  }
}

/** The end of the first line that says something and is not inside quotes; -1 where the text ends before it. */
function endOfRecord(text: string): number {
  let isQuoted = false;
  let isBlank = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === '\n' && !isQuoted && !isBlank) return at;
    if (sign !== '\n' && sign !== '\r') isBlank = false;
  }
  return -1;
}
