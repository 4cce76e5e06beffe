import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, misuse, textOption } from './command.ts';

const begin = '# >>> yardstick codeowners';
const end = '# <<< yardstick codeowners';

export const codeowners: Command = {
  name: 'codeowners',
  summary: {
    zh: '由负责角色和它的账号写出 CODEOWNERS：谁批准哪份标准的变化',
    en: 'write CODEOWNERS from owners and the accounts of their roles: who approves changes of which document',
  },
  arguments: [
    {
      name: 'dir',
      summary: { zh: '标准所在的文件夹（默认 standards）', en: 'folder of the standards (default: standards)' },
      required: false,
    },
  ],
  options: [
    {
      flags: '-o, --output <file>',
      summary: {
        zh: '更新这个文件里属于标尺的一段，其余不动；不写则显示在屏幕上',
        en: 'renew the part of this file that is ours and leave the rest; on the screen where left out',
      },
    },
    {
      flags: '--check',
      summary: {
        zh: '不写入；文件不是最新时以 1 退出',
        en: 'write nothing; exit code 1 where the file is not up to date',
      },
    },
  ],
  example: 'yardstick codeowners --output .github/CODEOWNERS',
  async run(invocation, surroundings) {
    const { cwd, language, write, warn } = surroundings;
    const output = textOption(invocation, 'output');
    const isCheck = invocation.options['check'] === true;
    if (isCheck && output === undefined) {
      return misuse(
        surroundings,
        { zh: '--check 要与 --output 一起用。', en: '--check goes with --output.' },
        {
          zh: '写成 `yardstick codeowners --output .github/CODEOWNERS --check`。',
          en: 'Write `yardstick codeowners --output .github/CODEOWNERS --check`.',
        },
      );
    }
    const { openStandardsAt } = await import('./standards.ts');
    const standards = await openStandardsAt(invocation.arguments[0] ?? 'standards', surroundings);
    if (typeof standards === 'number') return standards;
    const [{ codeOwnersOf }, { exists, writeWhole }] = await Promise.all([
      import('../toolkit/codeowners.ts'),
      import('../workspace/files.ts'),
    ]);
    const { lines, without } = codeOwnersOf(standards.catalog);
    for (const role of without) {
      const sentence = {
        zh: `角色 \`${role}\` 没有账号，它负责的文档没人批准：在工作区里给它写 accounts。`,
        en: `The role \`${role}\` has no account, so nobody approves what it owns: give it \`accounts\` in the workspace.`,
      };
      warn(`▲ ${sentence[language]}\n`);
    }
    const ours = [begin, ...lines, end, ''].join('\n');
    if (output === undefined) {
      write(ours);
      return 0;
    }
    const path = resolve(cwd, output);
    const before = (await exists(path)) ? await readFile(path, 'utf8') : '';
    const after = withOurs(before, ours);
    if (!isCheck && after !== before) await writeWhole(path, after);
    if (!isCheck || after === before) return 0;
    const stale = {
      zh: `\`${output}\` 不是最新的：运行 \`yardstick codeowners --output ${output}\` 并提交。`,
      en: `\`${output}\` is not up to date: run \`yardstick codeowners --output ${output}\` and commit it.`,
    };
    warn(`✖ ${stale[language]}\n`);
    return 1;
  },
};

/** What others wrote in the file stays where it is. */
function withOurs(text: string, ours: string): string {
  const [from, to] = [text.indexOf(`${begin}\n`), text.indexOf(`${end}\n`)];
  if (from !== -1 && to > from) return `${text.slice(0, from)}${ours}${text.slice(to + end.length + 1)}`;
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${ours}`;
}
