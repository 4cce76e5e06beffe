import type { Command } from './command.ts';

export const lsp: Command = {
  name: 'lsp',
  summary: {
    zh: '给编辑器用的语言服务器：边写边检查、跳转、补全、改正',
    en: 'language server for editors: checks as you type, definitions, completion, fixes',
  },
  arguments: [],
  options: [
    { flags: '--stdio', summary: { zh: '经标准输入输出通信（总是如此）', en: 'speak over stdio (it always does)' } },
  ],
  example: 'yardstick lsp --stdio',
  async run(_invocation, { cwd, language }) {
    const { serve } = await import('../editor/server.ts');
    const { stdin, stdout } = await import('node:process');
    const today = () => new Date().toISOString().slice(0, 10);
    await serve({ cwd, language, input: stdin, output: stdout, today });
    return 0;
  },
};
