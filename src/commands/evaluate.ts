import { resolve } from 'node:path';
import type { Evaluation } from '../evaluation/generated.ts';
import type { Command, ExitCode, Invocation, Surroundings } from './command.ts';
import { asOfMisuse, formatOption, misuse, outputOption, standardsOption, textOption } from './command.ts';

export const evaluate: Command = {
  name: 'evaluate',
  summary: { zh: '按标准评价数据，给出结论和原因', en: 'judge snapshots by the standards: verdicts, and why' },
  arguments: [
    {
      name: 'snapshots',
      summary: {
        zh: '数据文件或文件夹：JSON、NDJSON、CSV、Parquet',
        en: 'files or folders of snapshots: JSON, NDJSON, CSV, Parquet',
      },
      required: true,
      several: true,
    },
  ],
  options: [
    standardsOption,
    { flags: '-p, --profile <id>', summary: { zh: '采用某个适配', en: 'apply a profile' } },
    {
      flags: '--as-of <day>',
      summary: {
        zh: '按这一天生效的标准（默认：各期末）',
        en: 'standards in force on this day (default: each period’s end)',
      },
    },
    {
      flags: '--fail-on <status>',
      summary: { zh: '出现哪种结果时退出码为 1', en: 'which status makes the exit code 1' },
      choices: ['missed', 'at-risk', 'never'],
      default: 'missed',
    },
    { flags: '-a, --all', summary: { zh: '逐条列出全部判定和问题', en: 'list every verdict and finding' } },
    formatOption(['text', 'json', 'ndjson', 'csv', 'markdown']),
    outputOption,
  ],
  example: 'yardstick evaluate examples/bank --profile bank',
  async run(invocation, surroundings) {
    const wrong = await misuseOf(invocation, surroundings);
    if (wrong !== undefined) return wrong;
    const { openStandardsAt } = await import('./standards.ts');
    const standards = await openStandardsAt(textOption(invocation, 'standards') ?? 'standards', surroundings);
    if (typeof standards === 'number') return standards;

    const [toolkit, { readSnapshotSources }, { Source }] = await Promise.all([
      import('../toolkit/evaluate.ts'),
      import('../workspace/snapshots.ts'),
      import('../text/source.ts'),
    ]);
    const read = await readSnapshotSources(invocation.arguments, surroundings.cwd);
    const bundle = toolkit.compile(standards);
    const snapshots = toolkit.readSnapshotFiles(read.files, bundle);
    const evaluation = await toolkit.evaluateSnapshots(bundle, snapshots, {
      asOf: textOption(invocation, 'asOf') ?? null,
      profile: textOption(invocation, 'profile') ?? null,
      findings: [...standards.findings, ...read.findings],
    });

    const [{ formats }, { deliver, presentationOf }] = await Promise.all([
      import('../report/index.ts'),
      import('./output.ts'),
    ]);
    const texts = new Map(
      read.files.flatMap((file) => ('text' in file ? [[file.path, new Source(file.path, file.text)] as const] : [])),
    );
    const presentation = presentationOf(
      invocation,
      surroundings,
      (file) => standards.sources.get(file) ?? texts.get(file),
    );
    const format = formats.find(({ name }) => name === textOption(invocation, 'format'));
    await deliver(format?.evaluation?.(evaluation, presentation) ?? '', invocation, surroundings);
    return exitCode(evaluation, textOption(invocation, 'failOn'));
  },
};

async function misuseOf(invocation: Invocation, surroundings: Surroundings): Promise<ExitCode | undefined> {
  const notADay = asOfMisuse(invocation, surroundings);
  if (notADay !== undefined) return notADay;
  const [{ exists, isDirectory }, { snapshotFormats }] = await Promise.all([
    import('../workspace/files.ts'),
    import('../workspace/snapshots.ts'),
  ]);
  for (const path of invocation.arguments) {
    const absolute = resolve(surroundings.cwd, path);
    if (!(await exists(absolute))) {
      return misuse(
        surroundings,
        { zh: `找不到数据文件 \`${path}\`。`, en: `There is no file or folder \`${path}\`.` },
        { zh: '检查路径；文件夹里的数据会全部读取。', en: 'Check the path; of a folder, all snapshot files are read.' },
      );
    }
    const known = snapshotFormats.some((extension) => path.toLowerCase().endsWith(extension));
    if (!known && !(await isDirectory(absolute))) {
      const list = snapshotFormats.join(', ');
      return misuse(
        surroundings,
        { zh: `不认识 \`${path}\` 的格式。`, en: `The format of \`${path}\` is not known.` },
        { zh: `文件名应以 ${list} 结尾。`, en: `Its name must end in one of ${list}.` },
      );
    }
  }
  return undefined;
}

function exitCode({ findings, summary }: Evaluation, failOn: string | undefined): ExitCode {
  const failed =
    (failOn === 'missed' && summary.missed > 0) || (failOn === 'at-risk' && summary.missed + summary['at-risk'] > 0);
  return failed || findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
