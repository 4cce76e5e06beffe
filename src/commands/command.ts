import { isDay } from '../quantity/day.ts';
import type { Language, Words } from '../text/words.ts';

/** What a command may touch of the world. Time, place and output are arguments, so that a test sees what a user sees. */
export interface Surroundings {
  readonly cwd: string;
  readonly language: Language;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether a person watches what is told beside the result. */
  readonly isWatched: boolean;
  /** Today, as `2026-03-31`. */
  readonly today: string;
  /** This instant, in ISO 8601. */
  readonly now: string;
  /** Where the PostgreSQL server is; it may hold a password, and is shown nowhere. */
  readonly databaseUrl: string | undefined;
  /** A variable of the environment, of which CI says which pull request it runs for. */
  readonly env: (name: string) => string | undefined;
  /** Ends when whoever watches asks for it, by Ctrl-C or the like. */
  readonly interrupted: () => Promise<void>;
  /** The result. */
  readonly write: (text: string) => void;
  /** Everything else. */
  readonly warn: (text: string) => void;
}

/** 0 well · 1 standards or results are not in order · 2 called wrongly · 3 the toolkit failed. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Argument {
  readonly name: string;
  readonly summary: Words;
  readonly required: boolean;
  readonly several?: boolean;
}

export interface Option {
  /** As commander reads it: `--as-of <day>`. */
  readonly flags: string;
  readonly summary: Words;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given more than once; what was given is a list then. */
  readonly several?: true;
}

export interface Invocation {
  readonly arguments: readonly string[];
  /** By camel-cased name; a switch is `true`. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** One command. Its file is loaded at every start, so it imports what is heavy only inside `run`. */
export interface Command {
  readonly name: string;
  readonly summary: Words;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  /** A line that can be typed as it is. */
  readonly example: string;
  run(invocation: Invocation, surroundings: Surroundings): Promise<ExitCode>;
}

/** Text of an option that was given. */
export function textOption({ options }: Invocation, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Every text of an option that may be given more than once. */
export function textsOption({ options }: Invocation, name: string): readonly string[] {
  const value = options[name];
  return typeof value === 'object' ? value : [];
}

/** The words of an option that takes several, with commas between them. */
export function listOption(invocation: Invocation, name: string): string[] {
  const words = (textOption(invocation, name) ?? '').split(/[,，]/).map((word) => word.trim());
  return words.filter((word) => word !== '');
}

/** A call that cannot be carried out: what is wrong, and what to type instead. */
export function misuse({ language, warn }: Surroundings, message: Words, help: Words): ExitCode {
  warn(`${{ zh: '错误', en: 'error' }[language]}: ${message[language]}\n  › ${help[language]}\n`);
  return 2;
}

/** The exit code of a call that gives a new document an id which cannot be one. */
export function idMisuse(id: string, surroundings: Surroundings): ExitCode | undefined {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return undefined;
  return misuse(
    surroundings,
    { zh: `\`${id}\` 不能作标识。`, en: `\`${id}\` cannot be an id.` },
    {
      zh: '用小写字母、数字和连字符，例如 `after-sales`。',
      en: 'Use lower-case letters, digits and hyphens, such as `after-sales`.',
    },
  );
}

/** The exit code of a call whose --as-of is no day. */
export function asOfMisuse(invocation: Invocation, surroundings: Surroundings): ExitCode | undefined {
  const asOf = textOption(invocation, 'asOf');
  if (asOf !== undefined && !isDay(asOf)) {
    return misuse(
      surroundings,
      { zh: `--as-of 的 \`${asOf}\` 不是日历上的日期。`, en: `\`${asOf}\` of --as-of is no date of the calendar.` },
      { zh: '写成 `--as-of 2026-03-31`。', en: 'Write it like `--as-of 2026-03-31`.' },
    );
  }
  return undefined;
}

export const outputOption: Option = {
  flags: '-o, --output <file>',
  summary: { zh: '写入文件，而不是屏幕', en: 'write to a file instead of the screen' },
};

export function formatOption(choices: readonly string[]): Option {
  return { flags: '-f, --format <format>', summary: { zh: '输出格式', en: 'output format' }, choices, default: 'text' };
}

export const standardsOption: Option = {
  flags: '-s, --standards <dir>',
  summary: { zh: '标准所在的文件夹', en: 'folder of the standards' },
  default: 'standards',
};
