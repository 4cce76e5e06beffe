import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { BundleSignature } from '../toolkit/generated-bundle.ts';

/** What is wrong with a key: no key at all, one of another algorithm, or a public one where a private one is needed. */
export type KeyTrouble = 'no-key' | 'not-ed25519' | 'public-key';

/** The bytes of an Ed25519 public key stand behind this in its DER form (RFC 8410). */
const derHead = Buffer.from('302a300506032b6570032100', 'hex');

/** Signs a text with an Ed25519 key in PEM. */
export function signText(text: string, pem: string): BundleSignature | KeyTrouble {
  const key = keyOf(() => createPrivateKey(pem));
  if (key === undefined) return keyOf(() => createPublicKey(pem)) === undefined ? 'no-key' : 'public-key';
  if (key.asymmetricKeyType !== 'ed25519') return 'not-ed25519';
  return { key: bytesOf(createPublicKey(key)), signature: sign(null, Buffer.from(text), key).toString('hex') };
}

/** The 32 bytes of a public key in PEM, or of the public half of a private one, in hexadecimal digits. */
export function publicKeyOf(pem: string): { readonly key: string } | KeyTrouble {
  const key = keyOf(() => createPublicKey(pem));
  if (key === undefined) return 'no-key';
  return key.asymmetricKeyType === 'ed25519' ? { key: bytesOf(key) } : 'not-ed25519';
}

/** Whether a signature was made over a text by its key. */
export function isSigned(text: string, { key, signature }: BundleSignature): boolean {
  const der = Buffer.concat([derHead, Buffer.from(key, 'hex')]);
  const known = keyOf(() => createPublicKey({ key: der, format: 'der', type: 'spki' }));
  return known !== undefined && verify(null, Buffer.from(text), known, Buffer.from(signature, 'hex'));
}

function bytesOf(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).subarray(derHead.length).toString('hex');
}

function keyOf(read: () => KeyObject): KeyObject | undefined {
  try {
    return read();
  } catch {
    // OpenSSL says what is wrong in its own words, which help nobody here.
    return undefined;
  }
}
