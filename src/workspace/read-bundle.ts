import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { signature } from '../finding/catalogue/bundle.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { startOfFile } from '../text/range.ts';
import { type LoadedBundle, loadBundle, signedText } from '../toolkit/bundle-file.ts';
import { isSigned } from './signing.ts';

/** The bundle in a file, with every signature that it bears verified; otherwise what is wrong with it. */
export async function readBundle(path: string, cwd: string): Promise<LoadedBundle | Finding> {
  const text = await readFile(resolve(cwd, path), 'utf8');
  const bundle = loadBundle(path, text);
  if (!('digest' in bundle)) return bundle;
  const wrong = bundle.signatures.find((each) => !isSigned(signedText(bundle), each));
  if (wrong === undefined) return bundle;
  const why = {
    zh: `密钥 ${wrong.key.slice(0, 16)}… 没有签过这份内容。`,
    en: `key ${wrong.key.slice(0, 16)}… did not sign this content.`,
  };
  return finding(signature, { file: path, range: startOfFile, path: [] }, { why });
}
