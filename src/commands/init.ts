import { resolve } from 'node:path';
import type { Command } from './command.ts';
import { misuse } from './command.ts';

export const init: Command = {
  name: 'init',
  summary: {
    zh: '新建一套可用的标准，带 CI 和编辑器设置',
    en: 'start a working set of standards, with CI and editor settings',
  },
  arguments: [
    { name: 'dir', summary: { zh: '文件夹（默认当前文件夹）', en: 'folder (default: here)' }, required: false },
  ],
  options: [],
  example: 'yardstick init our-standards',
  async run(invocation, surroundings) {
    const [{ exists, shownPath, writeWhole }, { starterFiles }] = await Promise.all([
      import('../workspace/files.ts'),
      import('../workspace/starter.ts'),
    ]);
    const dir = resolve(surroundings.cwd, invocation.arguments[0] ?? '.');
    const files = await starterFiles(surroundings.today);
    for (const path of files.keys()) {
      if (await exists(resolve(dir, path))) {
        const shown = shownPath(resolve(dir, path), surroundings.cwd);
        return misuse(
          surroundings,
          { zh: `\`${shown}\` 已经存在，什么都没有写。`, en: `\`${shown}\` exists already; nothing was written.` },
          {
            zh: '换一个空文件夹；单份文档请用 `yardstick new`。',
            en: 'Choose an empty folder; for a single document use `yardstick new`.',
          },
        );
      }
    }
    for (const [path, text] of files) await writeWhole(resolve(dir, path), text);
    const { language, write, cwd } = surroundings;
    const { setDiffDriver } = await import('../workspace/git.ts');
    const isSet = await setDiffDriver(dir);
    const enter = dir === cwd ? '' : `cd ${shownPath(dir, cwd)} && `;
    write(
      `${{ zh: '已写好', en: 'written:' }[language]} ${[...files.keys()].filter((path) => !path.startsWith('schemas/')).join('\n  ')}\n\n`,
    );
    if (isSet) {
      const told = {
        zh: 'git diff 会显示每处变化的含义（diff.yardstick.command）。',
        en: '`git diff` shows what each change means (diff.yardstick.command).',
      };
      write(`${told[language]}\n\n`);
    }
    write(
      `${{ zh: '接下来', en: 'Next' }[language]}\n  ${enter}npx yardstick validate\n  ${enter}npx yardstick evaluate snapshots\n`,
    );
    return 0;
  },
};
