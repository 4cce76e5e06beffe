import type { Json } from '../yaml/document.ts';
import type { Change, DocumentChange } from './generated.ts';

/** Documents by `<kind>/<id>`, as plain values. */
export type PlainDocuments = ReadonlyMap<string, Json>;

/** What a comparison makes of its base: the head. */
export function applyChanges(base: PlainDocuments, changes: readonly DocumentChange[]): Map<string, Json> {
  const documents = new Map(base);
  for (const { document, was, how, changes: own } of changes) {
    const before = documents.get(was ?? document) ?? null;
    if (was !== null || how === 'removed') documents.delete(was ?? document);
    if (how !== 'removed') documents.set(document, own.toSorted(byTurn).reduce(applyOne, before));
  }
  return documents;
}

/** New names come first, since what follows uses them; a new order comes last, when everything is there. */
function byTurn(a: Change, b: Change): number {
  const turn = ({ class: of, edit }: Change) => (of !== 'moves' ? 1 : Array.isArray(edit.new) ? 2 : 0);
  return turn(a) - turn(b);
}

function applyOne(document: Json, { class: of, edit }: Change): Json {
  const next = edit.new;
  if (of === 'moves' && Array.isArray(next)) {
    return written(document, edit.path, (list) => (Array.isArray(list) ? inOrder(list, next) : list));
  }
  return written(document, edit.path, () => next);
}

/** The value with another one at the end of a path; null takes away what is there. */
function written(value: Json, path: readonly string[], write: (old: Json) => Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return write(value);
  if (Array.isArray(value)) {
    const at = value.findIndex((each) => nameOf(each) === key);
    const item = written(at === -1 ? null : (value[at] ?? null), rest, write);
    if (at === -1) return item === null ? value : [...value, item];
    return item === null ? value.toSpliced(at, 1) : value.with(at, item);
  }
  const object = typeof value === 'object' && value !== null ? value : {};
  const item = written(object[key] ?? null, rest, write);
  const others = Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
  if (item === null) return others;
  return { ...others, [key]: item };
}

function inOrder(list: readonly Json[], names: readonly Json[]): Json[] {
  const rank = (each: Json) => names.indexOf(nameOf(each) ?? '');
  return list.toSorted((a, b) => rank(a) - rank(b));
}

/** By which an item of a list is told apart. */
function nameOf(item: Json): string | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  const name = ['id', 'goal', 'tier', 'item', 'date'].map((key) => item[key]).find((each) => typeof each === 'string');
  return typeof name === 'string' ? name : undefined;
}
