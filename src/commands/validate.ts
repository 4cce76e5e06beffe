import type { Command } from './command.ts';
import { formatOption, outputOption, textOption } from './command.ts';

export const validate: Command = {
  name: 'validate',
  summary: { zh: '检查标准：语法、结构、引用和语义', en: 'check standards: syntax, schema, references, semantics' },
  arguments: [
    {
      name: 'dir',
      summary: { zh: '标准文件夹或文件（默认 standards）', en: 'folder or file of standards (default: standards)' },
      required: false,
    },
  ],
  options: [formatOption(['text', 'json']), outputOption],
  example: 'yardstick validate standards --format json',
  async run(invocation, surroundings) {
    const { openStandardsAt } = await import('./standards.ts');
    const standards = await openStandardsAt(invocation.arguments[0] ?? 'standards', surroundings);
    if (typeof standards === 'number') return standards;
    const [{ formats }, { deliver, presentationOf }] = await Promise.all([
      import('../report/index.ts'),
      import('./output.ts'),
    ]);
    const format = formats.find(({ name }) => name === textOption(invocation, 'format'));
    const presentation = presentationOf(invocation, surroundings, (file) => standards.sources.get(file));
    const { findings, summary } = standards;
    await deliver(
      format?.validation?.({ findings: [...findings], summary }, presentation) ?? '',
      invocation,
      surroundings,
    );
    return summary.errors > 0 ? 1 : 0;
  },
};
