import type { Place } from '../finding/problem.ts';
import { type Path, type Range, startOfFile } from '../text/range.ts';
import type { Source } from '../text/source.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * Where a value is written, by offsets into the text: start and end, and behind them for a map the offsets of each key with the
 * place of its value, for a list the places of its items. Plain data, as short as can be: a bundle holds one for every document.
 */
export type Places =
  | readonly [start: number, end: number]
  | readonly [start: number, end: number, inside: readonly Places[]]
  | readonly [start: number, end: number, inside: { readonly [key: string]: KeyPlaces }];

export type KeyPlaces = readonly [start: number, end: number, value: Places];

/** A document: its plain value, and a place for every key and value in it. */
export class PlacedDocument {
  readonly source: Source;
  readonly value: Json;
  readonly #locate: () => Places | null;
  #places: Places | null | undefined;

  /** Places are worked out when somebody asks for the first of them: of most documents nobody does. */
  constructor(source: Source, value: Json, locate: () => Places | null) {
    this.source = source;
    this.value = value;
    this.#locate = locate;
  }

  get places(): Places | null {
    this.#places ??= this.#locate();
    return this.#places;
  }

  /** The value at a path; where the path leads nowhere, the nearest value above it. */
  at(path: Path): Place {
    return { file: this.source.path, range: this.#rangeOf(this.#find(path).places), path };
  }

  /** The key at the end of a path; for an item of a list, the item. */
  keyAt(path: Path): Place {
    const { key, places } = this.#find(path);
    return { file: this.source.path, range: this.#rangeOf(key ?? places), path };
  }

  /** The place of a piece of the text at a path; of the whole text where the piece is not written there as it reads. */
  within(path: Path, piece: string): Place {
    const whole = this.at(path);
    const [start, end] = this.#scalar(path);
    const index = this.source.text.slice(start, end).indexOf(piece);
    return index === -1 ? whole : { ...whole, range: this.source.range(start + index, start + index + piece.length) };
  }

  /**
   * The place of a stretch of the text at a path, by offsets in its value; of the whole text where it is not written there
   * as it reads, because of escapes, indentation or folded lines.
   */
  slice(path: Path, from: number, to: number): Place {
    const whole = this.at(path);
    const [start, end] = this.#scalar(path);
    const found = this.#find(path).value;
    const value = typeof found === 'string' ? found.trimEnd() : '';
    const index = this.source.text.slice(start, end).indexOf(value);
    if (value === '' || index === -1) return whole;
    const offset = start + index;
    return {
      ...whole,
      range: this.source.range(offset + from, offset + Math.min(Math.max(to, from + 1), value.length)),
    };
  }

  /** The offsets of a text or number; none of what holds others. */
  #scalar(path: Path): readonly [number, number] {
    const { places } = this.#find(path);
    return places === null || places[2] !== undefined ? [0, 0] : [places[0], places[1]];
  }

  #find(path: Path): { key: readonly [number, number] | undefined; places: Places | null; value: Json | undefined } {
    let key: readonly [number, number] | undefined;
    let { places } = this;
    let value: Json | undefined = this.value;
    for (const each of path) {
      const inside = places?.[2];
      if (inside === undefined) break;
      if (isList(inside)) {
        const item = inside[Number(each)];
        if (item === undefined) break;
        key = undefined;
        places = item;
        value = Array.isArray(value) ? value[Number(each)] : undefined;
      } else {
        const found = Object.hasOwn(inside, String(each)) ? inside[String(each)] : undefined;
        if (found === undefined) break;
        key = [found[0], found[1]];
        places = found[2];
        value = typeof value === 'object' && value !== null && !Array.isArray(value) ? value[String(each)] : undefined;
      }
    }
    return { key, places, value };
  }

  #rangeOf(places: readonly [number, number] | Places | null): Range {
    if (places === null) return startOfFile;
    const [start, end] = places;
    // A block ends with the white space behind it; people look at its text.
    const trimmed = start + this.source.text.slice(start, end).trimEnd().length;
    return this.source.range(start, Math.max(trimmed, start));
  }
}

function isList(inside: NonNullable<Places[2]>): inside is readonly Places[] {
  return Array.isArray(inside);
}
