import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { JsonText } from '../table/json-text.ts';
import { isObject } from '../text/object.ts';
import { Source } from '../text/source.ts';
import type { Words } from '../text/words.ts';

/** What a key may do; whoever may evaluate may read, too, and an administrator may do all. */
export const keyScopes = ['read', 'evaluate', 'admin'] as const;

export type KeyScope = (typeof keyScopes)[number];

/** A key as its file has it: never the key itself. */
export interface KeyEntry {
  /** Who it was given to; logs and decisions name it. */
  readonly name: string;
  /** SHA-256 of the key. It is random and long, so that no slow hash is needed to keep it from being guessed. */
  readonly sha256: string;
  readonly scopes: readonly KeyScope[];
}

/** A new key, to be shown once, and what is kept of it. */
export function newKey(name: string, scopes: readonly KeyScope[]): { readonly key: string; readonly entry: KeyEntry } {
  const key = `ys_${randomBytes(32).toString('base64url')}`;
  return { key, entry: { name, sha256: digestOf(key).toString('hex'), scopes } };
}

/** The keys that a service takes. */
export class Keys {
  readonly #entries: readonly { readonly entry: KeyEntry; readonly digest: Buffer }[];

  constructor(entries: readonly KeyEntry[]) {
    this.#entries = entries.map((entry) => ({ entry, digest: Buffer.from(entry.sha256, 'hex') }));
  }

  /** The entry of a key; undefined where there is none. All are compared, so that time tells nothing. */
  find(key: string): KeyEntry | undefined {
    const digest = digestOf(key);
    let found: KeyEntry | undefined;
    for (const each of this.#entries) if (timingSafeEqual(each.digest, digest)) found = each.entry;
    return found;
  }
}

/** Whether a key with these scopes may do what asks for one. */
export function permits(scopes: readonly KeyScope[], asked: KeyScope): boolean {
  return scopes.some((each) => keyScopes.indexOf(each) >= keyScopes.indexOf(asked));
}

/** What is wrong in a file of keys, and in which line. */
export interface KeyTrouble {
  readonly line: number;
  readonly trouble: Words;
}

/** The keys in the text of a file: `{ "keys": [{ "name", "sha256", "scopes" }] }`. */
export function readKeys(path: string, text: string): readonly KeyEntry[] | KeyTrouble {
  const json = new JsonText(new Source(path, text));
  const lineOf = (...at: (string | number)[]) => json.at(at).range?.start.line ?? 1;
  const [broken] = json.findings;
  if (broken !== undefined) return { line: broken.range?.start.line ?? 1, trouble: broken.message };
  const keys = isObject(json.value) ? json.value['keys'] : undefined;
  if (!Array.isArray(keys))
    return { line: 1, trouble: { zh: '应当写 "keys" 列表。', en: 'There must be a list "keys".' } };
  const entries: KeyEntry[] = [];
  for (const [index, each] of keys.entries()) {
    const entry = entryOf(each);
    if (typeof entry === 'string') return { line: lineOf('keys', index, entry), trouble: wanted[entry] };
    if (entries.some(({ name }) => name === entry.name))
      return {
        line: lineOf('keys', index, 'name'),
        trouble: { zh: `名称 ${entry.name} 重复。`, en: `The name ${entry.name} is there twice.` },
      };
    entries.push(entry);
  }
  return entries;
}

export function keysText(entries: readonly KeyEntry[]): string {
  return `${JSON.stringify({ keys: entries }, null, 2)}\n`;
}

const wanted = {
  name: {
    zh: 'name 应为 1 到 60 个字母、数字、点、下划线或连字符。',
    en: '"name" takes 1 to 60 letters, digits, dots, underscores and hyphens.',
  },
  sha256: { zh: 'sha256 应为 64 位十六进制数。', en: '"sha256" takes 64 hexadecimal digits.' },
  scopes: {
    zh: 'scopes 应为 read、evaluate、admin 中的一个或几个。',
    en: '"scopes" takes one or more of read, evaluate and admin.',
  },
} as const satisfies Record<string, Words>;

export function isKeyName(name: string): boolean {
  return /^[\p{L}\p{N}._-]{1,60}$/u.test(name);
}

function entryOf(value: unknown): KeyEntry | keyof typeof wanted {
  const { name, sha256, scopes } = isObject(value) ? value : {};
  if (typeof name !== 'string' || !isKeyName(name)) return 'name';
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return 'sha256';
  const known = Array.isArray(scopes) ? keyScopes.filter((scope) => scopes.includes(scope)) : [];
  if (!Array.isArray(scopes) || known.length === 0 || known.length !== scopes.length) return 'scopes';
  return { name, sha256, scopes: known };
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
