import type { Evaluation } from '../evaluation/generated.ts';
import type { Command, ExitCode } from './command.ts';
import { outputOption, standardsOption, textOption } from './command.ts';
import { judged } from './judge-input.ts';
import { formatsOption, outputsOf } from './format-option.ts';
import {
  allOption,
  asOfOption,
  byOption,
  datasetOption,
  profileOption,
  readInput,
  snapshotsArgument,
} from './input.ts';

const evaluationFormats = ['text', 'json', 'ndjson', 'csv', 'markdown', 'junit'] as const;

export const evaluate: Command = {
  name: 'evaluate',
  summary: { zh: '按标准评价数据，给出结论和原因', en: 'judge snapshots by the standards: verdicts, and why' },
  arguments: [{ ...snapshotsArgument, required: false }],
  options: [
    standardsOption,
    datasetOption,
    byOption,
    profileOption,
    asOfOption,
    {
      flags: '--fail-on <status>',
      summary: { zh: '出现哪种结果时退出码为 1', en: 'which status makes the exit code 1' },
      choices: ['missed', 'at-risk', 'never'],
      default: 'missed',
    },
    allOption,
    formatsOption(evaluationFormats),
    outputOption,
  ],
  example: 'yardstick evaluate examples/bank --profile bank',
  async run(invocation, surroundings) {
    const outputs = outputsOf(invocation, evaluationFormats, surroundings);
    if (typeof outputs === 'number') return outputs;
    const given = await readInput(invocation, surroundings);
    if (typeof given === 'number') return given;
    const evaluation = await judged(given, invocation, surroundings);
    if (typeof evaluation === 'number') return evaluation;
    const { deliverAll } = await import('./outputs.ts');
    await deliverAll(
      outputs,
      (format, presentation) => format.evaluation?.(evaluation, presentation) ?? '',
      invocation,
      surroundings,
      given.source,
    );
    return exitCode(evaluation, textOption(invocation, 'failOn'));
  },
};

function exitCode({ findings, summary }: Evaluation, failOn: string | undefined): ExitCode {
  const failed =
    (failOn === 'missed' && summary.missed > 0) || (failOn === 'at-risk' && summary.missed + summary['at-risk'] > 0);
  return failed || findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
