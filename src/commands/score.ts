import type { Command } from './command.ts';
import { misuse, outputOption, standardsOption, textOption } from './command.ts';
import { formatsOption, outputsOf } from './format-option.ts';
import { allOption, asOfOption, profileOption, readInput, snapshotsArgument } from './input.ts';

const scoreFormats = ['text', 'json', 'ndjson', 'csv', 'markdown'] as const;

export const score: Command = {
  name: 'score',
  summary: {
    zh: '按记分卡评分，说明每一分怎样得来',
    en: 'score by the scorecards, and say where each point comes from',
  },
  arguments: [snapshotsArgument],
  options: [
    standardsOption,
    { flags: '-c, --scorecard <id>', summary: { zh: '只用这张记分卡', en: 'this scorecard only' } },
    {
      ...profileOption,
      summary: { zh: '未写明适配的记分卡采用它', en: 'for scorecards that name no profile of their own' },
    },
    asOfOption,
    allOption,
    formatsOption(scoreFormats),
    outputOption,
  ],
  example: 'yardstick score examples/bank --scorecard bank',
  async run(invocation, surroundings) {
    const outputs = outputsOf(invocation, scoreFormats, surroundings);
    if (typeof outputs === 'number') return outputs;
    const given = await readInput(invocation, surroundings);
    if (typeof given === 'number') return given;
    const { toolkit, bundle, snapshots, request, source } = given;
    const wanted = textOption(invocation, 'scorecard');
    const known = [...new Set(bundle.scorecards.map(({ id }) => id))];
    if (wanted !== undefined && !known.includes(wanted)) {
      const [{ closest }, { didYouMean }] = await Promise.all([
        import('../text/closest.ts'),
        import('../finding/catalogue/schema.ts'),
      ]);
      return misuse(
        surroundings,
        { zh: `没有名为 \`${wanted}\` 的记分卡。`, en: `There is no scorecard called \`${wanted}\`.` },
        didYouMean(closest(wanted, known), known) ?? {
          zh: '用 `yardstick new scorecard <标识>` 写一份。',
          en: 'Write one with `yardstick new scorecard <id>`.',
        },
      );
    }
    const only = wanted === undefined ? {} : { only: new Set([wanted]) };
    const scores = await toolkit.scoreSnapshots(bundle, snapshots, { ...request, ...only });
    const { deliverAll } = await import('./outputs.ts');
    await deliverAll(
      outputs,
      (format, presentation) => format.scores?.(scores, presentation) ?? '',
      invocation,
      surroundings,
      source,
    );
    return scores.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
