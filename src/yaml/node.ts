import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Source } from '../text/source.ts';
import { type Json, type KeyPlaces, PlacedDocument, type Places } from './document.ts';

/** A parsed YAML document as a value with its places. */
export function placedDocument(source: Source, document: Document): PlacedDocument {
  const root = document.contents;
  return new PlacedDocument(source, toJson(root), () => placesOf(root));
}

function placesOf(node: Node | null): Places | null {
  const [start, end] = node?.range ?? [];
  if (start === undefined || end === undefined) return null;
  if (isSeq(node)) return [start, end, node.items.map((item) => placesOf(asNode(item)) ?? [start, end])];
  if (!isMap(node)) return [start, end];
  const inside: Record<string, KeyPlaces> = Object.create(null) as Record<string, KeyPlaces>;
  for (const { key, value } of node.items) {
    if (!isScalar(key) || !key.range) continue;
    const [from, to] = key.range;
    const name = String(key.value);
    // Of a key that stands twice, the first is looked at.
    inside[name] ??= [from, to, placesOf(asNode(value)) ?? [from, to]];
  }
  return [start, end, inside];
}

/** Items of a parsed document are nodes, or nothing. */
function asNode(item: unknown): Node | null {
  return isScalar(item) || isMap(item) || isSeq(item) ? item : null;
}

function toJson(node: unknown): Json {
  if (isMap(node)) {
    // No prototype: a key named __proto__ is a key like any other.
    const object: { [key: string]: Json } = Object.create(null) as { [key: string]: Json };
    for (const { key, value } of node.items) object[isScalar(key) ? String(key.value) : ''] = toJson(value);
    return object;
  }
  if (isSeq(node)) return node.items.map(toJson);
  if (!isScalar(node)) return null;
  const { value } = node;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
