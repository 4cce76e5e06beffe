import type { Finding } from '../finding/finding.ts';
import type { Fix } from '../finding/generated.ts';
import { applyEdits, areApart, type TextEdit } from '../text/edit.ts';
import { openValidation, type Standards, type StandardsFile, type ValidateOptions } from './validate.ts';

/** Files as they are after all safe fixes. */
export interface Fixed {
  /** The new texts by path, byte-order marks included; only of files that changed. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was mended. */
  readonly mended: readonly Finding[];
  /** As it stands afterwards. */
  readonly standards: Standards;
}

/** Fixes make way for others, such as the closing quote for the key behind it. */
const mostRounds = 20;

/**
 * Applies the fixes that findings carry, round by round until none is left: all of a round at once, or where that makes
 * nothing better, file by file, and the first of a file alone. Every byte outside the edits stays.
 */
export function fixStandards(files: readonly StandardsFile[], options: ValidateOptions): Fixed {
  const validate = openValidation();
  const [refused, mended] = [new Set<string>(), [] as Finding[]];
  let texts: ReadonlyMap<string, string> = new Map();
  let standards = validate(files, options);
  /** Keeps fixes only where they leave things better. */
  const attempt = (fixes: readonly Offered[]): boolean => {
    const written = new Map([...texts, ...writtenBy(fixes, standards, files)]);
    const after = validate(
      files.map((file) => ({ ...file, content: written.get(file.path) ?? file.content })),
      options,
    );
    if (!isBetter(after, standards)) return false;
    [texts, standards] = [written, after];
    mended.push(...fixes.map(({ finding }) => finding));
    return true;
  };
  for (let round = 0; round < mostRounds; round++) {
    const offered = offeredBy(standards).filter(({ fix }) => !refused.has(keyOf(fix)));
    if (offered.length === 0) break;
    if (attempt(offered)) continue;
    for (const own of byFile(offered)) {
      const [first] = own;
      if (attempt(own) || first === undefined || (own.length > 1 && attempt([first]))) continue;
      refused.add(keyOf(first.fix));
    }
  }
  return { texts, mended, standards };
}

interface Offered {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes of some findings; of two that touch the same place the first. */
function offeredBy({ findings }: Standards): Offered[] {
  const chosen: Offered[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (fix === null) continue;
    const isFree = chosen.every((other) =>
      other.fix.edits.every((a) => fix.edits.every((b) => a.file !== b.file || areApart(a, b))),
    );
    if (isFree) chosen.push({ finding, fix });
  }
  return chosen;
}

function byFile(offered: readonly Offered[]): Offered[][] {
  const groups = new Map<string, Offered[]>();
  for (const each of offered) {
    const file = each.finding.file ?? '';
    groups.set(file, [...(groups.get(file) ?? []), each]);
  }
  return [...groups.values()];
}

function writtenBy(
  fixes: readonly Offered[],
  { sources }: Standards,
  files: readonly StandardsFile[],
): (readonly [string, string])[] {
  const edits = new Map<string, TextEdit[]>();
  for (const edit of fixes.flatMap(({ fix }) => fix.edits))
    edits.set(edit.file, [...(edits.get(edit.file) ?? []), edit]);
  return [...edits].flatMap(([path, own]) => {
    const source = sources.get(path);
    if (source === undefined) return [];
    const content = files.find((file) => file.path === path)?.content;
    return [[path, markOf(content) + applyEdits(source, own)] as const];
  });
}

/** The byte-order mark that a file begins with: it is no part of its source, and stays. */
function markOf(content: StandardsFile['content'] | undefined): string {
  if (content === undefined) return '';
  const isMarked =
    typeof content === 'string'
      ? content.startsWith(mark)
      : content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
  return isMarked ? mark : '';
}

const mark = '\uFEFF';

function keyOf({ edits }: Fix): string {
  return JSON.stringify(edits);
}

/** What is read further tells more: a document without slips of YAML may have slips of its schema to tell for the first time. */
function isBetter(after: Standards, before: Standards): boolean {
  const [a, b] = [gradesOf(after), gradesOf(before)];
  const at = a.findIndex((count, index) => count !== b[index]);
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
}

function gradesOf({ findings }: Standards): number[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const ofStage = (stage: string) => errors.filter(({ code }) => code.startsWith(stage)).length;
  return [ofStage('yaml/'), ofStage('schema/unknown-kind'), ofStage('schema/'), errors.length, findings.length];
}
