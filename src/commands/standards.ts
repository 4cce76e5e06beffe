import { resolve } from 'node:path';
import type { Standards } from '../toolkit/validate.ts';
import { exists } from '../workspace/files.ts';
import { type ExitCode, misuse, type Surroundings } from './command.ts';

/** The exit code of a call that names a folder which is not there. */
export async function missingStandards(path: string, surroundings: Surroundings): Promise<ExitCode | undefined> {
  if (await exists(resolve(surroundings.cwd, path))) return undefined;
  return misuse(
    surroundings,
    { zh: `找不到标准文件夹 \`${path}\`。`, en: `There is no standards folder \`${path}\`.` },
    {
      zh: '给出存放标准的文件夹，或用 `yardstick init` 新建一套。',
      en: 'Name the folder of your standards, or start a set with `yardstick init`.',
    },
  );
}

/** The standards of a folder or a bundle file, or the exit code of a call that named none. */
export async function openStandardsAt(path: string, surroundings: Surroundings): Promise<Standards | ExitCode> {
  const missing = await missingStandards(path, surroundings);
  if (missing !== undefined) return missing;
  const { openStandards } = await import('../workspace/open-standards.ts');
  const opened = await openStandards(path, surroundings.cwd, surroundings.today);
  if ('standards' in opened) return opened.standards;
  const { tellFindings } = await import('./tell.ts');
  return tellFindings([opened], new Map(), surroundings);
}
