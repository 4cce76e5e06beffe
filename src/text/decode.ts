/** Why bytes are not UTF-8 text, as far as it can be told. */
export interface NotUtf8 {
  /** Offset of the first byte that is no UTF-8. */
  readonly offset: number;
  /** 1-based line of that byte. */
  readonly line: number;
  readonly looksLike: 'utf-16' | 'gb18030' | null;
}

/** The text of UTF-8 bytes, without a byte-order mark; or the place of the first byte that is not UTF-8. */
export function decode(bytes: Uint8Array): string | NotUtf8 {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { offset: 0, line: 1, looksLike: 'utf-16' };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalid(bytes);
    let line = 1;
    for (let at = 0; at < offset; at++) if (bytes[at] === 0x0a) line++;
    return { offset, line, looksLike: looksLikeGb18030(bytes) ? 'gb18030' : null };
  }
}

function firstInvalid(bytes: Uint8Array): number {
  // Whether a prefix decodes is monotonic in its length, apart from a character cut at the end (stream: true).
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decodes(bytes.subarray(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, bytes.length - 1));
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Pairs of high bytes throughout: how Chinese Windows programs save text. */
function looksLikeGb18030(bytes: Uint8Array): boolean {
  let pairs = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x81) continue;
    if ((bytes[at + 1] ?? 0) >= 0x40) pairs++;
    else odd++;
    at++;
  }
  return pairs > 0 && odd * 20 <= pairs;
}

/** Encodings in which exports come. */
export type Encoding = 'utf-8' | 'gb18030' | 'latin1';

/** The text of bytes in a stated encoding; where they are not in it, what they look like instead, if that can be told. */
export function decodeAs(
  bytes: Uint8Array,
  encoding: Encoding,
): string | { readonly looksLike: Encoding | 'utf-16' | null } {
  const utf8 = decode(bytes);
  if (encoding === 'utf-8') return typeof utf8 === 'string' ? utf8 : { looksLike: utf8.looksLike };
  // What happens to be UTF-8 beyond ASCII is no other encoding: the odds are one in thousands after a few characters.
  if (typeof utf8 === 'string' && utf8.length < bytes.length) return { looksLike: 'utf-8' };
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return { looksLike: typeof utf8 !== 'string' && utf8.looksLike === 'utf-16' ? 'utf-16' : null };
  }
}
