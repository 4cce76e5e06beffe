import type { History } from '../catalog/catalog.ts';
import { type AnyEntry, Entry } from '../catalog/entry.ts';
import type { Released } from '../catalog/ledger.ts';
import { linkCatalog } from '../catalog/link.ts';
import * as problems from '../finding/catalogue/bundle.ts';
import { compareText, type Finding, summarize } from '../finding/finding.ts';
import { finding, nowhere } from '../finding/problem.ts';
import { kinds } from '../kinds/index.ts';
import type { Day } from '../quantity/day.ts';
import { validateDocument } from '../schema/validate.ts';
import { canonicalJson, digest } from '../text/digest.ts';
import { startOfFile } from '../text/range.ts';
import { Source } from '../text/source.ts';
import type { Words } from '../text/words.ts';
import { type Json, PlacedDocument, type Places } from '../yaml/document.ts';
import type { BundleContent, BundleFile, BundleSignature, StoredDocument } from './generated-bundle.ts';
import type { Standards } from './validate.ts';
import { isObject } from '../text/object.ts';

/** The documents, frozen versions and releases of a set of standards, without what was over before a day. */
export function bundleContent({ catalog }: Pick<Standards, 'catalog'>, from: Day | null = null): BundleContent {
  const isOver = (entry: AnyEntry) => {
    const version = catalog.versions(entry).find((each) => each.entry === entry);
    const last = version?.term.to ?? null;
    return from !== null && last !== null && last < from;
  };
  const frozen = catalog.frozen.filter((entry) => !isOver(entry));
  return {
    documents: catalog.entries.map(stored),
    frozen: frozen.map(stored).toSorted((a, b) => compareText(a.file, b.file)),
    releases: [...catalog.history.ledger.values()]
      .map(({ name, day, digest: of }) => ({ name, day, digest: of }))
      .toSorted((a, b) => compareText(a.name, b.name)),
  };
}

function stored({ file, parsed }: AnyEntry): StoredDocument {
  const { value, places, source } = parsed;
  return {
    file,
    text: source.text,
    value: typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {},
    places: places === null ? null : [...places],
  };
}

/** The bytes of a bundle file: canonical, so that any other bytes are another bundle. */
export function bundleText(content: BundleContent, signatures: readonly BundleSignature[] = []): string {
  const inOrder = signatures.toSorted((a, b) => compareText(a.key, b.key));
  const file: BundleFile = { format: 1, content, digest: digest(content), signatures: inOrder };
  return `${canonicalJson(file)}\n`;
}

/** What a signature is made over. */
export function signedText({ digest: of }: Pick<BundleFile, 'digest'>): string {
  return `yardstick bundle 1 ${of}`;
}

export interface LoadedBundle {
  /** As of a folder, for everything that takes standards. */
  readonly standards: Standards;
  readonly content: BundleContent;
  readonly digest: string;
  /** Not verified here, where nobody can be waited for: `invalidSignatures` does. */
  readonly signatures: readonly BundleSignature[];
}

/**
 * The standards in the text of a bundle file, or what is wrong with it. Never throws. Needs no YAML and no file system; whether
 * a single byte is another one than was built is noticed.
 */
export function loadBundle(path: string, text: string): LoadedBundle | Finding {
  const place = { file: path, range: startOfFile, path: [] };
  const refuse = (why: Words) => finding(problems.damaged, place, { why });
  const file = parse(text);
  if (file === undefined) return refuse({ zh: '它不是完整的 JSON。', en: 'it is no JSON, or not all of it.' });
  if (!isObject(file) || !('content' in file)) return refuse({ zh: '它不是标准包。', en: 'it is no bundle.' });
  const { format } = file;
  if (format !== 1) return finding(problems.otherFormat, place, { format: String(format) });
  if (!isBundle(file)) return refuse({ zh: '它缺少应有的内容。', en: 'it lacks what a bundle has.' });
  const { content, signatures } = file;
  if (digest(content) !== file.digest || bundleText(content, signatures) !== text)
    return refuse({ zh: '内容和摘要对不上。', en: 'its content is not that of its digest.' });
  const documents = content.documents.map(entryOf);
  const frozen = content.frozen.map(entryOf);
  const wrong = [...documents, ...frozen].find((each) => !(each instanceof Entry));
  if (wrong !== undefined && !(wrong instanceof Entry)) return wrong;
  const isEntry = (each: AnyEntry | Finding): each is AnyEntry => each instanceof Entry;
  const { catalog } = linkCatalog(documents.filter(isEntry), [], kinds, historyOf(content, frozen.filter(isEntry)));
  const sources = new Map(catalog.entries.map(({ file: name, parsed }) => [name, parsed.source]));
  return {
    standards: { catalog, findings: [], suppressed: [], summary: summarize([], [], documents.length), sources },
    content,
    digest: file.digest,
    signatures,
  };
}

