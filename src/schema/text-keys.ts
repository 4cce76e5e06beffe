import type { KindName } from './validate.ts';
import { schemas } from './generated/schemas.ts';

/** As much of a schema as tells which keys hold text. */
interface SchemaNode {
  readonly $ref?: string;
  readonly items?: SchemaNode;
  readonly additionalProperties?: boolean | SchemaNode;
}

/** What may be words alone instead: what counts as text is a string that stands for it. */
const wordsAlone: readonly string[] = ['#/$defs/input'];

const files: Readonly<Record<string, object>> = schemas;
const known = new Map<string, ReadonlySet<string>>();

/** The keys of a kind of document that hold a text, a list of texts, or texts by names of their own. */
export function textKeysOf(kind: KindName): ReadonlySet<string> {
  const found =
    known.get(kind) ?? new Set([...keysIn(files[`${kind}.schema.json`]), ...keysIn(files['common.schema.json'])]);
  known.set(kind, found);
  return found;
}

function keysIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const properties: object = 'properties' in node && typeof node.properties === 'object' ? (node.properties ?? {}) : {};
  const own = Object.entries(properties).flatMap(([key, value]: [string, SchemaNode]) =>
    holdsText(value) ? [key] : [],
  );
  return [...own, ...Object.values(node).flatMap(keysIn)];
}

function holdsText({ $ref, items, additionalProperties: rest }: SchemaNode): boolean {
  const isText = $ref?.endsWith('#/$defs/text') === true || wordsAlone.includes($ref ?? '');
  return isText || (items !== undefined && holdsText(items)) || (typeof rest === 'object' && holdsText(rest));
}
