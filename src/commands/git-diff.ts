import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Standards } from '../toolkit/validate.ts';
import type { Command, Surroundings } from './command.ts';

/** One version of a file: where git keeps it for now, and its path in the repository. */
interface Side {
  readonly path: string;
  readonly file: string;
}

/**
 * https://git-scm.com/docs/git#Documentation/git.txt-codeGITEXTERNALDIFFcode: path old-file old-hex old-mode new-file new-hex
 * new-mode, and for a file that moved the new path.
 */
export const gitDiff: Command = {
  name: 'git-diff',
  summary: {
    zh: '供 git 调用：git diff 显示每处变化的含义（由 init 设置）',
    en: 'for git to call: `git diff` shows what each change means (set up by init)',
  },
  arguments: [
    { name: 'path', summary: { zh: '文件在仓库里的路径', en: 'path of the file in the repository' }, required: true },
    {
      name: 'files',
      summary: {
        zh: '两个版本所在的文件等，由 git 给出',
        en: 'the files of both versions and more, as git gives them',
      },
      required: false,
      several: true,
    },
  ],
  options: [],
  example: 'git config diff.yardstick.command "npx --no-install yardstick git-diff"',
  async run({ arguments: [path = '', oldFile, , , newFile, , , movedTo = path] }, surroundings) {
    // A file with a conflict has no two versions yet.
    if (oldFile === undefined || newFile === undefined) {
      surroundings.write(`${{ zh: '尚未合并', en: 'not merged yet' }[surroundings.language]}: ${path}\n`);
      return 0;
    }
    const old = { path, file: oldFile };
    const now = { path: movedTo, file: newFile };
    const [before, after] = await readBoth(old, now, surroundings);
    const [{ compare }, { formats }, { createColours }] = await Promise.all([
      import('../toolkit/compare.ts'),
      import('../report/index.ts'),
      import('../report/colours.ts'),
    ]);
    const { language, write, colour, width } = surroundings;
    if (!isRead(before, old) || !isRead(after, now)) {
      // No document, or a broken one: the lines say more than we can.
      write(await lineDiff(old, now, surroundings));
      return 0;
    }
    const comparison = compare(before, after, { base: `a/${path}`, head: `b/${movedTo}` });
    const presentation = {
      language,
      colours: createColours(colour),
      width,
      source: (file: string) => after.sources.get(file),
      standardsFlag: '',
      all: false,
    };
    if (comparison.documents.length === 0) {
      const same = { zh: '只改了注释或排版', en: 'only comments or layout changed' }[language];
      write(`${path}: ${same}\n`);
      return 0;
    }
    write(formats.find(({ name }) => name === 'text')?.comparison?.(comparison, presentation) ?? '');
    return 0;
  },
};

/**
 * What git put into temporary files, as the documents that they are in the repository, among the others as they are now: only
 * with its KPI at hand does a goal tell what is tighter.
 */
async function readBoth(old: Side, now: Side, { cwd, today }: Surroundings): Promise<[Standards, Standards]> {
  const [{ openValidation }, { readStandardsFiles }] = await Promise.all([
    import('../toolkit/validate.ts'),
    import('../workspace/files.ts'),
  ]);
  const folder = await folderOf(now.path, cwd);
  const around = folder === undefined ? [] : (await readStandardsFiles(folder, cwd)).files;
  const others = around.filter(({ path }) => path !== old.path && path !== now.path);
  const validate = openValidation();
  const read = async ({ path, file }: Side) => {
    const own = isNothing(file) ? [] : [{ path, content: await readFile(resolve(cwd, file)) }];
    return validate([...others, ...own], { today });
  };
  return [await read(old), await read(now)];
}

/** The nearest folder above a file that has a workspace. */
async function folderOf(path: string, cwd: string): Promise<string | undefined> {
  const { exists } = await import('../workspace/files.ts');
  for (let folder = dirname(path); folder !== '.' && folder !== '/'; folder = dirname(folder))
    if (await exists(resolve(cwd, folder, 'workspace.yaml'))) return folder;
  return undefined;
}

function isRead({ catalog }: Standards, { path, file }: Side): boolean {
  return isNothing(file) || catalog.entries.some((entry) => entry.file === path);
}

/** How git calls the file on the side where there is none. */
function isNothing(file: string): boolean {
  return file === '/dev/null' || file === 'nul';
}

async function lineDiff(old: Side, now: Side, { cwd }: Surroundings): Promise<string> {
  const text = (file: string) => (isNothing(file) ? '' : readFile(resolve(cwd, file), 'utf8'));
  const { linePatch } = await import('./fix-files.ts');
  return linePatch(now.path, await text(old.file), await text(now.file));
}
