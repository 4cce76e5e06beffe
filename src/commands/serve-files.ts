import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DecisionStore } from '../server/decision-log.ts';
import type { TlsFiles } from '../server/http.ts';
import type { Keys } from '../server/keys.ts';
import type { Words } from '../text/words.ts';
import { type ExitCode, type Invocation, misuse, type Surroundings, textOption, textsOption } from './command.ts';

/** The files that options name; an exit code where one cannot be used, which is told. */
export class ServeFiles {
  readonly #invocation: Invocation;
  readonly #surroundings: Surroundings;

  constructor(invocation: Invocation, surroundings: Surroundings) {
    this.#invocation = invocation;
    this.#surroundings = surroundings;
  }

  async keys(): Promise<Keys | null | ExitCode> {
    const path = textOption(this.#invocation, 'keys');
    if (path === undefined) return null;
    const text = await this.#text(path);
    if (typeof text === 'number') return text;
    const { Keys: Known, readKeys } = await import('../server/keys.ts');
    const entries = readKeys(path, text);
    if ('trouble' in entries) return this.#refuse(`${path}:${entries.line}`, entries.trouble);
    return new Known(entries);
  }

  async tls(): Promise<TlsFiles | null | ExitCode> {
    const [cert, key] = [textOption(this.#invocation, 'tlsCert'), textOption(this.#invocation, 'tlsKey')];
    if (cert === undefined && key === undefined) return null;
    if (cert === undefined || key === undefined)
      return misuse(
        this.#surroundings,
        { zh: 'TLS 要证书，也要私钥。', en: 'TLS takes a certificate and its key.' },
        { zh: '写 --tls-cert 和 --tls-key。', en: 'Give both --tls-cert and --tls-key.' },
      );
    const [certText, keyText] = [await this.#text(cert), await this.#text(key)];
    if (typeof certText === 'number') return certText;
    if (typeof keyText === 'number') return keyText;
    const { createSecureContext } = await import('node:tls');
    try {
      createSecureContext({ cert: certText, key: keyText });
    } catch {
      return this.#refuse(cert, {
        zh: '证书和私钥不能用，或者不是一对。',
        en: 'certificate and key cannot be used, or do not belong together.',
      });
    }
    return { cert: certText, key: keyText };
  }

  async trusted(): Promise<readonly string[] | ExitCode> {
    const { publicKeyOf } = await import('../workspace/signing.ts');
    const keys: string[] = [];
    for (const path of textsOption(this.#invocation, 'trust')) {
      const pem = await this.#text(path);
      if (typeof pem === 'number') return pem;
      const key = publicKeyOf(pem);
      if (typeof key === 'string')
        return this.#refuse(path, { zh: '不是 Ed25519 公钥（PEM）。', en: 'it is no Ed25519 public key (PEM).' });
      keys.push(key.key);
    }
    return keys;
  }

  async decisions(): Promise<DecisionStore | null | ExitCode> {
    const wanted = textOption(this.#invocation, 'decisions');
    if (wanted === undefined) return null;
    const { cwd, databaseUrl } = this.#surroundings;
    if (wanted !== 'postgres') {
      const { DecisionFile } = await import('../server/decision-log.ts');
      return DecisionFile.open(resolve(cwd, wanted));
    }
    if (databaseUrl === undefined)
      return misuse(
        this.#surroundings,
        { zh: '没有说明数据库在哪里。', en: 'Nothing says where the database is.' },
        {
          zh: '写在环境变量 YARDSTICK_DATABASE_URL 里，例如 `postgresql://user@host/database`。',
          en: 'Put it into the environment variable YARDSTICK_DATABASE_URL, such as `postgresql://user@host/database`.',
        },
      );
    const { DecisionTable } = await import('../server/decision-table.ts');
    try {
      return await DecisionTable.open({ url: databaseUrl, timeout: databaseTimeout });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return this.#refuse('YARDSTICK_DATABASE_URL', {
        zh: `数据库不能用：${reason}`,
        en: `the database cannot be used: ${reason}`,
      });
    }
  }

  async #text(path: string): Promise<string | ExitCode> {
    const { exists } = await import('../workspace/files.ts');
    const absolute = resolve(this.#surroundings.cwd, path);
    if (await exists(absolute)) return readFile(absolute, 'utf8');
    return misuse(
      this.#surroundings,
      { zh: `找不到文件 \`${path}\`。`, en: `There is no file \`${path}\`.` },
      { zh: '检查路径。', en: 'Check the path.' },
    );
  }

  #refuse(place: string, trouble: Words): ExitCode {
    return refused({ zh: `${place}：${trouble.zh}`, en: `${place}: ${trouble.en}` }, this.#surroundings);
  }
}

/** Milliseconds. */
const databaseTimeout = 10_000;

/** Says what is in the way of serving. */
export function refused(why: Words, { language, warn }: Surroundings): ExitCode {
  warn(`✖ ${why[language]}\n`);
  return 1;
}
