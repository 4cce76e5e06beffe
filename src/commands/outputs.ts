import { resolve } from 'node:path';
import { createColours } from '../report/colours.ts';
import type { Format, Presentation } from '../report/format.ts';
import { formats } from '../report/index.ts';
import { largeParts, type Text } from '../text/parts.ts';
import { writeWhole } from '../workspace/files.ts';
import type { Invocation, Surroundings } from './command.ts';
import type { Output } from './format-option.ts';
import { presentationOf } from './output.ts';

/** Shows a result in every form that was asked for; files first, so that nothing stands on the screen that could not be written. */
export async function deliverAll(
  outputs: readonly Output[],
  render: (format: Format, presentation: Presentation) => Text,
  invocation: Invocation,
  surroundings: Surroundings,
  source: Presentation['source'],
): Promise<void> {
  const { cwd, write, warn, language } = surroundings;
  for (const { format: name, file } of outputs.toSorted((a, b) => Number(a.file === null) - Number(b.file === null))) {
    const format = formats.find((each) => each.name === name);
    if (format === undefined) continue;
    const shown = presentationOf(invocation, surroundings, source);
    if (file === null) for (const part of largeParts(render(format, shown))) write(part);
    else {
      await writeWhole(resolve(cwd, file), render(format, { ...shown, colours: createColours(false), width: 160 }));
      warn(`${{ zh: '已写入', en: 'written to' }[language]} ${file}\n`);
    }
  }
}
