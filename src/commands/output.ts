import { resolve } from 'node:path';
import { createColours } from '../report/colours.ts';
import type { Presentation } from '../report/format.ts';
import type { Source } from '../text/source.ts';
import { writeWhole } from '../workspace/files.ts';
import { type Invocation, standardsOption, type Surroundings, textOption } from './command.ts';

/** How results are shown to whoever called; files get no colour. */
export function presentationOf(
  invocation: Invocation,
  { language, colour, width }: Surroundings,
  source: (file: string) => Source | undefined,
): Presentation {
  const standards = textOption(invocation, 'standards');
  const toFile = textOption(invocation, 'output') !== undefined;
  return {
    language,
    colours: createColours(colour && !toFile),
    width: toFile ? 160 : width,
    source,
    standardsFlag: standards === undefined || standards === standardsOption.default ? '' : ` -s ${standards}`,
    all: invocation.options['all'] === true,
  };
}

/** To the screen, or whole into the file that was named. */
export async function deliver(
  text: string,
  invocation: Invocation,
  { cwd, write, warn, language }: Surroundings,
): Promise<void> {
  const output = textOption(invocation, 'output');
  if (output === undefined) {
    write(text);
    return;
  }
  await writeWhole(resolve(cwd, output), text);
  warn(`${{ zh: '已写入', en: 'written to' }[language]} ${output}\n`);
}