function historyOf({ releases }: BundleContent, frozen: readonly AnyEntry[]): History {
  const ledger = new Map(releases.map((release): [string, Released] => [release.name, { ...release, place: nowhere }]));
  return { frozen, ledger, isWhole: true };
}

/** Held against the schema of its kind like any document: a digest says that it is unchanged, not that it is sound. */
function entryOf({ file, text, value, places: found }: StoredDocument): AnyEntry | Finding {
  const given: unknown = found;
  const places = isPlaces(given) ? given : null;
  const parsed = new PlacedDocument(new Source(file, text), valueOf(value, places), () => places);
  const { document, findings } = validateDocument(parsed);
  if (document !== null) return new Entry(document, parsed);
  const why = { zh: '它有读不出的文档。', en: 'it has a document that cannot be read.' };
  return findings[0] ?? finding(problems.damaged, nowhere, { why });
}

/** A value with its keys in the order in which they are written: the file has them sorted, and people chose their order. */
function valueOf(value: unknown, places: Places | null | undefined): Json {
  const inside = places?.[2];
  if (Array.isArray(value)) return value.map((item, at) => valueOf(item, isList(inside) ? inside[at] : undefined));
  if (!isObject(value))
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  const placed = inside === undefined || isList(inside) ? {} : inside;
  const startOf = (key: string) => placed[key]?.[0] ?? 0;
  const object: { [key: string]: Json } = Object.create(null) as { [key: string]: Json };
  for (const key of Object.keys(value).toSorted((a, b) => startOf(a) - startOf(b)))
    object[key] = valueOf(value[key], placed[key]?.[2]);
  return object;
}

function isList(inside: Places[2]): inside is readonly Places[] {
  return Array.isArray(inside);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBundle(file: Readonly<Record<string, unknown>>): file is Readonly<Record<string, unknown>> & BundleFile {
  const { content, digest: of, signatures } = file;
  if (!isObject(content) || typeof of !== 'string' || !Array.isArray(signatures)) return false;
  const { documents, frozen, releases } = content;
  return (
    [documents, frozen].every((list) => Array.isArray(list) && list.every(isStored)) &&
    Array.isArray(releases) &&
    releases.every(
      (each) => isObject(each) && ['name', 'day', 'digest'].every((key) => typeof each[key] === 'string'),
    ) &&
    signatures.every((each) => isObject(each) && isHex(each['key'], 64) && isHex(each['signature'], 128))
  );
}

function isStored(value: unknown): boolean {
  if (!isObject(value)) return false;
  return (
    typeof value['file'] === 'string' &&
    typeof value['text'] === 'string' &&
    isObject(value['value']) &&
    'places' in value
  );
}

function isHex(value: unknown, length: number): boolean {
  return typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value);
}

function isPlaces(value: unknown): value is Places {
  if (!Array.isArray(value) || !value.slice(0, 2).every(Number.isInteger) || value.length < 2) return false;
  const inside: unknown = value[2];
  if (inside === undefined) return true;
  if (Array.isArray(inside)) return inside.every(isPlaces);
  return (
    isObject(inside) &&
    Object.values(inside).every(
      (each) => Array.isArray(each) && each.slice(0, 2).every(Number.isInteger) && isPlaces(each[2]),
    )
  );
}
