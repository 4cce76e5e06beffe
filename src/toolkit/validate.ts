import type { Catalog } from '../catalog/catalog.ts';
import { type AnyEntry, Entry } from '../catalog/entry.ts';
import { type Broken, linkCatalog } from '../catalog/link.ts';
import { checks } from '../checks/index.ts';
import * as fileProblems from '../finding/catalogue/file.ts';
import { compareFindings, type Finding, summarize } from '../finding/finding.ts';
import type { FindingSummary } from '../finding/generated.ts';
import { finding } from '../finding/problem.ts';
import { kinds } from '../kinds/index.ts';
import type { Day } from '../quantity/day.ts';
import { validateDocument } from '../schema/validate.ts';
import { decode } from '../text/decode.ts';
import { startOfFile } from '../text/range.ts';
import { Source } from '../text/source.ts';
import { parseYaml } from '../yaml/parse.ts';

/** No document of standards is longer: whatever is, is data in the wrong place. */
export const mostBytes = 1_048_576;

/** A set of standards as far as it could be read, with everything that was found on the way. */
export interface Standards {
  readonly catalog: Catalog;
  readonly findings: readonly Finding[];
  readonly summary: FindingSummary;
  /** The texts by path, for code frames. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** Text, or bytes that may turn out not to be text. Paths are posix. */
export interface StandardsFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface ValidateOptions {
  /** Decides what is overdue. */
  readonly today: Day;
  /** What reading the files found already. */
  readonly findings?: readonly Finding[];
}

/** Files → documents → catalog → findings: syntax, schema, references and checks of all files in one run. Never throws for bad input. */
export function validate(
  files: readonly StandardsFile[],
  { today, findings: before = [] }: ValidateOptions,
): Standards {
  const findings: Finding[] = [...before];
  const sources = new Map<string, Source>();
  const entries: AnyEntry[] = [];
  const broken: Broken[] = [];
  for (const file of files) {
    const source = sourceOf(file, findings);
    if (source === undefined) {
      broken.push(unknownDocument);
      continue;
    }
    sources.set(source.path, source);
    const parsed = parseYaml(source);
    const validated = parsed.document && validateDocument(parsed.document);
    findings.push(...withoutContradictions(parsed.findings, validated?.findings ?? []));
    if (parsed.document && validated?.document) entries.push(new Entry(validated.document, parsed.document));
    else broken.push(headerOf(source));
  }
  const { catalog, findings: linked } = linkCatalog(entries, broken, kinds);
  findings.push(...linked, ...checks.flatMap((check) => check.findings(catalog, today)));
  return { catalog, findings: findings.toSorted(compareFindings), summary: summarize(findings, files.length), sources };
}

/** A document of which not even the header can be told. */
const unknownDocument: Broken = { kind: '', id: '' };

/** “Put `yes` in quotes” is no advice where the schema asks for `true`: what is wrong with a place goes before what is unwise. */
function withoutContradictions(parsed: readonly Finding[], validated: readonly Finding[]): Finding[] {
  const wrong = new Set(validated.map(({ range }) => JSON.stringify(range)));
  const wise = parsed.filter(({ severity, range }) => severity === 'error' || !wrong.has(JSON.stringify(range)));
  return [...wise, ...validated];
}

function sourceOf({ path, content }: StandardsFile, findings: Finding[]): Source | undefined {
  const place = { file: path, range: startOfFile, path: [] };
  const length = typeof content === 'string' ? content.length : content.byteLength;
  if (length > mostBytes) {
    findings.push(finding(fileProblems.tooLarge, place, { bytes: length, most: mostBytes }));
    return undefined;
  }
  const text = typeof content === 'string' ? content : decode(content);
  if (typeof text !== 'string') {
    const start = { line: text.line, column: 1 };
    findings.push(finding(fileProblems.notUtf8, { ...place, range: { start, end: start } }, text));
    return undefined;
  }
  if (text.trim() === '') {
    findings.push(finding(fileProblems.empty, place, {}));
    return undefined;
  }
  return new Source(path, text);
}

/** What a broken document calls itself, so that references to it are not reported as well. */
function headerOf({ text }: Source): Broken {
  const value = (key: string) => new RegExp(`^${key}:\\s*["']?([^"'\\s#]+)`, 'm').exec(text)?.[1] ?? '';
  return { kind: value('kind'), id: value('id') };
}
