import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { baselineText, readBaseline, withoutBaseline } from '../decision/baseline.ts';
import { withoutUnchanged } from '../decision/change.ts';
import type { Decided } from '../decision/decide.ts';
import { compareFindings, type Finding, summarize } from '../finding/finding.ts';
import type { Findings } from '../finding/generated.ts';
import { closest } from '../text/closest.ts';
import type { Words } from '../text/words.ts';
import { type Standards, validate } from '../toolkit/validate.ts';
import { exists, writeWhole } from '../workspace/files.ts';
import type { GitTrouble } from '../workspace/git.ts';
import { type ExitCode, type Invocation, misuse, type Surroundings, textOption } from './command.ts';

/** What is to be told of all that was found: not what the baseline has, nor what a change did not bring. */
export async function narrowed(
  standards: Standards,
  path: string,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<Findings | ExitCode> {
  let decided: Decided = standards;
  const revision = textOption(invocation, 'changed');
  if (revision !== undefined) {
    const changed = await onlyChanged(decided, path, revision, surroundings);
    if (typeof changed === 'number') return changed;
    decided = changed;
  }
  const baseline = textOption(invocation, 'baseline');
  if (baseline !== undefined) {
    const fresh = await onlyNew(decided, baseline, surroundings);
    if (typeof fresh === 'number') return fresh;
    decided = fresh;
  }
  const { summary } = standards;
  const findings = decided.findings.toSorted(compareFindings);
  const suppressed = decided.suppressed.toSorted((a, b) => compareFindings(a.finding, b.finding));
  return { findings, suppressed, summary: summarize(findings, suppressed, summary.documents) };
}

export async function writeBaseline(
  findings: readonly Finding[],
  invocation: Invocation,
  { cwd, warn, language }: Surroundings,
): Promise<ExitCode> {
  const file = textOption(invocation, 'writeBaseline') ?? '';
  await writeWhole(resolve(cwd, file), baselineText(findings));
  const count = findings.length;
  const told = {
    zh: `已把 ${count} 个问题写入基线 ${file}；用 --baseline ${file} 时不再报它们。`,
    en: `${count} finding${count === 1 ? '' : 's'} written to the baseline ${file}; --baseline ${file} leaves them out.`,
  };
  warn(`${told[language]}\n`);
  return 0;
}

async function onlyNew(decided: Decided, file: string, surroundings: Surroundings): Promise<Decided | ExitCode> {
  const absolute = resolve(surroundings.cwd, file);
  if (!(await exists(absolute))) {
    return misuse(
      surroundings,
      { zh: `找不到基线文件 \`${file}\`。`, en: `There is no baseline \`${file}\`.` },
      { zh: `先用 \`--write-baseline ${file}\` 写一份。`, en: `Write one first, with \`--write-baseline ${file}\`.` },
    );
  }
  const baseline = readBaseline(file, await readFile(absolute, 'utf8'));
  // Without it everything would count as new: it is told first, and everything with it.
  if ('code' in baseline) return { ...decided, findings: [baseline, ...decided.findings] };
  return withoutBaseline(decided, baseline);
}

async function onlyChanged(
  decided: Decided,
  path: string,
  revision: string,
  surroundings: Surroundings,
): Promise<Decided | ExitCode> {
  const { readBefore } = await import('../workspace/git.ts');
  const before = await readBefore(path, revision, surroundings.cwd);
  if ('trouble' in before) return misuse(surroundings, ...explained(before, revision));
  const { findings } = validate(before.files, { today: surroundings.today });
  return withoutUnchanged(decided, findings, before.change);
}

function explained(trouble: GitTrouble, revision: string): [Words, Words] {
  switch (trouble.trouble) {
    case 'no-git':
      return [
        { zh: '没有安装 git。', en: 'git is not installed.' },
        { zh: '--changed 要用 git 比较；请安装它。', en: '--changed compares by git; install it.' },
      ];
    case 'no-repository':
      return [
        { zh: '这里不是 git 仓库。', en: 'This is no git repository.' },
        { zh: '在仓库里运行，或不用 --changed。', en: 'Run it inside one, or without --changed.' },
      ];
    case 'no-revision': {
      const meant = closest(revision, trouble.known);
      return [
        { zh: `仓库里没有 \`${revision}\` 这个版本。`, en: `The repository has no revision \`${revision}\`.` },
        meant === undefined
          ? {
              zh: '给出分支、标签或提交；CI 上多半要先取回它：`git fetch origin main`。',
              en: 'Name a branch, tag or commit; CI mostly has to fetch it first: `git fetch origin main`.',
            }
          : { zh: `是不是想写 \`${meant}\`？`, en: `Did you mean \`${meant}\`?` },
      ];
    }
    case 'no-common-ancestor':
      return [
        {
          zh: `找不到与 \`${revision}\` 分开的那次提交。`,
          en: `The commit at which this branch left \`${revision}\` cannot be found.`,
        },
        trouble.isShallow
          ? {
              zh: '这份克隆是浅的：在 CI 里设 `fetch-depth: 0`（GitLab：`GIT_DEPTH: 0`）。',
              en: 'The clone is shallow: set `fetch-depth: 0` in CI (GitLab: `GIT_DEPTH: 0`).',
            }
          : { zh: '两者没有共同的历史；换一个版本。', en: 'The two share no history; name another revision.' },
      ];
  }
}
