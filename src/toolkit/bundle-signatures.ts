import { type LoadedBundle, signedText } from './bundle-file.ts';
import type { BundleSignature } from './generated-bundle.ts';

/**
 * The signatures of a bundle that do not hold, by the Ed25519 of the platform: Node.js and browsers have it alike. A bundle is
 * from whom it should be where none is found here, and a key that you trust is among `bundle.signatures`.
 */
export async function invalidSignatures(bundle: LoadedBundle): Promise<BundleSignature[]> {
  const text = Uint8Array.from(new TextEncoder().encode(signedText(bundle)));
  const held = await Promise.all(bundle.signatures.map((each) => holds(each, text)));
  return bundle.signatures.filter((_each, at) => held[at] !== true);
}

async function holds({ key, signature }: BundleSignature, text: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, bytesOf(signature), text);
  } catch {
    // Bytes that are no key of the curve signed nothing.
    return false;
  }
}

function bytesOf(hexadecimal: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hexadecimal.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}
