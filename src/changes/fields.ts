import { documentFields, shapes } from '../schema/generated/fields.ts';
import type { Field, Shape } from '../schema/field.ts';
import type { KindName } from '../schema/validate.ts';
import type { Path } from '../text/range.ts';
import type { Json } from '../yaml/document.ts';
import { type Named, namedItems, pairsOf } from './match.ts';
import { type FieldChange, objectIn, type Outcome, type Side } from './outcome.ts';
import { outcomesOf } from './rules/index.ts';
import { isSame } from './value.ts';

/** One field that differs, what that comes to, and what is to be written. */
export interface FoundChange {
  /** Keys, and in lists the ids of items. */
  readonly path: readonly string[];
  readonly outcomes: readonly Outcome[];
  readonly old: Json | undefined;
  readonly new: Json | undefined;
  /** Where it stands in each of the two documents. */
  readonly at: { readonly old: Path; readonly new: Path };
  readonly edit: { readonly path: readonly string[]; readonly old: Json | undefined; readonly new: Json | undefined };
}

/** Every field in which two versions of a document differ, in the order of the newer one. */
export function fieldChanges(kind: KindName, before: Side, after: Side): FoundChange[] {
  const whole = documentFields[kind];
  const walk = new Walk(kind, whole, before, after);
  const [old, next] = [before.entry?.parsed.value, after.entry?.parsed.value];
  if (old === undefined || next === undefined) return [walk.whole(old, next)];
  return walk.inside(whole.shape, { old, new: next, at: { old: [], new: [] }, path: [] });
}

/** A value in both documents, and the way to it. */
interface Spot {
  readonly old: Json | undefined;
  readonly new: Json | undefined;
  readonly at: { readonly old: Path; readonly new: Path };
  readonly path: readonly string[];
}

class Walk {
  readonly #kind: KindName;
  readonly #whole: Field;
  readonly #before: Side;
  readonly #after: Side;

  constructor(kind: KindName, whole: Field, before: Side, after: Side) {
    this.#kind = kind;
    this.#whole = whole;
    this.#before = before;
    this.#after = after;
  }

  /** A document that is new or gone. */
  whole(old: Json | undefined, next: Json | undefined): FoundChange {
    const status = { old: objectIn(old)?.['status'], new: objectIn(next)?.['status'] };
    // What does not count yet, or no more, asks for nothing.
    const isQuiet = [status.old, status.new].every(
      (each) => each === undefined || each === 'draft' || each === 'retired',
    );
    const spot: Spot = { old, new: next, at: { old: [], new: [] }, path: [] };
    const found = this.#change(this.#whole, spot, spot, '');
    const quiet: Outcome = { class: old === undefined ? 'adds' : 'removes', bump: 'patch' };
    return isQuiet ? { ...found, outcomes: [quiet] } : found;
  }

  /** The differences inside a value that is there on both sides. */
  inside(shape: Shape | undefined, spot: Spot): FoundChange[] {
    if (shape === undefined) return [];
    if ('of' in shape) return this.inside(shapes[shape.of], spot);
    if ('fields' in shape) return this.#fields(shape.fields, spot);
    if ('values' in shape) return this.#values(shape.values, spot);
    return [];
  }

