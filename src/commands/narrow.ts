import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { baselineText, readBaseline, withoutBaseline } from '../decision/baseline.ts';
import { withoutUnchanged } from '../decision/change.ts';
import type { Decided } from '../decision/decide.ts';
import { compareFindings, type Finding, summarize } from '../finding/finding.ts';
import type { Findings } from '../finding/generated.ts';
import { type Standards, validate } from '../toolkit/validate.ts';
import { exists, writeWhole } from '../workspace/files.ts';
import { gitTroubleWords } from './git-trouble.ts';
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
  if ('trouble' in before) return misuse(surroundings, ...gitTroubleWords(before, revision, '--changed'));
  const { findings } = validate(before.files, { today: surroundings.today });
  return withoutUnchanged(decided, findings, before.change);
}
