import { Command as Program, CommanderError, Option as ProgramOption } from 'commander';
import { closest } from '../text/closest.ts';
import { type Language, languages, type Words } from '../text/words.ts';
import { version } from '../version.ts';
import { type Command, type ExitCode, misuse, type Surroundings } from './command.ts';

/** Reads a command line and runs its command. The one door to the library that parses it; its own sentences stay behind it. */
export async function runProgram(
  args: readonly string[],
  commands: readonly Command[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = describe(new Program('yardstick'), surroundings)
    .description(words.purpose[surroundings.language])
    .version(version, '-V, --version', words.version[surroundings.language])
    .helpCommand(false);
  for (const command of commands) {
    // Subcommands take these settings over only when they are made after them.
    const sub = describe(program.command(command.name), surroundings).description(
      command.summary[surroundings.language],
    );
    addSyntax(sub, command, surroundings.language);
    sub.action(async () => {
      code = await command.run({ arguments: sub.args, options: sub.opts() }, surroundings);
    });
  }
  if (args.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (isSystemError(error)) return misuse(surroundings, ...explainSystemError(error));
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : misuse(surroundings, ...explainMisuse(error, args, program, commands));
  }
}

/** What the system said no to: a folder that cannot be written, a disk that is full. The caller can mend that, we cannot. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function explainSystemError({ code, path, dest }: NodeJS.ErrnoException & { dest?: string }): [Words, Words] {
  const place = dest ?? path ?? '';
  return [
    { zh: `无法读写 \`${place}\`（${code}）。`, en: `\`${place}\` cannot be read or written (${code}).` },
    {
      zh: '检查路径和权限；什么都没有写到一半。',
      en: 'Check the path and its permissions; nothing was left half-written.',
    },
  ];
}

function describe(program: Program, { language, write }: Surroundings): Program {
  return program
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles[title]?.[language] ?? title,
      optionDescription: (option) => optionWords(option)[language],
    })
    .helpOption('-h, --help', words.help[language])
    .addOption(new ProgramOption('--lang <language>', words.language[language]).choices(languages))
    .option('--no-color', words.colour[language])
    .allowExcessArguments(false);
}

/** What an option does, and what may be given: the library's own words for that are English. */
function optionWords({ description, argChoices, defaultValue }: ProgramOption): Words {
  const preset: unknown = defaultValue;
  const zh = [argChoices && `可选 ${argChoices.join('、')}`, typeof preset === 'string' && `默认 ${preset}`];
  const en = [argChoices && `one of ${argChoices.join(', ')}`, typeof preset === 'string' && `default ${preset}`];
  const [chinese, english] = [zh.filter(Boolean).join('；'), en.filter(Boolean).join('; ')];
  return {
    zh: chinese === '' ? description : `${description}（${chinese}）`,
    en: english === '' ? description : `${description} (${english})`,
  };
}

function addSyntax(sub: Program, { arguments: declared, options, example }: Command, language: Language): void {
  for (const { name, summary, required, several } of declared) {
    const label = `${name}${several ? '...' : ''}`;
    sub.argument(required ? `<${label}>` : `[${label}]`, summary[language]);
  }
  for (const { flags, summary, choices, default: preset, several } of options) {
    const option = new ProgramOption(flags, summary[language]);
    if (choices !== undefined) option.choices([...choices]);
    if (preset !== undefined) option.default(preset);
    if (several === true)
      option.argParser((value, before: unknown) => [...(Array.isArray(before) ? before : []), value]);
    sub.addOption(option);
  }
  sub.addHelpText('after', `\n${titles['Example:']?.[language] ?? ''}\n  ${example}`);
}

/** What was typed wrongly, and what was probably meant. */
function explainMisuse(
  error: CommanderError,
  args: readonly string[],
  program: Program,
  commands: readonly Command[],
): [Words, Words] {
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const command = commands.find(({ name }) => name === args.find((arg) => !arg.startsWith('-')));
  const usage = `yardstick ${command?.name ?? '<command>'} --help`;
  const help: Words = { zh: `用法见 \`${usage}\`。`, en: `See \`${usage}\`.` };
  const suggest = (candidates: readonly string[], written: string): Words => {
    const meant = closest(written, candidates);
    return meant === undefined ? help : { zh: `是不是想写 \`${meant}\`？`, en: `Did you mean \`${meant}\`?` };
  };
  switch (error.code) {
    case 'commander.unknownCommand':
      return [
        { zh: `没有 \`${quoted}\` 这个命令。`, en: `There is no command \`${quoted}\`.` },
        suggest(
          commands.map(({ name }) => name),
          quoted,
        ),
      ];
    case 'commander.unknownOption': {
      const sub = program.commands.find((each) => each.name() === command?.name) ?? program;
      const flags = sub.options.map((option) => option.long ?? option.flags);
      return [{ zh: `没有 \`${quoted}\` 这个选项。`, en: `There is no option \`${quoted}\`.` }, suggest(flags, quoted)];
    }
    case 'commander.missingArgument':
      return [
        { zh: `缺少参数 \`${quoted}\`。`, en: `The argument \`${quoted}\` is missing.` },
        exampleOf(command, help),
      ];
    case 'commander.optionMissingArgument':
      return [
        { zh: `选项 \`${quoted}\` 后面缺一个值。`, en: `The option \`${quoted}\` needs a value.` },
        exampleOf(command, help),
      ];
    case 'commander.invalidArgument': {
      const value = /argument '([^']*)'/.exec(error.message)?.[1] ?? '';
      const choices = /Allowed choices are (.*)\./.exec(error.message)?.[1] ?? '';
      return [
        { zh: `\`${quoted}\` 不能是 \`${value}\`。`, en: `\`${quoted}\` cannot be \`${value}\`.` },
        { zh: `可用的有：${choices}。`, en: `Possible: ${choices}.` },
      ];
    }
    default:
      return [
        { zh: '参数太多，或写法不对。', en: 'There are too many arguments, or they are not in the right form.' },
        help,
      ];
  }
}

function exampleOf(command: Command | undefined, otherwise: Words): Words {
  return command === undefined
    ? otherwise
    : { zh: `例如 \`${command.example}\`。`, en: `Such as \`${command.example}\`.` };
}

const titles: Readonly<Record<string, Words>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
  'Example:': { zh: '例子：', en: 'Example:' },
};

const words = {
  purpose: {
    zh: '标尺：把客户服务标准写成 YAML，检查、评价并说明原因',
    en: 'Yardstick: customer-service standards as YAML, checked, evaluated and explained',
  },
  version: { zh: '显示版本', en: 'print the version' },
  help: { zh: '显示帮助', en: 'print help' },
  language: { zh: '语言', en: 'language' },
  colour: { zh: '不用颜色', en: 'no colours' },
} satisfies Record<string, Words>;
