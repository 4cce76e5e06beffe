import type { Finding } from '../finding/finding.ts';
import type { Source } from '../text/source.ts';
import type { ExitCode, Surroundings } from './command.ts';

/** Says what stands in the way, on stderr. */
export async function tellFindings(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, Source>,
  { language, colour, width, warn }: Surroundings,
): Promise<ExitCode> {
  const [{ findingsText }, { createColours }] = await Promise.all([
    import('../report/findings-text.ts'),
    import('../report/colours.ts'),
  ]);
  const presentation = { language, colours: createColours(colour), width, standardsFlag: '', all: false };
  warn(`${findingsText(findings, { ...presentation, source: (path) => sources.get(path) })}\n`);
  return 1;
}
