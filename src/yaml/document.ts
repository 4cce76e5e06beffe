import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Place } from '../finding/problem.ts';
import { type Path, type Range, startOfFile } from '../text/range.ts';
import type { Source } from '../text/source.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A parsed document: its plain value, and a place for every key and value in it. */
export class YamlDocument {
  readonly source: Source;
  readonly value: Json;
  readonly #root: Node | null;

  constructor(source: Source, document: Document) {
    this.source = source;
    this.#root = document.contents;
    this.value = toJson(this.#root);
  }

  /** The value at a path; where the path leads nowhere, the nearest value above it. */
  at(path: Path): Place {
    return { file: this.source.path, range: this.#rangeOf(this.#find(path).value), path };
  }

  /** The key at the end of a path; for an item of a list, the item. */
  keyAt(path: Path): Place {
    const { pair, value } = this.#find(path);
    return { file: this.source.path, range: this.#rangeOf(pair?.key ?? value), path };
  }

  /** The place of a piece of the text at a path; of the whole text where the piece is not written there as it reads. */
  within(path: Path, piece: string): Place {
    const whole = this.at(path);
    const node = this.#find(path).value;
    const [start = 0, end = 0] = isScalar(node) ? (node.range ?? []) : [];
    const index = this.source.text.slice(start, end).indexOf(piece);
    return index === -1 ? whole : { ...whole, range: this.source.range(start + index, start + index + piece.length) };
  }

  /**
   * The place of a stretch of the text at a path, by offsets in its value; of the whole text where it is not written there
   * as it reads, because of escapes, indentation or folded lines.
   */
  slice(path: Path, from: number, to: number): Place {
    const whole = this.at(path);
    const node = this.#find(path).value;
    const [start = 0, end = 0] = isScalar(node) ? (node.range ?? []) : [];
    const value = isScalar(node) && typeof node.value === 'string' ? node.value.trimEnd() : '';
    const index = this.source.text.slice(start, end).indexOf(value);
    if (value === '' || index === -1) return whole;
    const offset = start + index;
    return {
      ...whole,
      range: this.source.range(offset + from, offset + Math.min(Math.max(to, from + 1), value.length)),
    };
  }

  #find(path: Path): { pair: Pair | undefined; value: unknown } {
    let pair: Pair | undefined;
    let value: unknown = this.#root;
    for (const key of path) {
      if (isMap(value)) {
        const found: Pair | undefined = value.items.find(
          (item) => isScalar(item.key) && String(item.key.value) === String(key),
        );
        if (found === undefined) break;
        pair = found;
        value = found.value ?? found.key;
      } else if (isSeq(value)) {
        const item = value.items[Number(key)];
        if (item === undefined) break;
        pair = undefined;
        value = item;
      } else {
        break;
      }
    }
    return { pair, value };
  }

  #rangeOf(node: unknown): Range {
    const range = isPair(node) ? undefined : (node as Node | null)?.range;
    if (!range) return startOfFile;
    const [start, end] = range;
    // A block ends with the white space behind it; people look at its text.
    const trimmed = start + this.source.text.slice(start, end).trimEnd().length;
    return this.source.range(start, Math.max(trimmed, start));
  }
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
