import { resolve } from 'node:path';
import type { Bundle } from '../evaluation/bundle.ts';
import type { Dataset } from '../rule/dataset.ts';
import type { Argument, ExitCode, Invocation, Option, Surroundings } from './command.ts';
import { asOfMisuse, listOption, misuse, textOption } from './command.ts';

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

export const datasetOption: Option = {
  flags: '-d, --dataset <ids>',
  summary: {
    zh: '按这个数据集读导出的文件（不写文件时读它自己的）；几个用逗号隔开',
    en: 'read exports as this dataset maps them (its own files, unless others are named); several with commas',
  },
};

export const zoneOption: Option = {
  flags: '--zone <zone>',
  summary: {
    zh: '没写时区的时间属于哪里，例如 Asia/Shanghai',
    en: 'the zone of times without one, such as Asia/Shanghai',
  },
};

export const byOption: Option = {
  flags: '--by <dimensions>',
  summary: {
    zh: '除目标自己的范围外，再按这些维度分开，用逗号隔开，例如 team,channel',
    en: 'tell figures apart by these dimensions too, with commas, such as team,channel',
  },
};

export const allOption: Option = {
  flags: '-a, --all',
  summary: { zh: '逐条列出全部判定和问题', en: 'list every verdict and finding' },
};

/** Standards and snapshots as a command was told to read them; an exit code where it was called wrongly. */
export async function readInput(invocation: Invocation, surroundings: Surroundings) {
  // Records are read by the engine that computes from them.
  const read = await readFiles(invocation, surroundings, { withRecords: false });
  if (typeof read === 'number') return read;
  const { bundle, files, datasets, findings, source } = read;
  const toolkit = await import('../toolkit/evaluate.ts');
  return {
    toolkit,
    bundle,
    datasets: datasets.map(({ dataset }) => dataset),
    snapshots: toolkit.readSnapshotFiles(files, bundle),
    request: {
      // Files may be long.
      via: 'bulk' as const,
      asOf: textOption(invocation, 'asOf') ?? null,
      profile: textOption(invocation, 'profile') ?? null,
      findings,
    },
    source,
  };
}

export type ReadInput = Exclude<Awaited<ReturnType<typeof readInput>>, ExitCode>;

/** Standards, and the files of data: those that were named, or those of the datasets that were. */
export async function readFiles(
  invocation: Invocation,
  surroundings: Surroundings,
  { withRecords }: { readonly withRecords: boolean },
) {
  const wrong = await misuseOf(invocation, surroundings);
  if (wrong !== undefined) return wrong;
  const { openStandardsAt } = await import('./standards.ts');
  const standards = await openStandardsAt(textOption(invocation, 'standards') ?? 'standards', surroundings);
  if (typeof standards === 'number') return standards;

  const [{ compile }, { Source }] = await Promise.all([import('../toolkit/evaluate.ts'), import('../text/source.ts')]);
  const bundle = compile(standards);
  const wanted = await datasetsOf(bundle, invocation, surroundings);
  if (typeof wanted === 'number') return wanted;
  const { files, datasets, findings } = await readSources(wanted, invocation.arguments, surroundings.cwd, withRecords);
  const texts = new Map(
    [...files, ...datasets.flatMap((each) => each.files)].flatMap((file) =>
      'text' in file ? [[file.path, new Source(file.path, file.text)] as const] : [],
    ),
  );
  return {
    bundle,
    /** Of files that were named, where no dataset was. */
    files,
    datasets,
    findings: [...standards.findings, ...findings],
    source: (file: string) => standards.sources.get(file) ?? texts.get(file),
  };
}

export type ReadData = Exclude<Awaited<ReturnType<typeof readFiles>>, ExitCode>;

async function readSources(wanted: readonly Dataset[], named: readonly string[], cwd: string, withRecords: boolean) {
  if (wanted.length === 0)
    return { ...(await (await import('../workspace/snapshots.ts')).readSnapshotSources(named, cwd)), datasets: [] };
  if (!withRecords) return { files: [], datasets: wanted.map((dataset) => ({ dataset, files: [] })), findings: [] };
  const { readDatasetSources } = await import('../workspace/datasets.ts');
  const read = await Promise.all(
    wanted.map(async (dataset) => ({ dataset, ...(await readDatasetSources(dataset, named, cwd)) })),
  );
  return { files: [], datasets: read, findings: read.flatMap(({ findings }) => findings) };
}

/** The datasets that were named; an exit code where there is none of that name, or nothing was named to be read at all. */
async function datasetsOf({ datasets }: Bundle, invocation: Invocation, surroundings: Surroundings) {
  const names = listOption(invocation, 'dataset');
  const known = datasets.map(({ id }) => id);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) return noSuchDataset(unknown, known, surroundings);
  if (names.length > 1 && invocation.arguments.length > 0)
    return misuse(
      surroundings,
      { zh: '写了文件，却有几个数据集。', en: 'Files are named, but several datasets.' },
      { zh: '一次按一个数据集读这些文件。', en: 'Read files as one dataset at a time.' },
    );
  if (names.length > 0 || invocation.arguments.length > 0) return datasets.filter(({ id }) => names.includes(id));
  return misuse(
    surroundings,
    { zh: '没有说明读哪些数据。', en: 'Nothing says which data to read.' },
    {
      zh: '写上文件或文件夹，或用 `--dataset <标识>` 读一个数据集。',
      en: 'Name files or folders, or a dataset with `--dataset <id>`.',
    },
  );
}

async function noSuchDataset(name: string, known: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const [{ closest }, { didYouMean }] = await Promise.all([
    import('../text/closest.ts'),
    import('../finding/catalogue/schema.ts'),
  ]);
  return misuse(
    surroundings,
    { zh: `没有名为 \`${name}\` 的数据集。`, en: `There is no dataset called \`${name}\`.` },
    didYouMean(closest(name, known), known) ?? {
      zh: '用 `yardstick new dataset <标识>` 写一个。',
      en: 'Write one with `yardstick new dataset <id>`.',
    },
  );
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
    // A dataset says itself in which format its files are.
    if (textOption(invocation, 'dataset') !== undefined) continue;
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