  #fields(fields: Readonly<Record<string, Field>>, spot: Spot): FoundChange[] {
    const [old, next] = [objectIn(spot.old) ?? {}, objectIn(spot.new) ?? {}];
    const keys = new Set([...Object.keys(next), ...Object.keys(old)]);
    return [...keys].flatMap((key) => {
      const field = fields[key];
      if (field === undefined || isSame(old[key], next[key])) return [];
      return this.#field(field, below(spot, key, old[key], next[key]), spot, key);
    });
  }

  #field(field: Field, spot: Spot, within: Spot, key: string): FoundChange[] {
    const shape = structureOf(field.shape);
    const isThere = spot.old !== undefined && spot.new !== undefined;
    if (shape !== undefined && 'items' in shape) return this.#items(field, shape, spot, within, key);
    // Which way a floor goes is told by the KPI or the clock that it stands beside.
    const isFloor = field.rule === 'floor' && objectIn(spot.old)?.['value'] !== objectIn(spot.new)?.['value'];
    if (isFloor) return [this.#change(field, spot, within, key)];
    // A term that is new or gone is as one without bounds.
    const isTerm = key === 'effective';
    if (shape !== undefined && (isThere || isTerm) && isObject(spot.old ?? {}) && isObject(spot.new ?? {})) {
      const found = this.inside(shape, spot);
      return isThere
        ? found
        : found.map((each) => ({ ...each, edit: { path: spot.path, old: spot.old, new: spot.new } }));
    }
    return [this.#change(field, spot, within, key)];
  }

  #values(shape: Shape, spot: Spot): FoundChange[] {
    const [old, next] = [objectIn(spot.old) ?? {}, objectIn(spot.new) ?? {}];
    return [...new Set([...Object.keys(next), ...Object.keys(old)])].flatMap((name) => {
      if (isSame(old[name], next[name])) return [];
      const each = below(spot, name, old[name], next[name]);
      if (each.old !== undefined && each.new !== undefined) return this.inside(shape, each);
      return [this.#change({ rule: 'demand' }, each, spot, name)];
    });
  }

  #items(field: Field, shape: { items: Shape; key: string }, spot: Spot, within: Spot, key: string): FoundChange[] {
    const [old, next] = [spot.old ?? [], spot.new ?? []];
    const [before, after] = [old, next].map((list) => (Array.isArray(list) ? namedItems(list, shape.key) : undefined));
    if (before === undefined || after === undefined) return [this.#change(field, spot, within, key)];
    const found = pairsOf(before, after).flatMap((pair): FoundChange[] => {
      const name = pair.new?.name ?? pair.old?.name ?? '';
      const item: Spot = {
        old: pair.old?.value,
        new: pair.new?.value,
        at: { old: placeIn(spot.at.old, before, pair.old), new: placeIn(spot.at.new, after, pair.new) },
        path: [...spot.path, name],
      };
      if (pair.old === undefined || pair.new === undefined) return this.#item(field, shape.items, item, spot, key);
      const inner = this.inside(shape.items, item).filter(({ path }) => path.at(-1) !== shape.key);
      return pair.old.name === pair.new.name ? inner : [renamed(pair.old.name, item, shape.key), ...inner];
    });
    // A list that is new or gone is written as a whole.
    if (spot.old === undefined || spot.new === undefined) {
      const edit = { path: spot.path, old: spot.old, new: spot.new };
      return found.map((each) => ({ ...each, edit }));
    }
    const order = (items: readonly { name: string }[], others: readonly { name: string }[]) =>
      items.filter(({ name }) => others.some((each) => each.name === name)).map(({ name }) => name);
    return isSame(order(before, after), order(after, before)) ? found : [...found, moved(spot, within, before, after)];
  }

  /** An item that is new or gone. What an adjustment asks for is told field by field, against its base. */
  #item(field: Field, shape: Shape, item: Spot, within: Spot, key: string): FoundChange[] {
    if (field.rule !== 'adjustment') return [this.#change(field, item, within, key)];
    const edit = { path: item.path, old: item.old, new: item.new };
    // The empty item keeps what it is about: without it nobody could tell what it is held against.
    const empty = Object.fromEntries(
      Object.entries(objectIn(item.old ?? item.new) ?? {}).filter(([name]) => name === 'goal' || name === 'tier'),
    );
    const inner = this.inside(shape, { ...item, old: item.old ?? empty, new: item.new ?? empty });
    return inner.map((each) => ({ ...each, edit }));
  }

  #change(field: Field, spot: Spot, within: Spot, key: string): FoundChange {
    const change: FieldChange = {
      kind: this.#kind,
      key,
      old: spot.old,
      new: spot.new,
      within: { old: within.old, new: within.new },
      before: this.#before,
      after: this.#after,
      excuses: this.#whole.rule === 'excuse',
    };
    const { path, at, old, new: next } = spot;
    return {
      path,
      at,
      old,
      new: next,
      outcomes: outcomesOf(field, this.#whole, change),
      edit: { path, old, new: next },
    };
  }
}

function structureOf(shape: Shape | undefined): Exclude<Shape, { of: string }> | undefined {
  return shape !== undefined && 'of' in shape ? structureOf(shapes[shape.of]) : shape;
}

function isObject(value: Json): boolean {
  return objectIn(value) !== undefined;
}

function below({ at, path }: Spot, key: string, old: Json | undefined, next: Json | undefined): Spot {
  return { old, new: next, at: { old: [...at.old, key], new: [...at.new, key] }, path: [...path, key] };
}

function placeIn(list: Path, items: readonly object[], item: object | undefined): Path {
  return item === undefined ? list : [...list, items.indexOf(item)];
}

function renamed(was: string, item: Spot, key: string): FoundChange {
  const name = item.path.at(-1) ?? '';
  const old = [...item.path.slice(0, -1), was];
  return {
    path: item.path,
    at: { old: [...item.at.old, key], new: [...item.at.new, key] },
    old: was,
    new: name,
    outcomes: [{ class: 'moves', bump: 'major' }],
    edit: { path: [...old, key], old: was, new: name },
  };
}

/** Items that stand in another order, which matters where the first that matches decides. */
function moved(spot: Spot, within: Spot, before: readonly Named[], after: readonly Named[]): FoundChange {
  const firstDecides = [within.old, within.new].some((each) => objectIn(each)?.['overlap'] === 'first');
  const names = (items: readonly Named[]) => items.map(({ name }) => name);
  return {
    path: spot.path,
    at: spot.at,
    old: names(before),
    new: names(after),
    outcomes: [{ class: 'moves', bump: firstDecides ? 'major' : 'patch' }],
    edit: { path: spot.path, old: names(before), new: names(after) },
  };
}
