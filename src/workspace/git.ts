import { execFile, spawn } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { StandardsFile } from '../toolkit/validate.ts';
import type { Change } from '../decision/change.ts';
import { changedLines } from './unified-diff.ts';

/** Why a revision cannot be looked at. */
export type GitTrouble =
  | { readonly trouble: 'no-git' }
  | { readonly trouble: 'no-repository' }
  | { readonly trouble: 'no-revision'; readonly known: readonly string[] }
  | { readonly trouble: 'no-common-ancestor'; readonly isShallow: boolean };

/** The standards as they were where a branch left a revision, and what changed since; untracked files are new. */
export interface Before {
  readonly files: readonly StandardsFile[];
  readonly change: Change;
}

/** Compares a folder with the commit at which HEAD left `revision`. Paths are those that people see from `cwd`. */
export async function readBefore(path: string, revision: string, cwd: string): Promise<Before | GitTrouble> {
  const root = await rootOf(cwd);
  if (typeof root !== 'string') return root;
  const git = (...args: string[]) => run(args, root);
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  if (commit.code !== 0) return { trouble: 'no-revision', known: await branchesOf(root) };
  const base = await git('merge-base', commit.text.trim(), 'HEAD');
  if (base.code !== 0) {
    const shallow = await git('rev-parse', '--is-shallow-repository');
    return { trouble: 'no-common-ancestor', isShallow: shallow.text.trim() === 'true' };
  }
  const oid = base.text.trim();
  const here = await realpath(cwd);
  const shown = (name: string) => posix(relative(here, resolve(root, name)));
  const folder = posix(relative(root, await realpath(resolve(cwd, path)))) || '.';
  const [tree, diff, untracked] = await Promise.all([
    git('ls-tree', '-r', '-z', oid, '--', folder),
    git('-c', 'core.quotePath=false', 'diff', '--no-ext-diff', '--no-color', '-U0', '-M', oid, '--', folder),
    git('ls-files', '--others', '--exclude-standard', '-z', '--', folder),
  ]);
  const { lines, renamed } = changedLines(diff.text);
  const others = untracked.text.split('\0').filter((name) => name !== '');
  return {
    files: await contentsOf(tree.text, root, shown),
    change: {
      lines: new Map([
        ...[...lines].map(([name, stretches]) => [shown(name), stretches] as const),
        ...others.map((name) => [shown(name), [[1, Number.MAX_SAFE_INTEGER]]] as const),
      ]),
      renamed: new Map([...renamed].map(([name, before]) => [shown(name), shown(before)])),
    },
  };
}

/** The standards of a folder as they were at a revision; `main...` is where HEAD left main. */
export async function readAt(path: string, revision: string, cwd: string): Promise<StandardsFile[] | GitTrouble> {
  const root = await rootOf(cwd);
  if (typeof root !== 'string') return root;
  const git = (...args: string[]) => run(args, root);
  const [, name = revision, since] = /^(.*?)(\.\.\.)?$/s.exec(revision) ?? [];
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  if (commit.code !== 0) return { trouble: 'no-revision', known: await branchesOf(root) };
  const found = since === undefined ? commit : await git('merge-base', commit.text.trim(), 'HEAD');
  if (found.code !== 0) {
    const shallow = await git('rev-parse', '--is-shallow-repository');
    return { trouble: 'no-common-ancestor', isShallow: shallow.text.trim() === 'true' };
  }
  const here = await realpath(cwd);
  const folder = posix(relative(root, resolve(here, path))) || '.';
  const tree = await git('ls-tree', '-r', '-z', found.text.trim(), '--', folder);
  return contentsOf(tree.text, root, (file) => posix(relative(here, resolve(root, file))));
}

/** Has `git diff` show standards by what their changes mean, in the repository around a folder; false where there is none. */
export async function setDiffDriver(folder: string): Promise<boolean> {
  const root = await rootOf(folder);
  if (typeof root !== 'string') return false;
  const { code } = await run(['config', 'diff.yardstick.command', 'npx --no-install yardstick git-diff'], root);
  return code === 0;
}

async function rootOf(cwd: string): Promise<string | GitTrouble> {
  const top = await run(['rev-parse', '--show-toplevel'], cwd);
  if (top.code === 'ENOENT') return { trouble: 'no-git' };
  if (top.code !== 0) return { trouble: 'no-repository' };
  return realpath(top.text.replace(/\n$/, ''));
}

async function branchesOf(root: string): Promise<string[]> {
  const { text } = await run(
    ['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags'],
    root,
  );
  return text.split('\n').filter((name) => name !== '');
}

/** The YAML files of `ls-tree -z`, read by one process. */
async function contentsOf(tree: string, root: string, shown: (name: string) => string): Promise<StandardsFile[]> {
  const entries = tree.split('\0').flatMap((line) => {
    const [, oid, name] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return oid === undefined || name === undefined || !isStandards(name) ? [] : [{ oid, name }];
  });
  const blobs = await readBlobs(
    entries.map(({ oid }) => oid),
    root,
  );
  return entries.flatMap(({ name }, at) => {
    const content = blobs[at];
    return content === undefined ? [] : [{ path: shown(name), content }];
  });
}

/** As the files of a folder are found: hidden folders and installed packages are left alone. */
function isStandards(name: string): boolean {
  const parts = name.split('/');
  return /\.ya?ml$/i.test(name) && !parts.some((part) => part.startsWith('.') || part === 'node_modules');
}

/** `git cat-file --batch`: for each object a line with its size, its bytes, and a line end. */
async function readBlobs(oids: readonly string[], root: string): Promise<Uint8Array[]> {
  if (oids.length === 0) return [];
  const child = spawn('git', ['cat-file', '--batch'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(`${oids.join('\n')}\n`);
  await new Promise<void>((done, fail) => child.on('close', () => done()).on('error', fail));
  const bytes = Buffer.concat(chunks);
  const blobs: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\n', at);
    const size = Number(bytes.subarray(at, end).toString().split(' ')[2]);
    blobs.push(bytes.subarray(end + 1, end + 1 + size));
    at = end + size + 2;
  }
  return blobs;
}

interface Ran {
  readonly code: number | string;
  readonly text: string;
}

function run(args: readonly string[], cwd: string): Promise<Ran> {
  // No pager, no editor, no question on a terminal; messages are never read, so their language is no matter.
  const options = {
    cwd,
    maxBuffer: 1024 ** 3,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
  };
  return new Promise((done) => {
    execFile('git', [...args], options, (error, stdout) =>
      done({ code: error === null ? 0 : (error.code ?? 1), text: stdout }),
    );
  });
}

function posix(path: string): string {
  return path.split(sep).join('/');
}
