import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ChapterFile } from '../handbook/chapters.ts';
import { exists } from './files.ts';

/** The Markdown files of a folder; none where there is no such folder. Paths as they are typed, for messages. */
export async function readChapters(folder: string, cwd: string): Promise<ChapterFile[]> {
  const whole = resolve(cwd, folder);
  if (!(await exists(whole))) return [];
  const names = (await readdir(whole)).filter((name) => name.endsWith('.md')).toSorted();
  return Promise.all(
    names.map(async (name) => ({ path: `${folder}/${name}`, text: await readFile(join(whole, name), 'utf8') })),
  );
}

/** The logo with its name; undefined where there is no such file. */
export async function readLogo(
  standards: string,
  path: string,
): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  const file = join(standards, path);
  if (!(await exists(file))) return undefined;
  return { name: `logo${path.slice(path.lastIndexOf('.'))}`, bytes: await readFile(file) };
}
