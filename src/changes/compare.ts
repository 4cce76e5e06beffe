import type { Catalog } from '../catalog/catalog.ts';
import { type AnyEntry, wordsOf } from '../catalog/entry.ts';
import { compareVersions } from '../catalog/versions.ts';
import { compareText } from '../finding/finding.ts';
import { digest } from '../text/digest.ts';
import { type KindName, kindNames } from '../schema/validate.ts';
import type { Path } from '../text/range.ts';
import { same, type Words } from '../text/words.ts';
import { raised } from './bump.ts';
import { fieldChanges, type FoundChange } from './fields.ts';
import type { Bump, Change, ChangeSummary, Class, Comparison, DocumentChange, Spot } from './generated.ts';
import { pairsOf } from './match.ts';
import type { Outcome, Side } from './outcome.ts';
import { versionsBefore } from './successor.ts';
import { inlineWords } from './value.ts';

/** The documents that differ between two sets of standards, with every change of every field. */
export function compareCatalogs(before: Catalog, after: Catalog): DocumentChange[] {
  return kindNames.flatMap((kind) =>
    pairsOf(namedEntries(before, kind), namedEntries(after, kind))
      .flatMap(({ old, new: next }) => compareDocuments(before, old?.entry, after, next?.entry) ?? [])
      .toSorted((a, b) => compareText(a.document, b.document)),
  );
}

/** What a document changes of the version that was released last; undefined where nothing, or where none was. */
export function changeSinceRelease(catalog: Catalog, entry: AnyEntry): DocumentChange | undefined {
  const released = catalog.released(entry);
  const isSame = released === undefined || textOf(released) === textOf(entry);
  return isSame ? undefined : compareDocuments(catalog, released, catalog, entry);
}

function textOf({ parsed }: AnyEntry): string {
  return parsed.source.text;
}

/** How one document differs between two sets of standards; undefined where it does not. */
export function compareDocuments(
  before: Catalog,
  old: AnyEntry | undefined,
  after: Catalog,
  next: AnyEntry | undefined,
): DocumentChange | undefined {
  const entry = next ?? old;
  if (entry === undefined) return undefined;
  const sides = { before: { catalog: before, entry: old }, after: { catalog: after, entry: next } };
  const found = fieldChanges(entry.kind, sides.before, sides.after);
  const isMoved = old !== undefined && next !== undefined && fileIn(before, old.file) !== fileIn(after, next.file);
  if (found.length === 0 && !isMoved) return undefined;
  const from = versionsBefore(sides) ? (next?.document.effective?.from ?? null) : null;
  const name = `${entry.kind}/${entry.id}`;
  const isRenamed = old !== undefined && next !== undefined && old.id !== next.id;
  const changes = found.flatMap((each) => changesOf(each, name, sides, from));
  const isWhole = old === undefined || next === undefined;
  // Where a document lies is nobody’s verdict: a file that was only moved keeps its version.
  const bump =
    isWhole || changes.length === 0 ? null : changes.reduce<Bump>((most, each) => graver(most, each.bump), 'patch');
  const version = { before: old?.document.version ?? null, after: next?.document.version ?? null };
  return {
    document: name,
    was: isRenamed ? `${old.kind}/${old.id}` : null,
    title: entry.title,
    owner: entry.document.owner,
    how: old === undefined ? 'added' : next === undefined ? 'removed' : 'changed',
    version,
    file: { before: old?.file ?? null, after: next?.file ?? null },
    bump,
    needs: bump === null ? null : needed(bump, version),
    changes,
  };
}

/** What a comparison is told as. */
export function comparisonOf(
  documents: readonly DocumentChange[],
  about: Pick<Comparison, 'toolkit' | 'base' | 'head'>,
): Comparison {
  return { ...about, documents: [...documents], summary: summaryOf(documents) };
}

/** A path from the folder of the workspace on: where the whole set lies is no matter. */
function fileIn({ workspace }: Catalog, file: string): string {
  const folder = workspace?.file.slice(0, workspace.file.lastIndexOf('/') + 1) ?? '';
  return file.startsWith(folder) ? file.slice(folder.length) : file;
}

function namedEntries(catalog: Catalog, kind: KindName) {
  return catalog.entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => ({ name: entry.id, value: entry.parsed.value, entry }));
}

function changesOf(
  found: FoundChange,
  document: string,
  sides: { readonly before: Side; readonly after: Side },
  from: string | null,
): Change[] {
  const reason = sides.after.entry?.document.why ?? null;
  return found.outcomes.map((outcome): Change => {
    const shown = (side: 'old' | 'new'): Words | null => {
      const own = outcome[side];
      if (own !== undefined) return own === null ? null : same(own);
      return wholeOf(found[side], found.path);
    };
    const texts = { class: outcome.class, old: shown('old'), new: shown('new') };
    const { edit } = found;
    return {
      path: [...found.path],
      bump: outcome.bump,
      from: later(outcome.from ?? null, from),
      to: outcome.to ?? null,
      before: spotOf(sides.before.entry, found.at.old, found.old === undefined),
      after: spotOf(sides.after.entry, found.at.new, found.new === undefined),
      reason: ownReason(outcome, found) ?? (reason === null ? null : wordsOf(reason)),
      edit: { path: [...edit.path], old: edit.old ?? null, new: edit.new ?? null },
      fingerprint: digest({ document, path: found.path, ...texts }).slice('sha256:'.length, 'sha256:'.length + 16),
      ...texts,
    };
  });
}

/** Of a whole document its name says enough. */
function wholeOf(value: FoundChange['old'], path: readonly string[]): Words | null {
  return value === undefined || path.length === 0 ? null : inlineWords(value);
}

/** An adjustment, an omission and a waiver say why in themselves. */
function ownReason(outcome: Outcome, found: FoundChange): Words | null {
  if (outcome.reason !== undefined && outcome.reason !== null) return outcome.reason;
  const stated = found.edit.new;
  const isObject = typeof stated === 'object' && stated !== null && !Array.isArray(stated);
  const reason = isObject ? (stated['reason'] ?? stated['why']) : undefined;
  return reason === undefined ? null : inlineWords(reason);
}

function spotOf(entry: AnyEntry | undefined, path: Path, isAbsent: boolean): Spot | null {
  if (entry === undefined) return null;
  // What is not there has no place of its own: what it would stand in is shown.
  const { file, range } = isAbsent ? entry.parsed.at(path.slice(0, -1)) : entry.parsed.keyAt(path);
  return file === null || range === null ? null : { file, ...range.start };
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function graver(a: Bump, b: Bump): Bump {
  const rank: readonly Bump[] = ['patch', 'minor', 'major'];
  return rank.indexOf(a) >= rank.indexOf(b) ? a : b;
}

/** The version that is asked for, where the one that is written is lower. */
function needed(bump: Bump, { before, after }: DocumentChange['version']): string | null {
  if (before === null || after === null) return null;
  const least = raised(before, bump);
  return compareVersions(after, least) >= 0 ? null : least;
}

function summaryOf(documents: readonly DocumentChange[]): ChangeSummary {
  const count = (of: Class) => documents.flatMap(({ changes }) => changes).filter((each) => each.class === of).length;
  return {
    documents: documents.length,
    tightens: count('tightens'),
    loosens: count('loosens'),
    adds: count('adds'),
    removes: count('removes'),
    redefines: count('redefines'),
    're-scopes': count('re-scopes'),
    're-dates': count('re-dates'),
    rewords: count('rewords'),
    moves: count('moves'),
  };
}
