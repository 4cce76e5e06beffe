import { resolve } from 'node:path';
import { closest } from '../text/closest.ts';
import {
  type ExitCode,
  type Invocation,
  misuse,
  type Option,
  type Surroundings,
  textOption,
  textsOption,
} from './command.ts';

/** One form of a result: on the screen, or in a file of its own. */
export interface Output {
  readonly format: string;
  readonly file: string | null;
}

/** `--format text --format sarif=out.sarif`: several at once, each but one into a file. */
export function formatsOption(choices: readonly string[]): Option {
  const list = choices.join(', ');
  return {
    flags: '-f, --format <format>',
    summary: {
      zh: `输出格式：${choices.join('、')}；可以给出几种，写入文件用 \`格式=文件\``,
      en: `output format: ${list}; several may be given, with \`format=file\` into a file`,
    },
    several: true,
  };
}

/** The outputs that a call asks for: text on the screen where it names none. An exit code where it cannot have them. */
export function outputsOf(
  invocation: Invocation,
  choices: readonly string[],
  surroundings: Surroundings,
): Output[] | ExitCode {
  const named = textsOption(invocation, 'format');
  const stated = (named.length === 0 ? ['text'] : named).map((each): Output => {
    const at = each.indexOf('=');
    return at === -1 ? { format: each, file: null } : { format: each.slice(0, at), file: each.slice(at + 1) };
  });
  for (const { format, file } of stated) {
    if (!choices.includes(format)) return noFormat(format, choices, surroundings);
    if (file === '') return noFile(format, surroundings);
  }
  const output = textOption(invocation, 'output');
  const outputs = stated.map((each) => ({ ...each, file: each.file ?? output ?? null }));
  const places = outputs.map(({ file }) => (file === null ? '' : resolve(surroundings.cwd, file)));
  return new Set(places).size < places.length ? samePlace(surroundings) : outputs;
}

function noFormat(format: string, choices: readonly string[], surroundings: Surroundings): ExitCode {
  const meant = closest(format, choices);
  const list = choices.join(', ');
  return misuse(
    surroundings,
    { zh: `没有 \`${format}\` 这种格式。`, en: `There is no format \`${format}\`.` },
    {
      zh: meant === undefined ? `可用的有：${list}。` : `是不是想写 \`${meant}\`？`,
      en: meant === undefined ? `Possible: ${list}.` : `Did you mean \`${meant}\`?`,
    },
  );
}

function noFile(format: string, surroundings: Surroundings): ExitCode {
  return misuse(
    surroundings,
    { zh: `\`${format}=\` 后面没有文件名。`, en: `There is no file name behind \`${format}=\`.` },
    { zh: `写成 \`--format ${format}=文件\`。`, en: `Write it like \`--format ${format}=file\`.` },
  );
}

function samePlace(surroundings: Surroundings): ExitCode {
  return misuse(
    surroundings,
    { zh: '几种格式要写到同一个地方。', en: 'Several formats would be written to the same place.' },
    {
      zh: '除一种外，都写上文件：`--format text --format sarif=out.sarif`。',
      en: 'Give each but one a file: `--format text --format sarif=out.sarif`.',
    },
  );
}
