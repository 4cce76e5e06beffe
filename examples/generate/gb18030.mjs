/** Bytes of a text in GB 18030. Node reads it but does not write it, so its two-byte characters are looked up backwards. */
export function toGb18030(text) {
  const bytes = Buffer.alloc(text.length * 2);
  let at = 0;
  for (const sign of text) {
    const code = codes.get(sign);
    if (code === undefined) bytes[at++] = sign.charCodeAt(0);
    else {
      bytes[at++] = code >> 8;
      bytes[at++] = code & 0xff;
    }
  }
  return bytes.subarray(0, at);
}

const codes = new Map();
const decoder = new TextDecoder('gb18030');
for (let lead = 0xb0; lead <= 0xf7; lead++) {
  for (let trail = 0xa1; trail <= 0xfe; trail++)
    codes.set(decoder.decode(Uint8Array.of(lead, trail)), (lead << 8) | trail);
}
