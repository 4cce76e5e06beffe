import { join, resolve } from 'node:path';
import type { Command, ExitCode, Surroundings } from './command.ts';
import { idMisuse, misuse, standardsOption, textOption } from './command.ts';

export const newDocument: Command = {
  name: 'new',
  summary: { zh: '写一份带注释的新文档', en: 'write a new, commented document' },
  arguments: [
    {
      name: 'kind',
      summary: { zh: '类型，例如 standard、kpi、sla', en: 'its kind, such as standard, kpi or sla' },
      required: true,
    },
    { name: 'id', summary: { zh: '标识，例如 after-sales', en: 'its id, such as after-sales' }, required: true },
  ],
  options: [standardsOption],
  example: 'yardstick new standard after-sales',
  async run(invocation, surroundings) {
    const [kind = '', id = ''] = invocation.arguments;
    const [{ isKind, kindNames }, { kinds }, { closest }, { didYouMean }] = await Promise.all([
      import('../schema/validate.ts'),
      import('../kinds/index.ts'),
      import('../text/closest.ts'),
      import('../finding/catalogue/schema.ts'),
    ]);
    if (!isKind(kind)) {
      const help = didYouMean(closest(kind, kindNames), kindNames) ?? { zh: '', en: '' };
      return misuse(
        surroundings,
        { zh: `没有 \`${kind}\` 这种文档。`, en: `There is no kind of document called \`${kind}\`.` },
        help,
      );
    }
    const notAnId = idMisuse(id, surroundings);
    if (notAnId !== undefined) return notAnId;
    const standards = textOption(invocation, 'standards') ?? 'standards';
    const secondWorkspace = kind === 'workspace' ? await workspaceMisuse(standards, surroundings) : undefined;
    if (secondWorkspace !== undefined) return secondWorkspace;
    const [{ exists, shownPath, writeWhole }, { schemaLine, templateContext }] = await Promise.all([
      import('../workspace/files.ts'),
      import('../workspace/templates.ts'),
    ]);
    const path = resolve(surroundings.cwd, standards, kind, `${id}.yaml`);
    const shown = shownPath(path, surroundings.cwd);
    if (await exists(path)) {
      return misuse(
        surroundings,
        { zh: `\`${shown}\` 已经存在，没有改动它。`, en: `\`${shown}\` exists already and was left as it is.` },
        { zh: '换一个标识，或直接编辑这份文件。', en: 'Choose another id, or edit that file.' },
      );
    }
    const context = await templateContext(id, standards, surroundings);
    await writeWhole(path, `${await schemaLine(path, kind)}${kinds[kind].template(context)}`);
    surroundings.write(`${{ zh: '已写好', en: 'written:' }[surroundings.language]} ${shown}\n`);
    surroundings.write(`  › yardstick validate ${join(standards).replaceAll('\\', '/')}\n`);
    return 0;
  },
};

/** The exit code of a call for a second workspace: a set of standards has exactly one, and `validate` would refuse the other. */
async function workspaceMisuse(standards: string, surroundings: Surroundings): Promise<ExitCode | undefined> {
  const { workspaceThere } = await import('../workspace/templates.ts');
  const there = await workspaceThere(standards, surroundings);
  if (there === undefined) return undefined;
  return misuse(
    surroundings,
    {
      zh: `已经有一份工作区 \`${there}\`，一套标准只有一份；没有写入任何文件。`,
      en: `There is a workspace already, \`${there}\`, and a set of standards has only one; nothing was written.`,
    },
    {
      zh: '直接编辑那份文件；要另起一套标准，用 `--standards` 指定另一个文件夹。',
      en: 'Edit that file; for another set of standards, name another folder with `--standards`.',
    },
  );
}
