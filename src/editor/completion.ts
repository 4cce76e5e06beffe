import type { Target } from '../catalog/kind.ts';
import { knownIds } from '../catalog/link.ts';
import { functionNames } from '../explanation/computed.ts';
import { SchemaPlace } from '../schema/lookup.ts';
import { kindNames } from '../schema/validate.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import type { EditorPosition, EditorRange, OpenStandards } from './standards.ts';

export interface EditorCompletion {
  readonly label: string;
  /** As the protocol numbers them: 10 a key, 12 a value, 18 a reference, 3 a function. */
  readonly kind: 3 | 10 | 12 | 18;
  readonly detail: string;
  readonly range: EditorRange;
  readonly newText: string;
}

/** What may be written at a position: keys and words of the schema, and names of whatever is declared somewhere. */
export function completionsAt(open: OpenStandards, text: string, position: EditorPosition): EditorCompletion[] {
  const lines = text.split(/\r?\n/);
  const cursor = cursorAt(lines, position.line, position.character);
  const kind = /^kind:\s*["']?([\w-]+)/m.exec(text)?.[1] ?? '';
  const start = { line: position.line, character: position.character - cursor.prefix.length };
  const range = { start, end: position };
  const item = (label: string, itemKind: EditorCompletion['kind'], detail = '', newText = label) => ({
    label,
    kind: itemKind,
    detail,
    range,
    newText,
  });
  const schema = cursor.path.reduce((place, key) => place.child(key), SchemaPlace.find(kind, { kind }, []));
  if (cursor.isKey) {
    const names = [...schema.keys, ...(cursor.path.at(-1) === 'when' ? dimensionIds(open) : [])];
    return names.map((key) => item(key, 10, schema.child(key).meaning?.[open.language] ?? '', `${key}: `));
  }
  if (cursor.path.length === 1 && cursor.path[0] === 'kind') return kindNames.map((name) => item(name, 12));
  return [
    ...schema.words.map((word) => item(word, 12)),
    ...referredIds(open, cursor).map(({ id, title }) => item(id, 18, title)),
    ...(cursor.path.at(-1) === 'formula' ? formulaWords(lines).map((name) => item(name, 3)) : []),
  ];
}

function dimensionIds({ standards }: OpenStandards): string[] {
  return standards.catalog.dimensions.map(({ id }) => id);
}

/** The ids that others write behind the same key. */
function referredIds(
  { standards: { catalog }, language }: OpenStandards,
  { path }: Cursor,
): { id: string; title: string }[] {
  const key = path.findLast((each) => typeof each === 'string');
  const targets = new Set<Target>();
  for (const entry of catalog.entries) {
    for (const { target, place } of catalog.references(entry)) {
      if (place.path.findLast((each) => typeof each === 'string') === key) targets.add(target);
    }
  }
  // A dimension that nobody has used yet is known all the same.
  const dimension = path.includes('when') ? catalog.dimensions.find(({ id }) => id === key) : undefined;
  if (dimension !== undefined) return dimension.values.map(({ id, title }) => ({ id, title: title[language] }));
  const known = knownIds(catalog);
  return [...targets].flatMap((target) => {
    const ids = known({ target, id: '', place: { file: null, range: null, path: [] } });
    return ids === 'any' ? [] : ids.map((id) => ({ id, title: titleOf(catalog, target, id)?.[language] ?? '' }));
  });
}

function titleOf(catalog: OpenStandards['standards']['catalog'], target: Target, id: string) {
  return catalog.entries.find((entry) => entry.kind === target && entry.id === id)?.title;
}

/** The inputs of the KPI that is written, and the functions. */
function formulaWords(lines: readonly string[]): string[] {
  const from = lines.findIndex((line) => line.startsWith('inputs:'));
  const below = from === -1 ? [] : lines.slice(from + 1);
  const end = below.findIndex((line) => /^\S/.test(line));
  const inputs = below
    .slice(0, end === -1 ? below.length : end)
    .flatMap((line) => /^ {2}([^\s:#]+):/.exec(line)?.[1] ?? []);
  return [...inputs, ...functionNames];
}
