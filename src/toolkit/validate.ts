import type { Catalog } from '../catalog/catalog.ts';
import { type AnyEntry, Entry } from '../catalog/entry.ts';
import { emptyLedger, type Ledger, ledgerName, readLedger } from '../catalog/ledger.ts';
import { type Broken, linkCatalog } from '../catalog/link.ts';
import { checks } from '../checks/index.ts';
import { decide } from '../decision/decide.ts';
import * as fileProblems from '../finding/catalogue/file.ts';
import { problems } from '../finding/catalogue/index.ts';
import { compareFindings, type Finding, type Suppressed, summarize } from '../finding/finding.ts';
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
  /** What was found and is not to be told, with the reason. */
  readonly suppressed: readonly Suppressed[];
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
export function validate(files: readonly StandardsFile[], options: ValidateOptions): Standards {
  return openValidation()(files, options);
}

/** Validates all files, of which most are as they were the last time. */
export type Validation = (files: readonly StandardsFile[], options: ValidateOptions) => Standards;

/**
 * For whoever validates again and again, such as an editor: a file whose content did not change is not read again. What
 * depends on other documents – references, checks, what is ignored – is decided anew each time, so that the result is
 * always that of `validate`.
 */
export function openValidation(): Validation {
  let kept = new Map<string, Kept>();
  return (files, { today, findings: before = [] }) => {
    const read = files.map((file) => {
      const known = kept.get(file.path);
      return known !== undefined && isSame(known.content, file.content)
        ? known
        : { path: file.path, content: file.content, ...readFile(file) };
    });
    kept = new Map(read.map((each) => [each.path, each]));
    const current = read.filter(({ path }) => !isFrozen(path));
    const entries = current.flatMap(({ entry }) => entry ?? []);
    const broken = current.flatMap((each) => each.broken ?? []);
    const past = read.filter(({ path }) => isFrozen(path));
    const frozen = past.flatMap(({ entry }) => entry ?? []);
    const ledger = read.find((each) => each.ledger !== undefined)?.ledger ?? emptyLedger;
    const { catalog, findings: linked } = linkCatalog(entries, broken, kinds, {
      frozen,
      ledger,
      isWhole: past.length === frozen.length,
    });
    const checked = checks.flatMap((check) => check.findings(catalog, today));
    const found = [...before, ...read.flatMap(({ findings }) => findings), ...linked, ...checked];
    const sources = new Map(read.flatMap(({ source }) => (source === undefined ? [] : [[source.path, source]])));
    const decided = decide(found.toSorted(compareFindings), {
      catalog,
      sources: [...sources.values()].filter(({ path }) => !isFrozen(path)),
      codes,
      today,
    });
    const findings = decided.findings.toSorted(compareFindings);
    const { suppressed } = decided;
    const documents = current.filter((each) => each.ledger === undefined).length;
    return { catalog, findings, suppressed, summary: summarize(findings, suppressed, documents), sources };
  };
}

function isLedger(path: string): boolean {
  return path === ledgerName || path.endsWith(`/${ledgerName}`);
}

/** Earlier versions of documents are kept in a folder of that name; they decide the days on which they were in force. */
function isFrozen(path: string): boolean {
  return /(^|\/)history\//.test(path);
}

interface Kept extends ReadFile {
  readonly path: string;
  readonly content: StandardsFile['content'];
}

function isSame(a: StandardsFile['content'], b: StandardsFile['content']): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

const codes = {
  checks: new Set(checks.map(({ code }) => code)),
  others: new Set(problems.map(({ code }) => code)),
};

/** What one file is by itself: a document, or what is known of it where it is none. */
interface ReadFile {
  readonly source?: Source;
  readonly entry?: AnyEntry;
  readonly broken?: Broken;
  /** Of the one file that is no document. */
  readonly ledger?: Ledger;
  readonly findings: readonly Finding[];
}

function readFile(file: StandardsFile): ReadFile {
  const findings: Finding[] = [];
  const source = sourceOf(file, findings);
  if (source === undefined) return { broken: unknownDocument, findings };
  const parsed = parseYaml(source);
  if (isLedger(file.path)) {
    const { ledger = emptyLedger, findings: found = [] } = parsed.document ? readLedger(parsed.document) : {};
    return { source, ledger, findings: [...findings, ...parsed.findings, ...found] };
  }
  const validated = parsed.document && validateDocument(parsed.document);
  findings.push(...withoutContradictions(parsed.findings, validated?.findings ?? []));
  if (parsed.document && validated?.document)
    return { source, entry: new Entry(validated.document, parsed.document), findings };
  return { source, broken: headerOf(source), findings };
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
