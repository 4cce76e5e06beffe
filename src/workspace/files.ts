import { constants } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { unreadable } from '../finding/catalogue/file.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { largeParts, type Text } from '../text/parts.ts';
import { startOfFile } from '../text/range.ts';
import { mostBytes, type StandardsFile } from '../toolkit/validate.ts';

export interface ReadFiles<File> {
  readonly files: readonly File[];
  readonly findings: readonly Finding[];
}

/** Every YAML file below a folder, or the one file that is named; ordered by path. */
export async function readStandardsFiles(path: string, cwd: string): Promise<ReadFiles<StandardsFile>> {
  const paths = await listFiles(resolve(cwd, path), /\.ya?ml$/i);
  const files: StandardsFile[] = [];
  const findings: Finding[] = [];
  for (const absolute of paths) {
    const shown = shownPath(absolute, cwd);
    try {
      files.push({ path: shown, content: await readLimited(absolute) });
    } catch (error) {
      findings.push(finding(unreadable, { file: shown, range: startOfFile, path: [] }, { reason: reasonOf(error) }));
    }
  }
  return { files, findings };
}

/** The files below a folder whose names match; hidden folders and installed packages are left alone. A file counts as itself. */
export async function listFiles(path: string, name: RegExp): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const found = await readdir(path, { withFileTypes: true });
  const nested = found.map(async (entry): Promise<string[]> => {
    const child = join(path, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return listFiles(child, name);
    return name.test(entry.name) ? [child] : [];
  });
  return (await Promise.all(nested)).flat().toSorted();
}

export async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

export async function isDirectory(path: string): Promise<boolean> {
  return (await exists(path)) && (await stat(path)).isDirectory();
}

/** A path as people see it: relative to where they are, with slashes. */
export function shownPath(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute).split(sep).join('/');
  return path === '' ? '.' : path;
}

/** Writes a whole file or none: what was there before stays until the new one is complete. */
export async function writeWhole(path: string, text: Text): Promise<void> {
  await ensureFolder(dirname(path));
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, largeParts(text), { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Writes a whole file that is still as it was read; false where somebody else changed it meanwhile. */
export async function writeIfSame(path: string, before: string | Uint8Array, text: string): Promise<boolean> {
  if (!Buffer.from(before).equals(await readFile(path))) return false;
  await writeWhole(path, text);
  return true;
}

/** Step by step, not `recursive`: where the system answers ENOENT although the parent exists, that one never returns. */
async function ensureFolder(path: string): Promise<void> {
  if (await exists(path)) return;
  await ensureFolder(dirname(path));
  await mkdir(path);
}

/** In words, without the system's own sentence. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** A file that is far too large is not read whole only to be refused. */
async function readLimited(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  return size > mostBytes ? new Uint8Array(size) : await readFile(path);
}
