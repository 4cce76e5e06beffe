import { resolve } from 'node:path';
import type { Argument, ExitCode, Invocation, Option, Surroundings } from './command.ts';
import { asOfMisuse, misuse, textOption } from './command.ts';

/** What the commands that judge snapshots have in common. */
export const snapshotsArgument: Argument = {
  name: 'snapshots',
  summary: {
    zh: '数据文件或文件夹：JSON、NDJSON、CSV、Parquet',
    en: 'files or folders of snapshots: JSON, NDJSON, CSV, Parquet',
  },
  required: true,
  several: true,
};

export const profileOption: Option = {
  flags: '-p, --profile <id>',
  summary: { zh: '采用某个适配', en: 'apply a profile' },
};

export const asOfOption: Option = {
  flags: '--as-of <day>',
  summary: {
    zh: '按这一天生效的标准（默认：各期末）',
    en: 'standards in force on this day (default: each period’s end)',
  },
};

export const allOption: Option = {
  flags: '-a, --all',
  summary: { zh: '逐条列出全部判定和问题', en: 'list every verdict and finding' },
};

/** Standards and snapshots as a command was told to read them; an exit code where it was called wrongly. */
export async function readInput(invocation: Invocation, surroundings: Surroundings) {
  const read = await readFiles(invocation, surroundings);
  if (typeof read === 'number') return read;
  const { bundle, files, findings, source } = read;
  const toolkit = await import('../toolkit/evaluate.ts');
  return {
    toolkit,
    bundle,
    snapshots: toolkit.readSnapshotFiles(files, bundle),
    request: {
      asOf: textOption(invocation, 'asOf') ?? null,
      profile: textOption(invocation, 'profile') ?? null,
      findings,
    },
    source,
  };
}

/** Standards, and the files of data that were named. */
export async function readFiles(invocation: Invocation, surroundings: Surroundings) {
  const wrong = await misuseOf(invocation, surroundings);
  if (wrong !== undefined) return wrong;
  const { openStandardsAt } = await import('./standards.ts');
  const standards = await openStandardsAt(textOption(invocation, 'standards') ?? 'standards', surroundings);
  if (typeof standards === 'number') return standards;

  const [{ compile }, { readSnapshotSources }, { Source }] = await Promise.all([
    import('../toolkit/evaluate.ts'),
    import('../workspace/snapshots.ts'),
    import('../text/source.ts'),
  ]);
  const { files, findings } = await readSnapshotSources(invocation.arguments, surroundings.cwd);
  const texts = new Map(
    files.flatMap((file) => ('text' in file ? [[file.path, new Source(file.path, file.text)] as const] : [])),
  );
  return {
    bundle: compile(standards),
    files,
    findings: [...standards.findings, ...findings],
    source: (file: string) => standards.sources.get(file) ?? texts.get(file),
  };
}

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
