import type { KindName } from './validate.ts';

/**
 * What a change of a field means, as `x-changes` beside the properties of its schema says:
 * - `identity` says what something is, and is no change of it; `status` decides whether a document counts
 * - `words` changes no verdict; `meaning` asks or measures something else; `scope` asks it of others
 * - `target`, `limit` and `floor` are better or worse by the KPI, and shorter is stricter for times
 * - `stricter-higher`, `stricter-lower` and a list of values from lax to strict say which way is stricter by themselves
 * - `term-from` and `term-to` move the days on which a document holds
 * - a `demand` that is added asks for more, an `excuse` for less, an `option` for neither; an `adjustment` is held against the base
 */
export type FieldRule =
  | 'identity'
  | 'status'
  | 'words'
  | 'meaning'
  | 'scope'
  | 'target'
  | 'limit'
  | 'floor'
  | 'stricter-higher'
  | 'stricter-lower'
  | 'term-from'
  | 'term-to'
  | 'demand'
  | 'excuse'
  | 'option'
  | 'adjustment'
  | { readonly stricter: readonly (string | boolean)[] };

export interface Field {
  readonly rule: FieldRule;
  /** Absent where the whole value is one to a reader. */
  readonly shape?: Shape;
}

/** How a value is made up: of named fields, of items that a key tells apart, of values by name, or as another shape. */
export type Shape =
  | { readonly fields: Readonly<Record<string, Field>> }
  | { readonly items: Shape; readonly key: string }
  | { readonly values: Shape }
  | { readonly of: string };

export type Shapes = Readonly<Record<string, Shape>>;
export type FieldRules = Readonly<Record<KindName, Field>>;
