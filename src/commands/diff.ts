import { dirname, relative, resolve } from 'node:path';
import type { Change, Comparison } from '../changes/generated.ts';
import type { Language } from '../text/words.ts';
import type { Standards } from '../toolkit/validate.ts';
import type { ToldImpact } from '../report/impact-words.ts';
import {
  asOfMisuse,
  type Command,
  type ExitCode,
  type Invocation,
  misuse,
  outputOption,
  standardsOption,
  type Surroundings,
  textOption,
  textsOption,
} from './command.ts';
import { openStandardsAt } from './standards.ts';
import { formatsOption, outputsOf } from './format-option.ts';
import { asOfOption, profileOption } from './input.ts';

const formats = ['text', 'markdown', 'json', 'github'] as const;

export const diff: Command = {
  name: 'diff',
  summary: {
    zh: '比较两版标准：每处变化是收紧还是放宽、从哪天起、版本该升多少',
    en: 'compare two versions of standards: which way each change goes, from when, and the version it needs',
  },
  arguments: [
    {
      name: 'base',
      summary: {
        zh: 'git 版本（如 main，`main...` 为分支分出的地方）或文件夹',
        en: 'a git revision (main, or `main...` for where the branch left it), or a folder',
      },
      required: true,
    },
    {
      name: 'head',
      summary: {
        zh: '同上；不写则为现在的标准文件夹',
        en: 'the same; the folder of the standards as it is now where left out',
      },
      required: false,
    },
  ],
  options: [
    standardsOption,
    {
      flags: '--require-reason',
      summary: { zh: '放宽而没有写理由时以 1 退出', en: 'exit code 1 where something is loosened without a reason' },
    },
    {
      flags: '--require-version',
      summary: { zh: '版本号升得不够时以 1 退出', en: 'exit code 1 where a version does not rise as far as it must' },
    },
    {
      flags: '--floor',
      summary: {
        zh: '降低或去掉锁定的下限（floor）时以 1 退出',
        en: 'exit code 1 where a locked minimum (`floor`) is lowered or taken away',
      },
    },
    {
      flags: '--impact <data>',
      summary: {
        zh: '两版标准各判一遍这些过去的数据或工单，看谁的结果会变；可写多次',
        en: 'let both versions judge these past snapshots or tickets, and tell whose verdict changes; may be given again',
      },
      several: true,
    },
    {
      ...asOfOption,
      summary: {
        zh: '与 --impact 同用：两版都按这一天（默认：最后一处变化生效之日）',
        en: 'with --impact: both versions as on this day (default: when the last change has begun)',
      },
    },
    profileOption,
    { flags: '--chart <file>', summary: { zh: '把影响画成 SVG 写入文件', en: 'write a chart of the impact, as SVG' } },
    formatsOption(formats),
    outputOption,
  ],
  example: 'yardstick diff main',
  async run(invocation, surroundings) {
    const outputs = outputsOf(invocation, formats, surroundings);
    if (typeof outputs === 'number') return outputs;
    const folder = textOption(invocation, 'standards') ?? 'standards';
    const [base = '', head = folder] = invocation.arguments;
    const [before, after] = [await open(base, folder, surroundings), await open(head, folder, surroundings)];
    if (typeof before === 'number') return before;
    if (typeof after === 'number') return after;
    const broken = brokenSide({ [base]: before, [head]: after }, surroundings);
    if (broken !== undefined) return broken;
    const [{ compare }, { deliverAll }] = await Promise.all([import('../toolkit/compare.ts'), import('./outputs.ts')]);
    const comparison = compare(before, after, { base, head });
    const impact = await impactOf(before, after, comparison, invocation, surroundings);
    if (typeof impact === 'number') return impact;
    await deliverAll(
      outputs,
      (format, presentation) => format.comparison?.(comparison, presentation, impact) ?? '',
      invocation,
      surroundings,
      (file) => after.sources.get(file),
    );
    return gate(comparison, invocation.options, surroundings);
  },
};

