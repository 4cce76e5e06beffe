import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { fixStandards } from '../toolkit/fix.ts';
import { readStandardsFiles, writeIfSame } from '../workspace/files.ts';
import type { ExitCode, Surroundings } from './command.ts';

/** What differs between two texts of a file, as lines. */
export function linePatch(file: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, '', '');
}

/** Mends what can be mended safely, file by file; shows what would change instead where it is only to be tried. */
export async function fixFiles(path: string, isDry: boolean, surroundings: Surroundings): Promise<ExitCode> {
  const { cwd, today, language, write, warn } = surroundings;
  const { files, findings } = await readStandardsFiles(path, cwd);
  const { texts, mended } = fixStandards(files, { today, findings });
  const changed = files.filter((file) => texts.has(file.path));
  if (isDry) {
    for (const { path: file, content } of changed) {
      const before =
        typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
      write(linePatch(file, before, texts.get(file) ?? ''));
    }
  }
  const moved: string[] = [];
  if (!isDry) {
    for (const { path: file, content } of changed)
      if (!(await writeIfSame(resolve(cwd, file), content, texts.get(file) ?? ''))) moved.push(file);
  }
  const [slips, inFiles] = [mended.length, changed.length - moved.length];
  const told = isDry
    ? {
        zh: `可以改正 ${slips} 处，涉及 ${inFiles} 个文件；什么都没有写入。`,
        en: `${slips} would be mended, in ${inFiles} file${inFiles === 1 ? '' : 's'}; nothing was written.`,
      }
    : {
        zh: `改正了 ${slips} 处，涉及 ${inFiles} 个文件。`,
        en: `${slips} mended, in ${inFiles} file${inFiles === 1 ? '' : 's'}.`,
      };
  warn(`${told[language]}\n`);
  for (const file of moved) {
    const sentence = {
      zh: `${file} 刚被别的程序改过，没有动它。`,
      en: `${file} was changed meanwhile and is left alone.`,
    };
    warn(`${sentence[language]}\n`);
  }
  return moved.length > 0 ? 1 : 0;
}
