import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** `sha256:…` over the canonical JSON of plain data: equal data has equal digests, in whatever order its keys were set. */
export function digest(data: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(data))))}`;
}

/** The digest of a list, made item by item, so that however long it is, it never stands in memory as one text. */
export function digestOfList<T>(items: Iterable<T>, plain: (item: T) => unknown): string {
  const hash = sha256.create();
  let [text, between] = ['[', ''];
  for (const item of items) {
    text += between + canonicalJson(plain(item));
    between = ',';
    if (text.length < 65_536) continue;
    hash.update(utf8ToBytes(text));
    text = '';
  }
  return `sha256:${bytesToHex(hash.update(utf8ToBytes(`${text}]`)).digest())}`;
}

/** `sha256:…` over a text as it is written in a file: that of its bytes, whichever line ends a checkout gave it. */
export function textDigest(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text.replaceAll('\r\n', '\n'))))}`;
}

/** JSON of plain data with the keys of every object sorted. Not for NaN or infinite numbers, which JSON would turn into null. */
export function canonicalJson(data: unknown): string {
  return JSON.stringify(inOrder(data));
}

function inOrder(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(inOrder);
  const ordered: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    // Set like any other, this key would make the value the prototype, and no digest would tell of it.
    if (key === '__proto__') Object.defineProperty(ordered, key, { value: inOrder(value), enumerable: true });
    else ordered[key] = inOrder(value);
  }
  return ordered;
}
