import { resolve } from 'node:path';
import type { Release } from '../toolkit/release.ts';
import { plural } from '../text/words.ts';
import type { Standards } from '../toolkit/validate.ts';
import { type Command, type ExitCode, misuse, type Surroundings, textOption, textsOption } from './command.ts';

export const release: Command = {
  name: 'release',
  summary: {
    zh: '发布：把改过的文档存为版本，记下摘要，写出变更记录',
    en: 'release: freeze what changed as versions, put their digests on record, write the changelog',
  },
  arguments: [
    {
      name: 'dir',
      summary: { zh: '标准所在的文件夹（默认 standards）', en: 'folder of the standards (default: standards)' },
      required: false,
    },
  ],
  options: [
    {
      flags: '--day <day>',
      summary: { zh: '发布日（默认今天）', en: 'the day of the release (default: today)' },
    },
    {
      flags: '--record <snapshots>',
      summary: {
        zh: '记下这些数据此刻的结论，日后可核对；可写多次',
        en: 'record the verdicts of these snapshots as they are now, to be compared later; may be given again',
      },
      several: true,
    },
    {
      flags: '--dry-run',
      summary: { zh: '只显示会发布什么，不写入', en: 'show what would be released, and write nothing' },
    },
  ],
  example: 'yardstick release --dry-run',
  async run(invocation, surroundings) {
    const { cwd, language, today, write } = surroundings;
    const path = invocation.arguments[0] ?? 'standards';
    const day = textOption(invocation, 'day') ?? today;
    const wrong = await misuseOf(day, textsOption(invocation, 'record'), surroundings);
    if (wrong !== undefined) return wrong;
    const { openStandardsAt } = await import('./standards.ts');
    const standards = await openStandardsAt(path, surroundings);
    if (typeof standards === 'number') return standards;
    if (standards.summary.errors > 0 || !standards.catalog.isWhole) return notInOrder(standards, path, surroundings);
    const plan = (await import('../toolkit/release.ts')).release(standards, day);
    const count = plan.frozen.length + plan.recorded.length;
    if (count === 0) {
      write({ zh: '没有要发布的改动。\n', en: 'There is nothing to release.\n' }[language]);
      return 0;
    }
    const { releaseSection } = await import('../report/changelog.ts');
    const latest = plan.releases.find((each) => each.day === day);
    if (latest !== undefined) write(`${releaseSection(latest, language)}\n\n`);
    const foreign = await foreignChangelog(plan, surroundings);
    if (foreign !== undefined) return foreign;
    const isDry = invocation.options['dryRun'] === true;
    if (!isDry) await writeRelease(plan, standards, cwd);
    if (!isDry) await recordVerdicts(plan, day, path, textsOption(invocation, 'record'), surroundings);
    const told = isDry
      ? { zh: `会发布 ${count} 个版本；什么都没有写入。`, en: `${count} would be released; nothing was written.` }
      : { zh: `发布了 ${count} 个版本，请一并提交。`, en: `${count} released; commit the files with your change.` };
    surroundings.warn(`${told[language]}\n`);
    return 0;
  },
};

async function misuseOf(
  day: string,
  snapshots: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode | undefined> {
  const [{ isDay }, { exists }] = await Promise.all([import('../quantity/day.ts'), import('../workspace/files.ts')]);
  if (!isDay(day)) {
    return misuse(
      surroundings,
      { zh: `--day 的 \`${day}\` 不是日历上的日期。`, en: `\`${day}\` of --day is no date of the calendar.` },
      { zh: '写成 `--day 2026-03-31`。', en: 'Write it like `--day 2026-03-31`.' },
    );
  }
  for (const path of snapshots) {
    if (await exists(resolve(surroundings.cwd, path))) continue;
    return misuse(
      surroundings,
      { zh: `找不到数据文件 \`${path}\`。`, en: `There is no file or folder \`${path}\`.` },
      { zh: '检查 --record 的路径。', en: 'Check the path of --record.' },
    );
  }
  return undefined;
}

/** What is not in order would be kept as it is for ever. */
function notInOrder({ summary }: Standards, path: string, { language, warn }: Surroundings): ExitCode {
  const told = {
    zh: `标准里有 ${summary.errors} 个错误，没有发布。\n  › 先看 \`yardstick validate ${path}\`，改好再发布。`,
    en: `The standards have ${plural(summary.errors, 'error')}; nothing was released.\n  › See \`yardstick validate ${path}\`, mend them and release again.`,
  };
  warn(`${told[language]}\n`);
  return 1;
}

/** A changelog that somebody wrote is not to be lost. */
async function foreignChangelog({ folder }: Release, surroundings: Surroundings): Promise<ExitCode | undefined> {
  const { readFile } = await import('node:fs/promises');
  const { exists } = await import('../workspace/files.ts');
  for (const name of ['CHANGELOG.md', 'CHANGELOG.zh.md', 'CHANGELOG.en.md']) {
    const path = resolve(surroundings.cwd, folder, name);
    if (!(await exists(path)) || (await readFile(path, 'utf8')).includes('`yardstick release`')) continue;
    return misuse(
      surroundings,
      {
        zh: `\`${folder}${name}\` 不是 yardstick 写的，不能覆盖；什么都没有写。`,
        en: `\`${folder}${name}\` was not written by yardstick and is not to be overwritten; nothing was written.`,
      },
      { zh: '把它改名后再发布。', en: 'Give it another name, then release again.' },
    );
  }
  return undefined;
}

/** The ledger comes last: whatever was interrupted before is done again by the next release. */
async function writeRelease(plan: Release, { catalog }: Standards, cwd: string): Promise<void> {
  const [{ writeWhole }, { changelog }, { ledgerName }] = await Promise.all([
    import('../workspace/files.ts'),
    import('../report/changelog.ts'),
    import('../catalog/ledger.ts'),
  ]);
  const folder = resolve(cwd, plan.folder);
  for (const { name, text } of plan.frozen) await writeWhole(resolve(folder, 'history', `${name}.yaml`), text);
  const [first = 'zh', ...others] = catalog.workspace?.document.languages ?? [];
  await writeWhole(resolve(folder, 'CHANGELOG.md'), changelog(plan.releases, first));
  for (const other of others) {
    await writeWhole(resolve(folder, `CHANGELOG.${other}.md`), changelog(plan.releases, other));
  }
  await writeWhole(resolve(folder, ledgerName), plan.ledger);
}

/** The verdicts of snapshots as they are at the release, beside the versions that they were reached by. */
async function recordVerdicts(
  plan: Release,
  day: string,
  path: string,
  named: readonly string[],
  surroundings: Surroundings,
): Promise<void> {
  if (named.length === 0) return;
  const { cwd, today } = surroundings;
  const [files, toolkit, { readSnapshotSources }, { validate }] = await Promise.all([
    import('../workspace/files.ts'),
    import('../toolkit/evaluate.ts'),
    import('../workspace/snapshots.ts'),
    import('../toolkit/validate.ts'),
  ]);
  const after = await files.readStandardsFiles(path, cwd);
  const bundle = toolkit.compile(validate(after.files, { today }));
  const read = await readSnapshotSources(named, cwd);
  const snapshots = toolkit.readSnapshotFiles(read.files, bundle);
  const evaluation = await toolkit.evaluateSnapshots(bundle, snapshots, { via: 'compiled', findings: read.findings });
  const file = resolve(cwd, plan.folder, 'history', 'verdicts', `${day}.json`);
  await files.writeWhole(file, `${JSON.stringify(evaluation, null, 1)}\n`);
}