/** What both versions say of past data; undefined where that was not asked for. */
async function impactOf(
  before: Standards,
  after: Standards,
  comparison: Comparison,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<ToldImpact | undefined | ExitCode> {
  const named = textsOption(invocation, 'impact');
  if (named.length === 0) return undefined;
  const { cwd, now, language, warn } = surroundings;
  const wrong = asOfMisuse(invocation, surroundings) ?? (await missingData(named, surroundings));
  if (wrong !== undefined) return wrong;
  const [{ readSnapshotSources }, { compile }, { impactOn }] = await Promise.all([
    import('../workspace/snapshots.ts'),
    import('../toolkit/evaluate.ts'),
    import('../toolkit/impact.ts'),
  ]);
  const { files, findings: unread } = await readSnapshotSources(named, cwd);
  const { impact, findings } = await impactOn(compile(before), compile(after), files, {
    now: Date.parse(now),
    asOf: textOption(invocation, 'asOf') ?? whenAllHolds(comparison, surroundings.today),
    profile: textOption(invocation, 'profile') ?? null,
  });
  for (const { message, file, severity } of [...unread, ...findings])
    if (severity === 'error') warn(`✖ ${file ?? ''} ${message[language]}\n`);
  const chart = textOption(invocation, 'chart') ?? null;
  if (chart === null) return { impact, chart };
  const [{ impactChart }, { writeWhole }] = await Promise.all([
    import('../report/impact-chart.ts'),
    import('../workspace/files.ts'),
  ]);
  await writeWhole(resolve(cwd, chart), impactChart(impact, language));
  const report = textOption(invocation, 'output');
  const from = report === undefined ? cwd : dirname(resolve(cwd, report));
  return { impact, chart: relative(from, resolve(cwd, chart)).replaceAll('\\', '/') };
}

/** The day on which the last of the changes has begun, so that past data show all of them. */
function whenAllHolds({ documents }: Comparison, today: string): string {
  const starts = documents.flatMap(({ changes }) => changes.flatMap(({ from }) => from ?? []));
  return starts.reduce((latest, start) => (start > latest ? start : latest), today);
}

async function missingData(named: readonly string[], surroundings: Surroundings): Promise<ExitCode | undefined> {
  const { exists } = await import('../workspace/files.ts');
  for (const path of named) {
    if (await exists(resolve(surroundings.cwd, path))) continue;
    return misuse(
      surroundings,
      { zh: `找不到数据文件 \`${path}\`。`, en: `There is no file or folder \`${path}\`.` },
      { zh: '检查 --impact 的路径。', en: 'Check the path of --impact.' },
    );
  }
  return undefined;
}

/** A folder or a bundle file where there is one of that name, otherwise a revision of the standards folder. */
async function open(name: string, folder: string, surroundings: Surroundings): Promise<Standards | ExitCode> {
  const { cwd, today } = surroundings;
  const [{ exists, readStandardsFiles }, { validate }] = await Promise.all([
    import('../workspace/files.ts'),
    import('../toolkit/validate.ts'),
  ]);
  if (await exists(resolve(cwd, name))) {
    if (name.endsWith('.json')) return openStandardsAt(name, surroundings);
    const { files, findings } = await readStandardsFiles(name, cwd);
    return validate(files, { today, findings });
  }
  const [{ readAt }, { gitTroubleWords }] = await Promise.all([
    import('../workspace/git.ts'),
    import('./git-trouble.ts'),
  ]);
  const files = await readAt(folder, name, cwd);
  if ('trouble' in files) return misuse(surroundings, ...gitTroubleWords(files, name, 'diff'));
  return validate(files, { today });
}

/** What cannot be read cannot be compared: documents that are left out would look as if they were gone. */
function brokenSide(sides: Readonly<Record<string, Standards>>, surroundings: Surroundings): ExitCode | undefined {
  const [name] = Object.entries(sides).find(([, { catalog }]) => !catalog.isWhole) ?? [];
  if (name === undefined) return undefined;
  misuse(
    surroundings,
    {
      zh: `\`${name}\` 里有读不出来的文档，不能比较。`,
      en: `\`${name}\` has documents that cannot be read, so there is no comparing it.`,
    },
    { zh: '先用 `yardstick validate` 看哪里要改。', en: 'See with `yardstick validate` what has to be mended first.' },
  );
  return 1;
}

function gate(
  { documents }: Comparison,
  options: Readonly<Record<string, unknown>>,
  { language, warn }: Surroundings,
): ExitCode {
  const troubles: string[] = [];
  for (const { document, needs, changes } of documents) {
    if (options['requireVersion'] === true && needs !== null)
      troubles.push(
        { zh: `${document}：版本应为 ${needs}。`, en: `${document}: the version has to be ${needs}.` }[language],
      );
    if (options['floor'] === true)
      for (const change of changes.filter(lowersFloor)) troubles.push(floorTrouble(document, change, language));
    if (options['requireReason'] !== true) continue;
    for (const { class: of, reason, path } of changes) {
      if (of !== 'loosens' || reason !== null) continue;
      const where = [document, ...path].join(' › ');
      troubles.push(
        {
          zh: `${where} 放宽了，没有写理由：写在数值的 why、调整的 reason 或文档的 why 里。`,
          en: `${where} is loosened without a reason: write it as \`why\` of the value or the document, or \`reason\` of the adjustment.`,
        }[language],
      );
    }
  }
  for (const each of troubles) warn(`✖ ${each}\n`);
  return troubles.length === 0 ? 0 : 1;
}

/** A floor is what nobody may go below: the owner of a legal minimum takes it away in another way than by a pull request. */
function lowersFloor({ path, class: of }: Change): boolean {
  return path.includes('floor') && (of === 'loosens' || of === 'removes' || of === 'redefines');
}

function floorTrouble(document: string, { path, old, new: next }: Change, language: Language): string {
  const where = [document, ...path].join(' › ');
  const values = `${old?.[language] ?? '—'} → ${next?.[language] ?? '—'}`;
  return {
    zh: `${where} 是锁定的下限，不能放宽：${values}。`,
    en: `${where} is a locked minimum and may not be loosened: ${values}.`,
  }[language];
}
