import type { Catalog } from '../catalog/catalog.ts';
import type { AnyEntry } from '../catalog/entry.ts';
import type { Day } from '../quantity/day.ts';
import type { KindName } from '../schema/validate.ts';
import type { Words } from '../text/words.ts';
import type { Json } from '../yaml/document.ts';
import type { Bump, Class } from './generated.ts';

export type { Bump, Class } from './generated.ts';

/** What one change of a field comes to. A field can be tightened for a time and loosened for another: then there are several. */
export interface Outcome {
  readonly class: Class;
  readonly bump: Bump;
  /** The days on which it matters; null: without bound. */
  readonly from?: Day | null;
  readonly to?: Day | null;
  /** The figures of those days, where they are not the whole field. */
  readonly old?: string | null;
  readonly new?: string | null;
  readonly reason?: Words | null;
}

/** One of the two sets that are compared, with the document as it is there. */
export interface Side {
  readonly catalog: Catalog;
  readonly entry: AnyEntry | undefined;
}

/** A field that differs. Undefined is what is not there. */
export interface FieldChange {
  readonly kind: KindName;
  /** The key of the field. */
  readonly key: string;
  readonly old: Json | undefined;
  readonly new: Json | undefined;
  /** What the field stands in. */
  readonly within: { readonly old: Json | undefined; readonly new: Json | undefined };
  readonly before: Side;
  readonly after: Side;
  /** True in documents that excuse: what asks for more there asks for less of everybody else. */
  readonly excuses: boolean;
}

export const rewords: readonly Outcome[] = [{ class: 'rewords', bump: 'patch' }];
export const redefines: readonly Outcome[] = [{ class: 'redefines', bump: 'major' }];
export const tightens: readonly Outcome[] = [{ class: 'tightens', bump: 'major' }];
export const loosens: readonly Outcome[] = [{ class: 'loosens', bump: 'minor' }];

export function objectIn(value: Json | undefined): Readonly<Record<string, Json>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

export function textIn(value: Json | undefined, key: string): string | undefined {
  const found = objectIn(value)?.[key];
  return typeof found === 'string' ? found : undefined;
}
