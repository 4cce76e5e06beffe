import {
  type Command,
  type ExitCode,
  type Invocation,
  misuse,
  outputOption,
  type Surroundings,
  textOption,
} from './command.ts';
import { formatsOption, type Output, outputsOf } from './format-option.ts';

const formats = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'] as const;

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
  options: [
    formatsOption(formats),
    outputOption,
    {
      flags: '--changed <revision>',
      summary: {
        zh: '只报从这个 git 版本（例如 origin/main）分出来以后改动的、弄坏的',
        en: 'tell only what changed or broke since the branch left this git revision, such as origin/main',
      },
    },
    {
      flags: '--baseline <file>',
      summary: { zh: '不报这个基线文件里已有的问题', en: 'leave out what this baseline file has' },
    },
    {
      flags: '--write-baseline <file>',
      summary: { zh: '把现有的问题写成基线', en: 'write what is found now as a baseline' },
    },
    { flags: '--fix', summary: { zh: '自动改正有把握的问题', en: 'mend what can be mended safely' } },
    {
      flags: '--dry-run',
      summary: { zh: '与 --fix 同用：只显示会怎样改', en: 'with --fix: show what would change, and write nothing' },
    },
    { flags: '--watch', summary: { zh: '文件一改就重新检查', en: 'check again whenever a file changes' } },
    {
      flags: '--fail-on <severity>',
      summary: { zh: '遇到哪一级问题时以 1 退出', en: 'which findings make the exit code 1' },
      choices: ['error', 'warning', 'never'],
      default: 'error',
    },
  ],
  example: 'yardstick validate standards --format text --format sarif=yardstick.sarif',
  async run(invocation, surroundings) {
    const outputs = outputsOf(invocation, formats, surroundings);
    if (typeof outputs === 'number') return outputs;
    const path = invocation.arguments[0] ?? 'standards';
    const { missingStandards } = await import('./standards.ts');
    const missing = await missingStandards(path, surroundings);
    if (missing !== undefined) return missing;
    if (invocation.options['fix'] === true) return fix(path, outputs, invocation, surroundings);
    if (invocation.options['dryRun'] === true) return noFix(surroundings);
    return check(path, outputs, invocation, surroundings);
  },
};

async function check(
  path: string,
  outputs: readonly Output[],
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const [{ narrowed, writeBaseline }, { deliverAll }] = await Promise.all([
    import('./narrow.ts'),
    import('./outputs.ts'),
  ]);
  const { openValidation } = await import('../toolkit/validate.ts');
  const again = openValidation();
  const once = async (): Promise<ExitCode> => {
    const { readStandardsFiles } = await import('../workspace/files.ts');
    const { files, findings } = await readStandardsFiles(path, surroundings.cwd);
    const standards = again(files, { today: surroundings.today, findings });
    if (textOption(invocation, 'writeBaseline') !== undefined)
      return writeBaseline(standards.findings, invocation, surroundings);
    const told = await narrowed(standards, path, invocation, surroundings);
    if (typeof told === 'number') return told;
    const source = (file: string) => standards.sources.get(file);
    const render: Parameters<typeof deliverAll>[1] = (format, presentation) =>
      format.validation?.(told, presentation) ?? '';
    await deliverAll(outputs, render, invocation, surroundings, source);
    const { errors, warnings } = told.summary;
    const failOn = textOption(invocation, 'failOn');
    return (failOn !== 'never' && errors > 0) || (failOn === 'warning' && warnings > 0) ? 1 : 0;
  };
  if (invocation.options['watch'] !== true) return once();
  const { watchStandards } = await import('./watch.ts');
  return watchStandards(path, once, surroundings);
}

async function fix(
  path: string,
  outputs: readonly Output[],
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { fixFiles } = await import('./fix-files.ts');
  const isDry = invocation.options['dryRun'] === true;
  const written = await fixFiles(path, isDry, surroundings);
  if (isDry || written !== 0) return written;
  return check(path, outputs, invocation, surroundings);
}

function noFix(surroundings: Surroundings): ExitCode {
  return misuse(
    surroundings,
    { zh: '--dry-run 要与 --fix 一起用。', en: '--dry-run goes with --fix.' },
    { zh: '写成 `yardstick validate --fix --dry-run`。', en: 'Write `yardstick validate --fix --dry-run`.' },
  );
}
